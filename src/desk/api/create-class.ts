import {
	classChanged,
	type ClassChanged,
	type SetClass,
} from '../../contract/desk-class.ts';
import { request } from './request.ts';

/**
 * Gives a ticket another topic or urgency.
 *
 * @param ticketId `tic_` and a ULID.
 * @param body     The class, with how many changes the agent saw.
 * @param key      A ULID, the same for every try of this change.
 * @throws {ApiProblem} `state_conflict` when somebody else changed it meanwhile.
 */
export function createClass(
	ticketId: string,
	body: SetClass,
	key: string
): Promise< ClassChanged > {
	return request(
		`tickets/${ encodeURIComponent( ticketId ) }/class`,
		classChanged,
		{ method: 'POST', body, key }
	);
}
