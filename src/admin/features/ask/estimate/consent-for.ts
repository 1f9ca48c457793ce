import { __, sprintf } from '@wordpress/i18n';
import type { Estimate } from '../../../../contract/estimate.ts';
import { addVat, centsOf, type Price } from '../../../../contract/money.ts';
import type { Consent } from '../../../../contract/ticket.ts';
import { describeMinutes } from '../../../ui/describe-minutes.ts';
import type { Formats } from '../../../ui/formats.ts';
import { priceText } from './cost-lines.ts';
import { hasCap } from './has-cap.ts';

/** Without an expected figure half an hour is agreed to, and the owner may change it. */
const USUAL_CAP = 30;

/** Whether nobody knows the price yet: sending costs nothing, and what is agreed to is the quote. */
export const pricedLater = ( { coverage }: Estimate ): boolean =>
	coverage === 'quote' || coverage === 'by_contract';

/** Whether minutes would be billed at a rate that the contract does not name: nobody could say what is agreed to, so nobody is asked. */
export const lacksRate = ( estimate: Estimate ): boolean =>
	hasCap( estimate ) && estimate.hourly_rate_cents === null;

/** Whether the owner is asked to agree. What is urgent, by the topic or by the estimate, is never held up by money. */
export const asksConsent = (
	estimate: Estimate | null,
	urgent: boolean
): boolean =>
	!! estimate?.consent_required &&
	! pricedLater( estimate ) &&
	! lacksRate( estimate ) &&
	! estimate.urgent &&
	! urgent;

/** The cap that is proposed. */
export const proposedCap = ( { hourly_minutes }: Estimate ): number =>
	hourly_minutes || USUAL_CAP;

/** The most that is agreed to at once, in minutes. */
const MOST = 6000;

/** A cap as it was typed; null while it is no whole number of minutes within the bounds. */
export function typedCap( typed: string ): number | null {
	const cap = Number( typed );
	return Number.isInteger( cap ) && cap >= 1 && cap <= MOST ? cap : null;
}

/** The sentence beside the check box. It is recorded word for word with the consent. */
export function consentText(
	estimate: Estimate,
	cap: number,
	currency: string,
	formats: Formats
): string {
	const { price, hourly_rate_cents: rate } = estimate;
	if ( price && ! hasCap( estimate ) ) {
		return sprintf(
			/* translators: %s: a price, with and without VAT. */
			__( 'I agree to pay %s.', 'deskside' ),
			priceText( price, formats )
		);
	}
	return rate === null
		? sprintf(
				/* translators: %s: a number of minutes. */
				__( 'I agree to pay for up to %s of work.', 'deskside' ),
				describeMinutes( cap )
		  )
		: sprintf(
				/* translators: 1: a number of minutes, 2: a sum of money, 3: the most it comes to, with and without VAT. */
				__(
					'I agree to pay for up to %1$s of work at %2$s an hour: at most %3$s.',
					'deskside'
				),
				describeMinutes( cap ),
				formats.money( rate, currency ),
				priceText( mostOf( estimate, cap, rate, currency ), formats )
		  );
}

/** What minutes up to the cap come to, counted as the provider counts them. */
function mostOf(
	{ vat_percent: vat = null }: Estimate,
	cap: number,
	rate: number,
	currency: string
): Price {
	const net = centsOf( cap, rate );
	const gross = vat === null ? null : addVat( net, vat );
	return {
		currency,
		min_cents: net,
		max_cents: net,
		vat_percent: vat,
		min_cents_with_vat: gross,
		max_cents_with_vat: gross,
	};
}

/** What is recorded. */
export const consentOf = (
	estimate: Estimate,
	cap: number,
	text: string
): Consent => ( {
	minutes_cap: hasCap( estimate ) ? cap : null,
	text,
} );
