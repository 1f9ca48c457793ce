import {
	deskQuoteChanged,
	type DeskQuoteChanged,
	type NewFinding,
} from '../../contract/desk-quote.ts';
import { request } from './request.ts';

/**
 * Records the client's own slip and begins the quote that it leads to. The finding's id is the key.
 *
 * @param ticketId `tic_` and a ULID.
 * @param body     The finding with its evidence.
 */
export function createFinding(
	ticketId: string,
	body: NewFinding
): Promise< DeskQuoteChanged > {
	return request(
		`tickets/${ encodeURIComponent( ticketId ) }/findings`,
		deskQuoteChanged,
		{ method: 'POST', body, key: body.id.slice( 'fin_'.length ) }
	);
}
