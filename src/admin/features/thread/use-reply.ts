import { useDispatch } from '@wordpress/data';
import { useRef, useState } from '@wordpress/element';
import { type ApiError, toApiError } from '../../api/api-error.ts';
import { draftKey } from '../../drafts/draft-key.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { announceFile } from '../../files/announce-file.ts';
import { newId } from '../../files/new-id.ts';
import { filesToKeep, withUnkept } from '../../files/own-file.ts';
import { store } from '../../store/index.ts';
import { nextReply } from './next-reply.ts';
import { beginReply, isBlankReply, type ReplyDraft } from './reply-draft.ts';
import { replyToMessage } from './reply-to-message.ts';
import { useReplyUploads } from './use-reply-uploads.ts';

export type Replying =
	| { status: 'writing' }
	| { status: 'sending' }
	| { status: 'saved' }
	| { status: 'sent' }
	| { status: 'refused'; error: ApiError };

const keptOf = ( reply: ReplyDraft ): ReplyDraft | null =>
	isBlankReply( reply ) ? null : { ...reply, own: filesToKeep( reply.own ) };

/** A reply with the same promise as a ticket: kept while written, sent once, forgotten when acknowledged. */
export function useReply(
	ticketId: string,
	owner: { site: string; person: string }
) {
	const handle = useDraft(
		draftKey( owner.site, owner.person, `reply:${ ticketId }` ),
		beginReply,
		keptOf,
		withUnkept
	);
	const { change, current } = handle;
	const { sendMessage } = useDispatch( store );
	const uploads = useReplyUploads( ticketId, handle );
	const [ replying, setReplying ] = useState< Replying >( {
		status: 'writing',
	} );
	const busy = useRef( false );

	/** The message goes first; what is written meanwhile is the next one, and the files follow. */
	const deliver = async ( draft: ReplyDraft ) => {
		const announced = await Promise.all(
			draft.own.map( ( { id, name, blob } ) =>
				announceFile( id, 'file', name, blob )
			)
		);
		const attempt = replyToMessage( draft, announced );
		change( { attempt } );
		const answer = await sendMessage( ticketId, attempt );
		change( nextReply( draft, current() ?? draft, announced ) );
		uploads.resume();
		return answer.changed ? 'sent' : 'saved';
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

	return { ...handle, replying, uploads, send: () => void send() };
}
