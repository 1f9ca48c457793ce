import type { OpenPause } from '../../contract/pause.ts';
import type { AgentContext } from '../access/require-agent.ts';
import { pauseReason } from '../breaches/breach-words.ts';
import { pauseClocks } from '../breaches/pause-clocks.ts';
import { fill } from '../clock/explain-words.ts';
import { planOf } from '../contracts/plan-of.ts';
import type { Trx } from '../db/database.ts';
import { lockDeskTicket, type DeskTicketRow } from '../desk/desk-ticket-row.ts';
import { ProblemError } from '../http/problem-error.ts';
import { notePause } from './note-pause.ts';
import { openPausesOf } from './open-pauses-of.ts';
import { PAUSE_WORDS } from './pause-words.ts';
import { tellPause } from './tell-pause.ts';

/**
 * The client withholds access or an answer: the ticket's clock stands still from now on, and the client is told at the same
 * moment what is missing.
 *
 * @throws {ProblemError} `not_found`; `state_conflict` for a ticket that is closed, a reason that the plan does not have, or
 *                        one for which the clock stands already.
 */
export async function openPause(
	trx: Trx,
	agent: AgentContext,
	id: string,
	{ reason, note }: OpenPause,
	at: string
): Promise< void > {
	const found = await lockDeskTicket( trx, agent, id );
	const { ticket, contract } = found;
	await checkCanStand( trx, found, reason );
	const { provider_id, site_id } = ticket;
	const said_by = agent.agent.name;
	const pause = await pauseClocks(
		trx,
		{ provider_id, site_id, ticket_id: id },
		contract,
		{ reason, from: at, to: null, said_by, at }
	);
	const by = { kind: 'agent', ref: agent.agent.id, name: said_by } as const;
	await notePause( trx, ticket, { id: pause, what: 'opened', note, by, at } );
	const locale = ticket.opened_locale;
	const words = fill( PAUSE_WORDS.opened[ locale ], {
		reason: pauseReason( planOf( contract ), reason, locale ),
		note,
	} );
	await tellPause( trx, agent, ticket, words, at );
}

async function checkCanStand(
	trx: Trx,
	{ ticket, contract }: DeskTicketRow,
	reason: OpenPause[ 'reason' ]
): Promise< void > {
	const refuse = ( detail: string ) => {
		throw new ProblemError( 'state_conflict', detail );
	};
	if ( ticket.status === 'solved' || ticket.status === 'refused' ) {
		refuse( `A ticket that is ${ ticket.status } has no clock to stop.` );
	}
	if ( ! planOf( contract ).pauses.some( ( { id } ) => id === reason ) ) {
		refuse( 'The plan of this contract has no such pause.' );
	}
	const open = await openPausesOf( trx, ticket );
	if ( open.some( ( pause ) => pause.reason === reason ) ) {
		refuse( 'The clock stands still for this reason already.' );
	}
}
