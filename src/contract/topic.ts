import * as z from 'zod';

/** red: the business stands still; yellow: soon serious; green: works, a change; white: advice or beyond the subscription. */
export const URGENCIES = [ 'red', 'yellow', 'green', 'white' ] as const;
export const urgency = z.enum( URGENCIES );
export type Urgency = z.infer< typeof urgency >;

/** What is known of a case, by fact id, as the topic's questions ask for it. */
export const facts = z.record(
	z.string().regex( /^[a-z][a-z0-9_]{0,40}$/ ),
	z.union( [ z.string().max( 200 ), z.number(), z.boolean() ] )
);
export type Facts = z.infer< typeof facts >;

/** A question whose answer decides the cover; the options of a choice come in the reader's language. */
export const topicQuestion = z.strictObject( {
	fact: z.string(),
	label: z.string(),
	kind: z.enum( [ 'choice', 'yes_no', 'date', 'number' ] ),
	options: z.array(
		z.strictObject( { value: z.string(), label: z.string() } )
	),
} );
export type TopicQuestion = z.infer< typeof topicQuestion >;

export const topic = z.strictObject( {
	id: z.string().regex( /^[a-z][a-z0-9_]{0,60}$/ ),
	label: z.string(),
	/** Null where the plan has no triage: the owner chooses plain words instead. */
	urgency: urgency.nullable(),
	/**
	 * Whether it cannot wait while its owner chose no urgency: it stands first in the provider's queue. Left out in lists that a
	 * site kept from before; then `urgency` says it.
	 */
	urgent: z.boolean().optional(),
	questions: z.array( topicQuestion ),
} );
export type Topic = z.infer< typeof topic >;

export const topicList = z.strictObject( {
	topics: z.array( topic ),
	/** The urgencies that an owner may choose when the topic has none, with their plain words. */
	urgencies: z.array(
		z.strictObject( {
			id: urgency,
			label: z.string(),
			description: z.string(),
		} )
	),
} );
export type TopicList = z.infer< typeof topicList >;
