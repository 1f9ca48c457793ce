import type { Breach } from '../../contract/breach.ts';
import type { Locale } from '../../contract/locale.ts';
import type { ClockFile, ClockRow } from './clock-file.ts';
import { describeFound, describeRecorded } from './describe-breach.ts';
import { findBreach, type PlanRef } from './find-breach.ts';
import { pausesOf } from './pauses-of.ts';

/** Everything that a ticket's clocks broke: the records, and what reading finds before the job has written it. */
export function breachesOf(
	{ clocks, pauses, breaches }: ClockFile,
	contract: PlanRef,
	locale: Locale,
	at: string
): Breach[] {
	const recorded = breaches.map( ( row ) =>
		describeRecorded(
			row,
			clocks.find( ( { position } ) => position === row.position )
				?.ended_at ?? null,
			locale
		)
	);
	const isRecorded = ( { position }: ClockRow ) =>
		breaches.some( ( row ) => row.position === position );
	const found = clocks
		.filter( ( clock ) => ! clock.judged && ! isRecorded( clock ) )
		.flatMap(
			( clock ) =>
				findBreach(
					clock,
					contract,
					pausesOf( pauses ),
					Date.parse( at )
				) ?? []
		)
		.map( ( breach ) => describeFound( breach, contract, locale ) );
	return [ ...recorded, ...found ].sort( ( one, other ) =>
		one.happened_at.localeCompare( other.happened_at )
	);
}

/** What the owner is shown: work begun early took nothing from them. */
export const breachesForOwner = ( breaches: readonly Breach[] ): Breach[] =>
	breaches.filter( ( { kind } ) => kind === 'late' );
