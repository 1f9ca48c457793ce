import type { Deadline } from '../../contract/breach.ts';
import type { Locale } from '../../contract/locale.ts';
import { planOf } from '../contracts/plan-of.ts';
import { targetRuleOf } from '../estimates/respond.ts';
import { buildBreachEvidence } from './breach-evidence.ts';
import { pauseReason } from './breach-words.ts';
import type { ClockFile } from './clock-file.ts';
import { deadlineOf } from './deadline.ts';
import type { PlanRef } from './find-breach.ts';
import { iso } from './iso.ts';
import { pausesOf } from './pauses-of.ts';

/** The promise that runs on a ticket, with every piece its deadline is made of; null when none runs. */
export function explainDeadline(
	{ clocks, pauses }: ClockFile,
	contract: PlanRef,
	locale: Locale
): Deadline | null {
	const clock = clocks.find( ( { ended_at } ) => ended_at === null );
	const plan = planOf( contract );
	const rule = clock && targetRuleOf( plan, clock.urgency );
	if ( ! rule ) {
		return null;
	}
	const from = Date.parse( clock.started_at );
	const stood = pausesOf( pauses ).filter(
		( { to } ) => to === null || to > from
	);
	const { earliest, latest } = deadlineOf( rule, plan, from, stood );
	const story =
		latest === null
			? { segments: [], holidays: [], words: null }
			: buildBreachEvidence( plan, rule, 'late', from, stood );
	return {
		promise: clock.promise,
		started_at: new Date( from ).toISOString(),
		earliest: iso( earliest ),
		latest: iso( latest ),
		latest_is_breach: rule.latest_is_breach,
		segments: story.segments,
		holidays: story.holidays,
		pauses: stood.map( ( pause ) => ( {
			from: new Date( pause.from ).toISOString(),
			to: iso( pause.to ),
			reason: pauseReason( plan, pause.reason ?? '', locale ),
		} ) ),
		text: story.words?.[ locale ] ?? '',
		zone: plan.office.zone,
	};
}
