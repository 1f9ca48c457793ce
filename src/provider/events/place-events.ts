import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';

/**
 * Gives the site's events that have none yet their place in its order. Done by whoever reads, under a lock of the site's own,
 * and only for what is committed: so no later event can slip in before a place that a reader has passed, which a number
 * taken while writing could not promise.
 */
export async function placeEvents(
	trx: Trx,
	{ provider_id, site_id }: { provider_id: string; site_id: string }
): Promise< void > {
	const unplaced = await trx
		.selectFrom( 'site_events' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'position', 'is', null )
		.select( 'id' )
		.limit( 1 )
		.executeTakeFirst();
	if ( ! unplaced ) {
		return;
	}
	await sql`select pg_advisory_xact_lock( hashtextextended( ${ `events ${ provider_id } ${ site_id }` }, 0 ) )`.execute(
		trx
	);
	await sql`update site_events event set position = fresh.place
		from ( select id, row_number() over ( order by at, id ) + coalesce( ( select max( position ) from site_events
					where provider_id = ${ provider_id } and site_id = ${ site_id } ), 0 ) as place
			from site_events
			where provider_id = ${ provider_id } and site_id = ${ site_id } and position is null ) as fresh
		where event.provider_id = ${ provider_id } and event.site_id = ${ site_id } and event.id = fresh.id`.execute(
		trx
	);
}
