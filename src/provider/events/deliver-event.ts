import type { Selectable } from 'kysely';
import * as z from 'zod';
import { siteEventId, siteId } from '../../contract/ids.ts';
import type { SiteEventsTable } from '../db/background-schema.ts';
import type { Db } from '../db/database.ts';
import type { JobHandler } from '../jobs/job-context.ts';
import { postToSite } from './post-to-site.ts';
import { signEvent } from './sign-event.ts';
import { stopWebhook, type Used } from './stop-webhook.ts';
import { toSiteEvent } from './to-site-event.ts';

const place = z.object( {
	provider_id: z.string(),
	site_id: siteId,
	id: siteEventId,
} );
type Place = z.infer< typeof place >;

/**
 * The site is gone, and says so: nothing more is sent until it connects or rotates again. When it did so while this was on its
 * way, the word is that of a connection before.
 */
const GONE = 410;
/** The site took this very event before, and the answer was lost. */
const TAKEN_BEFORE = 409;

/**
 * Sends one event, signed anew at each try. Whatever the site does not take is an error, so that the queue tries again over
 * days: a redirect is one too.
 */
export const deliverEvent: JobHandler = async (
	{ db, config, now },
	data
): Promise< void > => {
	const at = now();
	const found = await readEvent( db, place.parse( data ), at );
	if ( ! found ) {
		return;
	}
	const { event, url, secrets } = found;
	const body = JSON.stringify( toSiteEvent( event ) );
	const outcome = await postToSite( {
		url,
		body,
		allowLoopback: config.allowLoopbackSites,
		headers: {
			'content-type': 'application/json',
			'user-agent': 'Deskside-Provider',
			...signEvent( secrets, event.id, body, at ),
		},
	} ).catch( ( error: unknown ) => describe( error ) );
	await note( db, event, { outcome, url, secrets, at } );
};

async function readEvent(
	db: Db,
	{ provider_id, site_id, id }: Place,
	at: string
) {
	const event = await db
		.selectFrom( 'site_events' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'id', '=', id )
		.where( 'delivered_at', 'is', null )
		.selectAll()
		.executeTakeFirst();
	const hook = await db
		.selectFrom( 'site_webhooks' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'stopped_at', 'is', null )
		.select( 'url' )
		.executeTakeFirst();
	const secrets = await db
		.selectFrom( 'site_webhook_secrets' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( ( is ) =>
			is.or( [
				is( 'expires_at', 'is', null ),
				is( 'expires_at', '>', at ),
			] )
		)
		.orderBy( 'created_at', 'desc' )
		.limit( 5 )
		.select( 'secret' )
		.execute();
	return event && hook && secrets.length > 0
		? {
				event,
				url: hook.url,
				secrets: secrets.map( ( { secret } ) => secret ),
		  }
		: null;
}

/** What the network said, without the site's address. */
function describe( error: unknown ): string {
	const { code, name, message } = error as {
		code?: string;
		name?: string;
		message?: string;
	};
	return name === 'AddressRefused'
		? String( message )
		: String( code ?? name ?? 'unknown' );
}

async function note(
	db: Db,
	{ provider_id, site_id, id }: Selectable< SiteEventsTable >,
	{ outcome, at, ...used }: { outcome: number | string; at: string } & Used
): Promise< void > {
	const isTaken =
		outcome === TAKEN_BEFORE ||
		( typeof outcome === 'number' && outcome >= 200 && outcome < 300 );
	const problem =
		typeof outcome === 'number'
			? `The site answered ${ outcome }.`
			: outcome;
	await db
		.updateTable( 'site_events' )
		.set( ( is ) => ( {
			tries: is( 'tries', '+', 1 ),
			...( isTaken ? { delivered_at: at, problem: null } : { problem } ),
		} ) )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'id', '=', id )
		.execute();
	const isOver =
		outcome === GONE &&
		( await stopWebhook( db, { provider_id, site_id }, used, at ) );
	if ( ! isTaken && ! isOver ) {
		throw new Error( problem );
	}
}
