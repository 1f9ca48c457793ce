import * as z from 'zod';
import { instant, minutes } from './ids.ts';
import { price } from './money.ts';
import { facts, urgency } from './topic.ts';

export const COVERAGES = [
	'included',
	'fair_use',
	'hourly',
	'fixed_price',
	'quote',
	'by_contract',
] as const;
export const coverage = z.enum( COVERAGES );
export type Coverage = z.infer< typeof coverage >;

export const estimateRequest = z.strictObject( {
	topic: z.string().max( 61 ),
	urgency: urgency.nullable(),
	facts,
} );
export type EstimateRequest = z.infer< typeof estimateRequest >;

/** Why a figure is what it is: a stable rule id and its words in the reader's language. */
export const reason = z.strictObject( { rule: z.string(), text: z.string() } );
export type Reason = z.infer< typeof reason >;

/** When somebody answers. `latest_is_breach`: at that very instant it is already too late. */
export const response = z.strictObject( {
	measures: z.enum( [ 'answer', 'taken_in_charge' ] ),
	earliest: instant.nullable(),
	latest: instant.nullable(),
	latest_is_breach: z.boolean(),
	/**
	 * How many working days of the provider's calendar away the deadline is: today is not counted, the deadline's day is. Null for
	 * a promise that runs day and night; left out where nothing is promised.
	 */
	working_days: z.int().min( 0 ).nullable().optional(),
	/** The deadline explained in one sentence. */
	text: z.string(),
} );
export type Response = z.infer< typeof response >;

/**
 * What help would cost, computed by the provider before anything is sent. Minutes are whole; `remaining_*` is null for a
 * plan without an allowance. `fingerprint` names exactly what was shown; the ticket carries it as evidence.
 */
export const estimate = z.strictObject( {
	at: instant,
	fingerprint: z.string().regex( /^[0-9a-f]{64}$/ ),
	topic: z.string(),
	urgency: urgency.nullable(),
	/**
	 * Whether it cannot wait: it is sent at once, whatever it costs, and quoted afterwards. True for `red`, and for what stands first
	 * in the queue of a plan without urgencies. Left out in estimates from before.
	 */
	urgent: z.boolean().optional(),
	coverage,
	/** The most that is expected; null while nobody knows. */
	minutes_expected: minutes.nullable(),
	/** The least, where a range is expected: `fair_use_minutes` and `hourly_minutes` split the most, `price` has both ends. */
	minutes_least: minutes.optional(),
	fair_use_minutes: minutes,
	hourly_minutes: minutes,
	remaining_before: minutes.nullable(),
	remaining_after: minutes.nullable(),
	price: price.nullable(),
	hourly_rate_cents: z.int().min( 0 ).nullable(),
	/** The contract's, for what the hourly rate comes to; null while it names none, left out in estimates from before. */
	vat_percent: z.number().min( 0 ).max( 100 ).nullable().optional(),
	consent_required: z.boolean(),
	may_refuse: z.boolean(),
	response,
	reasons: z.array( reason ),
} );
export type Estimate = z.infer< typeof estimate >;
