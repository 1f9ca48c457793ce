import type { NewMessage } from '../../../contract/ticket.ts';
import type { Upload } from '../../files/announce-file.ts';
import type { ReplyDraft } from './reply-draft.ts';

const decided = ( { written_at, ...rest }: NewMessage ) =>
	JSON.stringify( rest );

/** The reply as it goes out; unchanged since the last attempt, it is that very attempt again. */
export function replyToMessage(
	{ id, body, attempt }: ReplyDraft,
	uploads: readonly Upload[]
): NewMessage {
	const message: NewMessage = {
		id,
		body: body.trim(),
		attachments: uploads.map( ( { announced } ) => announced ),
		written_at: new Date().toISOString(),
	};
	return attempt && decided( attempt ) === decided( message )
		? attempt
		: message;
}
