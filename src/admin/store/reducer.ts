import type { TicketList, TicketSummary } from '../../contract/ticket.ts';
import { summaryOf } from './summary-of.ts';
import type { Action, EstimateState, State } from './types.ts';

export const INITIAL_STATE: State = {
	summary: null,
	topics: null,
	estimate: { status: 'none' },
	lists: {},
	tickets: {},
	statements: {},
	outbox: [],
	failures: {},
};

/** What went wrong with a thing is forgotten as soon as the thing is here. */
function without(
	failures: State[ 'failures' ],
	key: string
): State[ 'failures' ] {
	const { [ key ]: gone, ...rest } = failures;
	return gone ? rest : failures;
}

/** An estimate that answers what is asked now; older answers leave the state as it is. */
function estimateReducer(
	state: EstimateState,
	action: Action
): EstimateState {
	switch ( action.type ) {
		case 'ASK_ESTIMATE':
			return {
				status: 'asking',
				request: action.request,
				last: lastEstimate( state ),
			};
		case 'RECEIVE_ESTIMATE':
			return isAsked( state, action.request )
				? {
						status: 'ready',
						request: action.request,
						estimate: action.estimate,
				  }
				: state;
		case 'FAIL_ESTIMATE':
			return isAsked( state, action.request )
				? {
						status: 'unknown',
						request: action.request,
						code: action.code,
				  }
				: state;
		case 'FORGET_ESTIMATE':
			return INITIAL_STATE.estimate;
		default:
			return state;
	}
}

const isAsked = ( state: EstimateState, request: object ) =>
	state.status === 'asking' && state.request === request;

function lastEstimate( state: EstimateState ) {
	if ( state.status === 'ready' ) {
		return state.estimate;
	}
	return state.status === 'asking' ? state.last : null;
}

const isSame = ( one: { id: string }, other: { id: string } ) =>
	one.id === other.id;

function join( list: TicketList | undefined, page: TicketList ): TicketList {
	const known = ( list?.tickets ?? [] ).filter(
		( ticket ) =>
			! page.tickets.some( ( other ) => isSame( ticket, other ) )
	);
	return { ...page, tickets: [ ...known, ...page.tickets ] };
}

/** A ticket's line in a list, brought up to date where it stands; a new one comes first, in the list of all. */
function place(
	lists: State[ 'lists' ],
	ticket: TicketSummary,
	decided: boolean
): State[ 'lists' ] {
	const replaced = Object.fromEntries(
		Object.entries( lists ).map( ( [ filter, list ] ) => [
			filter,
			{
				...list,
				tickets: list.tickets.map( ( old ) =>
					isSame( old, ticket )
						? { ...ticket, asked: old.asked && ! decided }
						: old
				),
			},
		] )
	);
	const all = replaced.all;
	return ! all || all.tickets.some( ( old ) => isSame( old, ticket ) )
		? replaced
		: {
				...replaced,
				all: {
					...all,
					tickets: [ { ...ticket, asked: false }, ...all.tickets ],
				},
		  };
}

function outboxReducer(
	items: State[ 'outbox' ],
	action: Action
): State[ 'outbox' ] {
	switch ( action.type ) {
		case 'RECEIVE_SUMMARY':
			return action.answer.outbox;
		case 'RECEIVE_OUTBOX':
			return action.items;
		case 'RECEIVE_OUTBOX_ITEM': {
			const others = items.filter(
				( item ) => ! isSame( item, action.item )
			);
			return action.item.state === 'sent'
				? others
				: [ action.item, ...others ];
		}
		default:
			return items;
	}
}

function dataReducer( state: State, action: Action ): State {
	const done = ( key: string ) => without( state.failures, key );
	switch ( action.type ) {
		case 'RECEIVE_SUMMARY':
			return {
				...state,
				summary: action.answer,
				failures: done( 'summary' ),
			};
		case 'RECEIVE_TOPICS':
			return {
				...state,
				topics: action.topics,
				failures: done( 'topics' ),
			};
		case 'RECEIVE_TICKETS': {
			const { filter, page, more } = action;
			const list = more ? join( state.lists[ filter ], page ) : page;
			return {
				...state,
				lists: { ...state.lists, [ filter ]: list },
				failures: done( `tickets:${ filter }` ),
			};
		}
		case 'RECEIVE_TICKET': {
			const { ticket, decided } = action;
			return {
				...state,
				tickets: { ...state.tickets, [ ticket.id ]: ticket },
				lists: place( state.lists, summaryOf( ticket ), decided ),
				failures: done( `ticket:${ ticket.id }` ),
			};
		}
		case 'RECEIVE_MINUTES': {
			const summary = state.summary?.summary;
			return state.summary && summary
				? {
						...state,
						summary: {
							...state.summary,
							summary: { ...summary, minutes: action.minutes },
						},
						// The running month's entries are read again when somebody looks.
						statements: {},
				  }
				: state;
		}
		case 'RECEIVE_STATEMENT':
			return {
				...state,
				statements: {
					...state.statements,
					[ action.month ]: action.statement,
				},
				failures: done( `statement:${ action.month }` ),
			};
		case 'FAIL':
			return {
				...state,
				failures: { ...state.failures, [ action.key ]: action.code },
			};
		default:
			return state;
	}
}

/** The whole state of the panel that comes from the site; drafts live in IndexedDB. */
export function reducer( state: State = INITIAL_STATE, action: Action ): State {
	const next = dataReducer( state, action );
	const estimate = estimateReducer( next.estimate, action );
	const outbox = outboxReducer( next.outbox, action );
	return estimate === next.estimate && outbox === next.outbox
		? next
		: { ...next, estimate, outbox };
}
