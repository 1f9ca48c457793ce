import { Button } from '@wordpress/components';
import { useDispatch } from '@wordpress/data';
import { useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { ulid } from 'ulid';
import type { ProblemCode } from '../../../contract/problem.ts';
import type { SetOwnStatus, Ticket } from '../../../contract/ticket.ts';
import { toApiError } from '../../api/api-error.ts';
import { setTicketStatus } from '../../api/set-ticket-status.ts';
import { store } from '../../store/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

type Wanted = SetOwnStatus[ 'status' ];
type Saying =
	| { status: 'idle' | 'sending' }
	| { status: 'done'; wanted: Wanted }
	| { status: 'failed'; code: ProblemCode };

/** The reader's word on the ticket: solved, or not after all. A refused one is opened by writing only. */
export function SolveButton( { ticket }: { ticket: Ticket } ) {
	const [ saying, setSaying ] = useState< Saying >( { status: 'idle' } );
	const { receiveTicket, receiveMinutes } = useDispatch( store );
	const key = useRef( ulid() );
	const wanted: Wanted = ticket.status === 'solved' ? 'open' : 'solved';
	const say = async () => {
		if ( saying.status === 'sending' ) {
			return;
		}
		setSaying( { status: 'sending' } );
		try {
			const changed = await setTicketStatus( ticket.id, {
				status: wanted,
				key: key.current,
			} );
			void receiveTicket( changed.ticket );
			void receiveMinutes( changed.minutes );
			key.current = ulid();
			setSaying( { status: 'done', wanted } );
		} catch ( error ) {
			setSaying( { status: 'failed', code: toApiError( error ).code } );
		}
	};
	if ( ticket.status === 'refused' ) {
		return null;
	}
	return (
		<div className="deskside-solve">
			<Button
				__next40pxDefaultSize
				variant="secondary"
				isBusy={ saying.status === 'sending' }
				aria-disabled={ saying.status === 'sending' }
				onClick={ () => void say() }
			>
				{ wanted === 'solved'
					? __( 'It is solved', 'deskside' )
					: __( 'Open it again', 'deskside' ) }
			</Button>
			<p role="status">
				{ saying.status === 'done' && doneText( saying.wanted ) }
			</p>
			{ saying.status === 'failed' && (
				<ProblemNotice
					code={ saying.code }
					step={ nextStep( saying.code ) }
				/>
			) }
		</div>
	);
}

const doneText = ( wanted: Wanted ): string =>
	wanted === 'solved'
		? __( 'It is marked as solved.', 'deskside' )
		: __( 'It is open again.', 'deskside' );

/** This one is not kept for later, as a reply is. */
const nextStep = ( code: ProblemCode ): string | undefined =>
	code === 'provider_unreachable'
		? __(
				'The ticket is as it was. Try again later, or write it in a reply: that is kept and goes out by itself.',
				'deskside'
		  )
		: undefined;
