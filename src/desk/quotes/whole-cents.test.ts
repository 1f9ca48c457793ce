import { describe, expect, it } from 'vitest';
import { lineCents } from '../../contract/quote-totals.ts';
import { wholeCents } from './whole-cents.ts';

const ways = ( quantity: number, unit_cents: number ) =>
	wholeCents( { quantity, unit_cents } ).map( ( way ) => [
		way.quantity,
		way.unit_cents,
	] );

describe( 'the exact lines near one that gives no whole cents', () => {
	it( 'are its sum as one, and the same quantity at the nearest price; half a cent goes up', () => {
		expect( ways( 1.25, 8333 ) ).toEqual( [
			[ 1, 10_416 ],
			[ 1.25, 8332 ],
		] );
		expect( ways( 1.5, 8001 ) ).toEqual( [
			[ 1, 12_002 ],
			[ 1.5, 8002 ],
		] );
		expect( ways( 1.01, 8333 ) ).toEqual( [
			[ 1, 8416 ],
			[ 1.01, 8300 ],
		] );
	} );

	it( 'are as far away for a discount', () => {
		expect( ways( 1.25, -8333 ) ).toEqual( [
			[ 1, -10_416 ],
			[ 1.25, -8332 ],
		] );
	} );

	it( 'are none that cost nothing', () => {
		expect( ways( 1.01, 33 ) ).toEqual( [ [ 1, 33 ] ] );
		expect( ways( 0.01, 33 ) ).toEqual( [] );
	} );

	it( 'are none for a line that is exact, or for a sum beyond all bounds', () => {
		expect( ways( 1.25, 8332 ) ).toEqual( [] );
		expect( ways( 9999.99, 999_999_999 ) ).toEqual( [
			[ 9999.99, 1_000_000_000 ],
		] );
	} );

	it( 'are exact, whatever the line', () => {
		for ( let hundredths = 1; hundredths <= 250; hundredths++ ) {
			for ( const unit_cents of [
				-8333, -1, 1, 49, 8333, 9999, 12_345,
			] ) {
				const line = { quantity: hundredths / 100, unit_cents };
				for ( const way of wholeCents( line ) ) {
					expect( Number.isInteger( lineCents( way ) ) ).toBe( true );
					expect(
						way.quantity === 1
							? Math.abs( lineCents( way ) - lineCents( line ) )
							: Math.abs( way.unit_cents - unit_cents ) / 100
					).toBeLessThanOrEqual( 0.5 );
				}
			}
		}
	} );
} );
