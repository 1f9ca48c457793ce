import { createSelector } from '@wordpress/data';
import type { Agent } from '../../contract/desk.ts';
import type { LiveState } from '../api/open-events.ts';
import type {
	QueueState,
	QuotesState,
	Session,
	State,
	TicketState,
} from './types.ts';

const LOADING: TicketState = { status: 'loading' };
const LOADING_QUOTES: QuotesState = { status: 'loading' };

/** Whether somebody is signed in, and who. */
export function getSession( state: State ): Session {
	return state.session;
}

/** Who is signed in; null while nobody is. */
export function getAgent( state: State ): Agent | null {
	return state.session.status === 'signed_in' ? state.session.agent : null;
}

/** The queue as far as it was read, in the provider's order. */
export function getQueue( state: State ): QueueState {
	return state.queue;
}

/**
 * A ticket, or that it is under way.
 *
 * @param state
 * @param id    `tic_` and a ULID.
 */
export function getTicket( state: State, id: string ): TicketState {
	return state.tickets[ id ] ?? LOADING;
}

/**
 * The quotes of a ticket, or that they are under way.
 *
 * @param state
 * @param id    `tic_` and a ULID.
 */
export function getQuotes( state: State, id: string ): QuotesState {
	return state.quotes[ id ] ?? LOADING_QUOTES;
}

/** How the live line stands. */
export function getLive( state: State ): LiveState {
	return state.live;
}

/** Ids of the tickets that something came in for, that nobody opened since, and that wait for an agent. */
export const getNews: ( state: State ) => readonly string[] = createSelector(
	( state: State ) =>
		state.news.filter( ( id ) =>
			state.queue.tickets.some(
				( line ) => line.id === id && line.waiting_since !== null
			)
		),
	( state: State ) => [ state.news, state.queue.tickets ]
);
