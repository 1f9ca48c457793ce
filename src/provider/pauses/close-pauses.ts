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
}

/**
 * Ends the pauses of a ticket that something else ends: an answer of the client, or the ticket's own end. The caller holds
 * the ticket.
 */
export async function closePauses(
	trx: Trx,
	ticket: Pick< TicketRow, 'provider_id' | 'site_id' | 'id' >,
	contract: Pick< Contract, 'plan_id' | 'plan_version' >,
	{ by, at, reason }: Closing
): Promise< void > {
	const open = await openPausesOf( trx, ticket );
	const { provider_id, site_id, id: ticket_id } = ticket;
	for ( const pause of open ) {
		if ( reason === undefined || pause.reason === reason ) {
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
	}
}
