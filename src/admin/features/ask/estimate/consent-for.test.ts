import { describe, expect, it } from 'vitest';
import { buildBilledEstimate } from '../../../../../tests/support/ticket-builders.ts';
import type { Estimate } from '../../../../contract/estimate.ts';
import { makeFormats } from '../../../ui/formats.ts';
import { consentText } from './consent-for.ts';

const formats = makeFormats( 'en-US', 'Europe/Amsterdam' );
const textOf = ( cap: number, change: Partial< Estimate > = {} ) =>
	consentText( buildBilledEstimate( change ), cap, 'EUR', formats );

describe( 'the sentence that is agreed to and recorded', () => {
	it.each( [
		[ 'with VAT', 21, '€40.50 without VAT, €49.01 with VAT.' ],
		[
			'without VAT, by a contract that has none',
			0,
			'€40.50 without VAT, €40.50 with VAT.',
		],
		[
			'as far as the rate of VAT is known',
			null,
			'€40.50, VAT not included.',
		],
	] )( 'names the most it comes to, %s', ( _name, vat_percent, most ) => {
		expect( textOf( 27, { vat_percent } ) ).toBe(
			`I agree to pay for up to 27 minutes of work at €90.00 an hour: at most ${ most }`
		);
	} );

	it( 'rounds to the cent as the provider does', () => {
		// 7 minutes at 95 euro: 11.0833 without VAT, 13.4068 with 21 %.
		expect( textOf( 7, { hourly_rate_cents: 9500 } ) ).toMatch(
			/at most €11.08 without VAT, €13.41 with VAT\.$/
		);
	} );

	it( 'names none where nobody knows the rate', () => {
		expect( textOf( 27, { hourly_rate_cents: null } ) ).toBe(
			'I agree to pay for up to 27 minutes of work.'
		);
	} );
} );
