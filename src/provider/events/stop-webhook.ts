import type { Db } from '../db/database.ts';

/** Where an event went, and what it was signed with. */
export interface Used {
	url: string;
	secrets: readonly string[];
}

/**
 * Sends nothing more to a site, as long as its address and its newest secret are those that were used: the webhook may have been
 * made anew meanwhile.
 *
 * @return whether it was stopped.
 */
export function stopWebhook(
	db: Db,
	{ provider_id, site_id }: { provider_id: string; site_id: string },
	{ url, secrets }: Used,
	at: string
): Promise< boolean > {
	return db.transaction().execute( async ( trx ) => {
		// Locked before the secrets are read: whoever makes a new one is done then, or waits.
		const hook = await trx
			.selectFrom( 'site_webhooks' )
			.where( 'provider_id', '=', provider_id )
			.where( 'site_id', '=', site_id )
			.select( 'url' )
			.forUpdate()
			.executeTakeFirst();
		const newest = await trx
			.selectFrom( 'site_webhook_secrets' )
			.where( 'provider_id', '=', provider_id )
			.where( 'site_id', '=', site_id )
			.where( 'expires_at', 'is', null )
			.select( 'secret' )
			.executeTakeFirst();
		if (
			hook?.url !== url ||
			! newest ||
			! secrets.includes( newest.secret )
		) {
			return false;
		}
		await trx
			.updateTable( 'site_webhooks' )
			.set( { stopped_at: at } )
			.where( 'provider_id', '=', provider_id )
			.where( 'site_id', '=', site_id )
			.execute();
		return true;
	} );
}
