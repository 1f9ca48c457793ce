import * as z from 'zod';
import { announcedAttachment } from './attachment.ts';
import { breach, deadline, prediction } from './breach.ts';
import {
	agentId,
	contractId,
	instant,
	messageId,
	minutes,
	month,
	siteId,
	ticketId,
} from './ids.ts';
import { minuteEntry, minutesSummary } from './minutes.ts';
import { cents } from './money.ts';
import { BODY_MAX, ticket, ticketStatus, ticketSummary } from './ticket.ts';
import { urgency } from './topic.ts';

export const signIn = z.strictObject( {
	email: z.email().max( 254 ),
	password: z.string().min( 1 ).max( 200 ),
} );
export type SignIn = z.infer< typeof signIn >;

export const agent = z.strictObject( {
	id: agentId,
	name: z.string(),
	email: z.string(),
	role: z.enum( [ 'agent', 'operator' ] ),
	provider_name: z.string(),
} );
export type Agent = z.infer< typeof agent >;

/** One line of the queue: red first, then plan size, then age. */
export const queueItem = ticketSummary.extend( {
	site_id: siteId,
	site_name: z.string(),
	site_url: z.string(),
	plan_id: z.string(),
	plan_label: z.string(),
	/** Stands before every larger plan: red, or an outage where the plan has no colours. */
	stands_first: z.boolean(),
	/** Larger ones before smaller ones; of the same size the older before the newer. */
	plan_size: z.int(),
	/** Who is in charge, and since when; both null while nobody is, `agent_since` also where nobody noted it. */
	agent: z.string().nullable(),
	agent_id: agentId.nullable(),
	agent_since: instant.nullable(),
	/** The message that came in last; an agent says by it what the desk had shown. */
	last_message_id: messageId.nullable(),
	/** The latest instant of the running clock, null when none runs. */
	due_at: instant.nullable(),
	due_is_breach: z.boolean(),
	/** From then on the deadline is near, by the plan; null while none is known. */
	warn_at: instant.nullable(),
	/** Messages of the site that no agent has answered yet. */
	waiting_since: instant.nullable(),
	/** Set once the deadline is near, until it is met or missed. */
	predicted: prediction.nullable(),
} );
export type QueueItem = z.infer< typeof queueItem >;

export const queue = z.strictObject( {
	tickets: z.array( queueItem ),
	next: z.string().nullable(),
	/** How many tickets are like that in all; null on the pages after the first. */
	total: z.int().min( 0 ).nullable(),
} );
export type Queue = z.infer< typeof queue >;

/** The agent's own, nobody's, red ones, those where the site waits for us, and those whose deadline is near or over. */
export const QUEUE_VIEWS = [
	'mine',
	'unassigned',
	'red',
	'unanswered',
	'breach',
] as const;
export const queueView = z.enum( QUEUE_VIEWS );
export type QueueView = z.infer< typeof queueView >;

/** Lines on a page of the queue. */
export const QUEUE_PAGE = 50;

/** With the comma after it. */
const TICKET_ID_LENGTH = 31;

/** Which tickets, all conditions together. Without a status the open ones; with words and no status all of them. */
export const queueQuery = z.strictObject( {
	status: ticketStatus.optional(),
	view: queueView.optional(),
	site: siteId.optional(),
	urgency: urgency.optional(),
	topic: z.string().max( 61 ).optional(),
	/** The plan of the ticket's contract, in any version. */
	plan: z.string().max( 61 ).optional(),
	/** Each of them in subject, messages, site, client or agent; or the number, or the support code. */
	words: z.string().trim().max( 200 ).optional(),
	/** Only those of these ids, with commas between. */
	tickets: z
		.string()
		.max( QUEUE_PAGE * TICKET_ID_LENGTH )
		.regex( /^tic_[0-9A-HJKMNP-TV-Z]{26}(,tic_[0-9A-HJKMNP-TV-Z]{26})*$/ )
		.optional(),
	after: z.string().max( 300 ).optional(),
} );
export type QueueQuery = z.infer< typeof queueQuery >;

/**
 * What minutes of work are taken from: the month's allowance first and billable beyond it, billable only, or nothing, because
 * the plan includes them or a price pays for them.
 */
export const WORK_COVERS = [ 'allowance', 'billable', 'included' ] as const;
export type WorkCover = ( typeof WORK_COVERS )[ number ];

/** What the agent sees of a ticket: what the owner saw, plus site, contract and the minute entries written for it. */
export const deskTicket = z.strictObject( {
	ticket,
	item: queueItem,
	contract: z.strictObject( {
		id: contractId,
		plan_label: z.string(),
		zone: z.string(),
		currency: z.string(),
		vat_percent: z.number().nullable(),
		hourly_rate_cents: z.int().nullable(),
		/** What the plan calls the client's own slip, and what it asks then for this topic, in cents without VAT; null: no price. */
		slips: z.array(
			z.strictObject( { id: z.string(), label: z.string() } )
		),
		slip_price: z
			.strictObject( { min_cents: cents, max_cents: cents } )
			.nullable(),
		minutes: minutesSummary,
		/** Billable minutes the client agreed to for this ticket and that are not used yet. */
		consent_left: minutes,
		/** What more minutes on this ticket would be taken from. */
		cover: z.enum( WORK_COVERS ),
	} ),
	entries: z.array( minuteEntry ),
	/** The promise that runs; null when none does. */
	deadline: deadline.nullable(),
	/** Promised times that were not kept, those begun too early among them. */
	breaches: z.array( breach ).max( 500 ),
	/** Whether the provider takes a refusal now: the plan allows it, it cost the client nothing, and no quote is open. */
	may_refuse: z.boolean(),
} );
export type DeskTicket = z.infer< typeof deskTicket >;

/**
 * The ticket as the agent saw it. What a client or a colleague did since is answered with `ticket_changed`; without it nothing
 * is compared.
 */
export const seenTicket = z.strictObject( {
	message_id: messageId.nullable(),
	status: ticketStatus,
} );
export type SeenTicket = z.infer< typeof seenTicket >;

export const reply = z.strictObject( {
	id: messageId,
	body: z.string().trim().min( 1, 'Write an answer.' ).max( BODY_MAX ),
	/** Where the ticket stands after this answer. */
	status: z.enum( [ 'answered', 'waiting', 'solved' ] ),
	attachments: z.array( announcedAttachment ).max( 10 ),
	written_at: instant,
	seen: seenTicket.optional(),
} );
export type Reply = z.infer< typeof reply >;

export const recordMinutes = z.strictObject( {
	minutes: minutes.min( 1 ).max( 1440 ),
	work: z.string().trim().min( 1, 'Say what was done.' ).max( 500 ),
	worked_at: instant,
	/** The provider asks nothing for them, whatever the estimate said. */
	at_no_charge: z.boolean().optional(),
} );
export type RecordMinutes = z.infer< typeof recordMinutes >;

/**
 * Sets a ticket's minutes in a month right, also in one that is over: negative gives back what was booked on it, the billable
 * ones first; positive adds work that was forgotten.
 */
export const correctMinutes = z.strictObject( {
	minutes: z
		.int()
		.min( -100_000 )
		.max( 1440 )
		.refine( ( value ) => value !== 0, 'Say how many minutes, not none.' ),
	month,
	/** Why, as the client reads it in the statement. */
	work: z.string().trim().min( 1, 'Say why.' ).max( 500 ),
} );
export type CorrectMinutes = z.infer< typeof correctMinutes >;

export const setStatus = z.strictObject( {
	/** `open`: not solved after all. */
	status: z.enum( [ 'taken', 'solved', 'open' ] ),
	/** The colleague from whom it is taken over; what somebody else has is never taken by mistake. */
	from: agentId.optional(),
	/** For `solved`. */
	seen: seenTicket.optional(),
} );
export type SetStatus = z.infer< typeof setStatus >;

/** What is pushed to an open desk: enough to know what to read again. */
export const deskEvent = z.strictObject( {
	ticket_id: ticketId,
	at: instant,
	what: z.enum( [
		'opened',
		'message',
		'minutes',
		'status',
		'attachment',
		'quote',
	] ),
} );
export type DeskEvent = z.infer< typeof deskEvent >;
