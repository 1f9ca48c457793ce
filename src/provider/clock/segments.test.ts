import { describe, expect, test } from 'vitest';
import { calendar } from './calendar-schema.ts';
import { segmentsOfYear } from './segments.ts';

const iso = ( spans: readonly ( readonly [ number, number ] )[] ) =>
	spans.map( ( span ) =>
		span.map( ( at ) => new Date( at ).toISOString().slice( 0, 16 ) )
	);
const of = ( part: object, year = 2026 ) =>
	iso(
		segmentsOfYear(
			calendar.parse( { zone: 'UTC', hours: {}, ...part } ),
			year
		)
	);

describe( 'the segments of a year', () => {
	test( 'begin on its first day and end on its last, and are its own only', () => {
		const thursdays = of( { hours: { thu: [ [ '09:00', '10:00' ] ] } } );
		expect( thursdays ).toHaveLength( 53 );
		expect( thursdays[ 0 ] ).toEqual( [
			'2026-01-01T09:00',
			'2026-01-01T10:00',
		] );
		expect( thursdays.at( -1 ) ).toEqual( [
			'2026-12-31T09:00',
			'2026-12-31T10:00',
		] );
		expect( of( {} ) ).toEqual( [] );
	} );

	test( 'overlapping spans of a day count once, and holidays not at all', () => {
		expect(
			of( {
				hours: {
					fri: [
						[ '13:00', '15:00' ],
						[ '09:00', '12:00' ],
						[ '11:00', '13:00' ],
					],
				},
				holidays: [ '2026-01-09' ],
			} ).slice( 0, 2 )
		).toEqual( [
			[ '2026-01-02T09:00', '2026-01-02T15:00' ],
			[ '2026-01-16T09:00', '2026-01-16T15:00' ],
		] );
	} );

	test( 'breaks cut their own date only, overlapping ones once, in whatever order', () => {
		expect(
			of( {
				hours: { fri: [ [ '09:00', '17:00' ] ] },
				breaks: [
					{ date: '2026-01-02', from: '12:30', to: '13:30' },
					{ date: '2026-01-02', from: '12:00', to: '13:00' },
					{ date: '2026-01-09', from: '00:00', to: '24:00' },
					{ date: '2026-01-16', from: '16:00', to: '24:00' },
				],
			} ).slice( 0, 4 )
		).toEqual( [
			[ '2026-01-02T09:00', '2026-01-02T12:00' ],
			[ '2026-01-02T13:30', '2026-01-02T17:00' ],
			[ '2026-01-16T09:00', '2026-01-16T16:00' ],
			[ '2026-01-23T09:00', '2026-01-23T17:00' ],
		] );
	} );

	test( 'days that touch at midnight become one, the year round', () => {
		const always = Object.fromEntries(
			[ 'sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat' ].map(
				( day ) => [ day, [ [ '00:00', '24:00' ] ] ]
			)
		);
		expect( of( { hours: always } ) ).toEqual( [
			[ '2026-01-01T00:00', '2027-01-01T00:00' ],
		] );
		expect( of( { hours: always, zone: 'Europe/Amsterdam' } ) ).toEqual( [
			[ '2025-12-31T23:00', '2026-12-31T23:00' ],
		] );
	} );
} );
