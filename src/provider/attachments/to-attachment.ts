import type { Selectable } from 'kysely';
import type { Attachment } from '../../contract/attachment.ts';
import type { AttachmentsTable } from '../db/ticket-schema.ts';

export type AttachmentRow = Selectable< AttachmentsTable >;

/** An attachment as threads show it. */
export function toAttachment( row: AttachmentRow ): Attachment {
	const { id, kind, name, type, bytes, sha256, status, width, height } = row;
	return { id, kind, name, type, bytes, sha256, status, width, height };
}
