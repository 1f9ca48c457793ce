import {
	deskTicket,
	type DeskTicket,
	type SetStatus,
} from '../../contract/desk.ts';
import { request } from './request.ts';

/**
 * Takes a ticket in charge, calls it solved, or opens it again.
 *
 * @param ticketId `tic_` and a ULID.
 * @param body     The new status, with what was seen or from whom it is taken over.
 * @param key      A ULID, the same for every try of this change.
 */
export function createStatus(
	ticketId: string,
	body: SetStatus,
	key: string
): Promise< DeskTicket > {
	return request(
		`tickets/${ encodeURIComponent( ticketId ) }/status`,
		deskTicket,
		{
			method: 'POST',
			body,
			key,
		}
	);
}
