import { z } from 'zod';
import { dutyCheck } from '../../contract/contract.ts';
import { words } from '../../contract/locale.ts';
import { urgency } from '../../contract/topic.ts';
import { calendar } from '../clock/calendar-schema.ts';
import { coverageRule, factName } from './coverage-schema.ts';

const id = z
	.string()
	.regex(
		/^[a-z][a-z0-9_-]{0,60}$/,
		'Small letters, digits, _ and -, beginning with a letter.'
	);
const item = z.strictObject( { id, words } );
/** What the client sees to; `check` is what a site can look up by itself about it. */
const clientDuty = item.extend( {
	check: dutyCheck.nullable().default( null ),
} );

/** When somebody answers. Minutes of the office's hours, or of the clock on the wall. */
export const targetRule = z.strictObject( {
	measures: z.enum( [ 'answer', 'taken_in_charge' ] ),
	clock: z.enum( [ 'office', 'wall' ] ),
	within_minutes: z.int().min( 1 ).max( 1_000_000 ),
	not_before_minutes: z.int().min( 1 ).nullable().default( null ),
	latest_is_breach: z.boolean().default( false ),
	/** So long before its end a promise counts as in danger; null: a quarter of its time. */
	warn_before_minutes: z.int().min( 1 ).nullable().default( null ),
} );
export type PlanTarget = z.infer< typeof targetRule >;

const urgencyRule = z.strictObject( {
	id: urgency,
	label: words,
	description: words,
	/** Null: the plan's own response target holds for this urgency too. */
	target: targetRule.nullable(),
	/** May be refused, or referred to outside professionals, after assessment; then no minutes are used. */
	may_refuse: z.boolean().default( false ),
} );
export type UrgencyRule = z.infer< typeof urgencyRule >;

const question = z.strictObject( {
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
			is: z.union( [ z.string(), z.boolean() ] ),
			topic: z.string(),
		} )
		.optional(),
} );
export type TopicRule = z.infer< typeof topicRule >;

const hours = z.union( [
	z.literal( 'office' ),
	z.literal( 'always' ),
	calendar,
] );

const line = z.strictObject( {
	id,
	label: words,
	/** Null: set it in a plan of your own; the documents give none. */
	number: z.string().max( 40 ).nullable(),
	hours,
	purpose: words,
} );
export type PlanLine = z.infer< typeof line >;

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
	channels: z.array( z.strictObject( { id, label: words, hours } ) ).min( 1 ),
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
	pauses: z.array( item ).default( [] ),
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
