import type { Contract } from '../access/site-context.ts';
import { contractTerms, type ContractTerms } from '../plans/contract-terms.ts';

const NOTHING_MORE = { subscriptions: [], custom_work: [] };

/** A request asks for the same row several times. */
const known = new WeakMap< Contract, ContractTerms >();

/** A contract's row in the form in which prices are computed. */
export function termsOf( contract: Contract ): ContractTerms {
	const terms = known.get( contract ) ?? parseTerms( contract );
	known.set( contract, terms );
	return terms;
}

function parseTerms( contract: Contract ): ContractTerms {
	return contractTerms.parse( {
		...NOTHING_MORE,
		...contract.terms,
		plan_id: contract.plan_id,
		plan_version: contract.plan_version,
		starts_on: contract.starts_on,
		ends_on: contract.ends_on,
		zone: contract.zone,
		vat_percent: contract.vat_percent,
		hourly_rate_cents: contract.hourly_rate_cents,
		plan_size: contract.plan_size,
	} );
}
