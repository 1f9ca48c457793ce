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

describe( 'closed days of an explained deadline', () => {
	test( 'stand in the order of the calendar, however they were written down', () => {
		const story = closed( '2026-06-04', '2026-06-02', '2026-06-03' );
		expect( story.holidays.map( ( { date } ) => date ) ).toEqual( [
			'2026-06-02',
			'2026-06-03',
			'2026-06-04',
		] );
		expect( story.words.en ).toContain(
			'Closed: 2026-06-02, 2026-06-03, 2026-06-04.'
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
