import { deskTicket, type DeskTicket } from '../../contract/desk.ts';
import type { OpenPause } from '../../contract/pause.ts';
import { request } from './request.ts';

/**
 * Lets the clock stand still from now on, with the message that tells the client.
 *
 * @param ticketId `tic_` and a ULID.
 * @param body     Why, and what is missing.
 * @param key      A ULID, the same for every try.
 */
export function createPause(
	ticketId: string,
	body: OpenPause,
	key: string
): Promise< DeskTicket > {
	return request(
		`tickets/${ encodeURIComponent( ticketId ) }/pauses`,
		deskTicket,
		{ method: 'POST', body, key }
	);
}
