import type { AnnouncedAttachment } from '../../contract/attachment.ts';
import type { Trx } from '../db/database.ts';
import { announceAttachments } from './announce-attachments.ts';
import type { MessageRow, TicketRow } from './ticket-row.ts';

type NewThreadMessage = Pick<
	MessageRow,
	| 'id'
	| 'author_kind'
	| 'author_ref'
	| 'author_name'
	| 'body'
	| 'written_at'
	| 'received_at'
> & { attachments: readonly AnnouncedAttachment[] };

/** Adds a message to a ticket's thread, with the files that follow it. */
export async function addThreadMessage(
	trx: Trx,
	{
		provider_id,
		site_id,
		id: ticket_id,
	}: Pick< TicketRow, 'provider_id' | 'site_id' | 'id' >,
	{ attachments, ...message }: NewThreadMessage
): Promise< void > {
	const row = { provider_id, site_id, ticket_id, ...message };
	await trx.insertInto( 'messages' ).values( row ).execute();
	await announceAttachments( trx, row, attachments );
}
