import type { Migration } from '../migration.ts';

/** What of a consent is booked is found without its other entries: most consents are open because nothing is. */
export const billedMinutes: Migration = {
	name: '0028-billed-minutes',
	statements: [
		`create index minute_entries_billed on minute_entries ( provider_id, contract_id, scope ) where billable <> 0`,
	],
};
