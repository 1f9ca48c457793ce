import type { Estimate } from '../../../contract/estimate.ts';
import type { Consent } from '../../../contract/ticket.ts';

/** Whether such work is billed by the minute, so that a cap says something of it. */
const isByTheMinute = ( { coverage }: Estimate ): boolean =>
	coverage === 'hourly' || coverage === 'fair_use';

/** Whether nobody can name a price before somebody has looked. */
const isQuoted = ( { coverage }: Estimate ): boolean =>
	coverage === 'quote' || coverage === 'by_contract';

/** Whether an agreement says what was shown: minutes where minutes are billed, none where a price was named. */
export const fitsShown = (
	{ minutes_cap }: Consent,
	shown: Estimate
): boolean => minutes_cap === null || isByTheMinute( shown );

/**
 * Whether an agreement would cost more by what holds now than by what was shown, or nobody knows any more. Minutes that are
 * used up meanwhile make nothing dearer: what is billed of them is capped.
 */
export function isDearer(
	{ minutes_cap }: Consent,
	shown: Estimate,
	now: Estimate
): boolean {
	if ( isQuoted( now ) && ! isQuoted( shown ) ) {
		return true;
	}
	return minutes_cap === null
		? costs( now ) > costs( shown ) || currencyChanged( shown, now )
		: rateOf( now ) > rateOf( shown );
}

/** A price that nobody knows is the dearest. */
const costs = ( { price, consent_required }: Estimate ): number =>
	price
		? price.max_cents_with_vat ?? price.max_cents
		: consent_required
		? Infinity
		: 0;

const rateOf = ( { hourly_rate_cents }: Estimate ): number =>
	hourly_rate_cents ?? Infinity;

const currencyChanged = ( shown: Estimate, now: Estimate ): boolean =>
	!! shown.price &&
	!! now.price &&
	shown.price.currency !== now.price.currency;
