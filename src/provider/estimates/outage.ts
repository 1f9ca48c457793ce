import type { Words } from '../../contract/locale.ts';
import { isOpenAt, nextChangeAt } from '../clock/open-at.ts';
import type { Millis } from '../clock/instant.ts';
import type { CoverageRule } from '../plans/coverage-schema.ts';
import type { Plan } from '../plans/plan-schema.ts';
import { because, freeCover, hourly } from './covers.ts';
import type { Case } from './decide-cover.ts';
import type { Cover, RuleUse } from './estimate-types.ts';
import { momentWords } from './moment-words.ts';

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
	const line = lineState( plan, rule.line, at );
	if ( ! line.open ) {
		return outside(
			rule.line_closed,
			because( 'outage_line_closed', { until: line.until ?? '…' } )
		);
	}
	return outside(
		rule.line_open,
		rule.line_open === 'may_be_charged'
			? chargedLine( line.until )
			: because( 'outage_line_free' )
	);
}

const chargedLine = ( until: Words | null ): RuleUse =>
	until
		? because( 'outage_line_open', { until } )
		: because( 'outage_line_always' );

const outside = ( kind: OutageRule[ 'line_open' ], why: RuleUse ): Cover =>
	kind === 'may_be_charged' ? hourly( why ) : freeCover( kind, why );

/** Whether the line answers, and until when that holds; null when it never changes. */
function lineState(
	plan: Plan,
	id: string,
	at: Millis
): { open: boolean; until: Words | null } {
	const hours =
		plan.lines.find( ( line ) => line.id === id )?.hours ?? 'office';
	if ( hours === 'always' ) {
		return { open: true, until: null };
	}
	const calendar = hours === 'office' ? plan.office : hours;
	const change = nextChangeAt( calendar, at );
	return {
		open: isOpenAt( calendar, at ),
		until:
			change === null ? null : momentWords( change, at, calendar.zone ),
	};
}
