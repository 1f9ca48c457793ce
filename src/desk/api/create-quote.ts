import {
	deskQuoteChanged,
	type DeskQuoteChanged,
	type NewQuote,
} from '../../contract/desk-quote.ts';
import { request } from './request.ts';

/**
 * Begins a quote as a draft. Its id is the key: sent twice, it is there once.
 *
 * @param ticketId `tic_` and a ULID.
 * @param body     The quote's id and draft.
 */
export function createQuote(
	ticketId: string,
	body: NewQuote
): Promise< DeskQuoteChanged > {
	return request(
		`tickets/${ encodeURIComponent( ticketId ) }/quotes`,
		deskQuoteChanged,
		{ method: 'POST', body, key: body.id.slice( 'quo_'.length ) }
	);
}
