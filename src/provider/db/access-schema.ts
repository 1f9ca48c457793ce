import type { AccessLimit } from '../../contract/access.ts';
import type { InstantColumn, JsonColumn } from './columns.ts';

export interface AccessGrantsTable {
	provider_id: string;
	site_id: string;
	id: string;
	ticket_id: string;
	contract_id: string;
	role: string;
	role_label: string;
	may_not: JsonColumn< AccessLimit[] >;
	granted_ref: string;
	granted_name: string;
	granted_at: InstantColumn;
	ends_at: InstantColumn;
	revoked_ref: string | null;
	revoked_name: string | null;
	revoked_at: InstantColumn | null;
}

/** Private halves of the keys; a row lives as long as its grant. */
export interface AccessKeysTable {
	provider_id: string;
	site_id: string;
	grant_id: string;
	/** PKCS #8, PEM. */
	private_key: string;
	ends_at: InstantColumn;
}

export interface AccessUsesTable {
	provider_id: string;
	site_id: string;
	grant_id: string;
	id: string;
	agent_id: string;
	agent_name: string;
	asked_at: InstantColumn;
	/** When the site let the agent in, as it says; null until then. */
	came_in_at: InstantColumn | null;
}

export interface AccessSchema {
	access_grants: AccessGrantsTable;
	access_keys: AccessKeysTable;
	access_uses: AccessUsesTable;
}
