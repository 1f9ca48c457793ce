import { useDispatch } from '@wordpress/data';
import { __, sprintf } from '@wordpress/i18n';
import { lazy, Suspense, useEffect, useState } from '@wordpress/element';
import type { ReactNode } from 'react';
import type { Box } from '../../contract/capture.ts';
import { Ask } from '../features/ask/ask.tsx';
import type { AskPage } from '../features/ask/ask-page.ts';
import { solveHelp } from '../api/solve-help.ts';
import { Loading } from '../ui/loading.tsx';
import { store } from '../store/index.ts';
import { mayLeave } from '../ui/may-leave.ts';
import { usePoll } from '../ui/use-poll.ts';
import type { Wish } from './wish.ts';
import { AccessSlot } from './access-slot.tsx';
import { QuotesSlot } from './quotes-slot.tsx';
import { roomId, TabList, tabId } from './tab-list.tsx';
import { TicketsSlot } from './tickets-slot.tsx';
import { useTicketLinks } from './use-ticket-links.ts';

const POLL_MS = 60_000;

// The help brings a search and a cleaner of HTML, so it comes by itself, when the panel already stands.
const Help = lazy( async () => ( {
	default: ( await import( '../features/help/help.tsx' ) ).Help,
} ) );
const Offers = lazy( async () => ( {
	default: ( await import( '../features/help/offers.tsx' ) ).Offers,
} ) );

// Read now and then, so it comes when its tab is opened.
const Minutes = lazy( async () => ( {
	default: ( await import( '../features/minutes/minutes.tsx' ) ).Minutes,
} ) );

type Name = 'ask' | 'tickets' | 'help' | 'minutes';

type Props = {
	page: AskPage;
	/** The ticket to begin with, if any. */
	ticketId: string | null;
	unread: number;
	wish: Wish;
	/** An article is open: the page makes room. */
	onReading: ( reading: boolean ) => void;
	onPicking: ( picking: boolean ) => void;
	onField: ( rect: Box | null ) => void;
};

/** The panel's rooms. "Ask" stays as it is while one looks into the others. */
export function Rooms( props: Props ) {
	const { page, unread, wish, onReading, onPicking, onField } = props;
	const [ ticketId, setTicketId ] = useState( props.ticketId );
	const [ room, setRoom ] = useState< Name >( ticketId ? 'tickets' : 'ask' );
	const help = useHelp( wish, room, setRoom, onReading );
	const solved = ( article: string ) => {
		const screen = page.data.screen.id;
		// Counted where it can be; the question is answered either way.
		solveHelp( { article, screen, field: help.field } ).catch( () => {} );
		help.finish();
	};
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
					{ name: 'help', title: __( 'Answers', 'deskside' ) },
					{ name: 'minutes', title: __( 'Minutes', 'deskside' ) },
				] }
				current={ room }
				onSelect={ ( name ) => {
					const left = document.getElementById( roomId( room ) );
					if ( room === 'ask' || mayLeave( left ) ) {
						setRoom( name );
					}
				} }
			/>
			<Room name="ask" current={ room }>
				<Ask
					page={ page }
					onOpenTicket={ openTicket }
					onPicking={ onPicking }
					onField={ onField }
					wanted={ wish.field ?? null }
					solved={ help.solved }
					answers={ ( words, field ) => (
						<Suspense fallback={ null }>
							<Offers
								screen={ page.data.screen.id }
								field={ field?.label ?? '' }
								words={ words }
								onOpen={ ( id ) =>
									help.openFor( id, field?.selector ?? '' )
								}
							/>
						</Suspense>
					) }
				/>
			</Room>
			<Room name="help" current={ room }>
				{ help.visited && (
					<Suspense
						fallback={
							<Loading
								label={ __(
									'The answers are being read…',
									'deskside'
								) }
							/>
						}
					>
						<Help
							screen={ page.data.screen.id }
							article={ help.article }
							onOpen={ help.open }
							onSolved={ help.asking ? solved : null }
						/>
					</Suspense>
				) }
			</Room>
			<Room name="tickets" current={ room }>
				{ room === 'tickets' && (
					<TicketsSlot
						openId={ ticketId }
						onOpen={ openTicket }
						outboxUrl={ page.boot.outbox_url }
						owner={ {
							site: page.data.root,
							person: page.boot.user.key,
						} }
						renderQuotes={ ( id ) => (
							<>
								<QuotesSlot ticketId={ id } page={ page } />
								<AccessSlot ticketId={ id } />
							</>
						) }
					/>
				) }
			</Room>
			<Room name="minutes" current={ room }>
				{ room === 'minutes' && (
					<Suspense
						fallback={
							<Loading label={ __( 'Minutes', 'deskside' ) } />
						}
					>
						<Minutes
							onOpenTicket={ openTicket }
							statementUrl={ page.boot.statement_url }
							contractUrl={ page.boot.contract_url }
							network={ page.boot.environment.multisite }
						/>
					</Suspense>
				) }
			</Room>
		</>
	);
}

/** Which article is open, and whether it was opened from a question that is being written. */
function useHelp(
	wish: Wish,
	room: Name,
	setRoom: ( room: Name ) => void,
	onReading: ( reading: boolean ) => void
) {
	const [ article, open ] = useState< string | null >( null );
	const [ visited, setVisited ] = useState( false );
	const [ asking, setAsking ] = useState( false );
	const [ field, setField ] = useState( '' );
	const [ solved, setSolved ] = useState( 0 );
	const reading = room === 'help' && article !== null;
	useEffect( () => onReading( reading ), [ reading, onReading ] );
	useEffect( () => {
		if ( room === 'help' ) {
			setVisited( true );
		}
	}, [ room ] );
	useEffect( () => {
		if ( wish.article ) {
			open( wish.article );
			setAsking( false );
			setRoom( 'help' );
		} else if ( wish.field ) {
			setRoom( 'ask' );
		}
	}, [ wish, setRoom ] );
	return {
		article,
		open,
		visited,
		asking,
		field,
		solved,
		openFor: ( id: string, where: string ) => {
			open( id );
			setField( where );
			setAsking( true );
			setRoom( 'help' );
		},
		finish: () => {
			setAsking( false );
			setSolved( ( count ) => count + 1 );
		},
	};
}

const unreadText = ( unread: number ) =>
	sprintf(
		/* translators: %d: a number of unread answers, and of quotes that the reader is asked to approve. */
		__( '%d waiting for you', 'deskside' ),
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
