import * as z from 'zod';
import { announcedAttachment, attachment } from './attachment.ts';
import { breach } from './breach.ts';
import { capture } from './capture.ts';
import { estimate, response } from './estimate.ts';
import { instant, messageId, minutes, ticketId, ulid } from './ids.ts';
import { locale } from './locale.ts';
import { minutesSummary } from './minutes.ts';
import { cents } from './money.ts';
import { ticketPause } from './pause.ts';
import { author } from './person.ts';
import { refusal } from './refusal.ts';
import { facts, urgency } from './topic.ts';

export const SUBJECT_MAX = 200;
export const BODY_MAX = 20_000;

export const TICKET_STATUSES = [
	'new',
	'taken',
	'answered',
	'waiting',
	'refused',
	'solved',
] as const;
export const ticketStatus = z.enum( TICKET_STATUSES );
export type TicketStatus = z.infer< typeof ticketStatus >;

const body = z.string().trim().min( 1, 'Write what you need.' ).max( BODY_MAX );

/** The owner's agreement to billable minutes, given by an explicit act, with the cap that was shown. */
export const consent = z.strictObject( {
	minutes_cap: minutes.min( 1 ).nullable(),
	text: z.string().min( 1 ).max( 1000 ),
} );
export type Consent = z.infer< typeof consent >;

/**
 * Why an agreement does not hold: it was to other figures than the provider's, to minutes whose rate the contract does not name,
 * or asked for a more recent sign-in.
 */
export const CONSENT_REFUSALS = [
	'other_figures',
	'no_hourly_rate',
	'sign_in',
] as const;

/**
 * An agreement as the provider keeps it. The words and the cap are the owner's; rate, VAT and the most that it can come to are
 * counted by the provider, null where nobody knows them. `record_sha256` is the hash of the evidence record (docs/quotes.md).
 */
export const keptConsent = consent.extend( {
	locale,
	/** Null: it holds. Otherwise nothing is billed on it. */
	refused_for: z.enum( CONSENT_REFUSALS ).nullable(),
	currency: z.string().regex( /^[A-Z]{3}$/ ),
	hourly_rate_cents: cents.nullable(),
	vat_percent: z.number().min( 0 ).max( 100 ).nullable(),
	most_cents: cents.nullable(),
	most_cents_with_vat: cents.nullable(),
	record_sha256: z.string().regex( /^[0-9a-f]{64}$/ ),
} );
export type KeptConsent = z.infer< typeof keptConsent >;

/** What the owner sends. `id` is made in the browser and is the idempotency key all the way. */
export const newTicket = z.strictObject( {
	id: ticketId,
	subject: z.string().trim().max( SUBJECT_MAX ),
	body,
	topic: z.string().max( 61 ),
	urgency: urgency.nullable(),
	facts,
	capture: capture.nullable(),
	attachments: z.array( announcedAttachment ).max( 10 ),
	/** The fingerprint of the estimate that stood beside the button; null when none could be had. */
	estimate_seen: z
		.strictObject( { fingerprint: z.string().max( 64 ), at: instant } )
		.nullable(),
	consent: consent.nullable(),
	written_at: instant,
} );
export type NewTicket = z.infer< typeof newTicket >;

export const newMessage = z.strictObject( {
	id: messageId,
	body,
	attachments: z.array( announcedAttachment ).max( 10 ),
	written_at: instant,
} );
export type NewMessage = z.infer< typeof newMessage >;

/** The client's own word on a ticket: it is solved, or not after all. Writing opens it again too. */
export const setOwnStatus = z.strictObject( {
	status: z.enum( [ 'solved', 'open' ] ),
} );
export type SetOwnStatus = z.infer< typeof setOwnStatus >;

/** The same on the site; `key` repeats an answer that was lost. */
export const setOwnStatusHere = setOwnStatus.extend( { key: ulid } );
export type SetOwnStatusHere = z.infer< typeof setOwnStatusHere >;

export const message = z.strictObject( {
	id: messageId,
	author,
	body: z.string(),
	attachments: z.array( attachment ),
	written_at: instant,
	received_at: instant,
} );
export type Message = z.infer< typeof message >;

/** A ticket as every list shows it. */
export const ticketSummary = z.strictObject( {
	id: ticketId,
	/** Short number to say on the phone, unique within the site. */
	number: z.int(),
	subject: z.string(),
	status: ticketStatus,
	topic: z.string(),
	topic_label: z.string(),
	urgency: urgency.nullable(),
	unread: z.int().min( 0 ),
	minutes_used: minutes,
	created_at: instant,
	updated_at: instant,
} );
export type TicketSummary = z.infer< typeof ticketSummary >;

/** A ticket as a list of the site shows it. */
export const ticketLine = ticketSummary.extend( {
	/** Whether somebody asked the reader to approve a quote of it that is still open. */
	asked: z.boolean(),
} );
export type TicketLine = z.infer< typeof ticketLine >;

/** The promise that runs on a ticket now, with every pause so far; `latest` is null while its clock stands still. */
export const due = z.strictObject( {
	measures: response.shape.measures,
	latest: instant.nullable(),
	/** From the day of reading on, as in an estimate's `response`. */
	working_days: z.int().min( 0 ).nullable(),
} );
export type Due = z.infer< typeof due >;

/** A ticket with all that both sides may see. The estimate is the one stored as evidence. */
export const ticket = ticketSummary.extend( {
	opened_by: author,
	agent: z.string().nullable(),
	capture: capture.nullable(),
	estimate,
	/** The agreement to costs that came with it; null when none did, left out by providers that keep no record of it. */
	consent: keptConsent.nullable().optional(),
	/** Null when no promise runs. */
	due: due.nullable(),
	messages: z.array( message ),
	/** When the provider's clock stood still, oldest first. */
	pauses: z.array( ticketPause ),
	/** Null unless the ticket stands refused. */
	refusal: refusal.nullable(),
	/** Promised times that were not kept, the earliest first. */
	breaches: z.array( breach ).max( 500 ),
} );
export type Ticket = z.infer< typeof ticket >;

/** Which tickets of the history: where they stand (`open`: neither solved nor refused), whose, and words that are in them. */
export const ticketQuery = z.strictObject( {
	status: z.enum( [ 'open', ...TICKET_STATUSES ] ).optional(),
	/** Only those that the reader opened. */
	mine: z.literal( '1' ).optional(),
	/** Each word is in the subject, a message, a file's name, the number, or the name of who asked or answered. */
	q: z.string().max( 100 ).optional(),
	after: z.string().max( 200 ).optional(),
} );
export type TicketQuery = z.infer< typeof ticketQuery >;

export const ticketList = z.strictObject( {
	tickets: z.array( ticketLine ),
	/** Give it back as `?after=` for the next page; null on the last. */
	next: z.string().nullable(),
} );
export type TicketList = z.infer< typeof ticketList >;

/** Every answer of a write carries all that it changed, so nothing is fetched again after it. */
export const ticketChanged = z.strictObject( {
	ticket,
	minutes: minutesSummary,
} );
export type TicketChanged = z.infer< typeof ticketChanged >;
