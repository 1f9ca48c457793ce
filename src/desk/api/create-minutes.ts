import {
	deskTicket,
	type DeskTicket,
	type RecordMinutes,
} from '../../contract/desk.ts';
import { request } from './request.ts';

/**
 * Records minutes worked on a ticket.
 *
 * @param ticketId `tic_` and a ULID.
 * @param body     Minutes, what was done and when.
 * @param key      A ULID, the same for every try of this entry.
 * @throws {ApiProblem} `consent_required` when some would be billable without the client's agreement.
 */
export function createMinutes(
	ticketId: string,
	body: RecordMinutes,
	key: string
): Promise< DeskTicket > {
	return request(
		`tickets/${ encodeURIComponent( ticketId ) }/minutes`,
		deskTicket,
		{
			method: 'POST',
			body,
			key,
		}
	);
}
