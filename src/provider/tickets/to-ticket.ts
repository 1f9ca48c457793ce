import type { Breach } from '../../contract/breach.ts';
import type {
	Due,
	Message,
	Ticket,
	TicketSummary,
} from '../../contract/ticket.ts';
import { topicLabel } from '../plans/plan-words.ts';
import type { Contract } from '../access/site-context.ts';
import { planOf } from '../contracts/plan-of.ts';
import { toPauses } from '../pauses/to-pauses.ts';
import { toRefusal } from '../refusals/to-refusal.ts';
import { keptConsentOf } from './consent/kept-consent.ts';
import type { Reader } from './reader.ts';
import { NO_RECORDS, type TicketRecords } from './ticket-records.ts';
import type { MessageRow, TicketCounts, TicketRow } from './ticket-row.ts';

type PlanRef = Pick< Contract, 'plan_id' | 'plan_version' >;

/** A ticket as lists show it. */
export function toTicketSummary(
	row: TicketRow,
	counts: TicketCounts,
	contract: PlanRef,
	reader: Reader
): TicketSummary {
	return {
		id: row.id,
		number: row.number,
		subject: row.subject,
		status: row.status,
		topic: row.topic,
		topic_label: topicLabel( planOf( contract ), row.topic, reader.locale ),
		urgency: row.urgency,
		unread: counts.unread,
		minutes_used: counts.minutes_used,
		created_at: row.created_at,
		updated_at: row.updated_at,
	};
}

/** A ticket with its thread, for whoever reads it. */
export function toTicket(
	row: TicketRow,
	messages: readonly MessageRow[],
	counts: TicketCounts,
	contract: PlanRef,
	reader: Reader,
	breaches: Breach[] = [],
	records: TicketRecords = NO_RECORDS,
	due: Due | null = null
): Ticket {
	return {
		...toTicketSummary( row, counts, contract, reader ),
		opened_by: {
			kind: 'site',
			name: row.opened_name,
			you: reader.kind === 'site' && reader.ref === row.opened_ref,
		},
		agent: row.agent_name,
		capture: row.capture,
		estimate: row.estimate,
		consent: keptConsentOf( row ),
		due,
		messages: messages.map( ( message ) => toMessage( message, reader ) ),
		pauses: toPauses( records, planOf( contract ), reader ),
		refusal: toRefusal( row, records ),
		breaches,
	};
}

function toMessage( row: MessageRow, reader: Reader ): Message {
	return {
		id: row.id,
		author: {
			kind: row.author_kind,
			name: row.author_name,
			you:
				row.author_kind === reader.kind &&
				row.author_ref === reader.ref,
		},
		body: row.body,
		attachments: row.attachments,
		written_at: row.written_at,
		received_at: row.received_at,
	};
}
