import type { Db } from '../db/database.ts';
import { endQuote } from './end-quote.ts';
import type { QuotePlace } from './find-quote.ts';
import { lockQuote } from './lock-quote.ts';
import { moveQuote } from './move-quote.ts';
import { toState } from './to-state.ts';

/** At once; the next call goes on. */
const BATCH = 500;

/**
 * Notes which quotes have run out, each in a transaction of its own. Only housekeeping: from its last instant on a quote is
 * expired for every reader and every decision, whether or not this has run.
 *
 * @return how many were noted now.
 */
export async function expireQuotes( db: Db, at: string ): Promise< number > {
	const due = await db
		.selectFrom( 'quotes' )
		.where( 'status', '=', 'sent' )
		.where( 'valid_until', '<=', at )
		.orderBy( 'valid_until' )
		.limit( BATCH )
		.select( [ 'provider_id', 'site_id', 'ticket_id', 'id' ] )
		.execute();
	let noted = 0;
	for ( const place of due ) {
		noted += ( await expireQuote( db, place, at ) ) ? 1 : 0;
	}
	return noted;
}

/** Notes that one has run out, unless something else happened to it in time. */
export async function expireQuote(
	db: Db,
	place: QuotePlace,
	at: string
): Promise< boolean > {
	return db.transaction().execute( async ( trx ) => {
		const rows = await lockQuote( trx, place );
		const move = moveQuote( toState( rows, 'en' ), { do: 'expire', at } );
		if ( move.repeated || rows.quote.valid_until === null ) {
			return false;
		}
		await endQuote( trx, place, {
			what: 'expired',
			version: move.version,
			by_kind: 'system',
			by_ref: null,
			by_name: '',
			note: '',
			at: rows.quote.valid_until,
			written_at: at,
		} );
		return true;
	} );
}
