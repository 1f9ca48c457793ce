import type { PauseReason } from '../../contract/pause.ts';
import type { Contract } from '../access/site-context.ts';
import { resumeClocks } from '../breaches/pause-clocks.ts';
import type { Trx } from '../db/database.ts';
import type { TicketRow } from '../tickets/ticket-row.ts';
import { notePause, type PauseVoice } from './note-pause.ts';
import { openPausesOf } from './open-pauses-of.ts';

interface Closing {
	by: PauseVoice;
	at: string;
	/** Those of this reason only. */
	reason?: PauseReason;
	/** Those that this side opened only. */
	opened_by?: PauseVoice[ 'kind' ];
}

/**
 * Ends the pauses of a ticket that something else ends: an answer of the client, access given again, or the ticket's own end.
 * The caller holds the ticket.
 *
 * @return how many ended.
 */
export async function closePauses(
	trx: Trx,
	ticket: Pick< TicketRow, 'provider_id' | 'site_id' | 'id' >,
	contract: Pick< Contract, 'plan_id' | 'plan_version' >,
	{ by, at, reason, opened_by }: Closing
): Promise< number > {
	const open = ( await openPausesOf( trx, ticket ) ).filter(
		( pause ) =>
			( reason ?? pause.reason ) === pause.reason &&
			( opened_by ?? pause.opened_by ) === pause.opened_by
	);
	const { provider_id, site_id, id: ticket_id } = ticket;
	for ( const pause of open ) {
		await notePause( trx, ticket, {
			id: pause.id,
			what: 'ended',
			note: '',
			by,
			at,
		} );
		await resumeClocks(
			trx,
			{ provider_id, site_id, ticket_id },
			contract,
			{ id: pause.id, to: at }
		);
	}
	return open.length;
}
