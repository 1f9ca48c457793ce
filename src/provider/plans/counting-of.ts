import type { ContractCard } from '../../contract/summary.ts';
import type { Plan } from './plan-schema.ts';

/** Unlimited is a plan that counts nothing because all its topics are included, whatever they take. */
export function countingOf( {
	allowance,
	topics,
}: Pick< Plan, 'allowance' | 'topics' > ): ContractCard[ 'counting' ] {
	if ( allowance ) {
		return 'allowance';
	}
	return topics.every( ( { coverage: { kind } } ) => kind === 'included' )
		? 'unlimited'
		: 'none';
}
