import type { Trx } from '../db/database.ts';
import { newWebhookSecret } from './webhook-secret.ts';

/** How long events carry a signature of the old secret too, so that a rotation whose answer was lost misses nothing. */
const OVERLAP_HOURS = 24;

interface SitePlace {
	provider_id: string;
	site_id: string;
}

/**
 * Where a freshly paired site takes events, with a secret of its own; those from before are dead at once.
 *
 * @return the secret, or null for a site that takes none.
 */
export async function openWebhook(
	trx: Trx,
	place: SitePlace,
	url: string | null,
	at: string
): Promise< string | null > {
	await closeWebhook( trx, place, at );
	return url === null ? null : addSecret( trx, place, url, at );
}

/** Nothing is sent to the site any more; its events stay for when it comes back. */
export async function closeWebhook(
	trx: Trx,
	{ provider_id, site_id }: SitePlace,
	at: string
): Promise< void > {
	await trx
		.deleteFrom( 'site_webhook_secrets' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.execute();
	await trx
		.updateTable( 'site_webhooks' )
		.set( { stopped_at: at } )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.execute();
}

/**
 * A new secret; the ones before go on signing for a day. A site that said it was gone is told again.
 *
 * @return null for a site that takes no events.
 */
export async function rotateWebhook(
	trx: Trx,
	{ provider_id, site_id }: SitePlace,
	url: string | null,
	at: string
): Promise< string | null > {
	const known = await trx
		.selectFrom( 'site_webhooks' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.select( 'url' )
		.executeTakeFirst();
	const target = url ?? known?.url ?? null;
	if ( target === null ) {
		return null;
	}
	await trx
		.updateTable( 'site_webhook_secrets' )
		.set( {
			expires_at: new Date(
				Date.parse( at ) + OVERLAP_HOURS * 3_600_000
			).toISOString(),
		} )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'expires_at', 'is', null )
		.execute();
	return addSecret( trx, { provider_id, site_id }, target, at );
}

async function addSecret(
	trx: Trx,
	place: SitePlace,
	url: string,
	at: string
): Promise< string > {
	await trx
		.insertInto( 'site_webhooks' )
		.values( { ...place, url, created_at: at, stopped_at: null } )
		.onConflict( ( conflict ) =>
			conflict
				.columns( [ 'provider_id', 'site_id' ] )
				.doUpdateSet( { url, stopped_at: null } )
		)
		.execute();
	const secret = newWebhookSecret();
	await trx
		.insertInto( 'site_webhook_secrets' )
		.values( { ...place, secret, created_at: at, expires_at: null } )
		.execute();
	return secret;
}
