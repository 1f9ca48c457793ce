import { words, type Words } from '../../contract/locale.ts';
import { explain, type Explanation } from '../clock/explain.ts';
import type { Millis } from '../clock/instant.ts';
import type { Pause } from '../clock/pause.ts';
import { hoursOfTarget } from '../clock/target.ts';
import type { Plan, PlanTarget } from '../plans/plan-schema.ts';
import { contractSays, contractSaysNotBefore } from './breach-words.ts';
import * as z from 'zod';

/** What proves a breach to somebody who has nothing but the record: the rule, and every piece the deadline is made of. */
export interface BreachEvidence
	extends Pick< Explanation, 'segments' | 'holidays' | 'pauses' > {
	format: 'deskside-breach/1';
	plan: { id: string; version: number };
	rule: PlanTarget;
	/** How the deadline comes about. */
	words: Words;
	contract_says: Words;
}

/** What is read back of it. */
export const storedEvidence = z.object( {
	words,
	contract_says: words,
	pauses: z.array(
		z.object( {
			from: z.string(),
			to: z.string().nullable(),
			reason: z.string().nullable(),
		} )
	),
} );

/** Explains the limit that was broken: `latest`, or `earliest` for work begun too soon. */
export function buildBreachEvidence(
	plan: Plan,
	rule: PlanTarget,
	kind: 'late' | 'early',
	from: Millis,
	pauses: readonly Pause[]
): BreachEvidence {
	const limit =
		kind === 'late' ? rule.within_minutes : rule.not_before_minutes ?? 0;
	const story = explain( {
		hours: hoursOfTarget( rule, plan.office ),
		zone: plan.office.zone,
		from,
		seconds: limit * 60,
		pauses,
		named: kind === 'late' ? 'due' : 'not_before',
	} );
	return {
		format: 'deskside-breach/1',
		plan: { id: plan.id, version: plan.version },
		rule,
		words: story.words,
		contract_says:
			kind === 'late'
				? contractSays( plan, rule )
				: contractSaysNotBefore( plan, rule ),
		segments: story.segments,
		holidays: story.holidays,
		pauses: story.pauses,
	};
}
