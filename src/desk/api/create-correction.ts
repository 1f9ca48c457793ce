import {
	deskTicket,
	type CorrectMinutes,
	type DeskTicket,
} from '../../contract/desk.ts';
import { request } from './request.ts';

/**
 * Sets a ticket's minutes in a month right, by an entry of its own.
 *
 * @param ticketId `tic_` and a ULID.
 * @param body     How many minutes (below 0 gives back), in which month, and why.
 * @param key      A ULID, the same for every try of this correction.
 * @throws {ApiProblem} `correction_too_large` when not so many are booked there, `consent_required` when added ones would be
 *                      billable without the client's agreement.
 */
export function createCorrection(
	ticketId: string,
	body: CorrectMinutes,
	key: string
): Promise< DeskTicket > {
	return request(
		`tickets/${ encodeURIComponent( ticketId ) }/corrections`,
		deskTicket,
		{ method: 'POST', body, key }
	);
}
