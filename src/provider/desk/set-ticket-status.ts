import type { SetStatus } from '../../contract/desk.ts';
import type { AgentContext } from '../access/require-agent.ts';
import { endClock } from '../breaches/end-clock.ts';
import type { Trx } from '../db/database.ts';
import { tellDesk } from '../desk-events/tell-desk.ts';
import { closePauses } from '../pauses/close-pauses.ts';
import { tellSite } from '../events/tell-site.ts';
import { changeTicket, type TicketChange } from '../tickets/change-ticket.ts';
import { STOPPED } from '../tickets/running-clock.ts';
import { checkMove } from '../tickets/statuses.ts';
import type { TicketRow } from '../tickets/ticket-row.ts';
import { lockDeskTicket } from './desk-ticket-row.ts';

/**
 * Takes a ticket in charge, or closes it as solved.
 *
 * @throws {ProblemError} `not_found`, `state_conflict`.
 */
export async function setTicketStatus(
	trx: Trx,
	context: AgentContext,
	id: string,
	{ status }: SetStatus,
	at: string
): Promise< void > {
	const { ticket, contract } = await lockDeskTicket( trx, context, id );
	checkMove( ticket.status, status );
	if ( status === 'solved' ) {
		const { id: ref, name } = context.agent;
		await closePauses( trx, ticket, contract, {
			by: { kind: 'agent', ref, name },
			at,
		} );
	}
	await changeTicket( trx, ticket, {
		status,
		...( status === 'taken'
			? takenBy( context, ticket )
			: { ...STOPPED, waiting_since: null } ),
		updated_at: at,
	} );
	if ( status === 'taken' ) {
		// While a clock stands still nothing is due, and the promise is kept all the same.
		await endClock( trx, ticket, at, 'taken_in_charge' );
	}
	await tellDesk( trx, context.provider_id, {
		ticket_id: id,
		at,
		what: 'status',
	} );
	await tellSite( trx, ticket, {
		type: 'ticket.changed',
		ticket_id: id,
		at,
	} );
}

/** Whoever takes it has it; a promise to be taken in charge is kept with that, one to be answered is not. */
function takenBy(
	{ agent }: AgentContext,
	ticket: TicketRow
): Partial< TicketChange > {
	return {
		agent_id: agent.id,
		agent_name: agent.name,
		...( ticket.due_measures === 'taken_in_charge' ? STOPPED : {} ),
	};
}
