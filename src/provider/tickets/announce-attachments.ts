import type { Insertable } from 'kysely';
import type {
	AnnouncedAttachment,
	Attachment,
	RefusedFor,
} from '../../contract/attachment.ts';
import { findRoom } from '../attachments/find-room.ts';
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
	if ( announced.length === 0 ) {
		return [];
	}
	const room = await findRoom( trx, message, announced );
	const shown = announced.map( ( attachment, position ) =>
		toAwaited( attachment, room[ position ] ?? null )
	);
	await trx
		.insertInto( 'attachments' )
		.values(
			shown.map( ( attachment, position ) =>
				toRow( message, attachment, position )
			)
		)
		.execute();
	return shown;
}

const toAwaited = (
	attachment: AnnouncedAttachment,
	refused_for: RefusedFor | null
): Attachment => ( {
	...attachment,
	status: refused_for ? 'refused' : 'awaited',
	refused_for,
	width: null,
	height: null,
} );

function toRow(
	message: Message,
	attachment: Attachment,
	position: number
): Insertable< AttachmentsTable > {
	return {
		...attachment,
		provider_id: message.provider_id,
		site_id: message.site_id,
		ticket_id: message.ticket_id,
		message_id: message.id,
		position,
		announced_at: message.received_at,
		stored_name: null,
		stored_type: null,
		received_at: null,
	};
}
