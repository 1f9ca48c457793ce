import { sql } from 'kysely';
import { jsonInstant } from '../db/json-instant.ts';
import type { Db } from '../db/database.ts';
import { statement, type ValueOf } from '../db/statement.ts';
import type { Contract, SiteContext } from './site-context.ts';

/** A token, by its hash, and the instant at which it must live. */
export interface AskingSite {
	token_sha256: string;
	at: string;
}

/**
 * The site of a token, as a query. The contract is one value: a parser for each of its columns, at each request, would cost
 * more.
 */
export const siteOfToken = ( db: Db, value: ValueOf< AskingSite > ) =>
	db
		.selectFrom( 'site_tokens as token' )
		.innerJoin( 'sites as site', ( join ) =>
			join
				.onRef( 'site.provider_id', '=', 'token.provider_id' )
				.onRef( 'site.id', '=', 'token.site_id' )
		)
		.innerJoin( 'contracts as contract', ( join ) =>
			join
				.onRef( 'contract.provider_id', '=', 'site.provider_id' )
				.onRef( 'contract.id', '=', 'site.contract_id' )
		)
		.innerJoin(
			'providers as provider',
			'provider.id',
			'token.provider_id'
		)
		.where( 'token.token_sha256', '=', value( 'token_sha256' ) )
		.where( ( is ) =>
			is.or( [
				is( 'token.expires_at', 'is', null ),
				is( 'token.expires_at', '>', value( 'at' ) ),
			] )
		)
		.select( [
			'token.provider_id',
			'token.site_id',
			'token.token_sha256',
			sql< Contract >`to_json( contract )`.as( 'contract' ),
			sql<
				SiteContext[ 'provider' ]
			>`json_build_object( 'name', provider.name, 'colour', provider.colour,
				'logo', provider.logo, 'phone', provider.phone )`.as( 'provider' ),
		] );

const lookUp = statement( siteOfToken );

/** The site that a token stands for; null for an unknown, revoked or outlived one. One look-up by the hash's index. */
export async function findSite(
	db: Db,
	token_sha256: string,
	at: string
): Promise< SiteContext | null > {
	const [ found ] = await lookUp( db, { token_sha256, at } );
	return found ? toSiteContext( found ) : null;
}

/** A row of `siteOfToken`: instants in JSON are not as columns give them. */
export function toSiteContext( {
	provider_id,
	site_id,
	token_sha256,
	contract,
	provider,
}: SiteContext ): SiteContext {
	const created_at = jsonInstant( contract.created_at );
	return {
		...{ provider_id, site_id, token_sha256, provider },
		contract: { ...contract, created_at },
	};
}
