import type { Estimate, EstimateRequest } from '../../contract/estimate.ts';
import type { MinutesSummary, Statement } from '../../contract/minutes.ts';
import type { ProblemCode } from '../../contract/problem.ts';
import type { OutboxItem, SummaryAnswer } from '../../contract/site.ts';
import type { Ticket, TicketList } from '../../contract/ticket.ts';
import type { TopicList } from '../../contract/topic.ts';
import type { ActionOf, TicketFilter } from './types.ts';

/** The state of provider, contract and outbox arrived. */
export const receiveSummary = (
	answer: SummaryAnswer
): ActionOf< 'RECEIVE_SUMMARY' > => ( { type: 'RECEIVE_SUMMARY', answer } );

/** The topics arrived. */
export const receiveTopics = (
	topics: TopicList
): ActionOf< 'RECEIVE_TOPICS' > => ( { type: 'RECEIVE_TOPICS', topics } );

/** An estimate is being asked for; the last one stays in sight meanwhile. */
export const startEstimate = (
	request: EstimateRequest
): ActionOf< 'ASK_ESTIMATE' > => ( { type: 'ASK_ESTIMATE', request } );

/** An estimate arrived; it counts only when it answers what is asked now. */
export const receiveEstimate = (
	request: EstimateRequest,
	estimate: Estimate
): ActionOf< 'RECEIVE_ESTIMATE' > => ( {
	type: 'RECEIVE_ESTIMATE',
	request,
	estimate,
} );

/** No estimate could be had: the cost is unknown, which keeps nobody from sending. */
export const failEstimate = (
	request: EstimateRequest,
	code: ProblemCode
): ActionOf< 'FAIL_ESTIMATE' > => ( { type: 'FAIL_ESTIMATE', request, code } );

/** The form is empty again. */
export const forgetEstimate = (): ActionOf< 'FORGET_ESTIMATE' > => ( {
	type: 'FORGET_ESTIMATE',
} );

/** A page of tickets arrived. */
export const receiveTickets = (
	filter: TicketFilter,
	page: TicketList,
	more: boolean
): ActionOf< 'RECEIVE_TICKETS' > => ( {
	type: 'RECEIVE_TICKETS',
	filter,
	page,
	more,
} );

/** A ticket arrived, by reading or as the answer of a write; `decided`: of one that decided its quote. */
export const receiveTicket = (
	ticket: Ticket,
	decided = false
): ActionOf< 'RECEIVE_TICKET' > => ( {
	type: 'RECEIVE_TICKET',
	ticket,
	decided,
} );

/** The minutes changed. */
export const receiveMinutes = (
	minutes: MinutesSummary
): ActionOf< 'RECEIVE_MINUTES' > => ( { type: 'RECEIVE_MINUTES', minutes } );

/** Somebody may have booked since: each statement is read again when somebody looks, and stays in sight until then. */
export const outdateStatements = (): ActionOf< 'OUTDATE_STATEMENTS' > => ( {
	type: 'OUTDATE_STATEMENTS',
} );

/** A month's statement arrived. */
export const receiveStatement = (
	month: string,
	statement: Statement
): ActionOf< 'RECEIVE_STATEMENT' > => ( {
	type: 'RECEIVE_STATEMENT',
	month,
	statement,
} );

/** What waits on the site, all of it. */
export const receiveOutbox = (
	items: OutboxItem[]
): ActionOf< 'RECEIVE_OUTBOX' > => ( { type: 'RECEIVE_OUTBOX', items } );

/** One thing that waits on the site, or has just left it. */
export const receiveOutboxItem = (
	item: OutboxItem
): ActionOf< 'RECEIVE_OUTBOX_ITEM' > => ( {
	type: 'RECEIVE_OUTBOX_ITEM',
	item,
} );

/** Something could not be read. */
export const fail = (
	key: string,
	code: ProblemCode
): ActionOf< 'FAIL' > => ( { type: 'FAIL', key, code } );
