import type { ContractResponse } from '../../contract/contract.ts';
import type { Locale } from '../../contract/locale.ts';
import { targetRuleOf } from '../estimates/respond.ts';
import type { Plan, PlanTarget } from '../plans/plan-schema.ts';
import { say } from './say.ts';
import { sayMinutes } from './say-duration.ts';

/** The plan's promises of time: one for each urgency where they differ, else one for every request. */
export function responseLines(
	plan: Plan,
	locale: Locale
): ContractResponse[] {
	const byUrgency = plan.urgencies.map( ( urgency ) => ( {
		id: urgency.id,
		label: urgency.label[ locale ],
		description: urgency.description[ locale ],
		may_refuse: urgency.may_refuse,
		...promised( targetRuleOf( plan, urgency.id ), locale ),
	} ) );
	return byUrgency.length > 0
		? byUrgency
		: [
				{
					id: null,
					label: say( 'every_request', locale ),
					description: '',
					may_refuse: false,
					...promised( plan.response, locale ),
				},
		  ];
}

type Promised = Omit<
	ContractResponse,
	'id' | 'label' | 'description' | 'may_refuse'
>;

function promised( rule: PlanTarget | null, locale: Locale ): Promised {
	return rule === null
		? {
				measures: null,
				clock: null,
				within_minutes: null,
				not_before_minutes: null,
				latest_is_breach: false,
				text: say( 'no_promise', locale ),
		  }
		: {
				measures: rule.measures,
				clock: rule.clock,
				within_minutes: rule.within_minutes,
				not_before_minutes: rule.not_before_minutes,
				latest_is_breach: rule.latest_is_breach,
				text: textOf( rule, locale ),
		  };
}

function textOf( rule: PlanTarget, locale: Locale ): string {
	return [
		say( rule.latest_is_breach ? 'less_than' : 'at_most', locale, {
			what: say( rule.measures, locale ),
			time: sayMinutes( rule.within_minutes, locale ),
		} ),
		...( rule.not_before_minutes === null
			? []
			: [
					say( 'not_before', locale, {
						time: sayMinutes( rule.not_before_minutes, locale ),
					} ),
			  ] ),
		say( rule.clock === 'office' ? 'office_time' : 'wall_time', locale ),
	].join( ' ' );
}
