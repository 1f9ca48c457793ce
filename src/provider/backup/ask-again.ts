import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';

/** Tables whose rows wait for a job; an older backup may have none of them. */
const NEEDS = [ 'job_requests', 'mails', 'site_events', 'site_webhooks' ];

/**
 * Asks anew for what was not sent yet. A backup has the mails and events but not the queue that had taken them over, so
 * without this they would never leave. What still waits as a request stays one request, and what was sent is not asked for.
 */
export async function askAgain(
	trx: Trx,
	tables: readonly { name: string }[]
): Promise< void > {
	const names = new Set( tables.map( ( { name } ) => name ) );
	if ( ! NEEDS.every( ( name ) => names.has( name ) ) ) {
		return;
	}
	await sql`insert into job_requests ( queue, key, data )
		select 'mails', id, jsonb_build_object( 'provider_id', provider_id, 'id', id )
		from mails where sent_at is null and given_up_at is null
		on conflict do nothing`.execute( trx );
	await sql`insert into job_requests ( queue, key, data )
		select 'events', event.id,
			jsonb_build_object( 'provider_id', event.provider_id, 'site_id', event.site_id, 'id', event.id )
		from site_events event
		join site_webhooks hook on hook.provider_id = event.provider_id and hook.site_id = event.site_id
			and hook.stopped_at is null
		where event.delivered_at is null
		order by event.at
		on conflict do nothing`.execute( trx );
}
