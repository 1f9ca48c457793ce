import { expect, test } from 'vitest';
import type { QuoteLine } from '../../contract/quote.ts';
import { ProblemError } from '../http/problem-error.ts';
import { computeTotals } from './totals.ts';

const line = (
	quantity: number,
	unit_cents: number,
	vat_percent = 21
): QuoteLine => ( { description: 'Work', quantity, unit_cents, vat_percent } );

test( 'VAT is rounded once for each rate, never for each line', () => {
	// Three lines of 1.05 each carry 0.2205 VAT: rounded alone 0.66 in all, together 0.6615.
	expect(
		computeTotals( [ line( 1, 105 ), line( 1, 105 ), line( 1, 105 ) ] )
	).toEqual( {
		vat: [ { percent: 21, net_cents: 315, vat_cents: 66 } ],
		total_cents: 315,
		vat_cents: 66,
		total_cents_with_vat: 381,
	} );
	expect(
		computeTotals( [ line( 1, 2, 25 ), line( 1, 2, 25 ) ] ).vat_cents
	).toBe( 1 );
} );

test( 'half a cent goes up, just under it goes down', () => {
	expect( computeTotals( [ line( 1, 50, 1 ) ] ).vat_cents ).toBe( 1 );
	expect( computeTotals( [ line( 1, 49, 1 ) ] ).vat_cents ).toBe( 0 );
	expect( computeTotals( [ line( 1, 10, 5 ) ] ).vat_cents ).toBe( 1 );
} );

test( 'each rate stands alone, the highest first', () => {
	expect(
		computeTotals( [
			line( 1.5, 8000 ),
			line( 2, 1000, 9 ),
			line( 1, 500, 0 ),
		] )
	).toEqual( {
		vat: [
			{ percent: 21, net_cents: 12_000, vat_cents: 2520 },
			{ percent: 9, net_cents: 2000, vat_cents: 180 },
			{ percent: 0, net_cents: 500, vat_cents: 0 },
		],
		total_cents: 14_500,
		vat_cents: 2700,
		total_cents_with_vat: 17_200,
	} );
} );

test( 'fractions that binary numbers cannot hold are exact', () => {
	expect( computeTotals( [ line( 1.15, 100, 5.5 ) ] ) ).toMatchObject( {
		total_cents: 115,
		vat_cents: 6,
	} );
	expect( computeTotals( [ line( 0.29, 10_000, 8.1 ) ] ) ).toMatchObject( {
		total_cents: 2900,
		vat_cents: 235,
	} );
} );

test( 'a discount takes from its own rate only, and never more than is there', () => {
	expect(
		computeTotals( [ line( 1, 10_000 ), line( 1, -2500 ) ] ).total_cents
	).toBe( 7500 );
	expect( fieldsOf( [ line( 1, 10_000 ), line( 1, -1, 9 ) ] ) ).toEqual( [
		'lines',
	] );
} );

test( 'a line of broken cents is named, a total beyond all bounds refused', () => {
	expect( fieldsOf( [ line( 1, 100 ), line( 0.33, 50 ) ] ) ).toEqual( [
		'lines.1',
	] );
	expect( fieldsOf( [ line( 10_000, 1_000_000 ) ] ) ).toEqual( [ 'lines' ] );
	expect( fieldsOf( [ line( 1, 900_000_000 ) ] ) ).toEqual( [ 'lines' ] );
	expect(
		computeTotals( [ line( 1, 826_446_281 ) ] ).total_cents_with_vat
	).toBe( 1_000_000_000 );
} );

test.each( [
	[
		[ line( 0.33, 50 ), line( 1, 1 ), line( 0.01, 1 ) ],
		[
			{
				path: 'lines.0',
				message: 'Quantity times price gives no whole cents.',
			},
			{
				path: 'lines.2',
				message: 'Quantity times price gives no whole cents.',
			},
		],
	],
	[
		[ line( 1, 100 ), line( 1, -1, 9 ) ],
		[
			{
				path: 'lines',
				message:
					'The lines with 9 % VAT add up to less than nothing or too much.',
			},
		],
	],
	[
		[ line( 1, 900_000_000 ) ],
		[ { path: 'lines', message: 'The total is too large.' } ],
	],
] )( 'the agent is told what to mend', ( lines, fields ) => {
	expect( () => computeTotals( lines ) ).toThrow(
		expect.objectContaining( { code: 'invalid_request', fields } ) as Error
	);
} );

function fieldsOf( lines: QuoteLine[] ): string[] {
	try {
		computeTotals( lines );
	} catch ( error ) {
		if ( error instanceof ProblemError ) {
			return ( error.fields ?? [] ).map( ( { path } ) => path );
		}
		throw error;
	}
	throw new Error( 'It was not refused.' );
}
