import type { SetClass } from '../../contract/desk-class.ts';
import type { Estimate } from '../../contract/estimate.ts';
import type { AgentContext } from '../access/require-agent.ts';
import {
	estimateFor,
	queueUrgencyFor,
	type Question,
} from '../contracts/estimate-for.ts';
import { readMinutesOf } from '../contracts/ledger-of.ts';
import { planOf } from '../contracts/plan-of.ts';
import type { Trx } from '../db/database.ts';
import { tellDesk } from '../desk-events/tell-desk.ts';
import { ProblemError } from '../http/problem-error.ts';
import { newId } from '../new-id.ts';
import { topicLabel } from '../plans/plan-words.ts';
import { addThreadMessage } from '../tickets/add-thread-message.ts';
import { changeTicket } from '../tickets/change-ticket.ts';
import {
	clockOf,
	STOPPED,
	type RunningClock,
} from '../tickets/running-clock.ts';
import type { TicketRow } from '../tickets/ticket-row.ts';
import { classWords } from './class-words.ts';
import { lockDeskTicket, type DeskTicketRow } from './desk-ticket-row.ts';
import { classRows } from './read-class.ts';

/**
 * Gives a ticket another topic or urgency. What its owner sent and saw stays; the new estimate is kept beside it, with who
 * and when, and the client is told in the thread. A running clock becomes that of the new class, from when it began.
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
	const question = foundQuestion( row, chosen );
	const minutes = await readMinutesOf( trx, contract, at );
	const estimate = estimateFor(
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
	const began = ticket.waiting_since ?? ticket.created_at;
	await changeTicket( trx, ticket, {
		topic: chosen.topic,
		urgency: estimate.urgency,
		is_red: queueUrgencyFor( contract, question, minutes, at ) === 'red',
		...nextClock(
			ticket,
			estimateFor(
				contract,
				question,
				minutes,
				ticket.opened_locale,
				began
			)
		),
		updated_at: at,
	} );
	await tellClient( trx, context, row, { estimate, reason, at } );
	await tellDesk( trx, context.provider_id, {
		ticket_id: id,
		at,
		what: 'message',
	} );
}

/**
 * What an agent says of a case counts as found out: it wins over the site's word.
 *
 * @throws {ProblemError} `unknown_topic` for one that the contract's plan has not.
 */
export function foundQuestion(
	{ contract }: Pick< DeskTicketRow, 'contract' >,
	chosen: Pick< SetClass, 'topic' | 'urgency' | 'facts' >
): Question {
	const { topics } = planOf( contract );
	if ( ! topics.some( ( { id } ) => id === chosen.topic ) ) {
		throw new ProblemError(
			'unknown_topic',
			'The plan of this contract has no such topic.'
		);
	}
	return { ...chosen, findings: chosen.facts };
}

/** A clock that stands does not start again by it; one to be taken in charge is kept once an agent has the ticket. */
function nextClock(
	{ due_at, agent_id }: TicketRow,
	estimate: Estimate
): RunningClock | null {
	if ( due_at === null ) {
		return null;
	}
	const clock = clockOf( estimate );
	return clock.due_measures === 'taken_in_charge' && agent_id !== null
		? STOPPED
		: clock;
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
