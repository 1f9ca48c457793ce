import * as z from 'zod';

/** Crockford base 32, 26 characters: time first, so ids sort by age. Made in the browser with 80 random bits. */
const ULID = '[0-9A-HJKMNP-TV-Z]{26}';

export const ulid = z
	.string()
	.regex(
		new RegExp( `^${ ULID }$` ),
		'A ULID: 26 characters, Crockford base 32.'
	);

/** Ids carry their kind, so that a ticket's id in a quote's place is refused before any look-up. */
const idOf = ( kind: string ) =>
	z
		.string()
		.regex(
			new RegExp( `^${ kind }_${ ULID }$` ),
			`An id of the form ${ kind }_ULID.`
		);

export const ticketId = idOf( 'tic' );
export const messageId = idOf( 'msg' );
export const attachmentId = idOf( 'att' );
export const minuteEntryId = idOf( 'min' );
export const quoteId = idOf( 'quo' );
export const findingId = idOf( 'fin' );
export const journalEntryId = idOf( 'jou' );
export const adviceId = idOf( 'adv' );
export const pauseId = idOf( 'pau' );
export const breachId = idOf( 'bre' );
export const siteEventId = idOf( 'evt' );
export const accessGrantId = idOf( 'gra' );
export const accessUseId = idOf( 'use' );
export const siteId = idOf( 'sit' );
export const contractId = idOf( 'con' );
export const agentId = idOf( 'agt' );

/** An instant in UTC, ISO 8601, as `Date.prototype.toISOString` writes it. */
export const instant = z.iso.datetime( { offset: false } );

/** A day of the contract's zone, `2026-11-25`. */
export const day = z.iso.date();

/** A calendar month of the contract's zone, `2026-11`. */
export const month = z
	.string()
	.regex( /^[12]\d{3}-(0[1-9]|1[0-2])$/, 'A month like 2026-11.' );

/** Whole minutes of work. */
export const minutes = z.int().min( 0 ).max( 100_000 );

export type Instant = z.infer< typeof instant >;
