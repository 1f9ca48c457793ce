import * as z from 'zod';
import { deskTicket } from './desk.ts';
import { attachmentId, findingId, instant, minutes, quoteId } from './ids.ts';
import { problem } from './problem.ts';
import {
	quote,
	quoteDraft,
	quoteTotals,
	sha256,
	versionNumber,
} from './quote.ts';

/** What the agent sees: also the draft, with the hash that names its content. */
export const deskQuote = quote.extend( {
	draft: quoteDraft.nullable(),
	draft_totals: quoteTotals.nullable(),
	draft_sha256: sha256.nullable(),
} );
export type DeskQuote = z.infer< typeof deskQuote >;

export const deskQuoteList = z.strictObject( {
	quotes: z.array( deskQuote ),
} );
export type DeskQuoteList = z.infer< typeof deskQuoteList >;

export const newQuote = z.strictObject( { id: quoteId, draft: quoteDraft } );
export type NewQuote = z.infer< typeof newQuote >;

/** `draft_sha256` names the draft that the agent saw: what somebody else changed meanwhile is never overwritten unseen. */
export const changeDraft = z.strictObject( {
	draft_sha256: sha256,
	draft: quoteDraft,
} );
export type ChangeDraft = z.infer< typeof changeDraft >;

export const sendQuote = z.strictObject( { draft_sha256: sha256 } );
export type SendQuote = z.infer< typeof sendQuote >;

/** Takes the place of the version that the agent saw. */
export const reviseQuote = z.strictObject( {
	version: versionNumber,
	draft: quoteDraft,
} );
export type ReviseQuote = z.infer< typeof reviseQuote >;

/** `version` is the one the agent saw, 0 for a draft. */
export const withdrawQuote = z.strictObject( {
	version: z.int().min( 0 ).max( 10_000 ),
	reason: z.string().trim().min( 1, 'Say why.' ).max( 1000 ),
} );
export type WithdrawQuote = z.infer< typeof withdrawQuote >;

/** A finding and the quote it leads to, as a draft for the agent to look over. Evidence is words, a file of the ticket, or both. */
export const newFinding = z.strictObject( {
	id: findingId,
	quote_id: quoteId,
	slip: z.string().max( 61 ),
	text: z.string().trim().min( 1, 'Say what was found.' ).max( 5000 ),
	evidence: z
		.array(
			z.strictObject( {
				text: z.string().trim().min( 1 ).max( 2000 ),
				attachment_id: attachmentId.nullable(),
			} )
		)
		.min( 1, 'A finding needs evidence.' )
		.max( 20 ),
	valid_until: instant,
	minutes_cap: minutes.min( 1 ).nullable(),
} );
export type NewFinding = z.infer< typeof newFinding >;

export const deskQuoteChanged = z.strictObject( {
	quote: deskQuote,
	desk_ticket: deskTicket,
} );
export type DeskQuoteChanged = z.infer< typeof deskQuoteChanged >;

/** A 409 about a quote at the desk: what happened stands in `detail`, the quote as it is now beside it. */
export const deskQuoteConflict = problem.extend( {
	quote: deskQuote.nullable(),
} );
export type DeskQuoteConflict = z.infer< typeof deskQuoteConflict >;
