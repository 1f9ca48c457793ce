import { deskClass, type DeskClass } from '../../contract/desk-class.ts';
import { request } from './request.ts';

/**
 * What a ticket is about, and what it could be about.
 *
 * @param ticketId `tic_` and a ULID.
 */
export function getClass( ticketId: string ): Promise< DeskClass > {
	return request(
		`tickets/${ encodeURIComponent( ticketId ) }/class`,
		deskClass
	);
}
