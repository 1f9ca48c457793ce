import type { SetStatus } from '../../contract/desk.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { TicketRow } from '../tickets/ticket-row.ts';

/**
 * What a colleague has is taken over only by saying from whom.
 *
 * @throws {ProblemError} `already_taken` with who has it and since when.
 */
export function checkTaken(
	{ agent_id, agent_name, agent_since }: TicketRow,
	me: string,
	from: SetStatus[ 'from' ]
): void {
	if ( agent_id !== null && agent_id !== me && agent_id !== from ) {
		throw new ProblemError(
			'already_taken',
			'A colleague is in charge of this ticket.',
			{
				meanwhile: {
					what: 'taken',
					by: agent_name,
					agent_id,
					at: agent_since,
				},
			}
		);
	}
}
