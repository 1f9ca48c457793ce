import type { MinutesPrice } from '../../contract/quote.ts';
import { billedSum, type Rates } from '../estimates/billed-sum.ts';

/**
 * What the minutes of a cap come to at the contract's rate, if all of them are worked.
 *
 * @param cap   Minutes.
 * @param rates Of the contract, at the moment of sending.
 * @return null without a cap or an hourly rate.
 */
export function minutesPrice(
	cap: number | null,
	rates: Rates
): MinutesPrice | null {
	const sum = cap === null ? null : billedSum( cap, rates );
	if ( ! sum || sum.hourly_rate_cents === null || sum.total_cents === null ) {
		return null;
	}
	const { hourly_rate_cents, total_cents, total_cents_with_vat } = sum;
	return { hourly_rate_cents, total_cents, total_cents_with_vat };
}
