import { useDispatch } from '@wordpress/data';
import { useEffect, useRef, useState } from '@wordpress/element';
import type { ProblemCode } from '../../../contract/problem.ts';
import { toApiError } from '../../api/api-error.ts';
import type { DraftHandle } from '../../drafts/use-draft.ts';
import { store } from '../../store/index.ts';
import { isBlankReply, type ReplyDraft } from './reply-draft.ts';

/** Sends the files of replies that were taken, one after the other, while the next reply may be written already. */
export function useReplyUploads(
	ticketId: string,
	{ draft, current, change, clear }: DraftHandle< ReplyDraft >
) {
	const { sendAttachment, loadTicket } = useDispatch( store );
	const [ problem, setProblem ] = useState< ProblemCode | null >( null );
	const busy = useRef( false );

	const forget = ( gone: string | null ) => {
		const left = ( current()?.uploads ?? [] ).filter(
			( { announced } ) => gone !== null && announced.id !== gone
		);
		change( { uploads: left.length ? left : null } );
	};

	const sendAll = async () => {
		for ( let next; ( next = current()?.uploads?.[ 0 ] );  ) {
			await sendAttachment( next.announced, ticketId, next.blob );
			forget( next.announced.id );
			// What became of it stands in the thread.
			void loadTicket( ticketId );
		}
		const left = current();
		if ( left && isBlankReply( left ) ) {
			await clear();
		}
	};

	const resume = async () => {
		if ( busy.current ) {
			return;
		}
		busy.current = true;
		setProblem( null );
		try {
			await sendAll();
		} catch ( error ) {
			setProblem( toApiError( error ).code );
		} finally {
			busy.current = false;
		}
	};

	// A reload in the middle: the message is there, its files go on.
	const isLoaded = draft !== null;
	const resumeRef = useRef( resume );
	resumeRef.current = resume;
	useEffect( () => {
		if ( isLoaded ) {
			void resumeRef.current();
		}
	}, [ isLoaded ] );

	return {
		rest: draft?.uploads?.length ?? 0,
		problem,
		resume: () => void resume(),
		skip: () => {
			setProblem( null );
			forget( null );
		},
	};
}
