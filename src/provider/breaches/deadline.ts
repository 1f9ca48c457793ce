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
		const calm = ( rule.within_minutes - warningOf( rule ) ) * MINUTE;
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

/** Less would be over before anybody has read of it. */
const LEAST_WARNING = 15;

/**
 * How many minutes of its own hours before the end a promise is near: for the desk's queue and its marks, the page of deadlines
 * and the mail that warns.
 */
export function warningOf( {
	warn_before_minutes: said,
	within_minutes: all,
}: PlanTarget ): number {
	const wanted = said ?? Math.floor( all / 4 );
	return Math.min( all, Math.max( LEAST_WARNING, wanted ) );
}
