import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';
import type { EventRow } from './quote-rows.ts';
import type { QuotePlace } from './find-quote.ts';

/** Adds to a quote's history; the caller holds its lock, so the next place is free. */
export async function addEvent(
	trx: Trx,
	{ provider_id, site_id, id }: Omit< QuotePlace, 'ticket_id' >,
	event: Pick<
		EventRow,
		'what' | 'version' | 'by_kind' | 'by_ref' | 'by_name' | 'note' | 'at'
	>
): Promise< void > {
	await trx
		.insertInto( 'quote_events' )
		.values( {
			provider_id,
			site_id,
			quote_id: id,
			position: sql< number >`( select count( * ) + 1 from quote_events
				where provider_id = ${ provider_id } and site_id = ${ site_id } and quote_id = ${ id } )`,
			...event,
		} )
		.execute();
}
