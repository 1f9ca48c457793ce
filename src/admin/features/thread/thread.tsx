import { Button } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { useEffect } from '@wordpress/element';
import type { ReactNode } from 'react';
import { store } from '../../store/index.ts';
import { Loading } from '../../ui/loading.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { usePoll } from '../../ui/use-poll.ts';
import { MessageItem } from './message-item.tsx';
import { Reply } from './reply.tsx';
import { SolveButton } from './solve-button.tsx';
import { ThreadHead } from './thread-head.tsx';

const POLL_MS = 20_000;

type Props = {
	id: string;
	owner: { site: string; person: string };
	onBack: () => void;
	/** The ticket's quotes, drawn by another room. */
	quotes?: ReactNode;
};

/** One ticket: where it stands, what both sides wrote, and the reply. */
export function Thread( { id, owner, onBack, quotes }: Props ) {
	const { ticket, failure } = useSelect(
		( select ) => ( {
			ticket: select( store ).getTicket( id ),
			failure: select( store ).getFailure( `ticket:${ id }` ),
		} ),
		[ id ]
	);
	const { loadTicket, markRead } = useDispatch( store );
	usePoll( () => void loadTicket( id ), POLL_MS );

	const lastId = ticket?.messages.at( -1 )?.id;
	const unread = ticket?.unread ?? 0;
	useEffect( () => {
		if ( lastId && unread > 0 ) {
			void markRead( id, lastId );
		}
	}, [ id, lastId, unread, markRead ] );

	return (
		<div className="deskside-thread">
			<Button variant="link" onClick={ onBack }>
				{ __( 'All tickets', 'deskside' ) }
			</Button>
			{ failure && (
				<ProblemNotice
					code={ failure }
					onRetry={ () => void loadTicket( id ) }
				/>
			) }
			{ ! ticket && ! failure && (
				<Loading
					label={ __( 'The ticket is being read…', 'deskside' ) }
				/>
			) }
			{ ticket && (
				<>
					<ThreadHead ticket={ ticket } />
					{ quotes }
					<ol className="deskside-messages">
						{ ticket.messages.map( ( message ) => (
							<MessageItem
								key={ message.id }
								message={ message }
							/>
						) ) }
					</ol>
					<Reply ticket={ ticket } owner={ owner } />
					<SolveButton ticket={ ticket } />
				</>
			) }
		</div>
	);
}
