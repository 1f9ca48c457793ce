import type { OpenPause } from '../../contract/pause.ts';
import type { AgentContext } from '../access/require-agent.ts';
import { pauseReason } from '../breaches/breach-words.ts';
import { fill } from '../clock/explain-words.ts';
import { planOf } from '../contracts/plan-of.ts';
import type { Trx } from '../db/database.ts';
import { lockDeskTicket } from '../desk/desk-ticket-row.ts';
import { ProblemError } from '../http/problem-error.ts';
import { beginPause } from './begin-pause.ts';
import { obstacleToPause } from './obstacle-to-pause.ts';
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
	const { ticket, contract } = await lockDeskTicket( trx, agent, id );
	const obstacle = await obstacleToPause( trx, ticket, contract, reason );
	if ( obstacle !== null ) {
		throw new ProblemError( 'state_conflict', obstacle );
	}
	const { id: ref, name } = agent.agent;
	await beginPause( trx, ticket, contract, {
		reason,
		note,
		by: { kind: 'agent', ref, name },
		at,
	} );
	const locale = ticket.opened_locale;
	const words = fill( PAUSE_WORDS.opened[ locale ], {
		reason: pauseReason( planOf( contract ), reason, locale ),
		note,
	} );
	await tellPause( trx, agent, ticket, words, at );
}
