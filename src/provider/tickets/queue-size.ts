import type { Contract } from '../access/site-context.ts';
import { planOf } from '../contracts/plan-of.ts';

/** What a contract's tickets weigh in the queue after red. A plan that treats them in the order they came lets no larger one pass. */
export function queueSize( contract: Contract ): number {
	const { queue, size } = planOf( contract );
	return queue === 'arrival' ? size : contract.plan_size;
}
