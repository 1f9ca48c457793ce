import {
	QUEUE_PAGE,
	type DeskEvent,
	type DeskTicket,
	type Queue,
	type RecordMinutes,
	type Reply,
	type SetStatus,
	type SignIn,
} from '../../contract/desk.ts';
import type { DeskQuote, DeskQuoteChanged } from '../../contract/desk-quote.ts';
import { toApiProblem } from '../api/api-problem.ts';
import { createMinutes } from '../api/create-minutes.ts';
import { createReply } from '../api/create-reply.ts';
import { createSession } from '../api/create-session.ts';
import { createStatus } from '../api/create-status.ts';
import { deleteSession } from '../api/delete-session.ts';
import { getQueue } from '../api/get-queue.ts';
import { getQuotes } from '../api/get-quotes.ts';
import { getSession } from '../api/get-session.ts';
import { getTicket } from '../api/get-ticket.ts';
import type { LiveState } from '../api/open-events.ts';
import { forgetDrafts } from '../drafts/kept-drafts.ts';
import { forgetFiles } from '../files/file-shelf.ts';
import type { Action, Filter, Thunk } from './types.ts';

/** Asks the provider who is signed in. A desk that stands already stays when nobody answers. */
export function checkSession(): Thunk {
	return async ( { dispatch, select } ) => {
		const isOpen = select.getAgent() !== null;
		try {
			dispatch( { type: 'SIGNED_IN', agent: await getSession() } );
		} catch ( error ) {
			const { code } = toApiProblem( error );
			if ( code === 'unauthenticated' ) {
				dispatch( { type: 'SIGNED_OUT', expired: isOpen } );
			} else if ( ! isOpen ) {
				dispatch( { type: 'SESSION_UNREACHABLE', problem: code } );
			}
		}
	};
}

/** The provider no longer knows who sits here: back to the sign-in, where drafts and files wait in this tab. */
export function endSession(): Thunk< void > {
	return ( { dispatch, select } ) => {
		if ( select.getAgent() !== null ) {
			dispatch( { type: 'SIGNED_OUT', expired: true } );
		}
	};
}

/**
 * Signs in.
 *
 * @param body Mail address and password.
 * @throws {ApiProblem} When the provider refuses them.
 */
export function signIn( body: SignIn ): Thunk {
	return async ( { dispatch } ) => {
		dispatch( { type: 'SIGNED_IN', agent: await createSession( body ) } );
	};
}

/** Signs out, here at once, whatever the provider answers; nothing that was begun stays for the next one at this machine. */
export function signOut(): Thunk {
	return async ( { dispatch } ) => {
		await deleteSession().catch( () => undefined );
		forgetDrafts();
		forgetFiles();
		dispatch( { type: 'SIGNED_OUT', expired: false } );
	};
}

/** Shows other lines of the queue. */
export function setFilter( filter: Filter ): Thunk {
	return ( { dispatch } ) => {
		dispatch( { type: 'SET_FILTER', filter } );
		return dispatch( loadQueue() );
	};
}

/** Reads the next page of the queue, or again all that was read of it. */
export function loadQueue( more = false ): Thunk {
	return async ( args ) => {
		const { filter, next, tickets } = args.select.getQueue();
		args.dispatch( { type: 'QUEUE_ASKED', more } );
		try {
			const page = await ( more
				? readQueue( filter, next, 1 )
				: readQueue( filter, null, tickets.length ) );
			args.dispatch( { type: 'RECEIVE_QUEUE', filter, ...page, more } );
		} catch ( error ) {
			args.dispatch( {
				type: 'QUEUE_FAILED',
				problem: toApiProblem( error ).code,
			} );
		}
	};
}

/**
 * Reads again what events say has changed of the queue: its first page, and of what stands further down only those tickets.
 *
 * @param changed Ids of tickets that something happened to.
 */
function refreshQueue( changed: readonly string[] ): Thunk {
	return async ( args ) => {
		const { filter, tickets } = args.select.getQueue();
		try {
			const first = await getQueue( filter );
			const isAll =
				first.next === null || tickets.length <= first.tickets.length;
			args.dispatch(
				isAll
					? { type: 'RECEIVE_QUEUE', filter, ...first, more: false }
					: {
							type: 'RECEIVE_LINES',
							filter,
							changed,
							total: first.total,
							tickets: [
								...first.tickets,
								...( await readBeyond(
									filter,
									first,
									changed
								) ),
							],
					  }
			);
		} catch ( error ) {
			args.dispatch( {
				type: 'QUEUE_FAILED',
				problem: toApiProblem( error ).code,
			} );
		}
	};
}

/** Those of the changed tickets that the first page does not have, as far as they belong to the list; a page at a time. */
async function readBeyond(
	filter: Filter,
	first: Queue,
	changed: readonly string[]
): Promise< Queue[ 'tickets' ] > {
	const ids = changed.filter(
		( id ) => ! first.tickets.some( ( line ) => line.id === id )
	);
	const lines: Queue[ 'tickets' ] = [];
	for ( let from = 0; from < ids.length; from += QUEUE_PAGE ) {
		const tickets = ids.slice( from, from + QUEUE_PAGE ).join( ',' );
		lines.push( ...( await getQueue( { ...filter, tickets } ) ).tickets );
	}
	return lines;
}

/** Page after page, until as many lines are here as stood on the screen: a refresh never shortens the list. */
async function readQueue(
	filter: Filter,
	after: string | null,
	wanted: number
): Promise< Queue > {
	const page = await getQueue( {
		...filter,
		...( after ? { after } : {} ),
	} );
	if (
		page.next === null ||
		page.tickets.length === 0 ||
		page.tickets.length >= wanted
	) {
		return page;
	}
	const rest = await readQueue(
		filter,
		page.next,
		wanted - page.tickets.length
	);
	return {
		tickets: [ ...page.tickets, ...rest.tickets ],
		next: rest.next,
		total: page.total,
	};
}

/** Reads a ticket; the one on the screen stays there meanwhile. */
export function loadTicket( id: string ): Thunk {
	return async ( args ) => {
		args.dispatch( { type: 'TICKET_ASKED', id } );
		try {
			args.dispatch( receiveTicket( await getTicket( id ) ) );
		} catch ( error ) {
			args.dispatch( {
				type: 'TICKET_FAILED',
				id,
				problem: toApiProblem( error ).code,
			} );
		}
	};
}

/** Sends an answer. @throws {ApiProblem} When it was refused or may not have arrived. */
export function sendReply( id: string, reply: Reply ): Thunk {
	return written( () => createReply( id, reply ) );
}

/** Records minutes. @throws {ApiProblem} When they were refused or may not have arrived. */
export function recordMinutes(
	id: string,
	entry: RecordMinutes,
	key: string
): Thunk {
	return written( () => createMinutes( id, entry, key ) );
}

/** Takes in charge, solves or opens again. @throws {ApiProblem} When it was refused or may not have arrived. */
export function setStatus( id: string, wanted: SetStatus, key: string ): Thunk {
	return written( () => createStatus( id, wanted, key ) );
}

/** Reads the quotes of a ticket; those on the screen stay there meanwhile. */
export function loadQuotes( id: string ): Thunk {
	return async ( args ) => {
		try {
			const { quotes } = await getQuotes( id );
			args.dispatch( { type: 'RECEIVE_QUOTES', id, quotes } );
		} catch ( error ) {
			if ( args.select.getQuotes( id ).status !== 'here' ) {
				args.dispatch( {
					type: 'QUOTES_FAILED',
					id,
					problem: toApiProblem( error ).code,
				} );
			}
		}
	};
}

/**
 * Writes a quote. What somebody else did first is shown at once, and nothing of what was written is lost.
 *
 * @param write The request.
 * @return The quote as it is then.
 * @throws {ApiProblem} When it was refused or may not have arrived.
 */
export function writeQuote(
	write: () => Promise< DeskQuoteChanged >
): Thunk< Promise< DeskQuote > > {
	return async ( args ) => {
		try {
			const { quote, desk_ticket: ticket } = await write();
			args.dispatch( { type: 'RECEIVE_QUOTE', quote } );
			args.dispatch( receiveTicket( ticket ) );
			return quote;
		} catch ( error ) {
			const { quote } = toApiProblem( error );
			if ( quote ) {
				args.dispatch( { type: 'RECEIVE_QUOTE', quote } );
			}
			throw error;
		}
	};
}

/** Writes something whose answer is the ticket. @throws {ApiProblem} When it was refused or may not have arrived. */
export function writeTicket( write: () => Promise< DeskTicket > ): Thunk {
	return written( write );
}

/**
 * Reads again what events say has changed.
 *
 * @param events What came in together.
 * @param open   The ticket the agent is looking at: nothing there is news.
 */
export function hearEvents(
	events: readonly DeskEvent[],
	open: string | null
): Thunk {
	return async ( { dispatch, select } ) => {
		for ( const { ticket_id: id, what } of events ) {
			if ( id !== open && ( what === 'opened' || what === 'message' ) ) {
				dispatch( { type: 'NEWS', id } );
			}
		}
		const changed = [
			...new Set( events.map( ( event ) => event.ticket_id ) ),
		];
		const known = changed.filter(
			( id ) => select.getTicket( id ).status === 'here'
		);
		await Promise.all( [
			dispatch( refreshQueue( changed ) ),
			...known.map( ( id ) => dispatch( loadTicket( id ) ) ),
			...known
				.filter( ( id ) => select.getQuotes( id ).status === 'here' )
				.map( ( id ) => dispatch( loadQuotes( id ) ) ),
		] );
	};
}

/** The agent looks at a ticket: its news are seen. */
export function markSeen( id: string ): Action {
	return { type: 'SEEN', id };
}

/** How the live line stands. */
export function setLive( live: LiveState ): Action {
	return { type: 'SET_LIVE', live };
}

function receiveTicket( ticket: DeskTicket ): Action {
	return { type: 'RECEIVE_TICKET', ticket };
}

/** The answer of a write carries all that it changed. */
function written( write: () => Promise< DeskTicket > ): Thunk {
	return async ( args ) => {
		args.dispatch( receiveTicket( await write() ) );
	};
}
