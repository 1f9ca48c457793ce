import { describe, expect, test } from 'vitest';
import { parseInstant } from './instant.ts';
import { assertZone, instantOfLocal, localAt } from './zone.ts';

/** What the clocks show at an instant. */
const shown = ( zone: string, at: string ): string =>
	new Date( localAt( zone, parseInstant( at ) ) )
		.toISOString()
		.slice( 0, 19 );
/** The instant of a local time. */
const instant = ( zone: string, local: string ): string =>
	new Date( instantOfLocal( zone, Date.parse( `${ local }Z` ) ) )
		.toISOString()
		.slice( 0, 19 );

describe( 'what the clocks show', () => {
	test.each( [
		[ 'UTC', '2026-07-01T12:00:00Z', '2026-07-01T12:00:00' ],
		[ 'Europe/Amsterdam', '2026-03-29T00:59:59Z', '2026-03-29T01:59:59' ],
		[ 'Europe/Amsterdam', '2026-03-29T01:00:00Z', '2026-03-29T03:00:00' ],
		[ 'Europe/Amsterdam', '2026-10-25T00:59:59Z', '2026-10-25T02:59:59' ],
		[ 'Europe/Amsterdam', '2026-10-25T01:00:00Z', '2026-10-25T02:00:00' ],
		[ 'America/St_Johns', '2026-01-01T00:00:00Z', '2025-12-31T20:30:00' ],
		[ 'Asia/Kathmandu', '2026-01-01T00:00:00Z', '2026-01-01T05:45:00' ],
		[
			'Australia/Lord_Howe',
			'2026-04-04T15:00:00Z',
			'2026-04-05T01:30:00',
		],
		[ 'Africa/Monrovia', '1970-06-01T00:00:00Z', '1970-05-31T23:15:30' ],
		[ 'Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31T00:00:00' ],
	] )( 'in %s at %s', ( zone, at, local ) => {
		expect( shown( zone, at ) ).toBe( local );
	} );
} );

describe( 'the instant of a local time', () => {
	test.each( [
		// Skipped: the instant after the gap. Repeated: the first of the two.
		[ 'Europe/Amsterdam', '2026-03-29T02:00:00', '2026-03-29T01:00:00' ],
		[ 'Europe/Amsterdam', '2026-03-29T02:59:59', '2026-03-29T01:00:00' ],
		[ 'Europe/Amsterdam', '2026-03-29T03:00:00', '2026-03-29T01:00:00' ],
		[ 'Europe/Amsterdam', '2026-10-25T02:00:00', '2026-10-25T00:00:00' ],
		[ 'Europe/Amsterdam', '2026-10-25T02:59:59', '2026-10-25T00:59:59' ],
		[ 'Europe/Amsterdam', '2026-10-25T03:00:00', '2026-10-25T02:00:00' ],
		// The last and the first hours of a year, far east and far west.
		[ 'Pacific/Kiritimati', '2026-01-01T00:00:00', '2025-12-31T10:00:00' ],
		[ 'Pacific/Pago_Pago', '2025-12-31T23:59:59', '2026-01-01T10:59:59' ],
		[ 'Europe/Amsterdam', '2026-12-31T23:59:59', '2026-12-31T22:59:59' ],
		// The first quarter of an hour of a year was skipped.
		[ 'Asia/Kathmandu', '1986-01-01T00:00:00', '1985-12-31T18:30:00' ],
		// A whole day was skipped.
		[ 'Pacific/Apia', '2011-12-30T12:00:00', '2011-12-30T10:00:00' ],
		[ 'America/New_York', '2026-11-01T01:30:00', '2026-11-01T05:30:00' ],
	] )( 'in %s of %s', ( zone, local, at ) => {
		expect( instant( zone, local ) ).toBe( at );
	} );
} );

test( 'a change is found to the second, wherever in the year it is', () => {
	// Morocco ends and begins its summer round Ramadan; Troll steps two hours.
	expect( shown( 'Africa/Casablanca', '2026-02-15T01:59:59Z' ) ).toBe(
		'2026-02-15T02:59:59'
	);
	expect( shown( 'Africa/Casablanca', '2026-02-15T02:00:00Z' ) ).toBe(
		'2026-02-15T02:00:00'
	);
	expect( shown( 'Antarctica/Troll', '2026-03-29T01:00:00Z' ) ).toBe(
		'2026-03-29T03:00:00'
	);
} );

test( 'a name that is no zone is refused and named', () => {
	expect( () => assertZone( 'Europe/Atlantis' ) ).toThrow(
		expect.objectContaining( {
			code: 'unknown_zone',
			message:
				'"Europe/Atlantis" is no time zone: use a name like Europe/Amsterdam.',
		} )
	);
	expect( () => assertZone( 'Europe/Amsterdam' ) ).not.toThrow();
} );
