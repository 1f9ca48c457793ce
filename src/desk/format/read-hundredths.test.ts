import { describe, expect, it } from 'vitest';
import { readHundredths } from './read-hundredths.ts';

describe( 'a typed number', () => {
	it( 'has a comma or a point, and spaces do not matter', () => {
		expect(
			[ '80', '1,5', '1.05', ' 1 250,50 ', '-12.5', '−3' ].map(
				readHundredths
			)
		).toEqual( [ 8000, 150, 105, 125_050, -1250, -300 ] );
	} );

	it( 'is nothing when it has three places, two marks or letters', () => {
		expect(
			[ '', '1.234', '1,2,3', '1e3', '12 €', '.5', 'NaN' ].map(
				readHundredths
			)
		).toEqual( Array.from( { length: 7 }, () => null ) );
	} );
} );
