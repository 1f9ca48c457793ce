import { isBreach } from '../clock/target.ts';
import type { Millis } from '../clock/instant.ts';
import type { Deadline } from './deadline.ts';

export interface Verdict {
	kind: 'late' | 'early';
	happened_at: Millis;
}

/**
 * What a clock broke by what happened at `ended`, or by `now` having come without anything happening. Work that an agent
 * began before the earliest time is `early`: a note for the desk. The plan's "not before" protects the provider's order of work, so whoever
 * is served sooner was promised nothing else.
 */
export function judgeClock(
	{ earliest, latest }: Deadline,
	latest_is_breach: boolean,
	{ ended, begun }: { ended: Millis | null; begun: boolean },
	now: Millis
): Verdict | null {
	if (
		latest !== null &&
		isBreach( { earliest, latest, latest_is_breach }, ended ?? now )
	) {
		return { kind: 'late', happened_at: latest };
	}
	return begun && ended !== null && earliest !== null && ended < earliest
		? { kind: 'early', happened_at: ended }
		: null;
}
