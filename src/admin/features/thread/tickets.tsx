import { useDispatch, useSelect } from '@wordpress/data';
import { useEffect, useRef, useState } from '@wordpress/element';
import type { ReactNode } from 'react';
import { store } from '../../store/index.ts';
import type { TicketFilter } from '../../store/types.ts';
import { usePoll } from '../../ui/use-poll.ts';
import { TicketListView } from './ticket-list-view.tsx';
import { Thread } from './thread.tsx';
import { Waiting } from './waiting.tsx';

const POLL_MS = 30_000;

type Props = {
	/** The ticket whose thread is open; null shows the list. */
	openId: string | null;
	onOpen: ( id: string | null ) => void;
	/** The site's screen of everything that waits. */
	outboxUrl: string;
	/** Whose reply drafts, see `draftKey`. */
	owner: { site: string; person: string };
	/** What stands between a thread's head and its messages: the ticket's quotes, which another room draws. */
	renderQuotes?: ( ticketId: string ) => ReactNode;
};

/** The reader's tickets: what waits on the site, the list, one thread. */
export function Tickets( {
	openId,
	onOpen,
	outboxUrl,
	owner,
	renderQuotes,
}: Props ) {
	const [ filter, setFilter ] = useState< TicketFilter >( 'all' );
	const { list, failure, outbox, seesAll } = useSelect(
		( select ) => ( {
			list: select( store ).getTickets( filter ),
			failure: select( store ).getFailure( `tickets:${ filter }` ),
			outbox: select( store ).getOutbox(),
			seesAll:
				select( store ).getSummary()?.rights.approve_quotes ?? false,
		} ),
		[ filter ]
	);
	const { loadTickets, loadMoreTickets } = useDispatch( store );
	const rooms = useRef< HTMLDivElement >( null );
	const left = useRef( openId );
	useEffect( () => {
		// Back from a thread, whose button held the focus: to the ticket's line, or to the list.
		if ( ! openId && left.current ) {
			const line = rooms.current?.querySelector< HTMLElement >(
				`[data-ticket="${ left.current }"]`
			);
			( line ?? rooms.current )?.focus();
		}
		left.current = openId;
	}, [ openId ] );
	usePoll( () => {
		// A list that was read further on would jump back to its first page.
		if ( ! openId && ! list?.next ) {
			void loadTickets( filter );
		}
	}, POLL_MS );
	if ( openId ) {
		return (
			<Thread
				key={ openId }
				id={ openId }
				owner={ owner }
				onBack={ () => onOpen( null ) }
				quotes={ renderQuotes?.( openId ) }
			/>
		);
	}
	return (
		<div className="deskside-tickets" ref={ rooms } tabIndex={ -1 }>
			<Waiting items={ outbox } url={ outboxUrl } />
			<TicketListView
				list={ list }
				failure={ failure }
				seesAll={ seesAll }
				onFilter={ setFilter }
				onOpen={ onOpen }
				onMore={ () => void loadMoreTickets( filter ) }
				onRetry={ () => void loadTickets( filter ) }
			/>
		</div>
	);
}
