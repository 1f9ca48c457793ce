import type { Ticket, TicketSummary } from '../../contract/ticket.ts';

/** A ticket's line in a list, cut out of the whole ticket. */
export const summaryOf = ( ticket: Ticket ): TicketSummary => ( {
	id: ticket.id,
	number: ticket.number,
	subject: ticket.subject,
	status: ticket.status,
	topic: ticket.topic,
	topic_label: ticket.topic_label,
	urgency: ticket.urgency,
	unread: ticket.unread,
	minutes_used: ticket.minutes_used,
	created_at: ticket.created_at,
	updated_at: ticket.updated_at,
} );
