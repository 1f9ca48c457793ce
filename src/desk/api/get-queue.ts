import { queue, type Queue } from '../../contract/desk.ts';
import type { TicketStatus } from '../../contract/ticket.ts';
import { request } from './request.ts';

/**
 * A page of the queue, in the provider's order.
 *
 * @param status Only tickets that stand there; null for every open one.
 * @param after  `next` of the page before; null for the first.
 */
export function getQueue(
	status: TicketStatus | null,
	after: string | null
): Promise< Queue > {
	const query = new URLSearchParams();
	if ( status ) {
		query.set( 'status', status );
	}
	if ( after ) {
		query.set( 'after', after );
	}
	return request( query.size > 0 ? `queue?${ query }` : 'queue', queue );
}
