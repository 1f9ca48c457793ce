import { describe, expect, test } from 'vitest';
import { calendar } from './calendar-schema.ts';
import { closedDates } from './closed-dates.ts';
import { publicHolidaysOf } from './public-holidays.ts';

const of = (
	country: string,
	rest: { state?: string; region?: string } = {}
) => ( {
	country,
	add: [],
	remove: [],
	...rest,
} );

describe( 'public holidays', () => {
	test( 'are the Dutch ones of 2026, each by its name in the reader’s language', () => {
		expect( [ ...publicHolidaysOf( of( 'NL' ), 2026, 'nl' ) ] ).toEqual( [
			[ '2026-01-01', 'Nieuwjaar' ],
			[ '2026-04-05', 'Pasen' ],
			[ '2026-04-06', 'Tweede paasdag' ],
			[ '2026-04-27', 'Koningsdag' ],
			[ '2026-05-14', 'Hemelvaartsdag' ],
			[ '2026-05-24', 'Pinksteren' ],
			[ '2026-05-25', 'Tweede pinksterdag' ],
			[ '2026-12-25', 'Kerstmis' ],
			[ '2026-12-26', 'Tweede kerstdag' ],
		] );
		expect( publicHolidaysOf( of( 'NL' ), 2026 ).get( '2026-04-27' ) ).toBe(
			"King's Day"
		);
	} );

	test( 'are those of a state and of a region, where these have their own', () => {
		const days = ( rest: { state?: string; region?: string } ) =>
			publicHolidaysOf( of( 'DE', rest ), 2026 );
		expect( days( {} ).has( '2026-01-06' ) ).toBe( false );
		expect( days( { state: 'BY' } ).has( '2026-01-06' ) ).toBe( true );
		expect( days( { state: 'BY' } ).has( '2026-08-08' ) ).toBe( false );
		expect( days( { state: 'BY', region: 'A' } ).has( '2026-08-08' ) ).toBe(
			true
		);
	} );

	test( 'count every day of a feast that lasts several', () => {
		const turkey = [ ...publicHolidaysOf( of( 'TR' ), 2026 ).keys() ];
		expect( turkey ).toEqual(
			expect.arrayContaining( [
				'2026-03-20',
				'2026-03-21',
				'2026-03-22',
			] )
		);
	} );

	test( 'leave out what is no day off for everybody', () => {
		expect( publicHolidaysOf( of( 'NL' ), 2026 ).has( '2026-12-05' ) ).toBe(
			false
		);
		expect( publicHolidaysOf( of( 'NL' ), 2026 ).has( '2026-05-05' ) ).toBe(
			false
		);
	} );

	test( 'of a country that nobody knows are refused', () => {
		expect( () => publicHolidaysOf( of( 'XX' ), 2026 ) ).toThrow(
			expect.objectContaining( {
				code: 'unknown_country',
				message: 'No public holidays are known for "XX//".',
			} )
		);
	} );
} );

describe( 'closed dates', () => {
	const hours = calendar.parse( {
		zone: 'Europe/Amsterdam',
		hours: {},
		holidays: [ '2026-06-01', '2027-06-01', '2026-04-27' ],
		public_holidays: {
			country: 'NL',
			add: [ '2026-12-31' ],
			remove: [ '2026-12-26', '2026-01-01' ],
		},
	} );

	test( 'are the feasts and the added days without the removed ones; a feast keeps its name', () => {
		const closed = closedDates( hours, 2026, 'nl' );
		expect( closed.get( '2026-06-01' ) ).toBe( '' );
		expect( closed.get( '2026-12-31' ) ).toBe( '' );
		expect( closed.get( '2026-04-27' ) ).toBe( 'Koningsdag' );
		expect( closedDates( hours, 2026 ).get( '2026-04-27' ) ).toBe(
			"King's Day"
		);
		expect( closed.has( '2026-12-26' ) ).toBe( false );
		expect( closed.has( '2026-01-01' ) ).toBe( false );
		expect( closed.has( '2027-06-01' ) ).toBe( false );
		expect( closedDates( hours, 2027 ).has( '2027-06-01' ) ).toBe( true );
	} );

	test( 'do not spoil the list that other calendars share', () => {
		closedDates( hours, 2026 );
		expect( publicHolidaysOf( of( 'NL' ), 2026 ).has( '2026-12-26' ) ).toBe(
			true
		);
	} );

	test( 'are the given ones alone where no country is named', () => {
		const plain = calendar.parse( {
			zone: 'UTC',
			hours: {},
			holidays: [ '2026-06-01' ],
		} );
		expect( [ ...closedDates( plain, 2026 ).keys() ] ).toEqual( [
			'2026-06-01',
		] );
		expect( [
			...closedDates(
				calendar.parse( { zone: 'UTC', hours: {} } ),
				2026
			),
		] ).toEqual( [] );
	} );
} );
