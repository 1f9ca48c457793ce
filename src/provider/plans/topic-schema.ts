import { z } from 'zod';
import { words } from '../../contract/locale.ts';
import { urgency } from '../../contract/topic.ts';
import { coverageRule, factName } from './coverage-schema.ts';

/** Asked before sending, because the answer decides the cover. */
export const question = z.strictObject( {
	fact: factName,
	kind: z.enum( [ 'choice', 'yes_no', 'date', 'number' ] ),
	label: words,
	options: z
		.array( z.strictObject( { value: z.string(), label: words } ) )
		.default( [] ),
} );

export const topicRule = z.strictObject( {
	id: z
		.string()
		.regex( /^[a-z][a-z0-9_]{0,60}$/, 'A topic id like site_down.' ),
	label: words,
	urgency: urgency.nullable().default( null ),
	/** Where it stands in the queue when the plan gives it no urgency of its own. */
	queue_urgency: urgency.nullable().default( null ),
	nature: z.enum( [ 'corrective', 'preventive', 'evolutionary' ] ),
	place: z.enum( [ 'remote', 'on_site' ] ).default( 'remote' ),
	coverage: coverageRule,
	/** What the rule cannot say in words of its own: what comes on top, what decides. */
	note: words.nullable().default( null ),
	questions: z.array( question ).default( [] ),
	/** Another topic's rules hold when a fact has this value. */
	unless: z
		.strictObject( {
			fact: factName,
			is: z.union(
				[ z.string(), z.boolean() ],
				'A text, true or false.'
			),
			topic: z.string(),
		} )
		.optional(),
} );
export type TopicRule = z.infer< typeof topicRule >;
