import { queue, type Queue, type QueueQuery } from '../../contract/desk.ts';
import { request } from './request.ts';

/**
 * A page of the queue, in the provider's order.
 *
 * @param wanted Which tickets, and `next` of the page before as `after`.
 */
export function getQueue( wanted: QueueQuery ): Promise< Queue > {
	const query = new URLSearchParams();
	for ( const [ name, value ] of Object.entries( wanted ) ) {
		if ( value ) {
			query.set( name, value );
		}
	}
	return request( query.size > 0 ? `queue?${ query }` : 'queue', queue );
}
