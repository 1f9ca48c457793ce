import type { Upload } from '../../files/announce-file.ts';
import { beginReply, type ReplyDraft } from './reply-draft.ts';

/**
 * The reply after one that was taken: what was written or added while that one was under way stays, its files wait to go up.
 *
 * @param sent    The reply as it was sent.
 * @param now     The draft as it is now.
 * @param uploads The files that the sent one announced.
 */
export function nextReply(
	sent: ReplyDraft,
	now: ReplyDraft,
	uploads: readonly Upload[]
): ReplyDraft {
	const gone = new Set( sent.own.map( ( { id } ) => id ) );
	return {
		...beginReply(),
		body: now.body.startsWith( sent.body )
			? now.body.slice( sent.body.length ).trimStart()
			: now.body,
		own: now.own.filter( ( { id } ) => ! gone.has( id ) ),
		uploads: [ ...( now.uploads ?? [] ), ...uploads ],
	};
}
