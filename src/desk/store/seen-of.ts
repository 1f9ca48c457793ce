import type { DeskTicket, QueueItem, SeenTicket } from '../../contract/desk.ts';

/**
 * What of a ticket the desk shows in its line: with this a write says what the agent knew.
 *
 * @param line Of the queue.
 */
export function seenOfLine( {
	last_message_id,
	status,
}: Pick< QueueItem, 'last_message_id' | 'status' > ): SeenTicket {
	return { message_id: last_message_id, status };
}

/**
 * The same of an open ticket, whose thread stands on the screen.
 *
 * @param ticket As it is shown.
 */
export function seenOfTicket( { ticket }: DeskTicket ): SeenTicket {
	return {
		message_id: ticket.messages.at( -1 )?.id ?? null,
		status: ticket.status,
	};
}
