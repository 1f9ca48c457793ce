import * as z from 'zod';
import { breachId, day, instant, ticketId } from './ids.ts';

/** Which promise a clock measures: the first answer, the answer to what was written later, or somebody taking charge. */
export const promise = z.enum( [
	'first_answer',
	'next_answer',
	'taken_in_charge',
] );
export type Promised = z.infer< typeof promise >;

const clockOfBreach = z.strictObject( {
	promise,
	/** When the clock began: the message that nobody had answered yet came in. */
	started_at: instant,
	earliest: instant.nullable(),
	latest: instant,
	/** True when the very instant of `latest` is already too late. */
	latest_is_breach: z.boolean(),
} );

/** A time in which the clock stood still; `to` is null while it lasts. */
export const clockPause = z.strictObject( {
	from: instant,
	to: instant.nullable(),
	/** Why, in the reader's language. */
	reason: z.string().max( 500 ),
} );
export type ClockPause = z.infer< typeof clockPause >;

/**
 * A promised time that was not kept, with what proves it. `late` is the provider's breach, shown to the owner as openly
 * as at the desk. `early` is work before the plan's earliest time: it takes nothing from the owner and is for the desk only.
 * Recorded, never settled by software.
 */
export const breach = clockOfBreach.extend( {
	/** Null while it was found by reading and the record is not written yet. */
	id: breachId.nullable(),
	kind: z.enum( [ 'late', 'early' ] ),
	/** `late`: the deadline itself. `early`: when the work was begun. */
	happened_at: instant,
	/** When it was done after all, or another promise took its place because the ticket was classed anew; null until then. */
	done_at: instant.nullable(),
	pauses: z.array( clockPause ).max( 1000 ),
	/** How the deadline comes about, in the reader's language. */
	text: z.string().max( 5000 ),
	/** What the contract says, in the reader's language. */
	contract_says: z.string().max( 1000 ),
	recorded_at: instant.nullable(),
} );
export type Breach = z.infer< typeof breach >;

/**
 * The running promise with every piece its deadline is made of, for both sides to check: the segments' seconds add up to what
 * was promised, to the millisecond. `latest` is null while the clock stands still and nobody knows until when.
 */
export const deadline = clockOfBreach.extend( {
	latest: instant.nullable(),
	segments: z
		.array(
			z.strictObject( {
				from: instant,
				to: instant,
				/** To the millisecond: a ticket comes at any instant. */
				seconds: z.number().min( 0 ),
			} )
		)
		.max( 1000 ),
	/** The days between that are closed. */
	holidays: z
		.array( z.strictObject( { date: day, name: z.string() } ) )
		.max( 400 ),
	pauses: z.array( clockPause ).max( 1000 ),
	/** In words, in the reader's language; empty while the clock stands still. */
	text: z.string().max( 5000 ),
	/** IANA: where the office is, whose days and times the words name. */
	zone: z.string().max( 100 ),
} );
export type Deadline = z.infer< typeof deadline >;

/** A deadline that is near: `warned_at` is when it came within the plan's warning time. */
export const prediction = clockOfBreach
	.pick( { promise: true, latest: true, latest_is_breach: true } )
	.extend( { warned_at: instant } );
export type Prediction = z.infer< typeof prediction >;

const ticketOfBreach = {
	ticket_id: ticketId,
	number: z.int(),
	subject: z.string(),
	site_name: z.string(),
	agent: z.string().nullable(),
};

export const deskBreach = breach.extend( ticketOfBreach );
export type DeskBreach = z.infer< typeof deskBreach >;

export const deskPrediction = prediction.extend( ticketOfBreach );
export type DeskPrediction = z.infer< typeof deskPrediction >;

/** What the desk watches: deadlines that are near, the nearest first, and what was broken, the latest first; early starts apart. */
export const breachList = z.strictObject( {
	predicted: z.array( deskPrediction ).max( 200 ),
	breaches: z.array( deskBreach ).max( 50 ),
	/** The latest work that was begun before its time, which broke no promise; on the first page only. */
	early: z.array( deskBreach ).max( 20 ),
	/** Give it back as `?after=` for older breaches; null on the last page. */
	next: z.string().nullable(),
} );
export type BreachList = z.infer< typeof breachList >;
