import { describe, expect, test } from 'vitest';
import { calendar, WEEKDAYS, type Calendar } from './calendar-schema.ts';
import { formatInstant, parseInstant } from './instant.ts';
import { addOpenTime, openSeconds } from './open-time.ts';
import type { Pause } from './pause.ts';

const week = ( ...spans: [ string, string ][] ) =>
	Object.fromEntries( WEEKDAYS.map( ( day ) => [ day, spans ] ) );
const office = calendar.parse( {
	zone: 'Europe/Amsterdam',
	hours: Object.fromEntries(
		[ 'mon', 'tue', 'wed', 'thu', 'fri' ].map( ( day ) => [
			day,
			[ [ '09:00', '17:00' ] ],
		] )
	),
	public_holidays: { country: 'NL' },
} );
const always = ( zone: string ) =>
	calendar.parse( { zone, hours: week( [ '00:00', '24:00' ] ) } );

const add = (
	hours: Calendar | 'wall',
	from: string,
	seconds: number,
	pauses: Pause[] = []
) =>
	formatInstant(
		addOpenTime( hours, parseInstant( from ), seconds, pauses )
	);
const between = ( hours: Calendar, from: string, to: string ) =>
	openSeconds( hours, parseInstant( from ), parseInstant( to ) );

describe( 'addOpenTime', () => {
	test( 'ends at closing time when the sum is full then, and starts at the next opening when nothing is to be counted', () => {
		expect( add( office, '2026-03-02T09:00:00+01:00', 8 * 3600 ) ).toBe(
			'2026-03-02T16:00:00Z'
		);
		expect( add( office, '2026-03-02T17:00:00+01:00', 0 ) ).toBe(
			'2026-03-03T08:00:00Z'
		);
		expect( add( office, '2026-03-02T16:59:59+01:00', 0 ) ).toBe(
			'2026-03-02T15:59:59Z'
		);
	} );

	test( 'passes public holidays of the country, and those the provider adds or takes away', () => {
		const changed = calendar.parse( {
			...office,
			public_holidays: {
				country: 'NL',
				add: [ '2026-04-28' ],
				remove: [ '2026-04-27' ],
			},
		} );
		expect( add( office, '2026-04-24T17:00:00+02:00', 60 ) ).toBe(
			'2026-04-28T07:01:00Z'
		);
		expect( add( changed, '2026-04-24T17:00:00+02:00', 60 ) ).toBe(
			'2026-04-27T07:01:00Z'
		);
		expect( add( changed, '2026-04-27T17:00:00+02:00', 60 ) ).toBe(
			'2026-04-29T07:01:00Z'
		);
	} );

	test( 'counts a feast of several days and its eve as full days only', () => {
		const istanbul = calendar.parse( {
			zone: 'Europe/Istanbul',
			hours: week( [ '09:00', '17:00' ] ),
			public_holidays: { country: 'TR' },
		} );
		expect( add( istanbul, '2026-03-19T16:00:00+03:00', 7200 ) ).toMatch(
			/^2026-03-2[34]/
		);
	} );

	test( 'stops at a calendar that never opens and at a sum nobody lives to see', () => {
		const never = calendar.parse( {
			zone: 'UTC',
			hours: { mon: [ [ '09:00', '09:00' ] ] },
		} );
		const seldom = calendar.parse( {
			zone: 'UTC',
			hours: { mon: [ [ '09:00', '09:01' ] ] },
		} );
		expect( () => add( never, '2026-03-02T09:00:00Z', 0 ) ).toThrow(
			expect.objectContaining( { code: 'never_opens' } )
		);
		expect( () =>
			add( seldom, '2026-03-02T09:00:00Z', 10_000_000 )
		).toThrow( expect.objectContaining( { code: 'too_far' } ) );
	} );

	test( 'refuses a negative or unknown duration', () => {
		for ( const seconds of [ -1, Number.NaN, Infinity ] ) {
			expect( () =>
				add( office, '2026-03-02T09:00:00Z', seconds )
			).toThrow(
				expect.objectContaining( {
					code: 'bad_duration',
					message: `${ seconds } seconds cannot be added: a duration is 0 or more.`,
				} )
			);
		}
	} );

	test( 'a skipped local time means the instant after the gap, a repeated one the first of the two', () => {
		const night = calendar.parse( {
			zone: 'Europe/Amsterdam',
			hours: { sun: [ [ '02:30', '04:00' ] ] },
		} );
		expect( add( night, '2026-03-29T00:00:00Z', 0 ) ).toBe(
			'2026-03-29T01:00:00Z'
		);
		expect(
			between( night, '2026-03-29T00:00:00Z', '2026-03-29T12:00:00Z' )
		).toBe( 3600 );
		expect( add( night, '2026-10-24T22:00:00Z', 0 ) ).toBe(
			'2026-10-25T00:30:00Z'
		);
		expect(
			between( night, '2026-10-24T22:00:00Z', '2026-10-25T12:00:00Z' )
		).toBe( 2.5 * 3600 );
	} );

	test( 'a span inside the gap is empty', () => {
		const gap = calendar.parse( {
			zone: 'Europe/Amsterdam',
			hours: { sun: [ [ '02:00', '02:45' ] ] },
		} );
		expect( add( gap, '2026-03-29T00:00:00Z', 60 ) ).toBe(
			'2026-04-05T00:01:00Z'
		);
	} );

	test( '24:00 holds where the clocks skip midnight or a whole day', () => {
		expect(
			between(
				always( 'Africa/Cairo' ),
				'2026-04-23T00:00:00+02:00',
				'2026-04-25T00:00:00+03:00'
			)
		).toBe( 47 * 3600 );
		expect(
			between(
				always( 'Pacific/Apia' ),
				'2011-12-29T00:00:00-10:00',
				'2011-12-31T00:00:00+14:00'
			)
		).toBe( 24 * 3600 );
	} );

	test( 'a DST step of half an hour', () => {
		const island = calendar.parse( {
			zone: 'Australia/Lord_Howe',
			hours: week( [ '01:00', '03:00' ] ),
		} );
		expect(
			between( island, '2026-10-03T13:30:00Z', '2026-10-04T13:00:00Z' )
		).toBe( 1.5 * 3600 );
		expect(
			between( island, '2026-04-04T13:00:00Z', '2026-04-05T13:30:00Z' )
		).toBe( 2.5 * 3600 );
	} );

	test( 'pauses keep their milliseconds, overlap once, and a running one leaves nothing due', () => {
		const from = parseInstant( '2026-03-12T10:00:00Z' );
		const pauses = [
			{ from: from + 1001, to: from + 2003 },
			{ from: from + 1500, to: from + 2500 },
			{ from: from + 2500, to: from + 2501 },
		];
		expect( addOpenTime( office, from, 10, pauses ) ).toBe( from + 11_500 );
		expect( openSeconds( office, from, from + 11_500, pauses ) ).toBe( 10 );
		expect( () =>
			addOpenTime( office, from, 10, [ { from: from + 5000, to: null } ] )
		).toThrow(
			expect.objectContaining( {
				code: 'paused_without_end',
				message:
					'The clock stands still and nobody knows until when, so nothing is due.',
			} )
		);
		expect(
			addOpenTime( office, from, 5, [ { from: from + 5000, to: null } ] )
		).toBe( from + 5000 );
	} );

	test( 'the next open instant is put off by a pause that holds then, not by one that is over or to come', () => {
		const from = parseInstant( '2026-03-12T10:00:00Z' );
		const hour = ( start: number ) => ( {
			from: from + start * 3_600_000,
			to: from + ( start + 1 ) * 3_600_000,
		} );
		const next = ( ...pauses: Pause[] ) =>
			( addOpenTime( office, from, 0, pauses ) - from ) / 3_600_000;
		expect( next( hour( -2 ) ) ).toBe( 0 );
		expect( next( hour( -1 ) ) ).toBe( 0 );
		expect( next( hour( 0 ) ) ).toBe( 1 );
		expect( next( hour( -0.5 ) ) ).toBe( 0.5 );
		expect( next( hour( 1 ) ) ).toBe( 0 );
		expect( next( hour( -0.5 ), hour( 0.75 ) ) ).toBe( 0.5 );
	} );

	test( 'a range that ends before it begins has no open time, pauses or not', () => {
		const from = parseInstant( '2026-03-12T10:00:00Z' );
		const pause = { from: from - 3_600_000, to: from - 1_800_000 };
		for ( const hours of [ office, 'wall' ] as const ) {
			expect(
				openSeconds( hours, from, from - 7_200_000, [ pause ] )
			).toBe( 0 );
		}
	} );

	test( 'a pause over a weekend moves an office deadline by office time only', () => {
		const weekend = {
			from: parseInstant( '2026-03-13T16:00:00+01:00' ),
			to: parseInstant( '2026-03-16T09:00:00+01:00' ),
		};
		expect(
			add( office, '2026-03-13T15:00:00+01:00', 2 * 3600, [ weekend ] )
		).toBe( '2026-03-16T09:00:00Z' );
		expect(
			add( 'wall', '2026-03-13T15:00:00+01:00', 2 * 3600, [ weekend ] )
		).toBe( '2026-03-16T09:00:00Z' );
	} );

	test( 'a pause or a start centuries away does not make the calendar compute the years between', () => {
		const far = [
			{
				from: parseInstant( '9000-01-01T00:00:00Z' ),
				to: parseInstant( '9001-01-01T00:00:00Z' ),
			},
		];
		expect( add( office, '2026-03-12T10:00:00Z', 60, far ) ).toBe(
			'2026-03-12T10:01:00Z'
		);
		expect( add( office, '8000-03-15T10:00:00Z', 60 ) ).toBe(
			'8000-03-15T10:01:00Z'
		);
		expect( add( office, '2026-03-12T10:00:00Z', 60 ) ).toBe(
			'2026-03-12T10:01:00Z'
		);
	} );
} );
