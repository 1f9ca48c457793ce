import type { SetStatus } from '../../contract/desk.ts';
import type { AgentContext } from '../access/require-agent.ts';
import { endClock } from '../breaches/end-clock.ts';
import type { Trx } from '../db/database.ts';
import { tellDesk } from '../desk-events/tell-desk.ts';
import { closePauses } from '../pauses/close-pauses.ts';
import { tellSite } from '../events/tell-site.ts';
import { changeTicket } from '../tickets/change-ticket.ts';
import { checkSeen } from '../tickets/check-seen.ts';
import { heldBy, keptOrHeldBy, solvedBy } from '../tickets/hands.ts';
import { STOPPED } from '../tickets/running-clock.ts';
import { checkIsNotRefused, checkMove } from '../tickets/statuses.ts';
import { checkTaken } from './check-taken.ts';
import { lockDeskTicket, type DeskTicketRow } from './desk-ticket-row.ts';
import { reopenTicket } from './reopen-ticket.ts';

/**
 * Takes a ticket in charge, closes it as solved, or opens it again. What is so already stays as it is: two people may press at
 * once.
 *
 * @throws {ProblemError} `not_found`; `already_taken` when a colleague has it and `from` does not say so; `ticket_changed` for
 *                        something unseen; `ticket_refused` for a refused one that is not taken.
 */
export async function setTicketStatus(
	trx: Trx,
	context: AgentContext,
	id: string,
	wanted: SetStatus,
	at: string
): Promise< void > {
	const row = await lockDeskTicket( trx, context, id );
	if ( await MOVES[ wanted.status ]( trx, context, row, wanted, at ) ) {
		await tellDesk( trx, context.provider_id, {
			ticket_id: id,
			at,
			what: 'status',
		} );
		await tellSite( trx, row.ticket, {
			type: 'ticket.changed',
			ticket_id: id,
			at,
		} );
	}
}

/** Each says whether anything changed. */
type Move = (
	trx: Trx,
	context: AgentContext,
	row: DeskTicketRow,
	wanted: SetStatus,
	at: string
) => Promise< boolean >;

const MOVES: Readonly< Record< SetStatus[ 'status' ], Move > > = {
	taken: take,
	solved: solve,
	open: reopen,
};

/** Whoever takes it has it; a promise to be taken in charge is kept with that, one to be answered is not. */
async function take(
	trx: Trx,
	context: AgentContext,
	row: DeskTicketRow,
	{ from }: SetStatus,
	at: string
): Promise< boolean > {
	const { ticket } = row;
	const { agent } = context;
	checkTaken( ticket, agent.id, from );
	checkMove( ticket.status, 'taken' );
	const hand = heldBy( ticket, agent, at );
	if ( ticket.status === 'solved' ) {
		await reopenTicket( trx, context, row, hand, at );
		return true;
	}
	await changeTicket( trx, ticket, {
		status: 'taken',
		...hand,
		...( ticket.due_measures === 'taken_in_charge' ? STOPPED : {} ),
		updated_at: at,
	} );
	// While a clock stands still nothing is due, and the promise is kept all the same.
	await endClock( trx, ticket, at, 'taken_in_charge' );
	return true;
}

async function solve(
	trx: Trx,
	{ agent }: AgentContext,
	{ ticket, contract }: DeskTicketRow,
	{ seen }: SetStatus,
	at: string
): Promise< boolean > {
	if ( ticket.status === 'solved' ) {
		return false;
	}
	checkIsNotRefused( ticket.status );
	checkMove( ticket.status, 'solved' );
	await checkSeen( trx, ticket, agent.id, seen );
	await closePauses( trx, ticket, contract, {
		by: { kind: 'agent', ref: agent.id, name: agent.name },
		at,
	} );
	await changeTicket( trx, ticket, {
		status: 'solved',
		...solvedBy( agent.name, at, ticket.waiting_since ),
		...STOPPED,
		waiting_since: null,
		updated_at: at,
	} );
	return true;
}

/** It stays with the agent who had it. */
async function reopen(
	trx: Trx,
	context: AgentContext,
	row: DeskTicketRow,
	_: SetStatus,
	at: string
): Promise< boolean > {
	const { ticket } = row;
	if ( ticket.status !== 'solved' ) {
		checkIsNotRefused( ticket.status );
		return false;
	}
	const hand = keptOrHeldBy( ticket, context.agent, at );
	await reopenTicket( trx, context, row, hand, at );
	return true;
}
