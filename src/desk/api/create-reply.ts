import {
	deskTicket,
	type DeskTicket,
	type Reply,
} from '../../contract/desk.ts';
import { request } from './request.ts';

/**
 * Sends an answer. Its id is the key: sent twice, it arrives once.
 *
 * @param ticketId `tic_` and a ULID.
 * @param reply    The answer and where the ticket stands after it.
 */
export function createReply(
	ticketId: string,
	reply: Reply
): Promise< DeskTicket > {
	return request(
		`tickets/${ encodeURIComponent( ticketId ) }/messages`,
		deskTicket,
		{
			method: 'POST',
			body: reply,
			key: reply.id.slice( 'msg_'.length ),
		}
	);
}
