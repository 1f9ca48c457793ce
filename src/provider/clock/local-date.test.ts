import { describe, expect, test } from 'vitest';
import { parseInstant } from './instant.ts';
import {
	addDays,
	addMonths,
	dateAt,
	dateToLocal,
	localToDate,
	monthAt,
	nextMonths,
	startOfDate,
	startOfMonth,
} from './local-date.ts';

describe( 'dates', () => {
	test.each( [
		'2026-02-30',
		'2026-13-01',
		'2026-2-1',
		'26-02-01',
		'x2026-02-01',
		'2026-02-01x',
		'2026-02-01T00:00:00Z',
		'',
	] )( '"%s" is no date', ( date ) => {
		expect( dateToLocal( date ) ).toBeNull();
	} );

	test( 'a date is midnight as if in UTC, and back', () => {
		expect( dateToLocal( '2026-03-29' ) ).toBe( Date.UTC( 2026, 2, 29 ) );
		expect( dateToLocal( '2024-02-29' ) ).toBe( Date.UTC( 2024, 1, 29 ) );
		expect( localToDate( Date.UTC( 2026, 2, 29, 23, 59 ) ) ).toBe(
			'2026-03-29'
		);
		expect( localToDate( Number.NaN ) ).toBe( '' );
	} );

	test( 'days are added over months and years, and nothing comes of what is no date', () => {
		expect( addDays( '2026-02-28', 1 ) ).toBe( '2026-03-01' );
		expect( addDays( '2024-02-28', 1 ) ).toBe( '2024-02-29' );
		expect( addDays( '2026-01-01', -1 ) ).toBe( '2025-12-31' );
		expect( addDays( '2026-02-30', 1 ) ).toBe( '' );
	} );

	test( 'months are added with the day clamped, backwards too', () => {
		expect( addMonths( '2026-03-31', -1 ) ).toBe( '2026-02-28' );
		expect( addMonths( '2026-10-31', 1 ) ).toBe( '2026-11-30' );
		expect( addMonths( '2026-12-31', 2 ) ).toBe( '2027-02-28' );
		expect( addMonths( '2026-05-15', 0 ) ).toBe( '2026-05-15' );
		expect( nextMonths( '2026-11', 14 ) ).toBe( '2028-01' );
		expect( nextMonths( '2026-03', -15 ) ).toBe( '2024-12' );
		expect( nextMonths( '0009-12', 1 ) ).toBe( '0010-01' );
	} );
} );

describe( 'dates of a zone', () => {
	test( 'the same instant is another day, and another month, elsewhere', () => {
		const at = parseInstant( '2026-03-31T22:30:00Z' );
		expect( dateAt( 'Europe/Amsterdam', at ) ).toBe( '2026-04-01' );
		expect( dateAt( 'UTC', at ) ).toBe( '2026-03-31' );
		expect( monthAt( 'Europe/Amsterdam', at ) ).toBe( '2026-04' );
		expect( monthAt( 'America/New_York', at ) ).toBe( '2026-03' );
	} );

	test( 'a day begins after the gap where the clocks skip midnight', () => {
		expect( startOfDate( 'Africa/Cairo', '2026-04-24' ) ).toBe(
			parseInstant( '2026-04-23T22:00:00Z' )
		);
		expect( startOfDate( 'Europe/Amsterdam', '2026-03-29' ) ).toBe(
			parseInstant( '2026-03-28T23:00:00Z' )
		);
		expect( startOfMonth( 'Pacific/Kiritimati', '2026-05' ) ).toBe(
			parseInstant( '2026-04-30T10:00:00Z' )
		);
	} );
} );
