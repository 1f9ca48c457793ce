import { deskTicket, type DeskTicket } from '../../contract/desk.ts';
import { request } from './request.ts';

/**
 * A ticket with its contract and minutes.
 *
 * @param id `tic_` and a ULID.
 */
export function getTicket( id: string ): Promise< DeskTicket > {
	return request( `tickets/${ encodeURIComponent( id ) }`, deskTicket );
}
