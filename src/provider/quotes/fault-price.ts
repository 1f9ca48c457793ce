import type { Plan } from '../plans/plan-schema.ts';

/** What the plan asks, in cents without VAT, when a topic's trouble comes from the client's own slip; null: it names no price. */
export function faultPrice(
	plan: Plan,
	topicId: string
): { min_cents: number; max_cents: number } | null {
	const coverage = plan.topics.find( ( { id } ) => id === topicId )?.coverage;
	if ( coverage?.kind !== 'included' && coverage?.kind !== 'fixed_price' ) {
		return null;
	}
	const { client_fault: price } = coverage;
	return price
		? { min_cents: price.min_cents, max_cents: price.max_cents }
		: null;
}
