import type { Selectable } from 'kysely';
import type { ContractsTable } from '../db/schema.ts';

export type Contract = Selectable< ContractsTable >;

/** The site that asks, found by its token, with all that answers need of its contract and provider. */
export interface SiteContext {
	provider_id: string;
	site_id: string;
	token_sha256: string;
	contract: Contract;
	provider: {
		name: string;
		colour: string;
		logo: string | null;
		phone: string | null;
	};
}
