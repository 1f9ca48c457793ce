import type { Facts } from '../../contract/topic.ts';
import type { Millis } from '../clock/instant.ts';
import type { CoverageRule, PriceRange } from '../plans/coverage-schema.ts';
import type { Plan, TopicRule } from '../plans/plan-schema.ts';
import { caseWords, missingWords } from './case-words.ts';
import {
	because,
	dearerCover,
	fairUse,
	hourly,
	included,
	priced,
	quoted,
} from './covers.ts';
import type { Cover } from './estimate-types.ts';
import { decideOutage } from './outage.ts';
import { decideWarranty } from './warranty.ts';

/** What a cover can depend on beside its own rule. */
export interface Case {
	plan: Plan;
	topic: TopicRule;
	/** Where the days of warranties turn. */
	zone: string;
	at: Millis;
	facts: Facts;
}

type Rule< Kind extends CoverageRule[ 'kind' ] > = Extract<
	CoverageRule,
	{ kind: Kind }
>;

/** What a topic's rule in the plan says of this case. */
export function decideCover( rule: CoverageRule, known: Case ): Cover {
	const { facts } = known;
	switch ( rule.kind ) {
		case 'included':
			return (
				blamed( rule.client_fault, facts ) ??
				included( because( 'included' ) )
			);
		case 'fair_use':
			return fairUse();
		case 'hourly':
			return hourly();
		case 'fixed_price':
			return (
				blamed( rule.client_fault, facts ) ??
				decideFixedPrice( rule, facts )
			);
		case 'price_range':
			return priced(
				rule.min_cents,
				rule.max_cents,
				because( 'price_range', {
					min_cents: rule.min_cents,
					max_cents: rule.max_cents,
				} )
			);
		case 'quote':
			return quoted( because( 'quote' ) );
		case 'by_contract':
			return decideByContract();
		case 'by_fact':
			return decideByFact( rule, known );
		case 'warranty':
			return decideWarranty( rule, known );
		case 'larger_plan':
			return facts.larger_plan === true
				? included( because( 'larger_plan_includes' ) )
				: dearerCover( rule.else, because( 'larger_plan_needed' ) );
		case 'outage':
			return decideOutage( rule, known );
	}
}

/** The client's own slip, once found: a quote with its bounds, never a charge. */
function blamed(
	range: PriceRange | undefined,
	{ client_fault: fault }: Facts
): Cover | null {
	if ( ! range || fault !== true ) {
		return null;
	}
	const { min_cents, max_cents } = range;
	return {
		...quoted( because( 'client_fault', { min_cents, max_cents } ) ),
		price: { min_cents, max_cents },
	};
}

function decideFixedPrice( rule: Rule< 'fixed_price' >, facts: Facts ): Cover {
	if ( rule.plus !== undefined ) {
		return quoted(
			because( 'price_plus_unknown', { price_cents: rule.cents } ),
			because( 'quote' )
		);
	}
	if ( rule.or_quote ) {
		return quoted(
			because( 'or_quote', { price_cents: rule.cents } ),
			because( 'quote' )
		);
	}
	if ( rule.or_contract && facts.in_contract === true ) {
		return decideByContract();
	}
	const count = rule.each ? countOf( facts ) : 1;
	const cents = rule.cents * ( count ?? 1 );
	if ( count === null || ( rule.each && cents > MOST_CENTS ) ) {
		return quoted( because( 'count_without_price' ), because( 'quote' ) );
	}
	return priced(
		cents,
		cents,
		because( 'fixed_price', { price_cents: cents } ),
		...( rule.each
			? [
					because( 'fixed_price_each', {
						count,
						each_cents: rule.cents,
					} ),
			  ]
			: [] ),
		...( rule.or_contract ? [ because( 'or_contract' ) ] : [] ),
		...( rule.self_service ? [ because( 'self_service' ) ] : [] )
	);
}

/** A sum that can be shown with VAT of any percentage: see `cents` of the contract. */
const MOST_CENTS = 500_000_000;

/** How many are wanted: one while nobody said; null for what is no number of pieces, or more than anybody has a price for. */
function countOf( { count = '' }: Facts ): number | null {
	if ( count === '' ) {
		return 1;
	}
	const wanted = typeof count === 'boolean' ? Number.NaN : Number( count );
	return Number.isInteger( wanted ) && wanted >= 1 && wanted <= 10_000
		? wanted
		: null;
}

/** The contract has a price that this software does not know: said and agreed before. */
const decideByContract = (): Cover => ( {
	...quoted( because( 'by_contract' ) ),
	coverage: 'by_contract',
} );

function decideByFact(
	rule: Rule< 'by_fact' >,
	{ topic, facts }: Case
): Cover {
	const value = facts[ rule.fact ];
	if ( value === undefined || value === '' ) {
		return dearerCover(
			rule.else,
			because( 'fact_unknown', {
				missing: missingWords( topic, askedFor( topic, rule.fact ) ),
			} )
		);
	}
	const about = { case: caseWords( topic, facts ) };
	return rule.fair_use.some( ( covered ) => sameFact( covered, value ) )
		? fairUse( because( 'fact_gives_fair_use', about ) )
		: dearerCover( rule.else, because( 'fact_excludes', about ) );
}

/** A fact that only the contract knows hangs on what the topic asks for instead. */
const askedFor = ( { questions }: TopicRule, fact: string ): string =>
	questions.some( ( question ) => question.fact === fact )
		? fact
		: questions[ 0 ]?.fact ?? fact;

/** Names are typed by people: case and surrounding blanks do not matter. */
const sameFact = (
	a: string | number | boolean,
	b: string | number | boolean
): boolean =>
	typeof a === 'string' && typeof b === 'string'
		? a.trim().toLowerCase() === b.trim().toLowerCase()
		: a === b;
