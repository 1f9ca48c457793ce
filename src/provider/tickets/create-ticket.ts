import type { Selectable } from 'kysely';
import type { Estimate } from '../../contract/estimate.ts';
import type { MinutesSummary } from '../../contract/minutes.ts';
import type {
	Consent,
	Due,
	NewTicket,
	TicketChanged,
} from '../../contract/ticket.ts';
import type { Caller } from '../access/caller.ts';
import { clockBegun, pauseBegun } from '../breaches/begin-clock.ts';
import { estimateForQueue } from '../contracts/estimate-for.ts';
import { writeConsentOf } from '../contracts/ledger-of.ts';
import type { Trx } from '../db/database.ts';
import type { MessagesTable } from '../db/ticket-schema.ts';
import { deskNotice } from '../desk-events/tell-desk.ts';
import { ProblemError } from '../http/problem-error.ts';
import { announceAttachments } from './announce-attachments.ts';
import { consentMail } from './consent/consent-mail.ts';
import { noteConsent } from './consent/note-consent.ts';
import { takeConsent, type TakenConsent } from './consent/take-consent.ts';
import { insertTicket } from './insert-ticket.ts';
import { queueSize } from './queue-size.ts';
import { clockOf } from './running-clock.ts';
import { readerOf } from './read-ticket.ts';
import type { Reception } from './receive-ticket.ts';
import { subjectOf } from './subject-of.ts';
import { NO_RECORDS } from './ticket-records.ts';
import { toTicket } from './to-ticket.ts';
import type { TicketRow } from './ticket-row.ts';

/**
 * Takes a ticket in: what help costs is computed anew and kept as evidence beside what the owner saw, and an agreement to
 * billable minutes goes into the ledger if it is to what was shown. A ticket that would need such an agreement and has none
 * is taken in all the same; billable minutes simply cannot be booked on it yet.
 *
 * @param reception   Of `receiveTicket`, in this transaction.
 * @param sign_in_age Seconds between the person's last sign-in and the click; null when the site does not say.
 * @throws {ProblemError} `forbidden` when an employee agrees to costs; `state_conflict` when the id is in use.
 */
export async function createTicket(
	trx: Trx,
	caller: Caller,
	sent: NewTicket,
	{ number, paused, minutes: before, due }: Reception,
	sign_in_age: number | null = null
): Promise< TicketChanged > {
	const { site, person, at } = caller;
	const { contract } = site;
	checkConsent( caller, sent );
	const computed = estimateForQueue(
		contract,
		sent,
		before,
		person.locale,
		at
	);
	const consent = await takeConsent( trx, caller, sent, {
		now: computed.estimate,
		minutes: before,
		sign_in_age,
	} );
	const row = {
		...toRow( caller, sent, number, computed ),
		...consent.columns,
	};
	const message = firstMessage( caller, sent );
	if ( consent.given ) {
		await writeConsentOf( trx, caller, due, sent.id, consent.given );
	}
	await insertTicket( trx, row, {
		message,
		clock: clockBegun( row, contract, {
			urgency: row.urgency,
			isFirst: true,
			at,
		} ),
		notice: deskNotice( site.provider_id, {
			ticket_id: sent.id,
			at,
			what: 'opened',
		} ),
		mail: consentMail( caller, sent.id, consent ),
	} );
	if ( paused ) {
		await pauseBegun( trx, row, contract );
	}
	const attachments = await announceAttachments(
		trx,
		message,
		sent.attachments
	);
	const notes = await noteConsent( trx, caller, row, consent.words );
	return {
		ticket: toTicket(
			row,
			[ { ...message, attachments }, ...notes ],
			{ unread: notes.length, minutes_used: 0 },
			contract,
			readerOf( caller ),
			[],
			NO_RECORDS,
			dueAtFirst( row )
		),
		minutes: withConsent( before, consent.given ),
	};
}

/** Only an agreement changes where the minutes stand, and nothing of it is booked yet. */
function withConsent(
	before: MinutesSummary,
	consent: Consent | null
): MinutesSummary {
	const reserved = before.reserved + ( consent?.minutes_cap ?? 0 );
	return { ...before, reserved };
}

/** What was estimated is what is promised. */
function dueAtFirst( { estimate: { response } }: TicketRow ): Due | null {
	const { measures, latest, working_days = null } = response;
	return latest === null
		? null
		: {
				measures,
				latest: new Date( latest ).toISOString(),
				working_days,
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

function firstMessage(
	{ site, person, at }: Caller,
	sent: NewTicket
): Selectable< MessagesTable > {
	return {
		provider_id: site.provider_id,
		site_id: site.site_id,
		ticket_id: sent.id,
		id: `msg_${ sent.id.slice( 'tic_'.length ) }`,
		author_kind: 'site',
		author_ref: person.ref,
		author_name: person.name,
		body: sent.body,
		written_at: sent.written_at,
		received_at: at,
	};
}

function toRow(
	{ site, person, at }: Caller,
	sent: NewTicket,
	number: number,
	{ estimate, isRed }: { estimate: Estimate; isRed: boolean }
): Omit< TicketRow, keyof TakenConsent[ 'columns' ] > {
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
		opened_ref: person.ref,
		opened_name: person.name,
		opened_email: person.email,
		opened_role: person.role,
		opened_locale: person.locale,
		agent_id: null,
		agent_name: null,
		agent_since: null,
		solved_at: null,
		solved_by: null,
		solved_over: null,
		is_red: isRed,
		plan_size: queueSize( site.contract ),
		...clockOf( estimate ),
		waiting_since: at,
		written_at: sent.written_at,
		created_at: at,
		updated_at: at,
	};
}
