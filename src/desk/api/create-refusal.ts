import { deskTicket, type DeskTicket } from '../../contract/desk.ts';
import type { RefuseTicket } from '../../contract/refusal.ts';
import { request } from './request.ts';

/**
 * Refuses a request and says where it belongs. The message's id is the key.
 *
 * @param ticketId `tic_` and a ULID.
 * @param body     Reason and referral.
 */
export function createRefusal(
	ticketId: string,
	body: RefuseTicket
): Promise< DeskTicket > {
	return request(
		`tickets/${ encodeURIComponent( ticketId ) }/refusal`,
		deskTicket,
		{ method: 'POST', body, key: body.id.slice( 'msg_'.length ) }
	);
}
