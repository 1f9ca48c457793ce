import type { BilledSum } from '../../contract/minutes.ts';
import { addVat, centsOf } from '../../contract/money.ts';
import type { Contract } from '../access/site-context.ts';

export type Rates = Pick<
	Contract,
	'currency' | 'hourly_rate_cents' | 'vat_percent'
>;

/** What minutes beyond the allowance come to at the contract's rate; null for none. Rounded on the sum, half a cent up. */
export function billedSum(
	minutes: number,
	{ currency, hourly_rate_cents, vat_percent }: Rates
): BilledSum | null {
	const net =
		hourly_rate_cents === null
			? null
			: centsOf( minutes, hourly_rate_cents );
	const gross =
		net === null || vat_percent === null
			? null
			: addVat( net, vat_percent );
	return minutes === 0
		? null
		: {
				minutes,
				currency,
				hourly_rate_cents,
				vat_percent,
				total_cents: net,
				vat_cents: net === null || gross === null ? null : gross - net,
				total_cents_with_vat: gross,
		  };
}
