import type { Facts } from '../../contract/topic.ts';
import type { ContractTerms } from '../plans/contract-terms.ts';
import type { EstimateInput } from './estimate-types.ts';

/**
 * What is known of a case: the site's word, except on facts that only contract or provider may state; over it what the
 * contract says, over that what the provider found. Without a contract there is nothing to check the word against.
 */
export function knownFacts( {
	plan,
	contract,
	facts,
	findings = {},
}: EstimateInput ): Facts {
	if ( ! contract ) {
		return { ...facts, ...findings };
	}
	const said = Object.entries( facts ).filter(
		( [ fact ] ) => ! plan.contract_facts.includes( fact )
	);
	return {
		...Object.fromEntries( said ),
		...contractFacts( plan.size, contract, facts ),
		...findings,
	};
}

function contractFacts(
	planSize: number,
	contract: ContractTerms,
	{ link, custom_work: work }: Facts
): Facts {
	const made = contract.custom_work.find( ( { id } ) => id === work );
	return {
		larger_plan: contract.plan_size > planSize,
		...( typeof link === 'string'
			? { support_subscription: contract.subscriptions.includes( link ) }
			: {} ),
		...( made ? { fixed_price: made.fixed_price } : {} ),
		...( made?.delivered_on ? { delivered_on: made.delivered_on } : {} ),
		...( made?.went_live_on ? { went_live_on: made.went_live_on } : {} ),
	};
}
