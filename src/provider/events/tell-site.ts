import { sql } from 'kysely';
import type { SiteEventType } from '../../contract/site-event.ts';
import type { Trx } from '../db/database.ts';
import { JOBS_CHANNEL } from '../jobs/ask-for.ts';
import { newId } from '../new-id.ts';

export interface Told {
	type: SiteEventType;
	ticket_id: string | null;
	quote_id?: string | null;
	at: string;
}

/**
 * Tells a site that something changed: written with the change, sent by a job once it is committed. A site that takes no
 * events finds it in its list.
 */
export async function tellSite(
	trx: Trx,
	{ provider_id, site_id }: { provider_id: string; site_id: string },
	{ type, ticket_id, quote_id = null, at }: Told
): Promise< void > {
	const id = newId( 'evt' );
	const data = JSON.stringify( { ticket_id, quote_id } );
	await sql`with event as (
			insert into site_events ( provider_id, site_id, id, type, data, at )
			values ( ${ provider_id }, ${ site_id }, ${ id }, ${ type }, ${ data }::jsonb, ${ at }::timestamptz )
			returning provider_id, site_id, id ),
		asked as (
			insert into job_requests ( queue, key, data )
			select 'events', event.id, jsonb_build_object( 'provider_id', event.provider_id, 'site_id', event.site_id, 'id', event.id )
			from event join site_webhooks hook on hook.provider_id = event.provider_id and hook.site_id = event.site_id
				and hook.stopped_at is null
			returning id )
		select pg_notify( ${ JOBS_CHANNEL }, '' ) from asked`.execute( trx );
}
