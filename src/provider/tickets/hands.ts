import type { TicketChange } from './change-ticket.ts';
import type { TicketRow } from './ticket-row.ts';

/** An agent as tickets name one. */
interface Hand {
	id: string;
	name: string;
}

/** Whoever acts on a ticket that nobody has is in charge of it from then on; one that somebody has stays theirs. */
export function keptOrHeldBy(
	ticket: Pick< TicketRow, 'agent_id' >,
	agent: Hand,
	at: string
): Partial< TicketChange > {
	return ticket.agent_id === null ? heldBy( ticket, agent, at ) : {};
}

/** The agent is in charge now; since when is not moved for one who was before. */
export function heldBy(
	ticket: Pick< TicketRow, 'agent_id' >,
	{ id, name }: Hand,
	at: string
): Partial< TicketChange > {
	return ticket.agent_id === id
		? {}
		: { agent_id: id, agent_name: name, agent_since: at };
}

/**
 * Who called it solved, and when.
 *
 * @param name The agent's whose word it is; null for a client, whose message says so.
 * @param at   The instant.
 * @param over `waiting_since` where no answer went along; null where one did, or the client said so.
 */
export function solvedBy(
	name: string | null,
	at: string,
	over: string | null = null
): Partial< TicketChange > {
	return { solved_at: at, solved_by: name, solved_over: over };
}
