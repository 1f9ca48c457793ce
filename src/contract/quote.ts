import * as z from 'zod';
import { ATTACHMENT_TYPES } from './attachment.ts';
import { screen } from './capture.ts';
import {
	attachmentId,
	findingId,
	instant,
	messageId,
	minutes,
	quoteId,
	ticketId,
} from './ids.ts';
import { locale } from './locale.ts';
import { person } from './person.ts';
import { minutesSummary } from './minutes.ts';
import { cents } from './money.ts';
import { problem } from './problem.ts';
import { BODY_MAX, ticket } from './ticket.ts';

/** draft → sent → one of four endings. A revision is a new version of a sent quote; what has ended stays as it is. */
export const QUOTE_STATUSES = [
	'draft',
	'sent',
	'approved',
	'declined',
	'expired',
	'withdrawn',
] as const;
export const quoteStatus = z.enum( QUOTE_STATUSES );
export type QuoteStatus = z.infer< typeof quoteStatus >;

/** The most that a line may name, up or down: a discount is a line below zero. */
const MAX_CENTS = 1_000_000_000;
const percent = z.number().min( 0 ).max( 100 ).multipleOf( 0.01 );
export const sha256 = z.string().regex( /^[0-9a-f]{64}$/, 'A SHA-256 in hex.' );
const currency = z.string().regex( /^[A-Z]{3}$/ );
export const versionNumber = z.int().min( 1 ).max( 10_000 );

/** `quantity` × `unit_cents` is the line's sum without VAT, always whole cents: nothing is rounded here. */
export const quoteLine = z.strictObject( {
	description: z.string().trim().min( 1, 'Say what it is for.' ).max( 500 ),
	quantity: z.number().min( 0.01 ).max( 10_000 ).multipleOf( 0.01 ),
	unit_cents: z.int().min( -MAX_CENTS ).max( MAX_CENTS ),
	vat_percent: percent,
} );
export type QuoteLine = z.infer< typeof quoteLine >;

/** The VAT of all lines of one rate: half up to the cent, once for each rate. That is the only rounding. */
export const quoteVat = z.strictObject( {
	percent,
	net_cents: cents,
	vat_cents: cents,
} );
export type QuoteVat = z.infer< typeof quoteVat >;

export const quoteTotals = z.strictObject( {
	vat: z.array( quoteVat ),
	/** Without VAT. */
	total_cents: cents,
	vat_cents: cents,
	total_cents_with_vat: cents,
} );
export type QuoteTotals = z.infer< typeof quoteTotals >;

/** A file of the ticket that belongs to the quote; its hash is part of what is approved. */
export const quoteAttachment = z.strictObject( {
	id: attachmentId,
	name: z.string(),
	type: z.enum( ATTACHMENT_TYPES ),
	bytes: z.int(),
	sha256,
} );
export type QuoteAttachment = z.infer< typeof quoteAttachment >;

const terms = {
	/** The first instant at which it can no longer be approved. */
	valid_until: instant,
	/** Billable minutes that an approval allows on the ticket, beyond any allowance; null: none. */
	minutes_cap: minutes.min( 1 ).nullable(),
	note: z.string().trim().max( 5000 ),
};

/** What an agent writes. A line's `vat_percent` of null means the contract's rate. */
export const quoteDraft = z.strictObject( {
	lines: z
		.array( quoteLine.extend( { vat_percent: percent.nullable() } ) )
		.min( 1, 'A quote needs a line.' )
		.max( 50 ),
	...terms,
	attachments: z.array( attachmentId ).max( 10 ),
} );
export type QuoteDraft = z.infer< typeof quoteDraft >;

/** What the minutes of a cap come to at the contract's hourly rate, if all are worked: beside the quote's own sums, never in them. */
export const minutesPrice = z.strictObject( {
	hourly_rate_cents: cents,
	/** Without VAT. */
	total_cents: cents,
	/** Null where the contract names no rate of VAT. */
	total_cents_with_vat: cents.nullable(),
} );
export type MinutesPrice = z.infer< typeof minutesPrice >;

/** What was sent, and never changes. */
export const quoteVersion = quoteTotals.extend( {
	version: versionNumber,
	lines: z.array( quoteLine ),
	currency,
	...terms,
	/** Null without a cap, where the contract names no hourly rate, and for what was sent before it was kept. */
	minutes_price: minutesPrice.nullable(),
	attachments: z.array( quoteAttachment ),
	sent_at: instant,
	sent_by: z.string(),
} );
export type QuoteVersion = z.infer< typeof quoteVersion >;

/** How a quote ended: an owner's decision, an agent's withdrawal, or the clock (`by` is then empty). */
export const quoteEnding = z.strictObject( {
	what: quoteStatus.extract( [
		'approved',
		'declined',
		'expired',
		'withdrawn',
	] ),
	version: z.int().min( 0 ),
	by: z.string(),
	at: instant,
	/** The note of an approval, the reason of a decline or a withdrawal. */
	note: z.string(),
	/** SHA-256 of the evidence record; null for an ending without a decision. */
	evidence_sha256: sha256.nullable(),
} );
export type QuoteEnding = z.infer< typeof quoteEnding >;

/** What happened to a quote, oldest first. */
export const quoteEvent = z.strictObject( {
	what: z.enum( [
		'drafted',
		'sent',
		'revised',
		'questioned',
		'approved',
		'declined',
		'expired',
		'withdrawn',
	] ),
	version: z.int().min( 0 ),
	by: z.string(),
	at: instant,
} );
export type QuoteEvent = z.infer< typeof quoteEvent >;

/**
 * That the trouble comes from the client's own slip, with its evidence. It leads to a quote between the plan's least and
 * most (cents without VAT), never to a charge.
 */
export const finding = z.strictObject( {
	id: findingId,
	/** The plan's word for it, such as `no_backup`. */
	slip: z.string(),
	slip_label: z.string(),
	text: z.string(),
	evidence: z.array(
		z.strictObject( {
			text: z.string(),
			attachment: quoteAttachment.nullable(),
		} )
	),
	min_cents: cents,
	max_cents: cents,
	found_by: z.string(),
	found_at: instant,
} );
export type Finding = z.infer< typeof finding >;

/** Somebody who may not approve asked somebody who may; `to` is told by mail and by the badge. */
export const quoteRequest = z.strictObject( {
	version: versionNumber,
	by: z.string(),
	to: z.string(),
	note: z.string(),
	at: instant,
} );
export type QuoteRequest = z.infer< typeof quoteRequest >;

export const quote = z.strictObject( {
	id: quoteId,
	ticket_id: ticketId,
	/** At the instant of the answer: one whose validity has run out is `expired`, whether or not a job has seen it. */
	status: quoteStatus,
	/** Every version that was sent, oldest first; the last one counts. */
	versions: z.array( quoteVersion ),
	ending: quoteEnding.nullable(),
	finding: finding.nullable(),
	history: z.array( quoteEvent ),
	/** Who was asked to approve it, oldest first. */
	requests: z.array( quoteRequest ),
	/**
	 * The sentence that stands beside the button and the hash of all that is shown with it, in the reader's language; give
	 * `text_version`, `locale` and `shown_sha256` back with the decision. Null when there is nothing to decide, or not by this reader.
	 */
	approval: z
		.strictObject( {
			text_version: z.int().min( 1 ),
			locale,
			text: z.string(),
			shown_sha256: sha256,
			/** How old a sign-in may be for an approval of this sum, in minutes; null below the sum that the contract sets. */
			sign_in_minutes: z.int().min( 1 ).nullable(),
		} )
		.nullable(),
} );
export type Quote = z.infer< typeof quote >;

/** A quote as the thread shows it before it is opened. */
export const quoteCard = z.strictObject( {
	id: quoteId,
	status: quoteStatus,
	version: z.int().min( 1 ),
	total_cents: cents,
	total_cents_with_vat: cents,
	currency,
	valid_until: instant,
	minutes_cap: minutes.nullable(),
	sent_at: instant,
	ended_at: instant.nullable(),
} );
export type QuoteCard = z.infer< typeof quoteCard >;

export const quoteList = z.strictObject( { quotes: z.array( quote ) } );
export type QuoteList = z.infer< typeof quoteList >;

/** What the person saw. Nothing of it is believed: all of it is compared with what the provider holds. */
const seen = {
	quote_id: quoteId,
	version: versionNumber,
	total_cents: cents,
	total_cents_with_vat: cents,
	currency,
	text_version: z.int().min( 1 ),
	locale,
	shown_sha256: sha256,
	screen: screen.pick( { id: true, title: true, url: true } ),
};

export const approveQuote = z.strictObject( {
	...seen,
	note: z.string().trim().max( 1000 ),
} );
export type ApproveQuote = z.infer< typeof approveQuote >;

export const declineQuote = z.strictObject( {
	...seen,
	reason: z.string().trim().min( 1, 'Say why.' ).max( 1000 ),
} );
export type DeclineQuote = z.infer< typeof declineQuote >;

/** A question about a quote is a message in its thread; the quote stays as it is. */
export const askAboutQuote = z.strictObject( {
	id: messageId,
	version: versionNumber,
	body: z.string().trim().min( 1, 'Write your question.' ).max( BODY_MAX ),
	written_at: instant,
} );
export type AskAboutQuote = z.infer< typeof askAboutQuote >;

/** Asks an owner of the site, whom the site vouches for, to look at this version and decide. */
export const askToApprove = z.strictObject( {
	version: versionNumber,
	to: person.extend( { role: person.shape.role.extract( [ 'owner' ] ) } ),
	note: z.string().trim().max( 1000 ),
} );
export type AskToApprove = z.infer< typeof askToApprove >;

export const quoteAsked = z.strictObject( { quote } );
export type QuoteAsked = z.infer< typeof quoteAsked >;

/** All that a write of the site changed. */
export const quoteChanged = z.strictObject( {
	quote,
	ticket,
	minutes: minutesSummary,
} );
export type QuoteChanged = z.infer< typeof quoteChanged >;

/** A 409 about a quote: what happened meanwhile stands in `detail`, the quote as it is now beside it. */
export const quoteConflict = problem.extend( { quote: quote.nullable() } );
export type QuoteConflict = z.infer< typeof quoteConflict >;
