import { expect, test } from 'vitest';
import { billedSum } from './billed-sum.ts';

const rates = { currency: 'EUR', hourly_rate_cents: 9_500, vat_percent: 21 };

test( 'minutes beyond the allowance come to a sum with and without VAT, half a cent up', () => {
	expect( billedSum( 90, rates ) ).toEqual( {
		minutes: 90,
		currency: 'EUR',
		hourly_rate_cents: 9_500,
		vat_percent: 21,
		total_cents: 14_250,
		vat_cents: 2_993,
		total_cents_with_vat: 17_243,
	} );
} );

test( 'without a rate of VAT the sum without it is known', () => {
	expect( billedSum( 90, { ...rates, vat_percent: null } ) ).toEqual( {
		minutes: 90,
		currency: 'EUR',
		hourly_rate_cents: 9_500,
		vat_percent: null,
		total_cents: 14_250,
		vat_cents: null,
		total_cents_with_vat: null,
	} );
} );

test( 'without an hourly rate only the minutes are', () => {
	expect( billedSum( 90, { ...rates, hourly_rate_cents: null } ) ).toEqual( {
		minutes: 90,
		currency: 'EUR',
		hourly_rate_cents: null,
		vat_percent: 21,
		total_cents: null,
		vat_cents: null,
		total_cents_with_vat: null,
	} );
} );

test( 'no minutes are no sum', () => {
	expect( billedSum( 0, rates ) ).toBeNull();
} );
