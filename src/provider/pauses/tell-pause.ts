import type { AgentContext } from '../access/require-agent.ts';
import type { Trx } from '../db/database.ts';
import { tellDesk } from '../desk-events/tell-desk.ts';
import { tellSite } from '../events/tell-site.ts';
import { newId } from '../new-id.ts';
import { addThreadMessage } from '../tickets/add-thread-message.ts';
import { changeTicket } from '../tickets/change-ticket.ts';
import type { TicketRow } from '../tickets/ticket-row.ts';

/** The client reads in the thread when a clock stops and starts; it is no answer, so nothing else of the ticket changes. */
export async function tellPause(
	trx: Trx,
	{ provider_id, agent }: AgentContext,
	ticket: TicketRow,
	words: string,
	at: string
): Promise< void > {
	await addThreadMessage( trx, ticket, {
		id: newId( 'msg' ),
		author_kind: 'agent',
		author_ref: agent.id,
		author_name: agent.name,
		body: words.trim(),
		attachments: [],
		written_at: at,
		received_at: at,
	} );
	await changeTicket( trx, ticket, { updated_at: at } );
	await tellDesk( trx, provider_id, {
		ticket_id: ticket.id,
		at,
		what: 'message',
	} );
	await tellSite( trx, ticket, {
		type: 'ticket.changed',
		ticket_id: ticket.id,
		at,
	} );
}
