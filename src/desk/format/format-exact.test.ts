import { describe, expect, it } from 'vitest';
import { formatExact, minutesOfEach } from './format-exact.ts';

describe( 'a span to the minute', () => {
	it.each( [
		[ 0, '0 min' ],
		[ 11, '11 min' ],
		[ 60, '1 h' ],
		[ 96 * 60, '4 d' ],
		[ 96 * 60 - 11, '3 d 23 h 49 min' ],
		[ 24 * 60 + 5, '1 d 5 min' ],
	] )( 'of %i minutes', ( total, text ) => {
		expect( formatExact( total ) ).toBe( text );
	} );
} );

describe( 'the minutes of each of several spans', () => {
	it( 'add up as the spans do', () => {
		expect( minutesOfEach( [ 90, 90 ] ) ).toEqual( [ 2, 1 ] );
		expect( minutesOfEach( [ 643.2, 344_956.8 ] ) ).toEqual( [ 11, 5749 ] );
		expect( minutesOfEach( [] ) ).toEqual( [] );
	} );
} );
