import type { SetClass } from '../../contract/desk-class.ts';
import type { Estimate } from '../../contract/estimate.ts';
import type { AgentContext } from '../access/require-agent.ts';
import { readClockFile, type ClockFile } from '../breaches/clock-file.ts';
import { replaceClock } from '../breaches/replace-clock.ts';
import { waitingOf } from '../breaches/waiting-of.ts';
import { estimateForQueue, type Question } from '../contracts/estimate-for.ts';
import { readMinutesOf } from '../contracts/ledger-of.ts';
import { planOf } from '../contracts/plan-of.ts';
import type { Trx } from '../db/database.ts';
import { tellDesk } from '../desk-events/tell-desk.ts';
import { tellSite } from '../events/tell-site.ts';
import { ProblemError } from '../http/problem-error.ts';
import { newId } from '../new-id.ts';
import { topicLabel } from '../plans/plan-words.ts';
import { addThreadMessage } from '../tickets/add-thread-message.ts';
import { changeTicket } from '../tickets/change-ticket.ts';
import { classWords } from './class-words.ts';
import { lockDeskTicket, type DeskTicketRow } from './desk-ticket-row.ts';
import { classRows } from './read-class.ts';

/**
 * Gives a ticket another topic or urgency. What its owner sent and saw stays; the new estimate is kept beside it, with who
 * and when, and the client is told in the thread. What is promised of it is that of the new class, from when it began to wait.
 *
 * @throws {ProblemError} `not_found`; `unknown_topic`; `state_conflict` when somebody else changed the class meanwhile.
 */
export async function classTicket(
	trx: Trx,
	context: AgentContext,
	id: string,
	{ seen, reason, ...chosen }: SetClass,
	at: string
): Promise< void > {
	const row = await lockDeskTicket( trx, context, id );
	const { ticket, contract } = row;
	const before = await classRows( trx, ticket );
	if ( before.length !== seen ) {
		throw new ProblemError(
			'state_conflict',
			'Somebody else changed topic or urgency meanwhile.'
		);
	}
	const file = await readClockFile( trx, ticket );
	const question = foundQuestion( row, chosen, file );
	const minutes = await readMinutesOf( trx, contract, at );
	const { estimate, isRed } = estimateForQueue(
		contract,
		question,
		minutes,
		ticket.opened_locale,
		at
	);
	await trx
		.insertInto( 'ticket_classes' )
		.values( {
			provider_id: ticket.provider_id,
			site_id: ticket.site_id,
			ticket_id: id,
			position: seen + 1,
			topic: chosen.topic,
			urgency: estimate.urgency,
			facts: JSON.stringify( chosen.facts ),
			estimate: JSON.stringify( estimate ),
			reason,
			agent_id: context.agent.id,
			agent_name: context.agent.name,
			classed_at: at,
		} )
		.execute();
	await changeTicket( trx, ticket, {
		topic: chosen.topic,
		urgency: estimate.urgency,
		is_red: isRed,
		updated_at: at,
	} );
	await replaceClock( trx, ticket, contract, {
		urgency: estimate.urgency,
		file,
		at,
	} );
	await tellClient( trx, context, row, { estimate, reason, at } );
	await tellDesk( trx, context.provider_id, {
		ticket_id: id,
		at,
		what: 'message',
	} );
	await tellSite( trx, ticket, {
		type: 'ticket.changed',
		ticket_id: id,
		at,
	} );
}

/**
 * What an agent says of a case counts as found out: it wins over the site's word. What is promised of it counts from when the
 * ticket began to wait.
 *
 * @throws {ProblemError} `unknown_topic` for one that the contract's plan has not.
 */
export function foundQuestion(
	{ ticket, contract }: Pick< DeskTicketRow, 'ticket' | 'contract' >,
	chosen: Pick< SetClass, 'topic' | 'urgency' | 'facts' >,
	file: ClockFile
): Question {
	const { topics } = planOf( contract );
	if ( ! topics.some( ( { id } ) => id === chosen.topic ) ) {
		throw new ProblemError(
			'unknown_topic',
			'The plan of this contract has no such topic.'
		);
	}
	return {
		...chosen,
		findings: chosen.facts,
		waiting: waitingOf( ticket, file ),
	};
}

/** Nothing hidden: whoever reads the thread, or the mail made of it, learns what it is now and what it costs. */
async function tellClient(
	trx: Trx,
	{ agent }: AgentContext,
	{ ticket, contract }: DeskTicketRow,
	{ estimate, reason, at }: { estimate: Estimate; reason: string; at: string }
): Promise< void > {
	const locale = ticket.opened_locale;
	await addThreadMessage( trx, ticket, {
		id: newId( 'msg' ),
		author_kind: 'agent',
		author_ref: agent.id,
		author_name: agent.name,
		body: classWords(
			{
				topic: topicLabel( planOf( contract ), estimate.topic, locale ),
				reason,
				cost: estimate.reasons.map( ( { text } ) => text ).join( ' ' ),
				answer: estimate.response.text,
			},
			locale
		),
		attachments: [],
		written_at: at,
		received_at: at,
	} );
}
