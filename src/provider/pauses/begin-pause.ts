import type { PauseReason } from '../../contract/pause.ts';
import type { Contract } from '../access/site-context.ts';
import { pauseClocks } from '../breaches/pause-clocks.ts';
import type { Trx } from '../db/database.ts';
import type { TicketRow } from '../tickets/ticket-row.ts';
import { notePause, type PauseVoice } from './note-pause.ts';

interface Beginning {
	reason: PauseReason;
	/** What is missing, in the words of who stops it. */
	note: string;
	by: PauseVoice;
	at: string;
}

/** A ticket's clock stands still from `at` on, with who stopped it; see `obstacleToPause` for when it can. */
export async function beginPause(
	trx: Trx,
	{ provider_id, site_id, id: ticket_id }: TicketRow,
	contract: Contract,
	{ reason, note, by, at }: Beginning
): Promise< void > {
	const id = await pauseClocks(
		trx,
		{ provider_id, site_id, ticket_id },
		contract,
		{ reason, from: at, to: null, said_by: by.name, at }
	);
	await notePause(
		trx,
		{ provider_id, site_id },
		{
			id,
			what: 'opened',
			note,
			by,
			at,
		}
	);
}
