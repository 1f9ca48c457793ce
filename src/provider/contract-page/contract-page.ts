import type { ContractPage } from '../../contract/contract.ts';
import type { Locale } from '../../contract/locale.ts';
import type { Contract } from '../access/site-context.ts';
import { contractCard } from '../contracts/contract-card.ts';
import { planOf } from '../contracts/plan-of.ts';
import { termsOf } from '../contracts/terms-of.ts';
import { dateAt } from '../clock/local-date.ts';
import type { Plan } from '../plans/plan-schema.ts';
import { planParts } from './plan-parts.ts';
import { warrantiesOf } from './warranties.ts';

/** "What is in my contract": told from the plan's data and the contract's own terms, with nothing added. */
export function contractPage(
	contract: Contract,
	{ locale, at, phone }: { locale: Locale; at: string; phone: string | null }
): ContractPage {
	const plan = planOf( contract );
	const terms = termsOf( contract );
	const now = Date.parse( at );
	return {
		contract: {
			...contractCard( contract, locale ),
			plan_version: plan.version,
			larger_plan: terms.plan_size > plan.size,
		},
		...planParts( plan, {
			locale,
			at: now,
			vatPercent: contract.vat_percent,
			phone,
		} ),
		warranties: warrantiesOf(
			plan,
			terms,
			dateAt( contract.zone, now ),
			locale
		),
		subscriptions: terms.subscriptions.map( ( link ) => ( {
			id: link,
			text: linkLabel( plan, link, locale ),
		} ) ),
	};
}

/** The plan's own word for a link, from the question that asks for it. */
function linkLabel( plan: Plan, link: string, locale: Locale ): string {
	const options = plan.topics
		.flatMap( ( { questions } ) => questions )
		.filter( ( { fact } ) => fact === 'link' )
		.flatMap( ( question ) => question.options );
	return (
		options.find( ( { value } ) => value === link )?.label[ locale ] ?? link
	);
}
