import * as z from 'zod';
import { instant, pauseId } from './ids.ts';
import { author } from './person.ts';

/** Why a clock of the provider stands still: both are the client's to end. */
export const PAUSE_REASONS = [
	'waiting_for_client',
	'access_withheld',
] as const;
export const pauseReason = z.enum( PAUSE_REASONS );
export type PauseReason = z.infer< typeof pauseReason >;

const note = z.string().trim().max( 2000 );

/** A time in which the provider's clock of a ticket stood still, `[from, to)`; `to` is null while it lasts. Both sides see it. */
export const ticketPause = z.strictObject( {
	id: pauseId,
	reason: pauseReason,
	/** The plan's words for it. */
	label: z.string(),
	from: instant,
	to: instant.nullable(),
	/** What is missing, in the words of who opened it. */
	note: z.string(),
	opened_by: author,
	ended_by: author.nullable(),
} );
export type TicketPause = z.infer< typeof ticketPause >;

/** It begins now, with the message that tells the client: a deadline that has passed is not moved afterwards. */
export const openPause = z.strictObject( {
	reason: pauseReason,
	note: note.min( 1, 'Say what is missing.' ),
} );
export type OpenPause = z.infer< typeof openPause >;

/** Ends it now. */
export const endPause = z.strictObject( { note } );
export type EndPause = z.infer< typeof endPause >;
