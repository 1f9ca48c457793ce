import type {
	Agent,
	DeskTicket,
	QueueItem,
	QueueQuery,
} from '../../contract/desk.ts';
import type { DeskQuote } from '../../contract/desk-quote.ts';
import type { ProblemCode } from '../../contract/problem.ts';
import type { LiveState } from '../api/open-events.ts';
import type { FILTERS } from './constants.ts';

export type StatusFilter = ( typeof FILTERS )[ number ];

/** How the queue is narrowed; the page to read comes beside it. */
export type Filter = Omit< QueueQuery, 'after' | 'tickets' >;

/** Who sits at the desk; `expired` when the provider ended the session, not the agent. */
export type Session =
	| { status: 'checking' }
	| { status: 'unreachable'; problem: ProblemCode }
	| { status: 'signed_out'; expired: boolean }
	| { status: 'signed_in'; agent: Agent };

export interface QueueState {
	filter: Filter;
	/** `more` while the next page is under way. */
	status: 'loading' | 'ready' | 'more' | 'failed';
	tickets: readonly QueueItem[];
	next: string | null;
	/** How many tickets are like that at the provider; null until it said so. */
	total: number | null;
	problem: ProblemCode | null;
}

export type TicketState =
	| { status: 'loading' }
	| { status: 'here'; ticket: DeskTicket }
	| { status: 'failed'; problem: ProblemCode };

export type QuotesState =
	| { status: 'loading' }
	| { status: 'here'; quotes: readonly DeskQuote[] }
	| { status: 'failed'; problem: ProblemCode };

export interface State {
	session: Session;
	queue: QueueState;
	tickets: Readonly< Record< string, TicketState > >;
	/** By ticket. */
	quotes: Readonly< Record< string, QuotesState > >;
	live: LiveState;
	/** Tickets that something came in for and that were not opened since. */
	news: readonly string[];
}

export type Action =
	| { type: 'SIGNED_IN'; agent: Agent }
	| { type: 'SIGNED_OUT'; expired: boolean }
	| { type: 'SESSION_UNREACHABLE'; problem: ProblemCode }
	| { type: 'SET_FILTER'; filter: Filter }
	| { type: 'QUEUE_ASKED'; more: boolean }
	| {
			type: 'RECEIVE_QUEUE';
			filter: Filter;
			tickets: readonly QueueItem[];
			next: string | null;
			total: number | null;
			more: boolean;
	  }
	| {
			type: 'RECEIVE_LINES';
			filter: Filter;
			tickets: readonly QueueItem[];
			changed: readonly string[];
			total: number | null;
	  }
	| { type: 'QUEUE_FAILED'; problem: ProblemCode }
	| { type: 'TICKET_ASKED'; id: string }
	| { type: 'RECEIVE_TICKET'; ticket: DeskTicket }
	| { type: 'TICKET_FAILED'; id: string; problem: ProblemCode }
	| { type: 'RECEIVE_QUOTES'; id: string; quotes: readonly DeskQuote[] }
	| { type: 'RECEIVE_QUOTE'; quote: DeskQuote }
	| { type: 'QUOTES_FAILED'; id: string; problem: ProblemCode }
	| { type: 'SET_LIVE'; live: LiveState }
	| { type: 'NEWS'; id: string }
	| { type: 'SEEN'; id: string };

export interface Dispatch {
	( action: Action ): Action;
	< Result >( thunk: Thunk< Result > ): Result;
}

/** The selectors that thunks need, bound to the state. */
export interface BoundSelectors {
	getAgent: () => Agent | null;
	getQueue: () => QueueState;
	getTicket: ( id: string ) => TicketState;
	getQuotes: ( id: string ) => QuotesState;
}

export interface ThunkArgs {
	dispatch: Dispatch;
	select: BoundSelectors;
}

export type Thunk< Result = Promise< void > > = ( args: ThunkArgs ) => Result;
