import { describe, expect, test } from 'vitest';
import { calendar } from './calendar-schema.ts';
import { explain } from './explain.ts';
import { parseInstant } from './instant.ts';

const WEEK = Object.fromEntries(
	[ 'sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat' ].map( ( day ) => [
		day,
		[ [ '09:00', '17:00' ] ],
	] )
);
const closed = ( ...holidays: string[] ) =>
	explain( {
		hours: calendar.parse( { zone: 'UTC', hours: WEEK, holidays } ),
		zone: 'UTC',
		from: parseInstant( '2026-06-01T10:00:00Z' ),
		seconds: 3 * 8 * 3600,
	} );

test( 'several pauses stand one after the other, dates as each language writes them', () => {
	const pause = ( from: string, to: string ) => ( {
		from: parseInstant( `2026-06-01T${ from }:00Z` ),
		to: parseInstant( `2026-06-01T${ to }:00Z` ),
	} );
	const { words } = explain( {
		hours: 'wall',
		zone: 'UTC',
		from: parseInstant( '2026-06-01T10:00:00Z' ),
		seconds: 3600,
		pauses: [ pause( '10:10', '10:20' ), pause( '10:30', '10:40' ) ],
	} );
	expect( words.en ).toContain(
		'1 Jun 2026, 10:10 – 1 Jun 2026, 10:20, 1 Jun 2026, 10:30 – 1 Jun 2026, 10:40.'
	);
	expect( words.de ).toContain( '01.06.2026' );
	expect( words.fr ).toContain( '1 juin 2026' );
} );

describe( 'closed days of an explained deadline', () => {
	test( 'stand in the order of the calendar, however they were written down', () => {
		const story = closed( '2026-06-04', '2026-06-02', '2026-06-03' );
		expect( story.holidays.map( ( { date } ) => date ) ).toEqual( [
			'2026-06-02',
			'2026-06-03',
			'2026-06-04',
		] );
		expect( story.words.en ).toContain(
			'Closed: 2 Jun 2026, 3 Jun 2026, 4 Jun 2026.'
		);
	} );

	test( 'are those from the first day to the last, both included', () => {
		// Asked on a closed day, due on the third open one.
		const story = closed( '2026-05-31', '2026-06-01', '2026-06-05' );
		expect( story.at ).toBe( '2026-06-04T17:00:00Z' );
		expect( story.holidays.map( ( { date } ) => date ) ).toEqual( [
			'2026-06-01',
		] );
	} );
} );
