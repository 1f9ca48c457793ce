import type { Contract } from '../access/site-context.ts';
import { loadPlan } from '../plans/load-plans.ts';
import type { Plan } from '../plans/plan-schema.ts';

/** The plan of a contract, in the version that it was made under. */
export function planOf( {
	plan_id,
	plan_version,
}: Pick< Contract, 'plan_id' | 'plan_version' > ): Plan {
	return loadPlan( plan_id, plan_version );
}
