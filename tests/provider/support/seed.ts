import type { Insertable } from 'kysely';
import { newToken, sha256 } from '../../../src/provider/access/token.ts';
import type { Db } from '../../../src/provider/db/database.ts';
import type { ContractsTable } from '../../../src/provider/db/schema.ts';
import { newId } from '../../../src/provider/new-id.ts';
import { NOW } from '../../support/builders.ts';

export interface SeededSite {
	provider_id: string;
	contract_id: string;
	site_id: string;
	token: string;
}

export type ContractPart = Partial< Insertable< ContractsTable > >;

export async function seedProvider( db: Db ): Promise< string > {
	const id = newId( 'pro' );
	await db
		.insertInto( 'providers' )
		.values( {
			id,
			name: 'Nordlicht Support',
			colour: '#0a5c7a',
			logo: null,
			phone: '+31 20 555 0100',
			created_at: NOW,
		} )
		.execute();
	return id;
}

/** A contract on `standaard` since the start of the year, with no site. */
export async function seedContract(
	db: Db,
	part: ContractPart = {}
): Promise< { provider_id: string; id: string } > {
	const provider_id = part.provider_id ?? ( await seedProvider( db ) );
	return db
		.insertInto( 'contracts' )
		.values( {
			id: newId( 'con' ),
			client: 'Bloemen de Vries',
			plan_id: 'standaard',
			plan_version: 1,
			plan_size: 0,
			starts_on: '2026-01-01',
			ends_on: null,
			zone: 'Europe/Amsterdam',
			currency: 'EUR',
			vat_percent: 21,
			hourly_rate_cents: 9000,
			terms: '{}',
			created_at: NOW,
			...part,
			provider_id,
		} )
		.returning( [ 'provider_id', 'id' ] )
		.executeTakeFirstOrThrow();
}

/** A contract with a paired site. */
export async function seedSite(
	db: Db,
	part: ContractPart = {}
): Promise< SeededSite > {
	const contract = await seedContract( db, part );
	const site_id = newId( 'sit' );
	const token = newToken( 'dsk_' );
	await db
		.insertInto( 'sites' )
		.values( {
			provider_id: contract.provider_id,
			id: site_id,
			contract_id: contract.id,
			url: 'https://shop.example',
			name: 'Bloemen de Vries',
			wordpress: '6.9',
			deskside: '0.1.0',
			paired_at: NOW,
			disconnected_at: null,
		} )
		.execute();
	await db
		.insertInto( 'site_tokens' )
		.values( {
			token_sha256: sha256( token ),
			provider_id: contract.provider_id,
			site_id,
			created_at: NOW,
			expires_at: null,
		} )
		.execute();
	return {
		provider_id: contract.provider_id,
		contract_id: contract.id,
		site_id,
		token,
	};
}

/** An agent who is signed in; the cookie is what the browser would send. Their password is never checked here. */
export async function seedAgent(
	db: Db,
	provider_id: string,
	name = 'Mila Jansen'
): Promise< { id: string; cookie: string } > {
	const id = newId( 'agt' );
	const token = newToken();
	await db
		.insertInto( 'agents' )
		.values( {
			provider_id,
			id,
			name,
			email: `${ id.toLowerCase() }@nordlicht.example`,
			role: 'agent',
			password_hash: 'none',
			disabled_at: null,
			created_at: NOW,
		} )
		.execute();
	await db
		.insertInto( 'desk_sessions' )
		.values( {
			token_sha256: sha256( token ),
			provider_id,
			agent_id: id,
			created_at: NOW,
			expires_at: '2026-12-31T00:00:00.000Z',
		} )
		.execute();
	return { id, cookie: `deskside_desk=${ token }` };
}
