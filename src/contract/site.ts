import * as z from 'zod';
import { environment } from './capture.ts';
import { instant, ticketId, ulid } from './ids.ts';
import { summary } from './summary.ts';
import { ticketChanged } from './ticket.ts';

/** Where a thing that the owner wrote stands on its way: design.md, "Outbox". Nothing is ever dropped. */
export const OUTBOX_STATES = [
	'draft',
	'queued',
	'sending',
	'sent',
	'needs_you',
] as const;

/** A row of the site's outbox as the panel sees it; `problem` is the last refusal's code, null while all is well. */
export const outboxItem = z.strictObject( {
	id: ulid,
	kind: z.enum( [ 'ticket', 'message', 'attachment' ] ),
	ticket_id: ticketId.nullable(),
	state: z.enum( OUTBOX_STATES ),
	subject: z.string(),
	attempts: z.int().min( 0 ),
	next_try_at: instant.nullable(),
	problem: z.string().nullable(),
	detail: z.string().nullable(),
	created_at: instant,
} );
export type OutboxItem = z.infer< typeof outboxItem >;

/**
 * The site's answer to a send: `changed` when the provider acknowledged it at once, null when it is saved on the site
 * and goes out later (then `item` says when it is tried next and why not now).
 */
export const sendAnswer = z.strictObject( {
	item: outboxItem,
	changed: ticketChanged.nullable(),
} );
export type SendAnswer = z.infer< typeof sendAnswer >;

export const outboxList = z.strictObject( { items: z.array( outboxItem ) } );
export type OutboxList = z.infer< typeof outboxList >;

/** How many bytes of a document or video the provider has, and of how many; it has all of them when both are the same. */
export const uploadState = z.strictObject( {
	offset: z.int().min( 0 ),
	length: z.int().min( 1 ),
} );
export type UploadState = z.infer< typeof uploadState >;

export const uploadCancelled = z.strictObject( { cancelled: z.boolean() } );

/** Where the reader's browser saves an attachment from, for some minutes: at the provider itself. */
export const savedFrom = z.strictObject( {
	url: z.url( { protocol: /^https?$/ } ),
	expires_at: instant,
} );

/** What the reader may do here. */
export const rights = z.strictObject( {
	ask: z.boolean(),
	approve_quotes: z.boolean(),
	manage: z.boolean(),
	/** Whether anybody on this site may agree to costs, the reader or somebody to ask. */
	has_approver: z.boolean(),
} );
export type Rights = z.infer< typeof rights >;

/** The last summary with its age: `stale` when the provider could not be reached now. */
export const summaryAnswer = z.strictObject( {
	summary: summary.nullable(),
	stale: z.boolean(),
	outbox: z.array( outboxItem ),
	rights,
} );
export type SummaryAnswer = z.infer< typeof summaryAnswer >;

/** What a site's own masking rule does with the elements it names; docs/masking.md explains each. */
export const MASKS = [
	'text',
	'value',
	'block',
	'name',
	'label',
	'image',
	'show',
] as const;

/**
 * What the launcher fetches on intent: the script tags of what the page lacks, as WordPress prints them, the panel's
 * translations (Jed, or null for English), its style sheet, and what is known without asking the provider.
 */
export const panelBoot = z.strictObject( {
	scripts: z.string(),
	styles: z.array( z.string() ),
	translations: z.string().nullable(),
	connected: z.boolean(),
	settings_url: z.string().nullable(),
	page_url: z.string(),
	/** The printable pages; a month can be added to the first as `&month=2026-11`. */
	statement_url: z.string(),
	contract_url: z.string(),
	/** The screen of what waits on the site. */
	outbox_url: z.string(),
	environment,
	mask_rules: z.array(
		z.strictObject( {
			selector: z.string(),
			mask: z.enum( MASKS ),
		} )
	),
	summary: summary.nullable(),
	rights,
	user: z.strictObject( { key: z.string(), name: z.string() } ),
} );
export type PanelBoot = z.infer< typeof panelBoot >;

/** The few values PHP prints for the launcher, in an attribute of its own element; nothing secret but the reader's own nonce. */
export const launcherData = z.strictObject( {
	root: z.string(),
	nonce: z.string(),
	nonce_url: z.string(),
	screen: z.strictObject( { id: z.string(), base: z.string() } ),
	drawn_by: z
		.strictObject( {
			kind: z.enum( [ 'core', 'plugin', 'theme', 'unknown' ] ),
			slug: z.string(),
			name: z.string(),
			version: z.string(),
		} )
		.nullable(),
	unread: z.int(),
	css: z.string(),
} );
export type LauncherData = z.infer< typeof launcherData >;
