import type { PlanPage } from '../../contract/contract.ts';
import type { Locale } from '../../contract/locale.ts';
import type { Plan } from '../plans/plan-schema.ts';
import { planParts } from './plan-parts.ts';

/** A plan to read, without a contract: sums without VAT. */
export function planPage( plan: Plan, locale: Locale, at: string ): PlanPage {
	return {
		plan: plan.id,
		version: plan.version,
		label: plan.label[ locale ],
		currency: plan.currency,
		...planParts( plan, {
			locale,
			at: Date.parse( at ),
			vatPercent: null,
			phone: null,
		} ),
	};
}
