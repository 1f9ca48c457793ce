import { z } from 'zod';
import { PAUSE_REASONS } from '../../contract/pause.ts';
import { words } from '../../contract/locale.ts';
import { urgency } from '../../contract/topic.ts';
import { calendar } from '../clock/calendar-schema.ts';
import { factName } from './coverage-schema.ts';
import { clientDuty, id, item } from './item-schema.ts';
import { channel, line } from './line-schema.ts';
import { targetRule, urgencyRule } from './target-schema.ts';
import { topicRule } from './topic-schema.ts';

export type { PlanLine } from './line-schema.ts';
export type { PlanTarget, UrgencyRule } from './target-schema.ts';
export type { TopicRule } from './topic-schema.ts';

/** A service model as data: the software has none of it in code. */
export const plan = z.strictObject( {
	$schema: z.string().optional(),
	id,
	/** Whole numbers; a contract names the one it was made under, so a published version never changes. */
	version: z.int().min( 1 ),
	label: words,
	currency: z.string().regex( /^[A-Z]{3}$/, 'A currency code like EUR.' ),
	/** Bigger plans go first in the queue; a contract may carry a larger size than its plan's. */
	size: z.int().min( 0 ).default( 0 ),
	office: calendar,
	channels: z.array( channel ).min( 1 ),
	lines: z.array( line ).default( [] ),
	billing: z.strictObject( {
		modes: z
			.array(
				z.enum( [
					'included',
					'fair_use',
					'hourly',
					'fixed_price',
					'per_ticket',
					'quote',
				] )
			)
			.min( 1 ),
		/** Sums of the plan are always kept without VAT; this says what the documents stated. */
		vat: z.enum( [ 'without', 'not_stated' ] ),
	} ),
	/** Fair use of a calendar month, lapsing at its end; null for a plan without one. */
	allowance: z
		.strictObject( { minutes: z.int().min( 1 ).max( 100_000 ) } )
		.nullable(),
	/** Null: the plan promises no time. */
	response: targetRule.nullable(),
	urgencies: z.array( urgencyRule ).default( [] ),
	queue: z.enum( [ 'urgency', 'arrival' ] ),
	/** Reasons for which the provider's clocks stand still, visibly for both. */
	pauses: z
		.array(
			item.extend( {
				id: z.enum(
					PAUSE_REASONS,
					`A clock stands still for ${ PAUSE_REASONS.join(
						' or '
					) }.`
				),
			} )
		)
		.default( [] ),
	topics: z.array( topicRule ).min( 1 ),
	/** What holds for a question that fits no topic. */
	unknown_topic: z.strictObject( {
		urgency: urgency.nullable(),
		may_refuse: z.boolean(),
	} ),
	/** Facts that only contract or provider may state; what a site claims of them is not believed. */
	contract_facts: z.array( factName ).default( [] ),
	backups: z
		.strictObject( {
			what: z.array( z.enum( [ 'files', 'database' ] ) ).min( 1 ),
			every_hours: z.int().min( 1 ),
			keep_days: z.int().min( 1 ),
		} )
		.nullable(),
	promises: z.array( item ).default( [] ),
	duties: z.strictObject( {
		provider: z.array( item ),
		client: z.array( clientDuty ),
	} ),
	/** What a breach of the provider's promises means. */
	breach: words.nullable().default( null ),
	exclusions: z.array( item ).default( [] ),
	/** At which rate, or in which plan, the exclusions are done all the same. */
	exclusions_note: words.nullable().default( null ),
	/** What counts as the client's own slip. */
	client_slips: z.array( item ).default( [] ),
	/** Typical requests, to choose a topic by. */
	examples: z.array( item ).default( [] ),
	help: z.strictObject( { votes: z.boolean(), tips: z.boolean() } ),
	/** What the documents left open, how it is settled, and where in this file. */
	decided: z
		.array(
			z.strictObject( {
				at: z.string().regex( /^\//, 'A JSON pointer.' ),
				words,
			} )
		)
		.default( [] ),
} );
export type Plan = z.infer< typeof plan >;
