import type { Estimate } from '../../../contract/estimate.ts';
import { addVat, centsOf } from '../../../contract/money.ts';
import type { Consent, KeptConsent } from '../../../contract/ticket.ts';
import type { Contract } from '../../access/site-context.ts';

/** What an agreement can come to, counted by the provider; null where nobody knows it. */
export type ConsentFigures = Pick<
	KeptConsent,
	| 'currency'
	| 'hourly_rate_cents'
	| 'vat_percent'
	| 'most_cents'
	| 'most_cents_with_vat'
>;

/** Minutes at the rate of the estimate, or its price where no minutes are agreed to. */
export function figuresOf(
	{ minutes_cap: cap }: Consent,
	{ hourly_rate_cents: rate, price }: Estimate,
	{ currency, vat_percent }: Pick< Contract, 'currency' | 'vat_percent' >
): ConsentFigures {
	const known = { currency, hourly_rate_cents: rate, vat_percent };
	if ( cap === null ) {
		return {
			...known,
			most_cents: price?.max_cents ?? null,
			most_cents_with_vat: price?.max_cents_with_vat ?? null,
		};
	}
	const most_cents = rate === null ? null : centsOf( cap, rate );
	return {
		...known,
		most_cents,
		most_cents_with_vat:
			most_cents === null || vat_percent === null
				? null
				: addVat( most_cents, vat_percent ),
	};
}
