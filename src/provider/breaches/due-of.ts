import type { Due } from '../../contract/ticket.ts';
import { planOf } from '../contracts/plan-of.ts';
import { targetRuleOf, workingDaysTo } from '../estimates/respond.ts';
import type { ClockFile } from './clock-file.ts';
import { deadlineOf } from './deadline.ts';
import type { PlanRef } from './find-breach.ts';
import { iso } from './iso.ts';
import { pausesOf } from './pauses-of.ts';

/**
 * The promise that runs on a ticket, in plain figures; null when none does.
 *
 * @param at When somebody reads it: working days are counted from that day on.
 */
export function dueOf(
	{ clocks, pauses }: ClockFile,
	contract: PlanRef,
	at: string
): Due | null {
	const clock = clocks.find( ( { ended_at } ) => ended_at === null );
	const plan = planOf( contract );
	const rule = clock && targetRuleOf( plan, clock.urgency );
	if ( ! rule ) {
		return null;
	}
	const { latest } = deadlineOf(
		rule,
		plan,
		Date.parse( clock.started_at ),
		pausesOf( pauses )
	);
	return {
		measures: rule.measures,
		latest: iso( latest ),
		working_days:
			latest === null
				? null
				: workingDaysTo( rule, plan, Date.parse( at ), latest ),
	};
}
