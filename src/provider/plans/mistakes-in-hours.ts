import { calendar, type Calendar } from '../clock/calendar-schema.ts';
import { ClockError } from '../clock/clock-error.ts';
import { addOpenTime } from '../clock/open-time.ts';
import type { Mistake, Placed } from './mistake.ts';
import { mistakesInHolidays } from './mistakes-in-holidays.ts';
import { targetsOf } from './mistakes-in-urgencies.ts';
import { rightFields, type PlanParts } from './plan-parts.ts';
import { entriesAt, valueAt } from './value-at.ts';

/** Any instant does: a calendar opens in the year after it or never. */
const SOME_INSTANT = Date.UTC( 2026, 0, 1 );

/** Calendars that never open, that know no holidays, or by which a promise is never kept. */
export const mistakesInHours = ( parts: PlanParts ): Mistake[] =>
	calendarsOf( parts.data ).flatMap( ( found ) => {
		const holidays = mistakesInHolidays(
			parts.data,
			`${ found.at }/public_holidays`
		);
		const minutes = found.at === '/office' ? longestTarget( parts ) : 0;
		return [
			...holidays,
			...neverOpen( found, holidays.length === 0, minutes ),
		];
	} );

/** Every calendar of the plan, without the fields that have a mistake; of hours in one word no field at all. */
export const calendarsOf = ( data: unknown ): Placed< Partial< Calendar > >[] =>
	[
		'/office',
		...entriesAt( data, '/lines' ).map( ( { at } ) => `${ at }/hours` ),
		...entriesAt( data, '/channels' ).map( ( { at } ) => `${ at }/hours` ),
	].map( ( at ) => ( {
		at,
		value: rightFields( calendar, valueAt( data, at ) ),
	} ) );

/** The most office minutes that any promise of the plan counts. */
const longestTarget = ( parts: PlanParts ): number =>
	Math.max(
		0,
		...targetsOf( parts ).map( ( { value: { clock, within_minutes } } ) =>
			clock === 'office' ? within_minutes ?? 0 : 0
		)
	);

/**
 * Tries the longest promise, so that no ticket is the first to find that it can never be kept. Holidays that are not right are
 * left out: what never opens without them does not open with them either.
 */
function neverOpen(
	{ at, value }: Placed< Partial< Calendar > >,
	withHolidays: boolean,
	minutes: number
): Mistake[] {
	const { zone, hours, holidays = [], breaks = [] } = value;
	if ( zone === undefined || hours === undefined ) {
		return [];
	}
	const known: Calendar = { zone, hours, holidays, breaks };
	if ( withHolidays && value.public_holidays ) {
		known.public_holidays = value.public_holidays;
	}
	try {
		addOpenTime( known, SOME_INSTANT, minutes * 60 );
		return [];
	} catch ( error ) {
		if ( error instanceof ClockError ) {
			return [ { at: `${ at }/hours`, message: error.message } ];
		}
		throw error;
	}
}
