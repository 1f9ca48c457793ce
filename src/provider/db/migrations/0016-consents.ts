import type { Migration } from '../migration.ts';

/** A contract's few consents are found at once, however many entries and open tickets it has. */
export const consents: Migration = {
	name: '0016-consents',
	statements: [
		`create index minute_entries_consents on minute_entries ( provider_id, contract_id, scope ) where kind = 'consent'`,
	],
};
