import type { ContractWarranty } from '../../contract/contract.ts';
import type { Locale } from '../../contract/locale.ts';
import { addMonths, type LocalDate } from '../clock/local-date.ts';
import { wordsOfRule } from '../estimates/rule-words.ts';
import type { ContractTerms } from '../plans/contract-terms.ts';
import type { CoverageRule } from '../plans/coverage-schema.ts';
import type { Plan } from '../plans/plan-schema.ts';
import { say } from './say.ts';

type WarrantyRule = Extract< CoverageRule, { kind: 'warranty' } >;
type Work = ContractTerms[ 'custom_work' ][ number ];

/** The custom work of a contract with the days of its warranty, by the same rule as estimates. `today` is of the contract's zone. */
export function warrantiesOf(
	plan: Plan,
	{ custom_work: works }: ContractTerms,
	today: LocalDate,
	locale: Locale
): ContractWarranty[] {
	const rule = plan.topics
		.map( ( { coverage } ) => coverage )
		.find( ( coverage ) => coverage.kind === 'warranty' );
	return works.map( ( work ) => {
		const days = rule ? daysOf( rule, work ) : null;
		const runs = days !== null && days.from <= today && today <= days.until;
		return {
			...work,
			from: days?.from ?? null,
			until: days?.until ?? null,
			runs,
			text: textOf( rule, work, days, today, locale ),
		};
	} );
}

interface Days {
	from: LocalDate;
	until: LocalDate;
}

function daysOf( rule: WarrantyRule, work: Work ): Days | null {
	const [ from ] = [ work.delivered_on, work.went_live_on ]
		.filter( ( day ) => day !== null )
		.sort();
	return from === undefined || ! isCovered( rule, work )
		? null
		: { from, until: addMonths( from, rule.months ) };
}

const isCovered = ( rule: WarrantyRule, work: Work ): boolean =>
	rule.fixed_price_fact === null || work.fixed_price;

function textOf(
	rule: WarrantyRule | undefined,
	work: Work,
	days: Days | null,
	today: LocalDate,
	locale: Locale
): string {
	const because = (
		...[ id, values ]: [ Named, Record< string, string > ]
	) => wordsOfRule( id, values, 'EUR' )[ locale ];
	if ( ! rule ) {
		return say( 'warranty_none', locale );
	}
	if ( ! isCovered( rule, work ) ) {
		return because( 'warranty_only_fixed_price', {} );
	}
	if ( ! days ) {
		return say( 'warranty_unknown', locale );
	}
	if ( today < days.from ) {
		return because( 'warranty_not_begun', { from: days.from } );
	}
	const { until } = days;
	return because( today <= until ? 'warranty_runs' : 'warranty_over', {
		until,
	} );
}

type Named =
	| 'warranty_runs'
	| 'warranty_over'
	| 'warranty_not_begun'
	| 'warranty_only_fixed_price';
