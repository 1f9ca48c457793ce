import { useDispatch } from '@wordpress/data';
import { __, _n, sprintf } from '@wordpress/i18n';
import { useState } from '@wordpress/element';
import type { ReactNode } from 'react';
import type { Box } from '../../contract/capture.ts';
import { Ask } from '../features/ask/ask.tsx';
import type { AskPage } from '../features/ask/ask-page.ts';
import { Minutes } from '../features/minutes/minutes.tsx';
import { Tickets } from '../features/thread/tickets.tsx';
import { store } from '../store/index.ts';
import { usePoll } from '../ui/use-poll.ts';
import { roomId, TabList, tabId } from './tab-list.tsx';
import { useTicketLinks } from './use-ticket-links.ts';

const POLL_MS = 60_000;

type Name = 'ask' | 'tickets' | 'minutes';

type Props = {
	page: AskPage;
	/** The ticket to begin with, if any. */
	ticketId: string | null;
	unread: number;
	onPicking: ( picking: boolean ) => void;
	onField: ( rect: Box | null ) => void;
};

/** The panel's three rooms. "Ask" stays as it is while one looks into the others. */
export function Rooms( props: Props ) {
	const { page, unread, onPicking, onField } = props;
	const [ ticketId, setTicketId ] = useState( props.ticketId );
	const [ room, setRoom ] = useState< Name >( ticketId ? 'tickets' : 'ask' );
	const { loadSummary } = useDispatch( store );
	usePoll( () => void loadSummary(), POLL_MS );
	const openTicket = ( id: string | null ) => {
		setTicketId( id );
		setRoom( 'tickets' );
	};
	useTicketLinks( openTicket );
	return (
		<>
			<TabList< Name >
				label={ __( 'Help', 'deskside' ) }
				tabs={ [
					{ name: 'ask', title: __( 'Ask', 'deskside' ) },
					{
						name: 'tickets',
						title: __( 'Tickets', 'deskside' ),
						badge: { count: unread, label: unreadText( unread ) },
					},
					{ name: 'minutes', title: __( 'Minutes', 'deskside' ) },
				] }
				current={ room }
				onSelect={ setRoom }
			/>
			<Room name="ask" current={ room }>
				<Ask
					page={ page }
					onOpenTicket={ openTicket }
					onPicking={ onPicking }
					onField={ onField }
				/>
			</Room>
			<Room name="tickets" current={ room }>
				{ room === 'tickets' && (
					<Tickets
						openId={ ticketId }
						onOpen={ openTicket }
						owner={ {
							site: page.data.root,
							person: page.boot.user.key,
						} }
					/>
				) }
			</Room>
			<Room name="minutes" current={ room }>
				{ room === 'minutes' && (
					<Minutes
						onOpenTicket={ openTicket }
						statementUrl={ page.boot.statement_url }
						network={ page.boot.environment.multisite }
					/>
				) }
			</Room>
		</>
	);
}

const unreadText = ( unread: number ) =>
	sprintf(
		/* translators: %d: a number of answers. */
		_n( '%d unread answer', '%d unread answers', unread, 'deskside' ),
		unread
	);

function Room( {
	name,
	current,
	children,
}: {
	name: Name;
	current: Name;
	children: ReactNode;
} ) {
	return (
		<div
			className="deskside-room"
			role="tabpanel"
			id={ roomId( name ) }
			aria-labelledby={ tabId( name ) }
			hidden={ name !== current }
		>
			{ children }
		</div>
	);
}
