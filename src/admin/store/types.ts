import type { Estimate, EstimateRequest } from '../../contract/estimate.ts';
import type { MinutesSummary, Statement } from '../../contract/minutes.ts';
import type { ProblemCode } from '../../contract/problem.ts';
import type { OutboxItem, SummaryAnswer } from '../../contract/site.ts';
import type {
	Ticket,
	TicketList,
	TicketStatus,
} from '../../contract/ticket.ts';
import type { TopicList } from '../../contract/topic.ts';
import type * as selectors from './selectors.ts';

/** The estimate beside the send button. `request` names what is asked: an answer to anything older is dropped. */
export type EstimateState =
	| { status: 'none' }
	| { status: 'asking'; request: EstimateRequest; last: Estimate | null }
	| { status: 'ready'; request: EstimateRequest; estimate: Estimate }
	| { status: 'unknown'; request: EstimateRequest; code: ProblemCode };

/** All tickets, or those of one status. */
/** A status, or a whole query as its `?status=…&q=…`; each is kept by itself. */
export type TicketFilter = TicketStatus | 'all' | 'open' | `?${ string }`;

/** What could not be read: the thing's key and why. */
export type Failures = Readonly< Record< string, ProblemCode > >;

export type State = {
	readonly summary: SummaryAnswer | null;
	readonly topics: TopicList | null;
	readonly estimate: EstimateState;
	/** By filter. */
	readonly lists: Readonly< Record< string, TicketList > >;
	/** By id. */
	readonly tickets: Readonly< Record< string, Ticket > >;
	/** By month; the running month also under `now`. */
	readonly statements: Readonly< Record< string, Statement > >;
	readonly outbox: readonly OutboxItem[];
	readonly failures: Failures;
};

export type Action =
	| { type: 'RECEIVE_SUMMARY'; answer: SummaryAnswer }
	| { type: 'RECEIVE_TOPICS'; topics: TopicList }
	| { type: 'ASK_ESTIMATE'; request: EstimateRequest }
	| { type: 'FORGET_ESTIMATE' }
	| {
			type: 'RECEIVE_ESTIMATE';
			request: EstimateRequest;
			estimate: Estimate;
	  }
	| { type: 'FAIL_ESTIMATE'; request: EstimateRequest; code: ProblemCode }
	| {
			type: 'RECEIVE_TICKETS';
			filter: TicketFilter;
			page: TicketList;
			/** Whether the page continues the list or begins it anew. */
			more: boolean;
	  }
	| {
			type: 'RECEIVE_TICKET';
			ticket: Ticket;
			/** Whether a quote of it was decided: nobody's approval is asked any more. */
			decided: boolean;
	  }
	| { type: 'RECEIVE_MINUTES'; minutes: MinutesSummary }
	| { type: 'OUTDATE_STATEMENTS' }
	| { type: 'RECEIVE_STATEMENT'; month: string; statement: Statement }
	| { type: 'RECEIVE_OUTBOX'; items: OutboxItem[] }
	| { type: 'RECEIVE_OUTBOX_ITEM'; item: OutboxItem }
	| { type: 'FAIL'; key: string; code: ProblemCode };

/** The type of one action, picked out of the union, so that reducer and creators cannot drift apart. */
export type ActionOf< Type extends Action[ 'type' ] > = Extract<
	Action,
	{ type: Type }
>;

type Curried< Selectors > = {
	[ Name in keyof Selectors ]: Selectors[ Name ] extends (
		state: State,
		...args: infer Args
	) => infer Result
		? ( ...args: Args ) => Result
		: never;
};

/** What a thunk is given. WordPress 6.6 exports no type for it. */
export type ThunkArgs = {
	dispatch: {
		( action: Action ): Action;
		< Result >( thunk: Thunk< Result > ): Result;
	};
	select: Curried< typeof selectors >;
};

export type Thunk< Result = Promise< void > > = ( args: ThunkArgs ) => Result;
