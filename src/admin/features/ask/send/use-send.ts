import { useDispatch } from '@wordpress/data';
import { useLayoutEffect, useRef, useState } from '@wordpress/element';
import type { ProblemCode } from '../../../../contract/problem.ts';
import { type ApiError, toApiError } from '../../../api/api-error.ts';
import type { DraftHandle } from '../../../drafts/use-draft.ts';
import { newId } from '../../../files/new-id.ts';
import type { Picture } from '../../../files/picture.ts';
import { store } from '../../../store/index.ts';
import type { AskDraft, Sent } from '../draft/ask-draft.ts';
import { announcePicture } from './collect-uploads.ts';
import { isReadyWithin } from './is-ready-within.ts';
import { latePictureMessage } from './late-picture-message.ts';
import { sendDraft, type Shown } from './send-draft.ts';
import { sendUploads } from './send-uploads.ts';

/** A picture that takes longer follows the ticket. */
export const WAIT_FOR_PICTURE_MS = 2_000;

export type Sending =
	| { status: 'writing' }
	| { status: 'sending' }
	| {
			status: 'refused';
			error: ApiError;
			/** Sends the same once more; left out for what was never sent. */
			again?: () => void;
	  }
	| {
			/** The site has it. */
			status: 'sent';
			ticketId: string;
			/** Null until the provider has it too. */
			number: number | null;
			/** Files that still go up; `problem` says why they do not. */
			rest: number;
			problem: ProblemCode | null;
			/** What became of a picture that was not ready in time. */
			late: LatePicture;
	  };

/** `coming`: still being made, follows by a message of its own; `failed`: there will be none. */
export type LatePicture = 'none' | 'coming' | 'failed';

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

	/** Counts up when the owner goes on to another request: what is late is waited for no longer. */
	const run = useRef( 0 );

	const upload = async (
		ticketId: string,
		{ number, uploads }: Sent,
		late: LatePicture = 'none'
	) => {
		const show = ( rest: number, problem: ProblemCode | null ) =>
			setSending( {
				status: 'sent',
				ticketId,
				number,
				rest,
				problem,
				late,
			} );
		let left = uploads;
		show( left.length, null );
		try {
			await sendUploads(
				uploads,
				( { announced, blob } ) =>
					sendAttachment( announced, ticketId, blob ),
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

	/** Announces a picture by a message of its own; null when there will be none. */
	const sendLate = async ( draftOfTicket: AskDraft ) => {
		const picture = await whenPainted();
		const late =
			picture &&
			( await announcePicture( draftOfTicket, newId( 'att' ), picture ) );
		if ( late ) {
			await sendMessage( draftOfTicket.id, latePictureMessage( late ) );
		}
		return late;
	};

	/** The ticket is there and said to be; its picture follows. */
	const follow = async ( draftOfTicket: AskDraft, sent: Sent ) => {
		const { id: ticketId } = draftOfTicket;
		const { number, uploads } = sent;
		const mine = run.current;
		setSending( {
			status: 'sent',
			ticketId,
			number,
			rest: uploads.length,
			problem: null,
			late: 'coming',
		} );
		const late = await sendLate( draftOfTicket ).catch( () => null );
		if ( mine === run.current ) {
			const all = late ? [ ...uploads, late ] : uploads;
			await upload(
				ticketId,
				{ number, uploads: all },
				late ? 'none' : 'failed'
			);
		}
	};

	const begin = async ( shown: Shown ) => {
		setSending( { status: 'sending' } );
		const inTime = await isReadyWithin(
			whenPainted(),
			WAIT_FOR_PICTURE_MS
		);
		const now = current();
		if ( ! now ) {
			return;
		}
		const sent = await sendDraft( now, shown, change, sendTicket );
		if ( inTime || now.picture || ! now.parts.picture ) {
			await upload( now.id, sent );
		} else {
			await follow( now, sent );
		}
	};

	const send = async ( shown: Shown ) => {
		if ( busy.current ) {
			return;
		}
		busy.current = true;
		const mine = run.current;
		try {
			await begin( shown );
		} catch ( error ) {
			const problem = toApiError( error );
			if ( problem.code === 'idempotency_conflict' ) {
				// The first words arrived after all; what was written since becomes a request of its own.
				change( { id: newId( 'tic' ), attempt: null } );
			}
			setSending( {
				status: 'refused',
				error: problem,
				again: () => void send( shown ),
			} );
		} finally {
			if ( mine === run.current ) {
				busy.current = false;
			}
		}
	};

	const resume = () => {
		const now = current();
		if ( now?.sent ) {
			void upload( now.id, now.sent );
		}
	};

	// A reload in the middle: the ticket is there, its pictures go on. Before anything is painted, or its form would flash up.
	const isLoaded = draft !== null;
	const resumeRef = useRef( resume );
	resumeRef.current = resume;
	useLayoutEffect( () => {
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
			run.current++;
			busy.current = false;
			await clear();
			setSending( { status: 'writing' } );
		},
	};
}
