import type { ApproveQuote, DeclineQuote } from '../../contract/quote.ts';
import type { Caller } from '../access/caller.ts';
import type { Db } from '../db/database.ts';
import type { QuotePlace } from './find-quote.ts';
import { loadQuote } from './load-quotes.ts';
import type { QuoteClash } from './quote-clash.ts';
import { toState } from './to-state.ts';

/**
 * Keeps both views when a decision was refused: what the person says they saw and what is held. Written after the refused
 * transaction, which leaves nothing else behind.
 */
export async function keepRefusal(
	db: Db,
	{ person, at }: Caller,
	place: QuotePlace,
	wanted: 'approve' | 'decline',
	seen: ApproveQuote | DeclineQuote,
	clash: QuoteClash
): Promise< void > {
	const { status, version, binding } = toState(
		await loadQuote( db, place ),
		seen.locale
	);
	await db
		.insertInto( 'quote_refusals' )
		.values( {
			provider_id: place.provider_id,
			site_id: place.site_id,
			quote_id: place.id,
			at,
			wanted,
			happened: clash.happened,
			detail: clash.message,
			person_ref: person.ref,
			person_name: person.name,
			seen: JSON.stringify( seen ),
			held: JSON.stringify( { status, version, binding } ),
		} )
		.execute();
}
