import type { Db } from '../db/database.ts';
import type { SiteContext } from './site-context.ts';

/** The site that a token stands for; null for an unknown, revoked or outlived one. One look-up by the hash's index. */
export async function findSite(
	db: Db,
	tokenSha256: string,
	at: string
): Promise< SiteContext | null > {
	const row = await db
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
		.where( 'token.token_sha256', '=', tokenSha256 )
		.where( ( is ) =>
			is.or( [
				is( 'token.expires_at', 'is', null ),
				is( 'token.expires_at', '>', at ),
			] )
		)
		.selectAll( 'contract' )
		.select( [
			'token.site_id',
			'token.token_sha256',
			'provider.name as provider_name',
			'provider.colour as provider_colour',
			'provider.logo as provider_logo',
			'provider.phone as provider_phone',
		] )
		.executeTakeFirst();
	if ( ! row ) {
		return null;
	}
	const {
		site_id,
		token_sha256,
		provider_name,
		provider_colour,
		provider_logo,
		provider_phone,
		...contract
	} = row;
	return {
		provider_id: contract.provider_id,
		site_id,
		token_sha256,
		contract,
		provider: {
			name: provider_name,
			colour: provider_colour,
			logo: provider_logo,
			phone: provider_phone,
		},
	};
}
