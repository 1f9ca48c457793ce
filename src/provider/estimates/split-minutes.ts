import type { Plan } from '../plans/plan-schema.ts';
import { because } from './covers.ts';
import type { Cover, EstimateInput, RuleUse } from './estimate-types.ts';

/** Where the minutes of a case come from. Whole minutes; `remaining_*` is null for a plan without an allowance. */
export interface MinutesSplit {
	expected: number | null;
	fair_use: number;
	hourly: number;
	remaining_before: number | null;
	remaining_after: number | null;
	consent: boolean;
	rules: RuleUse[];
}

/** Takes the allowance first; what goes beyond it needs consent, and so does anything once it is used up. */
export function splitMinutes(
	{ takes }: Cover,
	input: EstimateInput
): MinutesSplit {
	const expected = wholeMinutes( input.minutes );
	const remaining = remainingOf( input );
	const untouched = {
		expected,
		fair_use: 0,
		remaining_before: remaining,
		remaining_after: remaining,
		consent: false,
		rules: [],
	};
	if ( takes !== 'allowance' ) {
		return { ...untouched, hourly: takes === 'hourly' ? expected ?? 0 : 0 };
	}
	const left = remaining ?? 0;
	const fair_use = Math.min( expected ?? 0, left );
	const hourly = ( expected ?? 0 ) - fair_use;
	return {
		...untouched,
		fair_use,
		hourly,
		remaining_after: remaining === null ? null : left - fair_use,
		consent: hourly > 0 || ( left === 0 && expected === null ),
		rules: [ ruleOf( expected, left, fair_use, hourly ) ],
	};
}

function ruleOf(
	expected: number | null,
	remaining: number,
	fair_use: number,
	hourly: number
): RuleUse {
	if ( remaining === 0 && expected !== 0 ) {
		return because( 'fair_use_used_up' );
	}
	if ( expected === null ) {
		return because( 'fair_use_effort_unknown', { remaining } );
	}
	return hourly > 0
		? because( 'fair_use_over', { fair_use, hourly } )
		: because( 'fair_use_within', {
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

/** A started minute is a minute; null for what is no effort at all. */
const wholeMinutes = ( minutes: number | null | undefined ): number | null =>
	typeof minutes === 'number' && Number.isFinite( minutes ) && minutes >= 0
		? Math.ceil( minutes )
		: null;
