import type { AnnouncedAttachment } from '../../contract/attachment.ts';
import type { EstimateRequest } from '../../contract/estimate.ts';
import type { SendAnswer } from '../../contract/site.ts';
import {
	ticketQuery,
	type NewMessage,
	type NewTicket,
	type TicketQuery,
} from '../../contract/ticket.ts';
import { ApiError, toApiError } from '../api/api-error.ts';
import { createEstimate } from '../api/create-estimate.ts';
import { createMessage } from '../api/create-message.ts';
import { createTicket } from '../api/create-ticket.ts';
import { getMinutes } from '../api/get-minutes.ts';
import { getSummary } from '../api/get-summary.ts';
import { getTicket } from '../api/get-ticket.ts';
import { getTopics } from '../api/get-topics.ts';
import { listOutbox } from '../api/list-outbox.ts';
import { listTickets } from '../api/list-tickets.ts';
import { markRead as postRead } from '../api/mark-read.ts';
import { putAttachment } from '../api/put-attachment.ts';
import { retryOutbox as postRetry } from '../api/retry-outbox.ts';
import {
	fail,
	failEstimate,
	outdateStatements,
	receiveEstimate,
	receiveMinutes,
	receiveOutbox,
	receiveOutboxItem,
	receiveStatement,
	receiveSummary,
	receiveTicket,
	receiveTickets,
	receiveTopics,
	startEstimate,
} from './actions.ts';
import type { Action, Thunk, TicketFilter } from './types.ts';

/** Reads one thing; a failure is kept beside it instead of thrown, and what was there stays. */
const read =
	< T >(
		key: string,
		request: () => Promise< T >,
		receive: ( value: T ) => Action
	): Thunk =>
	async ( { dispatch } ) => {
		try {
			dispatch( receive( await request() ) );
		} catch ( error ) {
			dispatch( fail( key, toApiError( error ).code ) );
		}
	};

/** Reads provider, contract, minutes and outbox. Other minutes than before: somebody booked, so the entries are old too. */
export const loadSummary =
	(): Thunk =>
	async ( { dispatch, select } ) => {
		const minutes = () =>
			JSON.stringify( select.getSummary()?.summary?.minutes );
		const before = minutes();
		await dispatch( read( 'summary', getSummary, receiveSummary ) );
		if ( before && before !== minutes() ) {
			dispatch( outdateStatements() );
		}
	};

/** Reads the topics. */
export const loadTopics = (): Thunk =>
	read( 'topics', getTopics, receiveTopics );

const queryOf = ( filter: TicketFilter ): TicketQuery =>
	filter.startsWith( '?' )
		? ticketQuery.parse(
				Object.fromEntries( new URLSearchParams( filter ) )
		  )
		: {
				status:
					filter === 'all'
						? undefined
						: ( filter as TicketQuery[ 'status' ] ),
		  };

/** Reads the first page of a filter. */
export const loadTickets = ( filter: TicketFilter ): Thunk =>
	read(
		`tickets:${ filter }`,
		() => listTickets( queryOf( filter ) ),
		( page ) => receiveTickets( filter, page, false )
	);

/** Reads the next page of a filter, when there is one. */
export const loadMoreTickets =
	( filter: TicketFilter ): Thunk =>
	async ( { dispatch, select } ) => {
		const after = select.getTickets( filter )?.next;
		if ( after ) {
			await dispatch(
				read(
					`tickets:${ filter }`,
					() => listTickets( { ...queryOf( filter ), after } ),
					( page ) => receiveTickets( filter, page, true )
				)
			);
		}
	};

/** Reads a ticket with its thread. */
export const loadTicket = ( id: string ): Thunk =>
	read( `ticket:${ id }`, () => getTicket( id ), receiveTicket );

/** Reads the statement of a month, or of `now`. */
export const loadStatement = ( month: string ): Thunk =>
	read(
		`statement:${ month }`,
		() => getMinutes( month === 'now' ? undefined : month ),
		( statement ) => receiveStatement( month, statement )
	);

/** Reads what waits on the site. */
export const loadOutbox = (): Thunk =>
	read( 'outbox', listOutbox, ( { items } ) => receiveOutbox( items ) );

/**
 * Asks what help would cost. A later question makes this one's answer worthless, so its signal cancels it.
 * Never throws: without an answer the cost is unknown, and the ticket can be sent all the same.
 */
export const askEstimate =
	( request: EstimateRequest, signal: AbortSignal ): Thunk =>
	async ( { dispatch } ) => {
		dispatch( startEstimate( request ) );
		try {
			dispatch(
				receiveEstimate(
					request,
					await createEstimate( request, signal )
				)
			);
		} catch ( error ) {
			dispatch( failEstimate( request, toApiError( error ).code ) );
		}
	};

/** Takes in all that an answer to a write says has changed. */
const receiveAnswer =
	( answer: SendAnswer ): Thunk< SendAnswer > =>
	( { dispatch } ) => {
		dispatch( receiveOutboxItem( answer.item ) );
		if ( answer.changed ) {
			dispatch( receiveTicket( answer.changed.ticket ) );
			dispatch( receiveMinutes( answer.changed.minutes ) );
		}
		return answer;
	};

/** A write: sends and takes in the answer. Throws ApiError, because the form must say what to do next. */
const write =
	( send: () => Promise< SendAnswer > ): Thunk< Promise< SendAnswer > > =>
	async ( { dispatch } ) =>
		dispatch( receiveAnswer( await send() ) );

/** Hands a ticket to the site. Throws ApiError. */
export const sendTicket = ( ticket: NewTicket ) =>
	write( () => createTicket( ticket ) );

/** Adds a message to a ticket. Throws ApiError. */
export const sendMessage = ( ticketId: string, message: NewMessage ) =>
	write( () => createMessage( ticketId, message ) );

/** Sends the bytes of an announced attachment: a picture by way of the site's outbox, anything else in chunks. Throws ApiError. */
export const sendAttachment = (
	{ id, name, type }: AnnouncedAttachment,
	ticketId: string,
	bytes: Blob
): Thunk< Promise< unknown > > =>
	type.startsWith( 'image/' )
		? write( () => putAttachment( id, ticketId, bytes ) )
		: async () => ( await loadUpload() ).uploadFile( id, bytes, name );

/** In a chunk of its own: most people never send a film. */
const loadUpload = () =>
	import( '../api/upload-file.ts' ).catch( () => {
		throw new ApiError( 'offline' );
	} );

/** Tries now what waits on the site. Throws ApiError. */
export const retryOutbox = ( id: string ) => write( () => postRetry( id ) );

/** Says that a ticket is read so far. A failure is no matter: the next opening says it again. */
export const markRead =
	( ticketId: string, messageId: string ): Thunk =>
	async ( { dispatch } ) => {
		try {
			dispatch( receiveTicket( await postRead( ticketId, messageId ) ) );
			await dispatch( loadSummary() );
		} catch {
			// The mark stays as it was.
		}
	};
