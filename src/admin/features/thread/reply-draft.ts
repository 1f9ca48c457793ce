import type { NewMessage } from '../../../contract/ticket.ts';
import type { Upload } from '../../files/announce-file.ts';
import { newId } from '../../files/new-id.ts';
import type { OwnFile } from '../../files/own-file.ts';

/** A reply while it is written, and until its last byte is acknowledged. */
export type ReplyDraft = {
	/** The message's id from the first letter on. */
	id: string;
	body: string;
	own: OwnFile[];
	/** What was sent last, to be repeated unchanged. */
	attempt: NewMessage | null;
	/** Bytes of replies before this one that are not acknowledged yet; null when there are none. */
	uploads: Upload[] | null;
};

export const beginReply = (): ReplyDraft => ( {
	id: newId( 'msg' ),
	body: '',
	own: [],
	attempt: null,
	uploads: null,
} );

/** Nothing of the owner's own is in it. */
export const isBlankReply = ( { body, own, uploads }: ReplyDraft ): boolean =>
	! body && ! own.length && ! uploads?.length;
