import type { NewContract } from '../plans/contract-terms.ts';
import { findPlan, listPlans } from '../plans/load-plans.ts';
import { termsMistakes } from './terms-mistakes.ts';

/** What a new contract says that does not go with its plan, a line each; the plans must be loaded. */
export function contractMistakes( {
	plan_id,
	plan_version,
	currency,
	terms,
}: NewContract ): string[] {
	const plan = findPlan( plan_id, plan_version );
	if ( ! plan ) {
		return [
			`plan_id, plan_version: there is no such plan. There are ${ listPlans()
				.map( ( each ) => `${ each.id } ${ each.version }` )
				.join( ', ' ) }; one of your own lies in PLANS_DIR.`,
		];
	}
	return [
		...( currency === plan.currency
			? []
			: [
					`currency: The plan ${ plan.id } has its prices in ${ plan.currency }; write ${ plan.currency }, or make a plan of your own.`,
			  ] ),
		...termsMistakes( terms, plan ).map( ( text ) => `terms.${ text }` ),
	];
}
