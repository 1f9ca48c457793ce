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
