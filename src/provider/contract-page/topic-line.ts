import type { ContractTopic } from '../../contract/contract.ts';
import type { Locale } from '../../contract/locale.ts';
import { addVat, type Price } from '../../contract/money.ts';
import type { CoverageRule } from '../plans/coverage-schema.ts';
import type { Plan, TopicRule } from '../plans/plan-schema.ts';
import { coverText } from './cover-text.ts';

/** How a topic of the plan is covered, for whoever reads the contract. */
export function topicLine(
	plan: Plan,
	topic: TopicRule,
	vatPercent: number | null,
	locale: Locale
): ContractTopic {
	return {
		id: topic.id,
		label: topic.label[ locale ],
		urgency: topic.urgency,
		nature: topic.nature,
		place: topic.place,
		standing: standingOf( topic.coverage ),
		price: listPrice( topic.coverage, plan.currency, vatPercent ),
		may_refuse: mayRefuse( plan, topic ),
		text: coverText( plan, topic, mayRefuse( plan, topic ), locale ),
	};
}

function standingOf( { kind }: CoverageRule ): ContractTopic[ 'standing' ] {
	switch ( kind ) {
		case 'included':
			return 'included';
		case 'fair_use':
			return 'minutes';
		case 'hourly':
		case 'fixed_price':
		case 'price_range':
		case 'quote':
		case 'by_contract':
			return 'charged';
		case 'by_fact':
		case 'warranty':
		case 'larger_plan':
		case 'outage':
			return 'depends';
	}
}

/** The bounds of a price that stands in the list; a price with something unknown on top is no price. */
function boundsOf( rule: CoverageRule ): [ number, number ] | null {
	if ( rule.kind === 'price_range' ) {
		return [ rule.min_cents, rule.max_cents ];
	}
	return rule.kind === 'fixed_price' && ! rule.or_quote && ! rule.plus
		? [ rule.cents, rule.cents ]
		: null;
}

function listPrice(
	rule: CoverageRule,
	currency: string,
	vat: number | null
): Price | null {
	const bounds = boundsOf( rule );
	if ( ! bounds ) {
		return null;
	}
	const [ min, max ] = bounds;
	return {
		currency,
		min_cents: min,
		max_cents: max,
		vat_percent: vat,
		min_cents_with_vat: vat === null ? null : addVat( min, vat ),
		max_cents_with_vat: vat === null ? null : addVat( max, vat ),
	};
}

function mayRefuse( plan: Plan, { coverage, urgency }: TopicRule ): boolean {
	return (
		( coverage.kind === 'quote' && coverage.may_refuse === true ) ||
		plan.urgencies.some(
			( { id, may_refuse } ) => id === urgency && may_refuse
		)
	);
}
