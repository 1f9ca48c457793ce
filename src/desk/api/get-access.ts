import {
	accessGrantList,
	type AccessGrantList,
} from '../../contract/access.ts';
import { request } from './request.ts';

/**
 * The access that the client gave with a ticket, newest first.
 *
 * @param ticketId `tic_` and a ULID.
 */
export function getAccess( ticketId: string ): Promise< AccessGrantList > {
	return request(
		`tickets/${ encodeURIComponent( ticketId ) }/access-grants`,
		accessGrantList
	);
}
