import type { EndPause } from '../../contract/pause.ts';
import type { TicketChanged } from '../../contract/ticket.ts';
import type { Caller } from '../access/caller.ts';
import type { AgentContext } from '../access/require-agent.ts';
import type { Contract } from '../access/site-context.ts';
import { resumeClocks } from '../breaches/pause-clocks.ts';
import { fill } from '../clock/explain-words.ts';
import type { Trx } from '../db/database.ts';
import { lockDeskTicket } from '../desk/desk-ticket-row.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import { newId } from '../new-id.ts';
import { addMessage } from '../tickets/add-message.ts';
import { lockTicket } from '../tickets/lock-ticket.ts';
import type { TicketRow } from '../tickets/ticket-row.ts';
import { notePause, type PauseVoice } from './note-pause.ts';
import { PAUSE_WORDS } from './pause-words.ts';
import { tellPause } from './tell-pause.ts';

/** Which pause of which ticket. */
export interface PauseRef {
	ticket: string;
	pause: string;
}

/**
 * The client gave what was missing, as the agent says: the clock runs again from now on.
 *
 * @throws {ProblemError} `not_found`; `state_conflict` when it has ended already.
 */
export async function endPauseAtDesk(
	trx: Trx,
	agent: AgentContext,
	{ ticket: id, pause }: PauseRef,
	{ note }: EndPause,
	at: string
): Promise< void > {
	const { ticket, contract } = await lockDeskTicket( trx, agent, id );
	const by = { kind: 'agent', ref: agent.agent.id, name: agent.agent.name };
	await end( trx, ticket, contract, {
		pause,
		note,
		by: by as PauseVoice,
		at,
	} );
	const words = fill( PAUSE_WORDS.ended[ ticket.opened_locale ], { note } );
	await tellPause( trx, agent, ticket, words, at );
}

/**
 * The client says so: the clock runs again from now on, and what they say is a message of theirs.
 *
 * @throws {ProblemError} `not_found`; `state_conflict` when it has ended already.
 */
export async function endPauseAtSite(
	trx: Trx,
	caller: Caller,
	{ ticket: id, pause }: PauseRef,
	{ note }: EndPause
): Promise< TicketChanged > {
	const { site, person, at } = caller;
	const ticket = await lockTicket( trx, caller, id );
	await end( trx, ticket, site.contract, {
		pause,
		note,
		by: { kind: 'site', ref: person.ref, name: person.name },
		at,
	} );
	return addMessage( trx, caller, id, {
		id: newId( 'msg' ),
		body: fill( PAUSE_WORDS.ended[ person.locale ], { note } ).trim(),
		attachments: [],
		written_at: at,
	} );
}

interface Ending {
	pause: string;
	note: string;
	by: PauseVoice;
	at: string;
}

async function end(
	trx: Trx,
	ticket: TicketRow,
	contract: Contract,
	{ pause: id, note, by, at }: Ending
): Promise< void > {
	const { provider_id, site_id, id: ticket_id } = ticket;
	const found = await trx
		.selectFrom( 'clock_pauses' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'ticket_id', '=', ticket_id )
		.where( 'id', '=', id )
		.select( 'to_at' )
		.executeTakeFirst();
	if ( ! found ) {
		throw notFound();
	}
	if ( found.to_at !== null ) {
		throw new ProblemError(
			'state_conflict',
			'The clock runs again already.'
		);
	}
	await notePause( trx, ticket, { id, what: 'ended', note, by, at } );
	await resumeClocks( trx, { provider_id, site_id, ticket_id }, contract, {
		id,
		to: at,
	} );
}
