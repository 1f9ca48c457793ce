import { type RefObject, useEffect, useRef, useState } from 'react';
import type { DeskTicket, Reply, SeenTicket } from '../../contract/desk.ts';
import type { Message } from '../../contract/ticket.ts';
import { toApiProblem } from '../api/api-problem.ts';
import { seenOfTicket } from '../store/seen-of.ts';

interface SeenWriting {
	/** What others wrote since the answer was begun. */
	came: readonly Message[];
	/** Whether it was solved since. */
	isSolved: boolean;
	/** The answer was refused for that; the next press sends it. */
	isHeldBack: boolean;
	/** The element that holds the form. */
	place: RefObject< HTMLDivElement >;
	/** What the field holds after a keystroke. */
	write: ( text: string ) => void;
	send: ( reply: Reply ) => Promise< unknown >;
}

/**
 * Sends an answer together with what of the thread was known when it was begun.
 *
 * @param ticket  As it is shown now.
 * @param onReply Sends.
 */
export function useSeenWriting(
	ticket: DeskTicket,
	onReply: ( reply: Reply ) => Promise< unknown >
): SeenWriting {
	const place = useRef< HTMLDivElement >( null );
	const [ began, setBegan ] = useState< SeenTicket | null >( null );
	const [ isHeldBack, setHeldBack ] = useState( false );
	const last = useRef< { id: string; seen: SeenTicket } | null >( null );
	const now = seenOfTicket( ticket );
	const start = useRef( now );

	// A draft that was kept is begun as soon as it stands here again.
	useEffect( () => {
		if ( place.current?.querySelector( 'textarea' )?.value ) {
			setBegan( start.current );
		}
	}, [] );

	const end = () => {
		setBegan( null );
		setHeldBack( false );
	};
	return {
		came: began ? cameSince( ticket.ticket.messages, began ) : [],
		isSolved:
			began !== null &&
			began.status !== 'solved' &&
			now.status === 'solved',
		isHeldBack,
		place,
		write( text ) {
			if ( text.trim() === '' ) {
				end();
			} else if ( ! began ) {
				setBegan( now );
			}
		},
		async send( reply ) {
			// A try whose answer was lost is sent again as it was: under one key the provider takes one request only.
			const seen =
				last.current?.id === reply.id
					? last.current.seen
					: ( isHeldBack ? null : began ) ?? now;
			last.current = { id: reply.id, seen };
			try {
				const answer = await onReply( { ...reply, seen } );
				end();
				return answer;
			} catch ( error ) {
				if ( toApiProblem( error ).code === 'ticket_changed' ) {
					last.current = null;
					setHeldBack( true );
				}
				throw error;
			}
		},
	};
}

/** What the agent wrote oneself is known. */
function cameSince(
	messages: readonly Message[],
	{ message_id }: SeenTicket
): Message[] {
	const at = messages.findIndex( ( { id } ) => id === message_id );
	return messages
		.slice( at + 1 )
		.filter( ( { author } ) => ! author.you && author.kind !== 'system' );
}
