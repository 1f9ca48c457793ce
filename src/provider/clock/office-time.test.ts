import { describe, expect, test } from 'vitest';
import { calendar } from './calendar-schema.ts';
import { HOUR, MINUTE } from './instant.ts';
import { officeTime } from './office-time.ts';

const at = ( text: string ) => Date.parse( text );
/** Mondays and Tuesdays, two spans a day, in UTC. */
const hours = () =>
	calendar.parse( {
		zone: 'UTC',
		hours: {
			mon: [
				[ '09:00', '12:00' ],
				[ '13:00', '17:00' ],
			],
			tue: [ [ '22:00', '24:00' ] ],
			wed: [ [ '00:00', '02:00' ] ],
		},
	} );
const MONDAY = '2026-03-02';

describe( 'openBetween', () => {
	const between = ( from: string, to: string ) =>
		officeTime( hours() ).openBetween( at( from ), at( to ) ) / MINUTE;

	test.each( [
		[ 'a whole day', `${ MONDAY }T00:00Z`, `${ MONDAY }T24:00:00Z`, 420 ],
		[ 'from inside', `${ MONDAY }T11:00Z`, `${ MONDAY }T13:30Z`, 90 ],
		[
			'to the opening instant',
			`${ MONDAY }T08:00Z`,
			`${ MONDAY }T09:00Z`,
			0,
		],
		[
			'from the closing instant',
			`${ MONDAY }T12:00Z`,
			`${ MONDAY }T13:00Z`,
			0,
		],
		[ 'one minute', `${ MONDAY }T16:59Z`, `${ MONDAY }T23:00Z`, 1 ],
		[ 'over midnight', '2026-03-03T23:00Z', '2026-03-04T01:00Z', 120 ],
		[ 'reversed', `${ MONDAY }T13:30Z`, `${ MONDAY }T11:00Z`, 0 ],
		[ 'nothing', `${ MONDAY }T10:00Z`, `${ MONDAY }T10:00Z`, 0 ],
		[ 'a year', '2026-01-01T00:00Z', '2027-01-01T00:00Z', 52 * 660 ],
	] )( '%s', ( _name, from, to, minutes ) => {
		expect( between( from, to ) ).toBe( minutes );
	} );
} );

describe( 'advance', () => {
	const advance = ( from: string, open: number ) =>
		new Date(
			officeTime( hours() ).advance( at( from ), open )
		).toISOString();

	test.each( [
		[ 'nothing while open', `${ MONDAY }T10:00Z`, 0, '2026-03-02T10:00' ],
		[
			'nothing at the opening',
			`${ MONDAY }T09:00Z`,
			0,
			'2026-03-02T09:00',
		],
		[
			'nothing at the closing',
			`${ MONDAY }T12:00Z`,
			0,
			'2026-03-02T13:00',
		],
		[
			'to the very closing',
			`${ MONDAY }T09:00Z`,
			3 * HOUR,
			'2026-03-02T12:00',
		],
		[ 'over lunch', `${ MONDAY }T11:30Z`, HOUR, '2026-03-02T13:30' ],
		[
			'over midnight as one span',
			'2026-03-03T22:00Z',
			3 * HOUR,
			'2026-03-04T01:00',
		],
		[
			'from the night before',
			'2026-03-01T03:00Z',
			MINUTE,
			'2026-03-02T09:01',
		],
		[ 'over the year', '2026-12-30T02:00Z', MINUTE, '2027-01-04T09:01' ],
		[
			'over many years',
			`${ MONDAY }T09:00Z`,
			5 * 52 * 11 * HOUR,
			'2031-02-19T02:00',
		],
	] )( '%s', ( _name, from, open, end ) => {
		expect( advance( from, open ) ).toBe( `${ end }:00.000Z` );
	} );

	test( 'says what is wrong with hours that never open, and with a sum that never comes', () => {
		const never = calendar.parse( {
			zone: 'UTC',
			hours: { mon: [], tue: [ [ '09:00', '09:00' ] ] },
		} );
		expect( () => officeTime( never ).advance( 0, 0 ) ).toThrow(
			expect.objectContaining( {
				code: 'never_opens',
				message:
					'This calendar has no open hours on any weekday, so nothing can ever be due by it.',
			} )
		);
		expect( () =>
			officeTime( hours() ).advance( at( `${ MONDAY }T09:00Z` ), 1e13 )
		).toThrow(
			expect.objectContaining( {
				code: 'too_far',
				message:
					'From 2026-03-02T09:00:00Z that much open time does not come within 400 years.',
			} )
		);
	} );
} );

describe( 'segments', () => {
	const segments = ( from: string, to: string ) =>
		officeTime( hours() )
			.segments( at( from ), at( to ) )
			.map( ( span ) =>
				span.map( ( one ) =>
					new Date( one ).toISOString().slice( 5, 16 )
				)
			);

	test( 'are cut to what was asked, and only those that touch it', () => {
		expect(
			segments( `${ MONDAY }T10:00Z`, `${ MONDAY }T14:00Z` )
		).toEqual( [
			[ '03-02T10:00', '03-02T12:00' ],
			[ '03-02T13:00', '03-02T14:00' ],
		] );
		expect(
			segments( `${ MONDAY }T12:00Z`, `${ MONDAY }T13:00Z` )
		).toEqual( [] );
		expect(
			segments( `${ MONDAY }T14:00Z`, `${ MONDAY }T14:00Z` )
		).toEqual( [] );
		expect(
			segments( `${ MONDAY }T14:00Z`, `${ MONDAY }T10:00Z` )
		).toEqual( [] );
		expect( segments( '2026-03-03T00:00Z', '2026-03-05T00:00Z' ) ).toEqual(
			[ [ '03-03T22:00', '03-04T02:00' ] ]
		);
	} );
} );

describe( 'the years it keeps', () => {
	test( 'grow to both sides, and start anew in another century; the answers stay the same', () => {
		const kept = officeTime( hours() );
		const year = ( from: number ) =>
			kept.openBetween(
				Date.UTC( from, 0, 5 ),
				Date.UTC( from, 11, 20 )
			);
		const fresh = ( from: number ) =>
			officeTime( hours() ).openBetween(
				Date.UTC( from, 0, 5 ),
				Date.UTC( from, 11, 20 )
			);
		for ( const from of [
			2026, 2030, 2020, 2026, 2300, 1900, 2026, 2125, 2027,
		] ) {
			expect( year( from ), String( from ) ).toBe( fresh( from ) );
		}
	} );

	test( 'are worked out once each, however often and in whatever order they are asked for', () => {
		let computed = 0;
		const counted = new Proxy( hours(), {
			get: ( calendar, name ) => {
				computed += Number( name === 'public_holidays' );
				return Reflect.get( calendar, name ) as unknown;
			},
		} );
		/** How many years a question about the middle of some cost; one more at each end is looked at, for the zones. */
		const ask = ( from: number, to = from ) => {
			const before = computed;
			officeTime( counted ).openBetween(
				Date.UTC( from, 5, 1 ),
				Date.UTC( to, 5, 2 )
			);
			return computed - before;
		};
		expect( [ ask( 2026 ), ask( 2026 ) ] ).toEqual( [ 3, 0 ] );
		expect( [ ask( 2027 ), ask( 2025 ), ask( 2026 ) ] ).toEqual( [
			1, 1, 0,
		] );
		expect( [ ask( 2023, 2029 ), ask( 2023, 2029 ) ] ).toEqual( [ 4, 0 ] );
		// 2022 to 2030 are here: a century further on the years between are not worth it, one year less they are.
		expect( [ ask( 2132 ), ask( 2132 ) ] ).toEqual( [ 3, 0 ] );
		expect( [ ask( 2031 ), ask( 2032 ) ] ).toEqual( [ 101, 0 ] );
		expect( [ ask( 1928 ), ask( 1929 ) ] ).toEqual( [ 3, 1 ] );
	} );

	test( 'belong to their calendar: the same object gives the same timeline, another one another', () => {
		const one = hours();
		expect( officeTime( one ) ).toBe( officeTime( one ) );
		expect( officeTime( hours() ) ).not.toBe( officeTime( one ) );
	} );
} );
