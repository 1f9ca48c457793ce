import type { Reply } from '../../contract/desk.ts';
import type { AgentContext } from '../access/require-agent.ts';
import type { Trx } from '../db/database.ts';
import { replyToTicket } from '../desk/reply-to-ticket.ts';
import { newId } from '../new-id.ts';

/** An agent's act on a quote as an answer in the thread: the owner's badge shows it, and the ticket stands where it leads. */
export async function tellThread(
	trx: Trx,
	agent: AgentContext,
	ticketId: string,
	{ body, status }: Pick< Reply, 'body' | 'status' >,
	at: string,
	mail: 'answer' | 'quote_sent' = 'answer'
): Promise< void > {
	await replyToTicket(
		trx,
		agent,
		ticketId,
		{ id: newId( 'msg' ), body, status, attachments: [], written_at: at },
		at,
		mail
	);
}
