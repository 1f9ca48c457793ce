import type { Breach } from '../../contract/breach.ts';
import type { Locale } from '../../contract/locale.ts';
import { planOf } from '../contracts/plan-of.ts';
import { jsonInstant } from '../db/json-instant.ts';
import type { Plan } from '../plans/plan-schema.ts';
import { storedEvidence } from './breach-evidence.ts';
import { pauseReason } from './breach-words.ts';
import type { BreachRow } from './clock-file.ts';
import type { FoundBreach, PlanRef } from './find-breach.ts';

const isoOrNull = ( at: string | null ): string | null =>
	at === null ? null : jsonInstant( at );

/** A record as it crosses the wire. `doneAt` is when its clock ended. */
export function describeRecorded(
	row: BreachRow,
	doneAt: string | null,
	locale: Locale
): Breach {
	const evidence = storedEvidence.parse( row.evidence );
	return {
		id: row.id,
		kind: row.kind,
		promise: row.promise,
		started_at: jsonInstant( row.started_at ),
		earliest: isoOrNull( row.earliest ),
		latest: jsonInstant( row.latest ),
		latest_is_breach: row.latest_is_breach,
		happened_at: jsonInstant( row.happened_at ),
		done_at: isoOrNull( doneAt ),
		pauses: toPauses( evidence.pauses, planOf( row ), locale ),
		text: evidence.words[ locale ],
		contract_says: evidence.contract_says[ locale ],
		recorded_at: jsonInstant( row.recorded_at ),
	};
}

/** One that reading found before the record was written. */
export function describeFound(
	{
		clock,
		deadline,
		evidence,
		kind,
		happened_at,
		latest_is_breach,
	}: FoundBreach,
	contract: PlanRef,
	locale: Locale
): Breach {
	const { earliest, latest } = deadline;
	return {
		id: null,
		kind,
		promise: clock.promise,
		started_at: jsonInstant( clock.started_at ),
		earliest: earliest === null ? null : new Date( earliest ).toISOString(),
		latest: new Date( latest ).toISOString(),
		latest_is_breach,
		happened_at: new Date( happened_at ).toISOString(),
		done_at: isoOrNull( clock.ended_at ),
		pauses: toPauses( evidence.pauses, planOf( contract ), locale ),
		text: evidence.words[ locale ],
		contract_says: evidence.contract_says[ locale ],
		recorded_at: null,
	};
}

function toPauses(
	pauses: readonly {
		from: string;
		to: string | null;
		reason: string | null;
	}[],
	plan: Plan,
	locale: Locale
): Breach[ 'pauses' ] {
	return pauses.map( ( { from, to, reason } ) => ( {
		from: jsonInstant( from ),
		to: isoOrNull( to ),
		reason: pauseReason( plan, reason ?? '', locale ),
	} ) );
}
