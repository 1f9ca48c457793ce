import type { Estimate } from '../../contract/estimate.ts';
import type { NewTicket, TicketChanged } from '../../contract/ticket.ts';
import type { Caller } from '../access/caller.ts';
import { estimateFor, queueUrgencyFor } from '../contracts/estimate-for.ts';
import { beginClock } from '../breaches/begin-clock.ts';
import { giveConsentOf, readMinutesOf } from '../contracts/ledger-of.ts';
import type { Trx } from '../db/database.ts';
import { tellDesk } from '../desk-events/tell-desk.ts';
import { ProblemError } from '../http/problem-error.ts';
import { addThreadMessage } from './add-thread-message.ts';
import { clockOf } from './running-clock.ts';
import { readerOf } from './read-ticket.ts';
import { subjectOf } from './subject-of.ts';
import { takeNumber } from './take-number.ts';
import { toTicket } from './to-ticket.ts';
import type { TicketRow } from './ticket-row.ts';

/**
 * Takes a ticket in: what help costs is computed anew and kept as evidence beside what the owner saw, and an agreement to
 * billable minutes goes into the ledger. A ticket that would need such an agreement and has none is taken in all the same;
 * billable minutes simply cannot be booked on it yet.
 *
 * @throws {ProblemError} `forbidden` when an employee agrees to costs; `state_conflict` when the id is in use.
 */
export async function createTicket(
	trx: Trx,
	caller: Caller,
	sent: NewTicket
): Promise< TicketChanged > {
	const { site, person, at } = caller;
	checkConsent( caller, sent );
	const before = await readMinutesOf( trx, site.contract, at );
	const estimate = estimateFor(
		site.contract,
		sent,
		before,
		person.locale,
		at
	);
	const isRed = queueUrgencyFor( site.contract, sent, before, at ) === 'red';
	const row = toRow( caller, sent, {
		estimate,
		isRed,
		number: await takeNumber( trx, site ),
	} );
	await trx.insertInto( 'tickets' ).values( stored( row ) ).execute();
	const message = await addThreadMessage( trx, row, {
		id: `msg_${ sent.id.slice( 'tic_'.length ) }`,
		author_kind: 'site',
		author_ref: person.ref,
		author_name: person.name,
		body: sent.body,
		attachments: sent.attachments,
		written_at: sent.written_at,
		received_at: at,
	} );
	await beginClock( trx, row, site.contract, {
		urgency: row.urgency,
		isFirst: true,
		at,
	} );
	if ( sent.consent ) {
		await giveConsentOf( trx, caller, sent.id, sent.consent );
	}
	await tellDesk( trx, site.provider_id, {
		ticket_id: sent.id,
		at,
		what: 'opened',
	} );
	return {
		ticket: toTicket(
			row,
			[ message ],
			{ unread: 0, minutes_used: 0 },
			site.contract,
			readerOf( caller )
		),
		// Only an agreement changes where the minutes stand.
		minutes: sent.consent
			? await readMinutesOf( trx, site.contract, at )
			: before,
	};
}

function checkConsent( { person }: Caller, { consent }: NewTicket ): void {
	if ( consent && person.role !== 'owner' ) {
		throw new ProblemError(
			'forbidden',
			'Only an owner of the site can agree to billable minutes.'
		);
	}
}

/** What the provider adds to what was sent. */
interface Added {
	estimate: Estimate;
	isRed: boolean;
	number: number;
}

function toRow(
	{ site, person, at }: Caller,
	sent: NewTicket,
	{ estimate, isRed, number }: Added
): TicketRow {
	return {
		provider_id: site.provider_id,
		site_id: site.site_id,
		id: sent.id,
		number,
		contract_id: site.contract.id,
		subject: subjectOf( sent ),
		status: 'new',
		topic: sent.topic,
		urgency: estimate.urgency,
		facts: sent.facts,
		capture: sent.capture,
		estimate,
		estimate_seen: sent.estimate_seen,
		consent: sent.consent,
		opened_ref: person.ref,
		opened_name: person.name,
		opened_email: person.email,
		opened_role: person.role,
		opened_locale: person.locale,
		agent_id: null,
		agent_name: null,
		is_red: isRed,
		plan_size: site.contract.plan_size,
		...clockOf( estimate ),
		waiting_since: at,
		written_at: sent.written_at,
		created_at: at,
		updated_at: at,
	};
}

function stored( row: TicketRow ) {
	return {
		...row,
		facts: JSON.stringify( row.facts ),
		capture: row.capture && JSON.stringify( row.capture ),
		estimate: JSON.stringify( row.estimate ),
		estimate_seen: row.estimate_seen && JSON.stringify( row.estimate_seen ),
		consent: row.consent && JSON.stringify( row.consent ),
	};
}
