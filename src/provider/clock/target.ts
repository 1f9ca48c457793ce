import type { Calendar } from './calendar-schema.ts';
import { MINUTE, type Millis } from './instant.ts';
import { addOpenTime, type Hours } from './open-time.ts';
import type { Pause } from './pause.ts';

/** A promise of a plan: within so many minutes, by the office's hours or by the clock on the wall, perhaps not before. */
export interface TargetRule {
	clock: 'office' | 'wall';
	within_minutes: number;
	not_before_minutes: number | null;
	/** True when the very instant of `latest` is already too late ("in less than"). */
	latest_is_breach: boolean;
}

/** When something is due: not before `earliest` (null: at once), not after `latest`. */
export interface Target {
	earliest: Millis | null;
	latest: Millis;
	latest_is_breach: boolean;
}

/** The hours a target counts in. */
export const hoursOfTarget = ( rule: TargetRule, office: Calendar ): Hours =>
	rule.clock === 'wall' ? 'wall' : office;

/** A target from the instant its clock started and all pauses since; always computed anew, never shifted. */
export function computeTarget(
	rule: TargetRule,
	office: Calendar,
	from: Millis,
	pauses: readonly Pause[] = []
): Target {
	const hours = hoursOfTarget( rule, office );
	const after = ( minutes: number ): Millis =>
		addOpenTime( hours, from, ( minutes * MINUTE ) / 1000, pauses );
	return {
		earliest:
			rule.not_before_minutes === null
				? null
				: after( rule.not_before_minutes ),
		latest: after( rule.within_minutes ),
		latest_is_breach: rule.latest_is_breach,
	};
}

/** Whether a target is broken by what happened at `at` (or by `at` having come without anything happening). */
export const isBreach = (
	{ latest, latest_is_breach: strict }: Target,
	at: Millis
): boolean => ( strict ? at >= latest : at > latest );
