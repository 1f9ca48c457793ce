import * as z from 'zod';
import { instant, journalEntryId, ticketId } from './ids.ts';
import { author } from './person.ts';

/** The three lists of a contract's journal: what the system does, what is wrong with it, what was done on it. */
export const JOURNAL_KINDS = [ 'function', 'anomaly', 'work' ] as const;
export const journalKind = z.enum( JOURNAL_KINDS );
export type JournalKind = z.infer< typeof journalKind >;

const words = {
	subject: z.string().trim().min( 1, 'Say what it is.' ).max( 500 ),
	text: z.string().trim().max( 5000 ),
	/** Since when the function is there, when the anomaly was seen, when the work was done. */
	happened_at: instant,
	/** When the function went or the anomaly was mended; null while it is there, and for work. */
	ended_at: instant.nullable(),
};

/** An entry as it stands; `revision` counts from 1, each correction is one more and hides none. */
export const journalEntry = z.strictObject( {
	id: journalEntryId,
	revision: z.int().min( 1 ),
	kind: journalKind,
	subject: z.string(),
	text: z.string(),
	happened_at: instant,
	ended_at: instant.nullable(),
	ticket_id: ticketId.nullable(),
	written_by: author,
	written_at: instant,
	/** Written by what it tells of (access given, a quote approved): nobody sets it right. */
	is_record: z.boolean(),
} );
export type JournalEntry = z.infer< typeof journalEntry >;

export const journalPage = z.strictObject( {
	entries: z.array( journalEntry ),
	/** Give it back as `?after=` for the next page; null on the last. */
	next: z.string().nullable(),
} );
export type JournalPage = z.infer< typeof journalPage >;

/** Every revision of one entry, oldest first. */
export const journalHistory = z.strictObject( {
	revisions: z.array( journalEntry ),
} );
export type JournalHistory = z.infer< typeof journalHistory >;

export const newJournalEntry = z.strictObject( {
	id: journalEntryId,
	kind: journalKind,
	...words,
} );
export type NewJournalEntry = z.infer< typeof newJournalEntry >;

/** Takes the place of the revision that the writer saw; what somebody else corrected meanwhile is never overwritten unseen. */
export const correctJournalEntry = z.strictObject( {
	revision: z.int().min( 1 ).max( 10_000 ),
	...words,
} );
export type CorrectJournalEntry = z.infer< typeof correctJournalEntry >;

export const journalQuery = z.strictObject( {
	kind: journalKind.optional(),
	after: z.string().max( 200 ).optional(),
} );
