import { describe, expect, it } from 'vitest';
import { loadPlan } from '../plans/load-plans.ts';
import { calendar, WEEKDAYS } from './calendar-schema.ts';
import { countWorkingDays } from './count-working-days.ts';
import { DAY, parseInstant } from './instant.ts';

/** Monday to Friday, 09:00 to 17:00, Amsterdam, Dutch holidays. */
const { office } = loadPlan( 'standaard' );

const count = ( from: string, to: string ) =>
	countWorkingDays( office, parseInstant( from ), parseInstant( to ) );

describe( 'working days away', () => {
	it.each( [
		[
			'today',
			'2026-11-23T09:00:00+01:00',
			'2026-11-23T16:00:00+01:00',
			0,
		],
		[
			'Monday to Wednesday',
			'2026-11-23T09:00:00+01:00',
			'2026-11-25T10:00:00+01:00',
			2,
		],
		[
			'at opening time of its day',
			'2026-11-23T09:00:00+01:00',
			'2026-11-25T09:00:00+01:00',
			2,
		],
		[
			'over a weekend',
			'2026-11-27T16:00:00+01:00',
			'2026-12-01T16:00:00+01:00',
			2,
		],
		[
			'asked on a Sunday',
			'2026-11-29T12:00:00+01:00',
			'2026-11-30T17:00:00+01:00',
			1,
		],
		[
			'over Christmas, Friday the 25th and Saturday the 26th',
			'2026-12-24T10:00:00+01:00',
			'2026-12-28T10:00:00+01:00',
			1,
		],
		[
			'from late on Sunday in UTC, which is Monday there',
			'2026-11-22T23:30:00Z',
			'2026-11-24T10:00:00+01:00',
			1,
		],
		[
			'over the end of summer time',
			'2026-10-23T10:00:00+02:00',
			'2026-10-26T10:00:00+01:00',
			1,
		],
		[
			'back in time',
			'2026-11-25T09:00:00+01:00',
			'2026-11-23T09:00:00+01:00',
			0,
		],
	] )( 'are counted %s', ( _what, from, to, days ) => {
		expect( count( from, to ) ).toBe( days );
	} );

	it( 'end to be counted after 400, when nobody would count on', () => {
		const always = calendar.parse( {
			zone: 'UTC',
			hours: Object.fromEntries(
				WEEKDAYS.map( ( day ) => [ day, [ [ '09:00', '17:00' ] ] ] )
			),
		} );
		const from = parseInstant( '2026-01-01T09:00:00Z' );
		for ( const [ days, counted ] of [
			[ 399, 399 ],
			[ 400, 400 ],
			[ 401, 400 ],
			[ 3650, 400 ],
		] as const ) {
			expect( countWorkingDays( always, from, from + days * DAY ) ).toBe(
				counted
			);
		}
	} );
} );
