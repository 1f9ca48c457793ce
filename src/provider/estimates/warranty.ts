import type { Facts } from '../../contract/topic.ts';
import { parseInstant } from '../clock/instant.ts';
import {
	addMonths,
	dateAt,
	dateToLocal,
	type LocalDate,
} from '../clock/local-date.ts';
import type { CoverageRule } from '../plans/coverage-schema.ts';
import { because, dearerCover, included } from './covers.ts';
import type { Case } from './decide-cover.ts';
import type { Cover } from './estimate-types.ts';

type WarrantyRule = Extract< CoverageRule, { kind: 'warranty' } >;

/**
 * Free while the warranty runs: from the first known day (delivery, going live) for so many months, the day clamped to
 * the month's end, the last day included. Anything unknown about it is the dearer answer.
 */
export function decideWarranty(
	rule: WarrantyRule,
	{ zone, at, facts }: Case
): Cover {
	const { fixed_price_fact: fixed, months } = rule;
	if ( fixed !== null && facts[ fixed ] !== true ) {
		return dearerCover(
			rule.else,
			because(
				facts[ fixed ] === undefined
					? 'fact_unknown'
					: 'warranty_only_fixed_price'
			)
		);
	}
	const from = firstDay( rule, zone, facts );
	if ( from === null ) {
		return dearerCover( rule.else, because( 'fact_unknown' ) );
	}
	const today = dateAt( zone, at );
	const until = addMonths( from, months );
	if ( today < from ) {
		return dearerCover(
			rule.else,
			because( 'warranty_not_begun', { from } )
		);
	}
	return today <= until
		? included( because( 'warranty_runs', { until } ) )
		: dearerCover( rule.else, because( 'warranty_over', { until } ) );
}

function firstDay(
	{ from_facts: names }: WarrantyRule,
	zone: string,
	facts: Facts
): LocalDate | null {
	const days = names
		.map( ( name ) => toDate( facts[ name ], zone ) )
		.filter( ( day ) => day !== null );
	return days.sort()[ 0 ] ?? null;
}

/** A fact that is a date, or an instant on one; null for anything else. */
function toDate(
	fact: Facts[ string ] | undefined,
	zone: string
): LocalDate | null {
	if ( typeof fact !== 'string' ) {
		return null;
	}
	if ( dateToLocal( fact ) !== null ) {
		return fact;
	}
	try {
		return dateAt( zone, parseInstant( fact ) );
	} catch {
		return null;
	}
}
