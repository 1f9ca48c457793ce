import type { Trx } from '../db/database.ts';
import type { QuotePlace } from './find-quote.ts';
import { loadRestOfQuote } from './load-quotes.ts';
import type { QuoteRows } from './quote-rows.ts';

/**
 * The quote as it stands once nobody else writes it any more: the ticket first, then the quote, always in this order, so
 * that two writers wait for each other and never both. Whoever comes second sees what the first did.
 */
export async function lockQuote(
	trx: Trx,
	place: QuotePlace
): Promise< QuoteRows > {
	const { provider_id, site_id, ticket_id, id } = place;
	await trx
		.selectFrom( 'tickets' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'id', '=', ticket_id )
		.select( 'id' )
		.forUpdate()
		.execute();
	const quote = await trx
		.selectFrom( 'quotes' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'id', '=', id )
		.selectAll()
		.forUpdate()
		.executeTakeFirstOrThrow();
	return loadRestOfQuote( trx, quote );
}
