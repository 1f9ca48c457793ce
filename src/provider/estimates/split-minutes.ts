import type { Plan } from '../plans/plan-schema.ts';
import { because } from './covers.ts';
import type { Cover, EstimateInput, RuleUse } from './estimate-types.ts';
import { expectedMinutes, type ExpectedMinutes } from './expected-minutes.ts';

/**
 * Where the minutes of a case come from. Whole minutes; `remaining_*` is null for a plan without an allowance. Of a range the
 * most counts: `fair_use` and `hourly` are the most of each, `hourly_least` what is charged when it takes the least.
 */
export interface MinutesSplit {
	expected: ExpectedMinutes | null;
	fair_use: number;
	hourly: number;
	hourly_least: number;
	remaining_before: number | null;
	remaining_after: number | null;
	consent: boolean;
	rules: RuleUse[];
}

/** Takes the allowance first; what goes beyond it needs consent, and so does anything once it is used up. */
export function splitMinutes(
	cover: Cover,
	input: EstimateInput
): MinutesSplit {
	const expected = expectedMinutes( cover, input );
	const { least, most } = expected ?? { least: 0, most: 0 };
	const remaining = remainingOf( input );
	const usual = usualOf( expected );
	const untouched = {
		expected,
		fair_use: 0,
		remaining_before: remaining,
		remaining_after: remaining,
		consent: false,
		rules: usual,
	};
	if ( cover.takes !== 'allowance' ) {
		return cover.takes === 'hourly'
			? { ...untouched, hourly: most, hourly_least: least }
			: { ...untouched, hourly: 0, hourly_least: 0, rules: [] };
	}
	const left = remaining ?? 0;
	const fair_use = Math.min( most, left );
	const hourly = most - fair_use;
	return {
		...untouched,
		fair_use,
		hourly,
		hourly_least: Math.max( 0, least - left ),
		remaining_after: remaining === null ? null : left - fair_use,
		consent: hourly > 0 || ( left === 0 && expected === null ),
		rules: [ ...usual, ruleOf( expected, left, fair_use, hourly ) ],
	};
}

/** A range is what such work usually takes, not what this case takes: it is said so. */
const usualOf = ( expected: ExpectedMinutes | null ): RuleUse[] =>
	expected && expected.least < expected.most
		? [
				because( 'usual_effort', {
					from: expected.least,
					to: expected.most,
				} ),
		  ]
		: [];

function ruleOf(
	expected: ExpectedMinutes | null,
	remaining: number,
	fair_use: number,
	hourly: number
): RuleUse {
	if ( remaining === 0 && expected?.most !== 0 ) {
		return because( 'fair_use_used_up' );
	}
	if ( expected === null ) {
		return because( 'fair_use_effort_unknown', { remaining } );
	}
	if ( hourly > 0 ) {
		return because(
			expected.least < expected.most
				? 'fair_use_may_go_over'
				: 'fair_use_over',
			{ fair_use, hourly }
		);
	}
	return because( 'fair_use_within', {
		remaining,
		after: remaining - fair_use,
	} );
}

/** Minutes left this month: what was used beyond the grant is no debt, and a figure that is none counts as all used. */
function remainingOf( {
	plan,
	used_minutes: used = 0,
	granted_minutes: granted,
}: EstimateInput ): number | null {
	const allowance = granted ?? allowanceOf( plan );
	return allowance === null
		? null
		: Math.max(
				0,
				allowance -
					( Number.isFinite( used )
						? Math.max( 0, Math.ceil( used ) )
						: allowance )
		  );
}

const allowanceOf = ( { allowance }: Plan ): number | null =>
	allowance?.minutes ?? null;
