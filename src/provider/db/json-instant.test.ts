import { expect, test } from 'vitest';
import { jsonInstant } from './json-instant.ts';

test.each( [
	[ '2026-11-22T10:00:00.123+00:00', '2026-11-22T10:00:00.123Z' ],
	[ '2026-11-22T10:00:00+00:00', '2026-11-22T10:00:00.000Z' ],
	// Zeros at the end are left out, and there may be microseconds.
	[ '2026-11-22T10:00:00.1+00:00', '2026-11-22T10:00:00.100Z' ],
	[ '2026-11-22T10:00:00.123456+00:00', '2026-11-22T10:00:00.123Z' ],
	// A server whose zone is another one.
	[ '2026-11-22T11:00:00.123+01:00', '2026-11-22T10:00:00.123Z' ],
	[ '2026-11-22T15:30:00+05:30', '2026-11-22T10:00:00.000Z' ],
] )( '%s is %s', ( text, instant ) => {
	expect( jsonInstant( text ) ).toBe( instant );
} );
