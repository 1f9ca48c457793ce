import type { AgentContext } from '../access/require-agent.ts';
import { resumePromise } from '../breaches/resume-promise.ts';
import type { Trx } from '../db/database.ts';
import { newId } from '../new-id.ts';
import { addThreadMessage } from '../tickets/add-thread-message.ts';
import { changeTicket, type TicketChange } from '../tickets/change-ticket.ts';
import { REOPENED_WORDS } from '../tickets/reopened-words.ts';
import type { DeskTicketRow } from './desk-ticket-row.ts';

/**
 * An agent's word that a solved ticket is not solved after all: the thread says so, and a question that was closed without an
 * answer waits again since it was asked. The caller holds the ticket.
 *
 * @param hand Who is in charge then.
 */
export async function reopenTicket(
	trx: Trx,
	{ agent }: AgentContext,
	{ ticket, contract }: DeskTicketRow,
	hand: Partial< TicketChange >,
	at: string
): Promise< void > {
	await addThreadMessage( trx, ticket, {
		id: newId( 'msg' ),
		author_kind: 'agent',
		author_ref: agent.id,
		author_name: agent.name,
		body: REOPENED_WORDS[ ticket.opened_locale ],
		attachments: [],
		written_at: at,
		received_at: at,
	} );
	const since = ticket.solved_over;
	await changeTicket( trx, ticket, {
		status: 'taken',
		...hand,
		waiting_since: since,
		updated_at: at,
	} );
	if ( since !== null ) {
		await resumePromise( trx, ticket, contract, { since, at } );
	}
}
