import type { Words } from '../../contract/locale.ts';
import type { Urgency } from '../../contract/topic.ts';
import { countWorkingDays } from '../clock/count-working-days.ts';
import { explain } from '../clock/explain.ts';
import { formatInstant, type Millis } from '../clock/instant.ts';
import { computeTarget, hoursOfTarget } from '../clock/target.ts';
import type { Plan, PlanTarget } from '../plans/plan-schema.ts';
import type { EstimateResponse } from './estimate-types.ts';

const NO_PROMISE: Words = {
	en: 'This plan promises no time of answer.',
	fr: 'Cette formule ne promet pas de délai de réponse.',
	nl: 'Dit plan belooft geen antwoordtijd.',
	de: 'Dieser Plan verspricht keine Antwortzeit.',
	it: 'Questo piano non promette un tempo di risposta.',
};

/** The target that a plan has for an urgency, or its general one; null when it promises none. */
export const targetRuleOf = (
	plan: Plan,
	urgency: Urgency | null
): PlanTarget | null =>
	plan.urgencies.find( ( { id } ) => id === urgency )?.target ??
	plan.response;

/** How many working days away a deadline is; null for a promise that runs day and night, which knows no such days. */
export const workingDaysTo = (
	rule: PlanTarget,
	{ office }: Plan,
	from: Millis,
	to: Millis
): number | null =>
	rule.clock === 'wall' ? null : countWorkingDays( office, from, to );

/** When somebody answers a case that comes in at `at`, explained. */
export function respond(
	plan: Plan,
	urgency: Urgency | null,
	at: Millis
): EstimateResponse {
	const rule = targetRuleOf( plan, urgency );
	if ( ! rule ) {
		return {
			measures: 'answer',
			earliest: null,
			latest: null,
			latest_is_breach: false,
			words: NO_PROMISE,
		};
	}
	const { earliest, latest, latest_is_breach } = computeTarget(
		rule,
		plan.office,
		at
	);
	const story = explain( {
		hours: hoursOfTarget( rule, plan.office ),
		zone: plan.office.zone,
		from: at,
		seconds: rule.within_minutes * 60,
	} );
	return {
		measures: rule.measures,
		earliest: earliest === null ? null : formatInstant( earliest ),
		latest: formatInstant( latest ),
		latest_is_breach,
		working_days: workingDaysTo( rule, plan, at, latest ),
		words: story.words,
	};
}
