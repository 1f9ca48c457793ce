import type { PauseReason } from '../../contract/pause.ts';
import type { Contract } from '../access/site-context.ts';
import { planOf } from '../contracts/plan-of.ts';
import type { Trx } from '../db/database.ts';
import type { TicketRow } from '../tickets/ticket-row.ts';
import { openPausesOf } from './open-pauses-of.ts';

/**
 * Why a ticket's clock cannot be stopped for a reason; the caller holds the ticket.
 *
 * @return null when it can: the ticket is not closed, the plan has the reason, and the clock does not stand for it already.
 */
export async function obstacleToPause(
	trx: Trx,
	ticket: TicketRow,
	contract: Contract,
	reason: PauseReason
): Promise< string | null > {
	if ( ticket.status === 'solved' || ticket.status === 'refused' ) {
		return `A ticket that is ${ ticket.status } has no clock to stop.`;
	}
	if ( ! planOf( contract ).pauses.some( ( { id } ) => id === reason ) ) {
		return 'The plan of this contract has no such pause.';
	}
	const open = await openPausesOf( trx, ticket );
	return open.some( ( pause ) => pause.reason === reason )
		? 'The clock stands still for this reason already.'
		: null;
}
