import { sql } from 'kysely';
import type { SiteEventType } from '../../contract/site-event.ts';
import type { Trx } from '../db/database.ts';
import { JOBS_CHANNEL } from '../jobs/ask-for.ts';
import { newId } from '../new-id.ts';

/** Tells every connected site of a provider that something of all of them changed; see tell-site.ts. */
export async function tellSites(
	trx: Trx,
	provider_id: string,
	{ type, at }: { type: SiteEventType; at: string }
): Promise< void > {
	const sites = await trx
		.selectFrom( 'sites' )
		.where( 'provider_id', '=', provider_id )
		.where( 'disconnected_at', 'is', null )
		.select( 'id' )
		.execute();
	if ( sites.length === 0 ) {
		return;
	}
	const data = JSON.stringify( { ticket_id: null, quote_id: null } );
	await sql`with event as (
			insert into site_events ( provider_id, site_id, id, type, data, at )
			select ${ provider_id }, told.site_id, told.id, ${ type }, ${ data }::jsonb, ${ at }::timestamptz
			from unnest( ${ sites.map( ( { id } ) => id ) }::text[], ${ sites.map( () =>
				newId( 'evt' )
			) }::text[] ) as told( site_id, id )
			returning provider_id, site_id, id ),
		asked as (
			insert into job_requests ( queue, key, data )
			select 'events', event.id, jsonb_build_object( 'provider_id', event.provider_id, 'site_id', event.site_id, 'id', event.id )
			from event join site_webhooks hook on hook.provider_id = event.provider_id and hook.site_id = event.site_id
				and hook.stopped_at is null
			returning id )
		select pg_notify( ${ JOBS_CHANNEL }, '' ) from asked limit 1`.execute( trx );
}
