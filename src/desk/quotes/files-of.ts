import type { Ticket } from '../../contract/ticket.ts';
import type { TicketFile } from './file-choice.tsx';

/**
 * The files of a ticket that are here.
 *
 * @param ticket With its messages.
 */
export function filesOf( { messages }: Ticket ): TicketFile[] {
	return messages
		.flatMap( ( { attachments } ) => attachments )
		.filter( ( { status } ) => status === 'here' )
		.map( ( { id, name } ) => ( { id, name } ) );
}
