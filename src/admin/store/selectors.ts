import type { Statement } from '../../contract/minutes.ts';
import type { ProblemCode } from '../../contract/problem.ts';
import type { SummaryAnswer } from '../../contract/site.ts';
import type { Ticket, TicketList } from '../../contract/ticket.ts';
import type { TopicList } from '../../contract/topic.ts';
import type { EstimateState, State, TicketFilter } from './types.ts';

/**
 * Provider, contract and minutes, with whether they are of now; null until known.
 *
 * @example useSelect( ( select ) => select( store ).getSummary(), [] )
 */
export const getSummary = ( state: State ): SummaryAnswer | null =>
	state.summary;

/**
 * What one can ask about; null until known.
 *
 * @example useSelect( ( select ) => select( store ).getTopics(), [] )
 */
export const getTopics = ( state: State ): TopicList | null => state.topics;

/**
 * The estimate of what the form says now.
 *
 * @example useSelect( ( select ) => select( store ).getEstimate(), [] )
 */
export const getEstimate = ( state: State ): EstimateState => state.estimate;

/**
 * The tickets of a filter as far as they were read; null until known.
 *
 * @example useSelect( ( select ) => select( store ).getTickets( 'all' ), [] )
 */
export const getTickets = (
	state: State,
	filter: TicketFilter
): TicketList | null => state.lists[ filter ] ?? null;

/**
 * A ticket with its thread; null until known.
 *
 * @example useSelect( ( select ) => select( store ).getTicket( id ), [ id ] )
 */
export const getTicket = ( state: State, id: string ): Ticket | null =>
	state.tickets[ id ] ?? null;

/**
 * The statement of a month such as `2026-11`, or of `now`; null until known.
 *
 * @example useSelect( ( select ) => select( store ).getStatement( 'now' ), [] )
 */
export const getStatement = ( state: State, month: string ): Statement | null =>
	state.statements[ month ] ?? null;

/**
 * What is saved on the site and waits for the provider.
 *
 * @example useSelect( ( select ) => select( store ).getOutbox(), [] )
 */
export const getOutbox = ( state: State ): State[ 'outbox' ] => state.outbox;

/**
 * Why a thing could not be read, null when it could or is on its way. Keys: `summary`, `topics`, `tickets:all`,
 * `ticket:tic_…`, `statement:now`.
 *
 * @example useSelect( ( select ) => select( store ).getFailure( 'topics' ), [] )
 */
export const getFailure = ( state: State, key: string ): ProblemCode | null =>
	state.failures[ key ] ?? null;
