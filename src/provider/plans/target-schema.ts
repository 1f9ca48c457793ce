import { z } from 'zod';
import { words } from '../../contract/locale.ts';
import { urgency } from '../../contract/topic.ts';

/** When somebody answers. Minutes of the office's hours, or of the clock on the wall. */
export const targetRule = z.strictObject( {
	measures: z.enum( [ 'answer', 'taken_in_charge' ] ),
	clock: z.enum( [ 'office', 'wall' ] ),
	within_minutes: z.int().min( 1 ).max( 1_000_000 ),
	not_before_minutes: z.int().min( 1 ).nullable().default( null ),
	latest_is_breach: z.boolean().default( false ),
	/**
	 * So long before its end a promise counts as near; null: a quarter of its time. A quarter of an hour at least, or all of a
	 * shorter promise.
	 */
	warn_before_minutes: z.int().min( 1 ).nullable().default( null ),
} );
export type PlanTarget = z.infer< typeof targetRule >;

export const urgencyRule = z.strictObject( {
	id: urgency,
	label: words,
	description: words,
	/** Null: the plan's own response target holds for this urgency too. */
	target: targetRule.nullable(),
	/** May be refused, or referred to outside professionals, after assessment; then no minutes are used. */
	may_refuse: z.boolean().default( false ),
} );
export type UrgencyRule = z.infer< typeof urgencyRule >;
