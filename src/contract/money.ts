import * as z from 'zod';

/** Cents of the contract's currency, without VAT unless the name says otherwise. */
export const cents = z.int().min( 0 ).max( 1_000_000_000 );

/** What is charged, from the least to the most; equal when the price is fixed. VAT fields are null while the rate is unknown. */
export const price = z.strictObject( {
	currency: z.string().regex( /^[A-Z]{3}$/ ),
	min_cents: cents,
	max_cents: cents,
	vat_percent: z.number().min( 0 ).max( 100 ).nullable(),
	min_cents_with_vat: cents.nullable(),
	max_cents_with_vat: cents.nullable(),
} );
export type Price = z.infer< typeof price >;

/** Minutes at a rate for an hour, in whole cents. */
export const centsOf = ( minutes: number, rate_cents: number ): number =>
	Math.round( ( minutes * rate_cents ) / 60 );

/** Half a cent goes up. Rates have at most three decimals; counting in thousandths keeps 1.005 from becoming 1.00499…. */
export const addVat = ( cents: number, percent: number ): number =>
	Math.round( ( cents * Math.round( ( 100 + percent ) * 1000 ) ) / 100_000 );
