import type { Selectable } from 'kysely';
import type { Attachment } from '../../contract/attachment.ts';
import type { AttachmentsTable } from '../db/ticket-schema.ts';

export type AttachmentRow = Selectable< AttachmentsTable >;

/** An attachment as threads show it. */
export function toAttachment( row: AttachmentRow ): Attachment {
	const { id, kind, name, bytes, sha256 } = row;
	const { status, refused_for, width, height } = row;
	return {
		id,
		kind,
		name,
		type: row.stored_type ?? row.type,
		bytes,
		sha256,
		status,
		refused_for,
		width,
		height,
	};
}
