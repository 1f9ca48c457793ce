import { useDispatch } from '@wordpress/data';
import { useEffect, useRef, useState } from '@wordpress/element';
import type { ProblemCode } from '../../../../contract/problem.ts';
import { type ApiError, toApiError } from '../../../api/api-error.ts';
import type { DraftHandle } from '../../../drafts/use-draft.ts';
import { newId } from '../../../files/new-id.ts';
import type { Picture } from '../../../files/picture.ts';
import { store } from '../../../store/index.ts';
import type { AskDraft, Sent } from '../draft/ask-draft.ts';
import { announcePicture } from './collect-uploads.ts';
import { latePictureMessage } from './late-picture-message.ts';
import { sendDraft, type Shown } from './send-draft.ts';
import { sendUploads } from './send-uploads.ts';
import { within } from './within.ts';

/** A picture that takes longer follows the ticket. */
export const WAIT_FOR_PICTURE_MS = 2_000;

export type Sending =
	| { status: 'writing' }
	| { status: 'sending' }
	| { status: 'refused'; error: ApiError }
	| {
			/** The site has it. */
			status: 'sent';
			ticketId: string;
			/** Null until the provider has it too. */
			number: number | null;
			/** Pictures that still go up; `problem` says why they do not. */
			rest: number;
			problem: ProblemCode | null;
	  };

/**
 * Sends a draft once: one POST for one intent, however often the button is pressed, then the pictures one by one.
 * The draft is forgotten only when the last byte is acknowledged.
 */
export function useSend(
	{ draft, current, change, clear }: DraftHandle< AskDraft >,
	whenPainted: () => Promise< Picture | null >
) {
	const { sendTicket, sendMessage, sendAttachment } = useDispatch( store );
	const [ sending, setSending ] = useState< Sending >( {
		status: 'writing',
	} );
	const busy = useRef( false );

	const upload = async ( ticketId: string, { number, uploads }: Sent ) => {
		const show = ( rest: number, problem: ProblemCode | null ) =>
			setSending( { status: 'sent', ticketId, number, rest, problem } );
		let left = uploads;
		show( left.length, null );
		try {
			await sendUploads(
				uploads,
				( id, blob ) => sendAttachment( id, ticketId, blob ),
				( rest ) => {
					left = rest;
					change( { sent: { number, uploads: rest } } );
					show( rest.length, null );
				}
			);
			await clear();
		} catch ( error ) {
			show( left.length, toApiError( error ).code );
		}
	};

	const sendLate = async ( sentDraft: AskDraft, sent: Sent ) => {
		const picture = await whenPainted();
		if ( ! picture ) {
			return sent;
		}
		const late = await announcePicture(
			sentDraft,
			newId( 'att' ),
			picture
		);
		await sendMessage( sentDraft.id, latePictureMessage( late ) );
		return { ...sent, uploads: [ ...sent.uploads, late ] };
	};

	const begin = async ( shown: Shown ) => {
		setSending( { status: 'sending' } );
		await within( whenPainted(), WAIT_FOR_PICTURE_MS );
		const now = current();
		if ( ! now ) {
			return;
		}
		const sent = await sendDraft( now, shown, change, sendTicket );
		const isLate = now.parts.picture && ! now.picture;
		await upload(
			now.id,
			isLate ? await sendLate( now, sent ).catch( () => sent ) : sent
		);
	};

	const send = async ( shown: Shown ) => {
		if ( busy.current ) {
			return;
		}
		busy.current = true;
		try {
			await begin( shown );
		} catch ( error ) {
			const problem = toApiError( error );
			if ( problem.code === 'idempotency_conflict' ) {
				// The first words arrived after all; what was written since becomes a request of its own.
				change( { id: newId( 'tic' ), attempt: null } );
			}
			setSending( { status: 'refused', error: problem } );
		} finally {
			busy.current = false;
		}
	};

	const resume = () => {
		const now = current();
		if ( now?.sent ) {
			void upload( now.id, now.sent );
		}
	};

	// A reload in the middle: the ticket is there, its pictures go on.
	const isLoaded = draft !== null;
	const resumeRef = useRef( resume );
	resumeRef.current = resume;
	useEffect( () => {
		if ( isLoaded ) {
			resumeRef.current();
		}
	}, [ isLoaded ] );

	return {
		sending,
		send: ( shown: Shown ) => void send( shown ),
		resume,
		refuse: ( error: ApiError ) =>
			setSending( { status: 'refused', error } ),
		startAnew: async () => {
			await clear();
			setSending( { status: 'writing' } );
		},
	};
}
