import { describe, expect, test } from 'vitest';
import { ClockError } from './clock-error.ts';
import { formatInstant, parseInstant } from './instant.ts';

const refusal = ( text: string ): ClockError => {
	try {
		parseInstant( text );
	} catch ( error ) {
		if ( error instanceof ClockError ) {
			return error;
		}
		throw error;
	}
	throw new Error( `${ text } was read.` );
};

describe( 'parseInstant', () => {
	test.each( [
		[ '2026-03-10T09:00:00+01:00', '2026-03-10T08:00:00Z' ],
		[ '2026-03-10T09:00:00-0330', '2026-03-10T12:30:00Z' ],
		[ '2026-03-10T09:00:00+05', '2026-03-10T04:00:00Z' ],
		[ '2026-03-10 09:00:00Z', '2026-03-10T09:00:00Z' ],
		[ '2026-03-10t09:00z', '2026-03-10T09:00:00Z' ],
		[ '2026-03-10T09:00:00,25Z', '2026-03-10T09:00:00.250Z' ],
		[ '2026-03-10T09:00:00.123456Z', '2026-03-10T09:00:00.123Z' ],
		[ '2024-02-29T23:59:59Z', '2024-02-29T23:59:59Z' ],
		[ '+010000-03-10T09:00:00Z', '+010000-03-10T09:00:00Z' ],
		[ '1969-12-31T23:59:59Z', '1969-12-31T23:59:59Z' ],
	] )( 'reads %s', ( text, instant ) => {
		expect( formatInstant( parseInstant( text ) ) ).toBe( instant );
	} );

	test.each( [
		'x2026-03-10T09:00:00Z',
		'2026-03-10T09:00:00Zx',
		'2026-03-10T09:00:00+1',
		'2026-03-10T9:00:00Z',
		'26-03-10T09:00:00Z',
		'2026-03-10T09:00:0Z',
		'2026-03-10T09:00:00.Z',
		'2026-3-10T09:00:00Z',
		'2026-03-1T09:00:00Z',
		'2026-03-10T09:00:00',
		'2026-03-10',
		'',
	] )( 'refuses "%s" and says how to write one', ( text ) => {
		expect( refusal( text ) ).toMatchObject( {
			name: 'ClockError',
			code: 'not_an_instant',
			message: `"${ text }" is no instant: write it like 2026-03-10T09:00:00+01:00 or …Z.`,
		} );
	} );

	test.each( [
		'2026-02-30T09:00:00Z',
		'2026-02-29T09:00:00Z',
		'2026-13-01T09:00:00Z',
		'2026-00-10T09:00:00Z',
		'2026-03-00T09:00:00Z',
		'2026-03-10T24:00:01Z',
		'2026-03-10T23:60:00Z',
		'2026-03-10T23:59:60Z',
	] )( 'refuses %s: there is no such date or time', ( text ) => {
		expect( refusal( text ) ).toMatchObject( {
			code: 'not_an_instant',
			message: `"${ text }" is no instant: there is no such date or time.`,
		} );
	} );
} );

test( 'an instant is written in UTC, with milliseconds only where there are any', () => {
	expect( formatInstant( 0 ) ).toBe( '1970-01-01T00:00:00Z' );
	expect( formatInstant( 1 ) ).toBe( '1970-01-01T00:00:00.001Z' );
	expect( formatInstant( 100 ) ).toBe( '1970-01-01T00:00:00.100Z' );
} );
