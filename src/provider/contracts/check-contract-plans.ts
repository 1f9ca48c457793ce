import type { Db } from '../db/database.ts';
import { findPlan, PlanError } from '../plans/load-plans.ts';

/**
 * Looks at the start whether every contract's plan is there, since without it no request of its site could be answered, and whether
 * both count in one currency, since clients see the plan's sums and agree in the contract's.
 *
 * @throws {PlanError} naming each plan that is missing and each contract in another currency.
 */
export async function checkContractPlans( db: Db ): Promise< void > {
	const contracts = await db
		.selectFrom( 'contracts' )
		.select( [ 'id', 'client', 'plan_id', 'plan_version', 'currency' ] )
		.orderBy( 'plan_id' )
		.orderBy( 'plan_version' )
		.orderBy( 'id' )
		.execute();
	const mistakes = contracts.flatMap(
		( { id, client, plan_id, plan_version, currency } ) => {
			const plan = findPlan( plan_id, plan_version );
			if ( ! plan ) {
				return [
					`Contracts name the plan "${ plan_id }" in version ${ plan_version }, which is not there: put its file into PLANS_DIR.`,
				];
			}
			return plan.currency === currency
				? []
				: [
						`The contract ${ id } of ${ client } is in ${ currency }, its plan "${ plan_id }" in ${ plan.currency }: contract change ${ id } --currency ${ plan.currency }`,
				  ];
		}
	);
	if ( mistakes.length > 0 ) {
		throw new PlanError( [ ...new Set( mistakes ) ].join( '\n' ) );
	}
}
