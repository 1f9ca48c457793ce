import type { Selectable } from 'kysely';
import type { MessagesTable, TicketsTable } from '../db/ticket-schema.ts';
import type { Attachment } from '../../contract/attachment.ts';

export type TicketRow = Selectable< TicketsTable >;

/** A message of a ticket with its attachments, as one statement reads them. */
export type MessageRow = Omit<
	Selectable< MessagesTable >,
	'provider_id' | 'site_id' | 'ticket_id'
> & { attachments: Attachment[] };

/** What is counted for a ticket rather than stored in it. */
export interface TicketCounts {
	unread: number;
	minutes_used: number;
}
