import type { Insertable } from 'kysely';
import type {
	AnnouncedAttachment,
	Attachment,
} from '../../contract/attachment.ts';
import type { Trx } from '../db/database.ts';
import type { AttachmentsTable } from '../db/ticket-schema.ts';

interface Message {
	provider_id: string;
	site_id: string;
	ticket_id: string;
	id: string;
	received_at: string;
}

/** Notes which files follow, so that their bytes are let in; returns them as the thread shows them. */
export async function announceAttachments(
	trx: Trx,
	message: Message,
	announced: readonly AnnouncedAttachment[]
): Promise< Attachment[] > {
	if ( announced.length > 0 ) {
		await trx
			.insertInto( 'attachments' )
			.values(
				announced.map( ( attachment, position ) =>
					toRow( message, attachment, position )
				)
			)
			.execute();
	}
	return announced.map( ( attachment ) => ( {
		...attachment,
		status: 'awaited',
		width: null,
		height: null,
	} ) );
}

function toRow(
	message: Message,
	attachment: AnnouncedAttachment,
	position: number
): Insertable< AttachmentsTable > {
	return {
		...attachment,
		provider_id: message.provider_id,
		site_id: message.site_id,
		ticket_id: message.ticket_id,
		message_id: message.id,
		status: 'awaited',
		position,
		announced_at: message.received_at,
		width: null,
		height: null,
		stored_name: null,
		stored_type: null,
		received_at: null,
	};
}
