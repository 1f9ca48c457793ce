import type { Contract } from '../access/site-context.ts';
import type { Millis } from '../clock/instant.ts';
import type { Pause } from '../clock/pause.ts';
import { planOf } from '../contracts/plan-of.ts';
import { targetRuleOf } from '../estimates/respond.ts';
import { buildBreachEvidence, type BreachEvidence } from './breach-evidence.ts';
import type { ClockRow } from './clock-file.ts';
import { deadlineOf, type Deadline } from './deadline.ts';
import { judgeClock, type Verdict } from './judge-clock.ts';

export type PlanRef = Pick< Contract, 'plan_id' | 'plan_version' >;

export interface FoundBreach extends Verdict {
	clock: ClockRow;
	deadline: Deadline & { latest: Millis };
	latest_is_breach: boolean;
	evidence: BreachEvidence;
}

/**
 * What a clock has broken by now, from the plan's rule and the pauses alone: what is stored of its deadline is for lists and
 * decides nothing. Null when it broke nothing, or when the plan promises no time any more.
 */
export function findBreach(
	clock: ClockRow,
	contract: PlanRef,
	pauses: readonly Pause[],
	now: Millis
): FoundBreach | null {
	const plan = planOf( contract );
	const rule = targetRuleOf( plan, clock.urgency );
	if ( ! rule ) {
		return null;
	}
	const from = Date.parse( clock.started_at );
	const deadline = deadlineOf( rule, plan, from, pauses );
	const verdict = judgeClock(
		deadline,
		rule.latest_is_breach,
		{
			ended:
				clock.ended_at === null ? null : Date.parse( clock.ended_at ),
			begun: clock.begun,
		},
		now
	);
	if ( ! verdict || deadline.latest === null ) {
		return null;
	}
	return {
		...verdict,
		clock,
		deadline: { ...deadline, latest: deadline.latest },
		latest_is_breach: rule.latest_is_breach,
		evidence: buildBreachEvidence( plan, rule, verdict.kind, from, pauses ),
	};
}
