import type { Locale } from '../../contract/locale.ts';
import type { ContractCard } from '../../contract/summary.ts';
import type { Contract } from '../access/site-context.ts';
import { countingOf } from '../plans/counting-of.ts';
import { planLabel } from '../plans/plan-words.ts';
import { SIGN_IN_MINUTES, signInFrom } from '../quotes/sign-in.ts';
import { planOf } from './plan-of.ts';

/** A contract in a few fields, in the reader's language. */
export function contractCard(
	contract: Contract,
	locale: Locale
): ContractCard {
	const { id, client, starts_on, ends_on, plan_id, zone } = contract;
	const { currency, vat_percent, hourly_rate_cents } = contract;
	const plan = planOf( contract );
	return {
		id,
		client,
		starts_on,
		ends_on,
		counting: countingOf( plan ),
		plan: plan_id,
		plan_label: planLabel( plan, locale ),
		zone,
		currency,
		vat_percent,
		hourly_rate_cents,
		sign_in: {
			from_cents: signInFrom( contract ),
			minutes: SIGN_IN_MINUTES,
		},
	};
}
