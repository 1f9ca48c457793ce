import type { QuoteEnding } from '../../contract/quote.ts';
import type { Trx } from '../db/database.ts';
import { tellSite } from '../events/tell-site.ts';
import { addEvent } from './add-event.ts';
import type { QuotePlace } from './find-quote.ts';
import type { EventRow } from './quote-rows.ts';

export interface Ending
	extends Pick<
		EventRow,
		'version' | 'by_kind' | 'by_ref' | 'by_name' | 'note'
	> {
	what: QuoteEnding[ 'what' ];
	/** When it ended; for one that ran out, when it was valid until. */
	at: string;
	/** When this is written down. */
	written_at: string;
}

/** Ends a quote; the table takes one ending, ever. The caller holds the lock. */
export async function endQuote(
	trx: Trx,
	place: QuotePlace,
	{ written_at, ...event }: Ending
): Promise< void > {
	await trx
		.updateTable( 'quotes' )
		.set( {
			status: event.what,
			draft: null,
			draft_sha256: null,
			updated_at: written_at,
		} )
		.where( 'provider_id', '=', place.provider_id )
		.where( 'site_id', '=', place.site_id )
		.where( 'id', '=', place.id )
		.execute();
	await addEvent( trx, place, event );
	await tellSite( trx, place, {
		type: 'quote.changed',
		ticket_id: place.ticket_id,
		quote_id: place.id,
		at: written_at,
	} );
}
