import { isOpenAt } from '../clock/open-at.ts';
import type { Millis } from '../clock/instant.ts';
import type { CoverageRule } from '../plans/coverage-schema.ts';
import type { Plan } from '../plans/plan-schema.ts';
import { because, freeCover, hourly } from './covers.ts';
import type { Case } from './decide-cover.ts';
import type { Cover, RuleUse } from './estimate-types.ts';

type OutageRule = Extract< CoverageRule, { kind: 'outage' } >;

/** The shop is down: in office hours like any question; outside them by the outage line's hours and the plan's size. */
export function decideOutage(
	rule: OutageRule,
	{ plan, at, facts }: Case
): Cover {
	if ( isOpenAt( plan.office, at ) ) {
		return freeCover( rule.office, because( 'outage_office' ) );
	}
	if ( facts.larger_plan === true ) {
		return freeCover( rule.larger_plan, because( 'outage_larger_plan' ) );
	}
	return answers( plan, rule.line, at )
		? outside( rule.line_open, because( 'outage_line_open' ) )
		: outside( rule.line_closed, because( 'outage_line_closed' ) );
}

const outside = ( kind: OutageRule[ 'line_open' ], why: RuleUse ): Cover =>
	kind === 'may_be_charged' ? hourly( why ) : freeCover( kind, why );

function answers( plan: Plan, id: string, at: Millis ): boolean {
	const hours =
		plan.lines.find( ( line ) => line.id === id )?.hours ?? 'office';
	return (
		hours === 'always' ||
		isOpenAt( hours === 'office' ? plan.office : hours, at )
	);
}
