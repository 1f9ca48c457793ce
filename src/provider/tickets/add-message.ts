import type { MinutesSummary } from '../../contract/minutes.ts';
import type { NewMessage, TicketChanged } from '../../contract/ticket.ts';
import type { Urgency } from '../../contract/topic.ts';
import type { Caller } from '../access/caller.ts';
import { beginClock } from '../breaches/begin-clock.ts';
import { estimateFor } from '../contracts/estimate-for.ts';
import { readMinutesOf } from '../contracts/ledger-of.ts';
import type { Trx } from '../db/database.ts';
import { tellDesk } from '../desk-events/tell-desk.ts';
import { closePauses } from '../pauses/close-pauses.ts';
import { addThreadMessage } from './add-thread-message.ts';
import { changeTicket } from './change-ticket.ts';
import { lockTicket } from './lock-ticket.ts';
import { readTicket } from './read-ticket.ts';
import { clockOf, type RunningClock } from './running-clock.ts';
import { reopened } from './statuses.ts';
import type { TicketRow } from './ticket-row.ts';

/**
 * Adds what the site writes: a clock that waited for it runs again. A ticket that was answered, refused or solved is open again, and its clock starts anew.
 *
 * @throws {ProblemError} `not_found`; `state_conflict` when the id is in use.
 */
export async function addMessage(
	trx: Trx,
	caller: Caller,
	id: string,
	sent: NewMessage
): Promise< TicketChanged > {
	const { site, person, at } = caller;
	const ticket = await lockTicket( trx, caller, id );
	await addThreadMessage( trx, ticket, {
		...sent,
		author_kind: 'site',
		author_ref: person.ref,
		author_name: person.name,
		received_at: at,
	} );
	await closePauses( trx, ticket, site.contract, {
		by: { kind: 'site', ref: person.ref, name: person.name },
		at,
		reason: 'waiting_for_client',
	} );
	const minutes = await readMinutesOf( trx, site.contract, at );
	const next = nextClock( ticket, caller, minutes );
	await changeTicket( trx, ticket, {
		status: reopened( ticket.status, ticket.agent_id ),
		...next?.clock,
		waiting_since: ticket.waiting_since ?? at,
		updated_at: at,
	} );
	if ( next ) {
		await beginClock( trx, ticket, site.contract, {
			urgency: next.urgency,
			isFirst: false,
			at,
		} );
	}
	await tellDesk( trx, site.provider_id, {
		ticket_id: id,
		at,
		what: 'message',
	} );
	return { ticket: await readTicket( trx, caller, id ), minutes };
}

/** A clock that runs goes on; a promise to be taken in charge is kept once an agent has the ticket. */
function nextClock(
	ticket: TicketRow,
	{ site, at }: Caller,
	minutes: MinutesSummary
): { clock: RunningClock; urgency: Urgency | null } | null {
	if ( ticket.waiting_since !== null ) {
		return null;
	}
	const estimate = estimateFor(
		site.contract,
		ticket,
		minutes,
		ticket.opened_locale,
		at
	);
	const clock = clockOf( estimate );
	return clock.due_measures === 'taken_in_charge' && ticket.agent_id !== null
		? null
		: { clock, urgency: estimate.urgency };
}
