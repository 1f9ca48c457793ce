import { deskTicket, type DeskTicket } from '../../contract/desk.ts';
import { request } from './request.ts';

/**
 * Lets the clock run again from now on.
 *
 * @param ticketId `tic_` and a ULID.
 * @param pauseId  `pau_` and a ULID.
 * @param note     What came of it.
 * @param key      A ULID, the same for every try.
 */
export function endPause(
	ticketId: string,
	pauseId: string,
	note: string,
	key: string
): Promise< DeskTicket > {
	return request(
		`tickets/${ encodeURIComponent( ticketId ) }/pauses/${ pauseId }/end`,
		deskTicket,
		{ method: 'POST', body: { note }, key }
	);
}
