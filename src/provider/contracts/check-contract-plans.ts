import type { Db } from '../db/database.ts';
import { findPlan, PlanError } from '../plans/load-plans.ts';

/**
 * Looks at the start whether every contract's plan is there: without it no request of its site could be answered.
 *
 * @throws {PlanError} naming each plan that is missing.
 */
export async function checkContractPlans( db: Db ): Promise< void > {
	const named = await db
		.selectFrom( 'contracts' )
		.select( [ 'plan_id', 'plan_version' ] )
		.distinct()
		.orderBy( 'plan_id' )
		.orderBy( 'plan_version' )
		.execute();
	const missing = named.filter(
		( { plan_id, plan_version } ) => ! findPlan( plan_id, plan_version )
	);
	if ( missing.length > 0 ) {
		throw new PlanError(
			missing
				.map(
					( { plan_id, plan_version } ) =>
						`Contracts name the plan "${ plan_id }" in version ${ plan_version }, which is not there: put its file into PLANS_DIR.`
				)
				.join( '\n' )
		);
	}
}
