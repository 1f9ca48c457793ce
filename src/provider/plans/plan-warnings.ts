import { words } from '../../contract/locale.ts';
import { secondsOfDay, WEEKDAYS } from '../clock/calendar-schema.ts';
import { warningIf, type Mistake } from './mistake.ts';
import { calendarsOf } from './mistakes-in-hours.ts';
import { PHONE_NUMBER } from './phone-number.ts';
import type { PlanParts } from './plan-parts.ts';
import { entriesAt, valueAt } from './value-at.ts';
import { warningsInFacts } from './warnings-in-facts.ts';

/** What is hardly meant so, though nobody would be charged or promised anything wrong by it. */
export const warningsInPlan = ( parts: PlanParts ): Mistake[] => [
	...warningsInFacts( parts ),
	...overlaps( parts ),
	...numbers( parts ),
	...blankWords( parts.data, '' ),
];

/** Each minute counts once all the same; clients read both spans. */
const overlaps = ( { data }: PlanParts ): Mistake[] =>
	calendarsOf( data ).flatMap( ( { at, value: { hours = {} } } ) =>
		WEEKDAYS.flatMap( ( day ) => {
			const spans = ( hours[ day ] ?? [] ).map(
				( span, index ) => [ span, index ] as const
			);
			return spans
				.toSorted(
					( [ [ a ] ], [ [ b ] ] ) =>
						secondsOfDay( a ) - secondsOfDay( b )
				)
				.flatMap( ( [ [ from ], index ], position, sorted ) => {
					const [ , to ] = sorted[ position - 1 ]?.[ 0 ] ?? [];
					return warningIf(
						to !== undefined &&
							secondsOfDay( from ) < secondsOfDay( to ),
						`${ at }/hours/${ day }/${ index }`,
						'These hours overlap others of the same day.'
					);
				} );
		} )
	);

const numbers = ( { data }: PlanParts ): Mistake[] =>
	entriesAt( data, '/lines' ).flatMap( ( { at, value } ) => {
		const number = valueAt( value, '/number' );
		return warningIf(
			typeof number === 'string' && ! PHONE_NUMBER.test( number.trim() ),
			`${ at }/number`,
			'Nobody can dial this: a number like +31 20 555 0142, or null.'
		);
	} );

/** Texts that are there and say nothing, in any language of any place. */
function blankWords( data: unknown, at: string ): Mistake[] {
	if ( typeof data !== 'object' || data === null ) {
		return [];
	}
	return Object.entries( data ).flatMap( ( [ key, value ] ) =>
		typeof value === 'string'
			? warningIf(
					key in words.shape && value !== '' && value.trim() === '',
					`${ at }/${ key }`,
					'Nothing but blanks: nobody can read it.'
			  )
			: blankWords( value, `${ at }/${ key }` )
	);
}
