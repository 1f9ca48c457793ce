import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../contract/estimate.ts';
import type { Consent } from '../../../contract/ticket.ts';
import {
	buildBilledEstimate,
	buildQuotedEstimate,
} from '../../../../tests/support/ticket-builders.ts';
import { fitsShown, isDearer } from './is-dearer.ts';

const CAPPED: Consent = { minutes_cap: 30, text: 'Up to 30 minutes.' };
const PRICED: Consent = { minutes_cap: null, text: '€ 50.' };
const RATE = buildBilledEstimate( { hourly_rate_cents: 9000 } );

const priced = (
	max_cents: number,
	{ vat_percent = 21, currency = 'EUR' } = {}
): Estimate =>
	buildBilledEstimate( {
		coverage: 'fixed_price',
		price: {
			currency,
			min_cents: 1000,
			max_cents,
			vat_percent,
			min_cents_with_vat: 1000,
			max_cents_with_vat: Math.round(
				( max_cents * ( 100 + vat_percent ) ) / 100
			),
		},
	} );

describe( 'an agreement to minutes', () => {
	it.each( [
		[ 9000, false ],
		[ 8999, false ],
		[ 9001, true ],
		[ null, true ],
	] )( 'at 9000 an hour, and %s now: dearer is %s', ( rate, dearer ) => {
		const now = buildBilledEstimate( { hourly_rate_cents: rate } );
		expect( isDearer( CAPPED, RATE, now ) ).toBe( dearer );
	} );

	it( 'is no dearer because more of the minutes are used up, the cap stays', () => {
		const now = buildBilledEstimate( {
			hourly_rate_cents: 9000,
			hourly_minutes: 500,
			price: priced( 75_000 ).price,
		} );
		expect( isDearer( CAPPED, RATE, now ) ).toBe( false );
	} );

	it( 'says nothing of a price, and nothing of what nobody has priced', () => {
		expect( fitsShown( CAPPED, RATE ) ).toBe( true );
		expect( fitsShown( CAPPED, priced( 5000 ) ) ).toBe( false );
		expect( fitsShown( CAPPED, buildQuotedEstimate() ) ).toBe( false );
	} );
} );

describe( 'an agreement to a price', () => {
	it.each( [
		[ 'the same', priced( 5000 ), false ],
		[ 'less', priced( 4999 ), false ],
		[ 'more', priced( 5001 ), true ],
		[ 'the same with more VAT', priced( 5000, { vat_percent: 22 } ), true ],
		[ 'another currency', priced( 5000, { currency: 'CHF' } ), true ],
		[ 'a quote', buildQuotedEstimate(), true ],
		[
			'a sum that nobody knows',
			buildBilledEstimate( { price: null } ),
			true,
		],
		[
			'nothing any more',
			buildBilledEstimate( { price: null, consent_required: false } ),
			false,
		],
	] )( 'of 50, and %s now', ( _name, now, dearer ) => {
		expect( fitsShown( PRICED, priced( 5000 ) ) ).toBe( true );
		expect( isDearer( PRICED, priced( 5000 ), now ) ).toBe( dearer );
	} );
} );
