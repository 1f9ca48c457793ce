import { expect, test } from 'vitest';
import { wallTime } from './timeline.ts';

test( 'the clock on the wall never stands, and a range that is empty or reversed has nothing', () => {
	expect( wallTime.segments( 3, 7 ) ).toEqual( [ [ 3, 7 ] ] );
	expect( wallTime.openBetween( 3, 7 ) ).toBe( 4 );
	expect( wallTime.advance( 3, 4 ) ).toBe( 7 );
	for ( const to of [ 3, 2 ] ) {
		expect( wallTime.segments( 3, to ) ).toEqual( [] );
		expect( wallTime.openBetween( 3, to ) ).toBe( 0 );
	}
} );
