import { expect, test } from 'vitest';
import { minutesPrice } from './minutes-price.ts';

const rates = { currency: 'EUR', hourly_rate_cents: 9_500, vat_percent: 21 };

test( 'the minutes of a cap have the contract’s rate and what they come to', () => {
	expect( minutesPrice( 90, rates ) ).toEqual( {
		hourly_rate_cents: 9_500,
		total_cents: 14_250,
		total_cents_with_vat: 17_243,
	} );
} );

test( 'without a rate of VAT they have no sum with it', () => {
	expect( minutesPrice( 90, { ...rates, vat_percent: null } ) ).toEqual( {
		hourly_rate_cents: 9_500,
		total_cents: 14_250,
		total_cents_with_vat: null,
	} );
} );

test( 'without a cap, without minutes and without an hourly rate they have none', () => {
	expect( minutesPrice( null, rates ) ).toBeNull();
	expect( minutesPrice( 0, rates ) ).toBeNull();
	expect(
		minutesPrice( 90, { ...rates, hourly_rate_cents: null } )
	).toBeNull();
} );
