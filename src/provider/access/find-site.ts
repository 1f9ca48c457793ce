import { sql } from 'kysely';
import { jsonInstant } from '../db/json-instant.ts';
import type { Db } from '../db/database.ts';
import { statement, type ValueOf } from '../db/statement.ts';
import type { Contract, SiteContext } from './site-context.ts';

interface Asked {
	token_sha256: string;
	at: string;
}

/** The contract as one value: a parser for each of its columns, at each request, would cost more. */
const siteOfToken = statement( ( db, value: ValueOf< Asked > ) =>
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
		] )
);

/** The site that a token stands for; null for an unknown, revoked or outlived one. One look-up by the hash's index. */
export async function findSite(
	db: Db,
	token_sha256: string,
	at: string
): Promise< SiteContext | null > {
	const [ found ] = await siteOfToken( db, { token_sha256, at } );
	if ( ! found ) {
		return null;
	}
	const { contract } = found;
	const created_at = jsonInstant( contract.created_at );
	return { ...found, contract: { ...contract, created_at } };
}
