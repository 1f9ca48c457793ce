import { Button, Notice, Spinner } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { useEffect } from 'react';
import type { Agent } from '../../contract/desk.ts';
import { store } from '../store/index.ts';
import { problemSentence } from '../words/problem-sentence.ts';
import { TicketView } from './ticket-view.tsx';

interface Props {
	/** The open ticket; null when none is. */
	id: string | null;
	agent: Agent;
}

/** The open ticket, or what stands in its place. */
export function TicketRegion( { id, agent }: Props ) {
	const state = useSelect(
		( select ) => ( id ? select( store ).getTicket( id ) : null ),
		[ id ]
	);
	const { loadTicket, sendReply, recordMinutes, setStatus } =
		useDispatch( store );
	useEffect( () => {
		if ( id ) {
			void loadTicket( id );
		}
	}, [ id, loadTicket ] );

	if ( ! id || ! state ) {
		return (
			<p className="deskside-empty">
				{ __( 'Choose a ticket from the queue.', 'deskside' ) }
			</p>
		);
	}
	switch ( state.status ) {
		case 'loading':
			return (
				<p className="deskside-empty" role="status">
					<Spinner /> { __( 'Opening the ticket…', 'deskside' ) }
				</p>
			);
		case 'failed':
			return (
				<Notice status="error" isDismissible={ false }>
					<p>{ problemSentence( state.problem ) }</p>
					<Button
						variant="secondary"
						onClick={ () => void loadTicket( id ) }
					>
						{ __( 'Try again', 'deskside' ) }
					</Button>
				</Notice>
			);
		case 'here':
			return (
				<TicketView
					key={ id }
					ticket={ state.ticket }
					agent={ agent }
					onReply={ ( reply ) => sendReply( id, reply ) }
					onRecord={ ( entry, key ) =>
						recordMinutes( id, entry, key )
					}
					onStatus={ ( wanted, key ) => setStatus( id, wanted, key ) }
					onReload={ () => void loadTicket( id ) }
				/>
			);
	}
}
