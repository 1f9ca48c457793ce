import { describe, expect, it } from 'vitest';
import { medianOfPairs } from './median-of-pairs.mjs';

describe( 'the median of paired differences', () => {
	it( 'comes with the ranks of the sign test around it', () => {
		const upTo = ( count ) =>
			Array.from(
				{ length: count },
				( _, place ) => place + 1
			).reverse();
		expect( medianOfPairs( upTo( 100 ) ) ).toEqual( {
			median: 50.5,
			low: 41,
			high: 61,
			n: 100,
		} );
		expect( medianOfPairs( upTo( 31 ) ).median ).toBe( 16 );
	} );

	it( 'is not told from a handful', () => {
		expect( () => medianOfPairs( [ 1, 2, 3 ] ) ).toThrow(
			'3 pairs are too few for an interval.'
		);
	} );
} );
