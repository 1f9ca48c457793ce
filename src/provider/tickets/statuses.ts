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
	if ( ! NEXT[ from ].includes( to ) ) {
		throw new ProblemError(
			'state_conflict',
			`A ticket that is ${ from } cannot become ${ to }.`
		);
	}
}

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
