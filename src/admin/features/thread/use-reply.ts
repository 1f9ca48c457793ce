import { useDispatch } from '@wordpress/data';
import { useRef, useState } from '@wordpress/element';
import type { SendAnswer } from '../../../contract/site.ts';
import { type ApiError, toApiError } from '../../api/api-error.ts';
import { draftKey } from '../../drafts/draft-key.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { announceFile } from '../../files/announce-file.ts';
import { newId } from '../../files/new-id.ts';
import { filesToKeep } from '../../files/own-file.ts';
import { store } from '../../store/index.ts';
import { beginReply, type ReplyDraft } from './reply-draft.ts';
import { replyToMessage } from './reply-to-message.ts';

export type Replying =
	| { status: 'writing' }
	| { status: 'sending' }
	| { status: 'saved' }
	| { status: 'sent' }
	| { status: 'refused'; error: ApiError };

/** A reply with the same promise as a ticket: kept while written, sent once, forgotten when acknowledged. */
export function useReply(
	ticketId: string,
	owner: { site: string; person: string }
) {
	const handle = useDraft(
		draftKey( owner.site, owner.person, `reply:${ ticketId }` ),
		beginReply,
		( reply ) => ( { ...reply, own: filesToKeep( reply.own ) } )
	);
	const { change, current, clear } = handle;
	const { sendMessage, sendAttachment } = useDispatch( store );
	const [ replying, setReplying ] = useState< Replying >( {
		status: 'writing',
	} );
	const busy = useRef( false );

	/** The message first, unless a former try got that far; then its pictures. */
	const deliver = async ( draft: ReplyDraft ) => {
		let answer: SendAnswer | null = null;
		let uploads = draft.uploads;
		if ( ! uploads ) {
			uploads = await Promise.all(
				draft.own.map( ( { id, name, blob } ) =>
					announceFile( id, 'file', name, blob )
				)
			);
			const attempt = replyToMessage( draft, uploads );
			change( { attempt } );
			answer = await sendMessage( ticketId, attempt );
			change( { uploads } );
		}
		for ( const [ index, { announced, blob } ] of uploads.entries() ) {
			await sendAttachment( announced, ticketId, blob );
			change( { uploads: uploads.slice( index + 1 ) } );
		}
		await clear();
		return answer && ! answer.changed ? 'saved' : 'sent';
	};

	const send = async () => {
		const draft = current();
		if ( busy.current || ! draft?.body.trim() ) {
			return;
		}
		busy.current = true;
		setReplying( { status: 'sending' } );
		try {
			setReplying( { status: await deliver( draft ) } );
		} catch ( error ) {
			const problem = toApiError( error );
			if ( problem.code === 'idempotency_conflict' ) {
				change( { id: newId( 'msg' ), attempt: null } );
			}
			setReplying( { status: 'refused', error: problem } );
		} finally {
			busy.current = false;
		}
	};

	return { ...handle, replying, send: () => void send() };
}
