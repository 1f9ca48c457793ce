import { sql } from 'kysely';
import type { SeenTicket } from '../../contract/desk.ts';
import type { Meanwhile } from '../../contract/problem.ts';
import type { Trx } from '../db/database.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { TicketRow } from './ticket-row.ts';

/**
 * Lets an agent's write pass only while the ticket is as that agent saw it: nothing that a client or a colleague wrote since,
 * and, for an answer, not solved by somebody since. What the agent did oneself changes nothing. The caller holds the ticket.
 *
 * @param seen Nothing is compared without it.
 *
 * @throws {ProblemError} `ticket_changed` with what came.
 */
export async function checkSeen(
	trx: Trx,
	ticket: TicketRow,
	agentId: string,
	seen: SeenTicket | undefined
): Promise< void > {
	if ( ! seen ) {
		return;
	}
	const meanwhile =
		solvedSince( ticket, seen ) ??
		( await writtenSince( trx, ticket, agentId, seen ) );
	if ( meanwhile ) {
		throw new ProblemError(
			'ticket_changed',
			'Something came to this ticket that the agent had not seen.',
			{ meanwhile }
		);
	}
}

/** By an agent; a client's word is a message of the thread. */
function solvedSince(
	{ status, solved_by, solved_at }: TicketRow,
	seen: SeenTicket
): Meanwhile | null {
	return status === 'solved' && seen.status !== 'solved' && solved_by !== null
		? { what: 'solved', by: solved_by, agent_id: null, at: solved_at }
		: null;
}

/** The latest of them. A message that is not in the ticket was never seen, so everything in it came since. */
async function writtenSince(
	trx: Trx,
	{ provider_id, site_id, id }: TicketRow,
	agentId: string,
	{ message_id }: SeenTicket
): Promise< Meanwhile | null > {
	const message = await trx
		.selectFrom( 'messages as message' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'ticket_id', '=', id )
		.where( 'author_kind', '<>', 'system' )
		.where(
			sql< boolean >`( author_kind <> 'agent' or author_ref is distinct from ${ agentId } )`
		)
		.where(
			sql< boolean >`not exists ( select from messages seen where seen.provider_id = ${ provider_id }
				and seen.site_id = ${ site_id } and seen.ticket_id = ${ id } and seen.id = ${ message_id }
				and ( message.received_at, message.id ) <= ( seen.received_at, seen.id ) )`
		)
		.orderBy( 'received_at', 'desc' )
		.orderBy( 'id', 'desc' )
		.select( [ 'author_kind', 'author_ref', 'author_name', 'received_at' ] )
		.executeTakeFirst();
	if ( ! message ) {
		return null;
	}
	const isAgent = message.author_kind === 'agent';
	return {
		what: isAgent ? 'answer' : 'message',
		by: message.author_name,
		agent_id: isAgent ? message.author_ref : null,
		at: message.received_at,
	};
}
