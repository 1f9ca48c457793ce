import { contractTerms, type ContractTerms } from '../plans/contract-terms.ts';

/** A contract under `standaard`; a test names only what it is about. */
export const terms = (
	changes: Partial< ContractTerms > = {}
): ContractTerms =>
	contractTerms.parse( {
		plan_id: 'standaard',
		plan_version: 1,
		starts_on: '2026-01-01',
		ends_on: '2026-12-31',
		zone: 'Europe/Amsterdam',
		vat_percent: 21,
		hourly_rate_cents: 9000,
		plan_size: 1,
		subscriptions: [ 'erp' ],
		custom_work: [
			{
				id: 'configurator',
				fixed_price: true,
				delivered_on: '2026-01-31',
				went_live_on: '2026-02-10',
			},
		],
		...changes,
	} );
