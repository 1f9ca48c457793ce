import { MINUTE, type Millis } from '../clock/instant.ts';
import { addOpenTime } from '../clock/open-time.ts';
import type { Pause } from '../clock/pause.ts';
import { computeTarget, hoursOfTarget } from '../clock/target.ts';
import { unlessPaused } from '../clock/unless-paused.ts';
import type { Plan, PlanTarget } from '../plans/plan-schema.ts';

/** Where a clock's deadline lies; `latest` and `warn_at` are null while it stands still and nobody knows until when. */
export interface Deadline {
	earliest: Millis | null;
	latest: Millis | null;
	warn_at: Millis | null;
}

/** Computed anew from the start and every pause; never shifted. */
export function deadlineOf(
	rule: PlanTarget,
	plan: Plan,
	from: Millis,
	pauses: readonly Pause[]
): Deadline {
	const known = unlessPaused( () => {
		const { earliest, latest } = computeTarget(
			rule,
			plan.office,
			from,
			pauses
		);
		const hours = hoursOfTarget( rule, plan.office );
		const calm =
			Math.max( 0, rule.within_minutes - warningOf( rule ) ) * MINUTE;
		return {
			earliest,
			latest,
			warn_at: Math.min(
				latest,
				addOpenTime( hours, from, calm / 1000, pauses )
			),
		};
	} );
	return known ?? { earliest: null, latest: null, warn_at: null };
}

/** How many minutes of its own hours before the end a promise counts as in danger. */
export const warningOf = ( {
	warn_before_minutes,
	within_minutes,
}: PlanTarget ): number =>
	warn_before_minutes ?? Math.max( 1, Math.floor( within_minutes / 4 ) );
