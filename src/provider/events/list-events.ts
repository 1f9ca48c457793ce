import * as z from 'zod';
import type { SiteEventList } from '../../contract/site-event.ts';
import type { SiteContext } from '../access/site-context.ts';
import type { Db } from '../db/database.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { placeEvents } from './place-events.ts';
import { toSiteEvent } from './to-site-event.ts';

const PAGE = 100;
const place = z.tuple( [ z.int().min( 0 ) ] );

/** What happened after a place in the site's order; from the oldest that is kept when none is given. */
export async function listEvents(
	db: Db,
	{ provider_id, site_id }: SiteContext,
	after: string | undefined
): Promise< SiteEventList > {
	const [ start ] = readCursor( after, place ) ?? [ 0 ];
	const rows = await db.transaction().execute( async ( trx ) => {
		await placeEvents( trx, { provider_id, site_id } );
		return trx
			.selectFrom( 'site_events' )
			.where( 'provider_id', '=', provider_id )
			.where( 'site_id', '=', site_id )
			.where( 'position', '>', start )
			.orderBy( 'position' )
			.limit( PAGE + 1 )
			.selectAll()
			.execute();
	} );
	const page = rows.slice( 0, PAGE );
	return {
		events: page.map( toSiteEvent ),
		cursor: writeCursor( [ page.at( -1 )?.position ?? start ] ),
		more: rows.length > PAGE,
	};
}
