import type { Reply } from '../../contract/desk.ts';
import type { AgentContext } from '../access/require-agent.ts';
import type { Trx } from '../db/database.ts';
import { tellDesk } from '../desk-events/tell-desk.ts';
import { closePauses } from '../pauses/close-pauses.ts';
import { tellSite } from '../events/tell-site.ts';
import { askMail } from '../mail/ask-mail.ts';
import { addThreadMessage } from '../tickets/add-thread-message.ts';
import { changeTicket } from '../tickets/change-ticket.ts';
import { checkSeen } from '../tickets/check-seen.ts';
import { keptOrHeldBy, solvedBy } from '../tickets/hands.ts';
import { STOPPED } from '../tickets/running-clock.ts';
import { checkIsNotRefused, checkMove } from '../tickets/statuses.ts';
import { lockDeskTicket } from './desk-ticket-row.ts';

/**
 * An agent's answer: it stops the clock, and the ticket becomes the agent's own if nobody has it. Whoever opened it is told
 * by mail.
 *
 * @param mail What the mail calls it.
 *
 * @throws {ProblemError} `not_found`, `state_conflict`, `ticket_refused`; `ticket_changed` for something that `seen` does not know.
 */
export async function replyToTicket(
	trx: Trx,
	context: AgentContext,
	id: string,
	reply: Reply,
	at: string,
	mail: 'answer' | 'quote_sent' = 'answer'
): Promise< void > {
	const { provider_id, agent } = context;
	const { status, seen, ...message } = reply;
	const { ticket, contract } = await lockDeskTicket( trx, context, id );
	checkIsNotRefused( ticket.status );
	checkMove( ticket.status, status );
	await checkSeen( trx, ticket, agent.id, seen );
	if ( status === 'solved' ) {
		const { id: ref, name } = agent;
		await closePauses( trx, ticket, contract, {
			by: { kind: 'agent', ref, name },
			at,
		} );
	}
	await addThreadMessage( trx, ticket, {
		...message,
		author_kind: 'agent',
		author_ref: agent.id,
		author_name: agent.name,
		received_at: at,
	} );
	await changeTicket( trx, ticket, {
		status,
		...keptOrHeldBy( ticket, agent, at ),
		...( status === 'solved' ? solvedBy( agent.name, at ) : {} ),
		...STOPPED,
		waiting_since: null,
		updated_at: at,
	} );
	await tellDesk( trx, provider_id, { ticket_id: id, at, what: 'message' } );
	await tellSite( trx, ticket, {
		type: 'ticket.changed',
		ticket_id: id,
		at,
	} );
	if ( ticket.opened_email !== null ) {
		await askMail(
			trx,
			{ provider_id, site_id: ticket.site_id, ticket_id: id },
			{
				kind: mail,
				key: `${ mail } ${ reply.id }`,
				to: {
					name: ticket.opened_name,
					address: ticket.opened_email,
					locale: ticket.opened_locale,
				},
				data: { message_id: reply.id },
				at,
			}
		);
	}
}
