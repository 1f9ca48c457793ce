import type { QueueItem } from '../../contract/desk.ts';
import type { DeskQuote } from '../../contract/desk-quote.ts';
import { mergeLines } from './merge-lines.ts';
import type { Action, QueueState, QuotesState, State } from './types.ts';

export const INITIAL_STATE: State = {
	session: { status: 'checking' },
	queue: {
		filter: {},
		status: 'loading',
		tickets: [],
		next: null,
		total: null,
		problem: null,
	},
	tickets: {},
	quotes: {},
	live: 'connecting',
	news: [],
};

/** What the desk knows. Signing out forgets everything of the provider but keeps the filter. */
export function reducer( state: State = INITIAL_STATE, action: Action ): State {
	switch ( action.type ) {
		case 'SIGNED_IN':
			return {
				...state,
				session: { status: 'signed_in', agent: action.agent },
			};
		case 'SIGNED_OUT':
			return {
				...INITIAL_STATE,
				session: { status: 'signed_out', expired: action.expired },
				queue: { ...INITIAL_STATE.queue, filter: state.queue.filter },
			};
		case 'SESSION_UNREACHABLE':
			return {
				...state,
				session: { status: 'unreachable', problem: action.problem },
			};
		case 'TICKET_ASKED':
			return state.tickets[ action.id ]?.status === 'here'
				? state
				: {
						...state,
						tickets: {
							...state.tickets,
							[ action.id ]: { status: 'loading' },
						},
				  };
		case 'RECEIVE_TICKET':
			return {
				...state,
				queue: withItem( state.queue, action.ticket.item ),
				tickets: {
					...state.tickets,
					[ action.ticket.ticket.id ]: {
						status: 'here',
						ticket: action.ticket,
					},
				},
			};
		case 'TICKET_FAILED':
			return {
				...state,
				tickets: {
					...state.tickets,
					[ action.id ]: {
						status: 'failed',
						problem: action.problem,
					},
				},
			};
		case 'RECEIVE_QUOTES':
			return withQuotes( state, action.id, {
				status: 'here',
				quotes: action.quotes,
			} );
		case 'RECEIVE_QUOTE':
			return withQuotes( state, action.quote.ticket_id, {
				status: 'here',
				quotes: withQuote( state, action.quote ),
			} );
		case 'QUOTES_FAILED':
			return withQuotes( state, action.id, {
				status: 'failed',
				problem: action.problem,
			} );
		case 'SET_LIVE':
			return { ...state, live: action.live };
		case 'NEWS':
			return state.news.includes( action.id )
				? state
				: { ...state, news: [ ...state.news, action.id ] };
		case 'SEEN':
			return {
				...state,
				news: state.news.filter( ( id ) => id !== action.id ),
			};
		default:
			return { ...state, queue: queueReducer( state.queue, action ) };
	}
}

function queueReducer( queue: QueueState, action: Action ): QueueState {
	switch ( action.type ) {
		case 'SET_FILTER':
			return {
				...queue,
				filter: action.filter,
				status: 'loading',
				tickets: [],
				next: null,
				total: null,
				problem: null,
			};
		case 'QUEUE_ASKED':
			return {
				...queue,
				status: askedStatus( queue, action.more ),
				problem: null,
			};
		case 'RECEIVE_QUEUE':
			return action.filter === queue.filter
				? received( queue, action )
				: queue;
		case 'RECEIVE_LINES':
			return action.filter === queue.filter
				? {
						...queue,
						status: 'ready',
						problem: null,
						total: action.total,
						tickets: mergeLines( queue.tickets, {
							lines: action.tickets,
							changed: action.changed,
							hasMore: queue.next !== null,
						} ),
				  }
				: queue;
		case 'QUEUE_FAILED':
			return { ...queue, status: 'failed', problem: action.problem };
		default:
			return queue;
	}
}

/** Reading again what is on the screen is quiet: the lines stay until the new ones are here. */
function askedStatus(
	queue: QueueState,
	more: boolean
): QueueState[ 'status' ] {
	if ( more ) {
		return 'more';
	}
	return queue.tickets.length > 0 ? 'ready' : 'loading';
}

function received(
	queue: QueueState,
	action: Extract< Action, { type: 'RECEIVE_QUEUE' } >
): QueueState {
	const known = new Set( action.tickets.map( ( { id } ) => id ) );
	const before = action.more
		? queue.tickets.filter( ( { id } ) => ! known.has( id ) )
		: [];
	return {
		...queue,
		status: 'ready',
		problem: null,
		tickets: [ ...before, ...action.tickets ],
		next: action.next,
		total: action.total ?? queue.total,
	};
}

/** A ticket that was read again takes its line along; its place is the provider's to decide. */
function withItem( queue: QueueState, item: QueueItem ): QueueState {
	return {
		...queue,
		tickets: queue.tickets.map( ( line ) =>
			line.id === item.id ? item : line
		),
	};
}

function withQuotes( state: State, id: string, quotes: QuotesState ): State {
	return { ...state, quotes: { ...state.quotes, [ id ]: quotes } };
}

/** The quotes of a quote's ticket with this one in its place, a new one last. */
function withQuote( { quotes }: State, quote: DeskQuote ): DeskQuote[] {
	const state = quotes[ quote.ticket_id ];
	const before = state?.status === 'here' ? state.quotes : [];
	return before.some( ( { id } ) => id === quote.id )
		? before.map( ( one ) => ( one.id === quote.id ? quote : one ) )
		: [ ...before, quote ];
}
