import type {
	RotationAnswer,
	RotationRequest,
} from '../../contract/pairing.ts';
import type { Person } from '../../contract/person.ts';
import type { SiteContext } from '../access/site-context.ts';
import { newToken, sha256 } from '../access/token.ts';
import { eventsUrlOf } from '../events/events-url.ts';
import { closeWebhook, rotateWebhook } from '../events/keep-webhook.ts';
import type { Trx } from '../db/database.ts';
import { endWithSite } from '../grants/end-with-site.ts';

/** How long the old token is still good after a rotation, so that requests under way are not refused. */
const OVERLAP_MINUTES = 10;

/**
 * Ends the connection: every token of the site is dead, access that it gave has ended, its tickets stay.
 *
 * @param person Who did it; null when the site names nobody.
 */
export async function disconnect(
	trx: Trx,
	site: SiteContext,
	person: Person | null,
	at: string
): Promise< void > {
	const { provider_id, site_id } = site;
	await endWithSite( trx, site, person, at );
	await trx
		.deleteFrom( 'site_tokens' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.execute();
	await closeWebhook( trx, { provider_id, site_id }, at );
	await trx
		.updateTable( 'sites' )
		.set( { disconnected_at: at } )
		.where( 'provider_id', '=', provider_id )
		.where( 'id', '=', site_id )
		.execute();
}

/** New keys for the site; the tokens before end after the overlap, never later than they would have. */
export async function rotateKeys(
	trx: Trx,
	{ provider_id, site_id }: SiteContext,
	request: RotationRequest,
	at: string
): Promise< RotationAnswer > {
	const end = new Date(
		Date.parse( at ) + OVERLAP_MINUTES * 60_000
	).toISOString();
	await trx
		.updateTable( 'site_tokens' )
		.set( { expires_at: end } )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'expires_at', 'is', null )
		.execute();
	await trx
		.deleteFrom( 'site_tokens' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'expires_at', '<=', at )
		.execute();
	const token = newToken( 'dsk_' );
	await trx
		.insertInto( 'site_tokens' )
		.values( {
			token_sha256: sha256( token ),
			provider_id,
			site_id,
			created_at: at,
			expires_at: null,
		} )
		.execute();
	return {
		token,
		event_secret: await rotateWebhook(
			trx,
			{ provider_id, site_id },
			await newEventsUrl( trx, { provider_id, site_id }, request ),
			at
		),
	};
}

/** An address that the site names now; it must lie where the site was paired. */
async function newEventsUrl(
	trx: Trx,
	{ provider_id, site_id }: Pick< SiteContext, 'provider_id' | 'site_id' >,
	{ events_url }: RotationRequest
): Promise< string | null > {
	const { url } = await trx
		.selectFrom( 'sites' )
		.where( 'provider_id', '=', provider_id )
		.where( 'id', '=', site_id )
		.select( 'url' )
		.executeTakeFirstOrThrow();
	return eventsUrlOf( { site_url: url, events_url } );
}
