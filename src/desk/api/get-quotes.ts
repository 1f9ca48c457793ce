import {
	deskQuoteList,
	type DeskQuoteList,
} from '../../contract/desk-quote.ts';
import { request } from './request.ts';

/**
 * Every quote of a ticket, drafts included.
 *
 * @param ticketId `tic_` and a ULID.
 */
export function getQuotes( ticketId: string ): Promise< DeskQuoteList > {
	return request(
		`tickets/${ encodeURIComponent( ticketId ) }/quotes`,
		deskQuoteList
	);
}
