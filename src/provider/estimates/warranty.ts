import type { Facts } from '../../contract/topic.ts';
import { parseInstant } from '../clock/instant.ts';
import {
	addMonths,
	dateAt,
	dateToLocal,
	type LocalDate,
} from '../clock/local-date.ts';
import type { CoverageRule } from '../plans/coverage-schema.ts';
import { caseWords, missingWords } from './case-words.ts';
import { because, dearerCover, included } from './covers.ts';
import type { Case } from './decide-cover.ts';
import type { Cover } from './estimate-types.ts';

type WarrantyRule = Extract< CoverageRule, { kind: 'warranty' } >;

/**
 * Free while the warranty runs: from the first known day (delivery, going live) for so many months, the day clamped to
 * the month's end, the last day included. Anything unknown about it is the dearer answer.
 */
export function decideWarranty( rule: WarrantyRule, known: Case ): Cover {
	const { zone, at, facts, topic } = known;
	const about =
		typeof facts.custom_work === 'string'
			? [ because( 'case_named', { case: caseWords( topic, facts ) } ) ]
			: [];
	const unknown = ( fact: string ) =>
		dearerCover(
			rule.else,
			because( 'fact_unknown', {
				missing: missingWords( topic, fact ),
			} )
		);
	const { fixed_price_fact: fixed, months } = rule;
	if ( fixed !== null && facts[ fixed ] !== true ) {
		return facts[ fixed ] === undefined
			? unknown( fixed )
			: dearerCover(
					rule.else,
					because( 'warranty_only_fixed_price' ),
					...about
			  );
	}
	const from = firstDay( rule, zone, facts );
	if ( from === null ) {
		return unknown( rule.from_facts[ 0 ] ?? '' );
	}
	const today = dateAt( zone, at );
	const until = addMonths( from, months );
	if ( today < from ) {
		return dearerCover(
			rule.else,
			because( 'warranty_not_begun', { from } ),
			...about
		);
	}
	return today <= until
		? included( because( 'warranty_runs', { until } ), ...about )
		: dearerCover(
				rule.else,
				because( 'warranty_over', { until } ),
				...about
		  );
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
