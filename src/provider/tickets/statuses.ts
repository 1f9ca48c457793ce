import type { TicketStatus } from '../../contract/ticket.ts';
import { ProblemError } from '../http/problem-error.ts';

/** Where an agent may take a ticket from each status. A refused one is first taken again. */
const NEXT: Readonly< Record< TicketStatus, readonly TicketStatus[] > > = {
	new: [ 'taken', 'answered', 'waiting', 'refused', 'solved' ],
	taken: [ 'taken', 'answered', 'waiting', 'refused', 'solved' ],
	answered: [ 'taken', 'answered', 'waiting', 'solved' ],
	waiting: [ 'taken', 'answered', 'waiting', 'solved' ],
	refused: [ 'taken' ],
	solved: [ 'taken', 'answered', 'waiting', 'solved' ],
};

/**
 * @throws {ProblemError} `state_conflict` when the ticket cannot go there from where it stands.
 */
export function checkMove( from: TicketStatus, to: TicketStatus ): void {
	if ( ! mayBecome( from, to ) ) {
		throw new ProblemError(
			'state_conflict',
			`A ticket that is ${ from } cannot become ${ to }.`
		);
	}
}

/**
 * For what agents do with a ticket, taking it aside.
 *
 * @throws {ProblemError} `ticket_refused` while somebody must take it again first.
 */
export function checkIsNotRefused( status: TicketStatus ): void {
	if ( status === 'refused' ) {
		throw new ProblemError(
			'ticket_refused',
			'This ticket was refused: take it in charge first.'
		);
	}
}

/** Whether an agent may take a ticket from one status to the other. */
export const mayBecome = ( from: TicketStatus, to: TicketStatus ): boolean =>
	NEXT[ from ].includes( to );

/** Where a new message of the site takes a ticket: it is open again, with the agent who had it. */
export function reopened(
	from: TicketStatus,
	agentId: string | null
): TicketStatus {
	if ( from === 'new' || from === 'taken' ) {
		return from;
	}
	return agentId === null ? 'new' : 'taken';
}
