import type { Locale, Words } from '../../contract/locale.ts';
import {
	formatMoney,
	wordsOfRule,
	type RuleId,
} from '../estimates/rule-words.ts';
import type { CoverageRule } from '../plans/coverage-schema.ts';
import { hoursInWords } from '../plans/phone-line.ts';
import type { Plan, TopicRule } from '../plans/plan-schema.ts';
import { say } from './say.ts';
import { sayUnit } from './say-duration.ts';

type Rule< Kind extends CoverageRule[ 'kind' ] > = Extract<
	CoverageRule,
	{ kind: Kind }
>;

/** What a topic costs, told from its rule; the same words as an estimate's where it says the same. */
export function coverText(
	plan: Plan,
	topic: TopicRule,
	mayRefuse: boolean,
	locale: Locale
): string {
	const rule = ( id: RuleId, values: Record< string, number > = {} ) =>
		wordsOfRule( id, values, plan.currency )[ locale ];
	return [
		...sentences( plan, topic, locale, rule ),
		...( topic.note && ! isTold( topic ) ? [ topic.note[ locale ] ] : [] ),
		...( mayRefuse ? [ rule( 'may_refuse' ) ] : [] ),
	].join( ' ' );
}

type SayRule = ( id: RuleId, values?: Record< string, number > ) => string;

function sentences(
	plan: Plan,
	topic: TopicRule,
	locale: Locale,
	rule: SayRule
): string[] {
	const { coverage } = topic;
	switch ( coverage.kind ) {
		case 'included':
			return [
				rule( 'included' ),
				...fault( coverage.client_fault, plan, locale ),
			];
		case 'fair_use':
			return [ say( 'fair_use', locale ) ];
		case 'hourly':
		case 'by_contract':
		case 'quote':
			return [ rule( coverage.kind ) ];
		case 'fixed_price':
			return fixedPrice( coverage, plan, locale, rule );
		case 'price_range':
			return [
				rule( 'price_range', {
					min_cents: coverage.min_cents,
					max_cents: coverage.max_cents,
				} ),
			];
		case 'by_fact':
			return [
				...byFact( topic, locale ),
				otherwise( coverage, locale ),
			];
		case 'warranty':
			return [
				say(
					coverage.fixed_price_fact
						? 'warranty_fixed_price'
						: 'warranty',
					locale,
					{ duration: sayUnit( coverage.months, 'month', locale ) }
				),
				otherwise( coverage, locale ),
			];
		case 'larger_plan':
			return [
				rule( 'larger_plan_needed' ),
				otherwise( coverage, locale ),
			];
		case 'outage':
			return outage( plan, coverage, locale, rule );
	}
}

const otherwise = (
	coverage: { else: 'hourly' | 'quote' },
	locale: Locale
): string =>
	say( coverage.else === 'hourly' ? 'else_hourly' : 'else_quote', locale );

function fault(
	range: { min_cents: number; max_cents: number } | undefined,
	{ currency }: Plan,
	locale: Locale
): string[] {
	return range
		? [
				say( 'client_fault', locale, {
					min_cents: formatMoney( range.min_cents, currency, locale ),
					max_cents: formatMoney( range.max_cents, currency, locale ),
				} ),
		  ]
		: [];
}

function fixedPrice(
	coverage: Rule< 'fixed_price' >,
	plan: Plan,
	locale: Locale,
	rule: SayRule
): string[] {
	return [
		rule( 'fixed_price', { price_cents: coverage.cents } ),
		...( coverage.each ? [ say( 'each', locale ) ] : [] ),
		...( coverage.or_quote ? [ say( 'or_quote', locale ) ] : [] ),
		...( coverage.or_contract ? [ rule( 'or_contract' ) ] : [] ),
		...( coverage.self_service ? [ rule( 'self_service' ) ] : [] ),
		...fault( coverage.client_fault, plan, locale ),
	];
}

/** What gives fair use: the labels that the topic's question has for it, or the topic's note. */
function byFact( topic: TopicRule, locale: Locale ): string[] {
	const labels = coveredLabels( topic );
	if ( labels.length > 0 ) {
		const values = labels.map( ( label ) => label[ locale ] ).join( ', ' );
		return [ say( 'by_fact', locale, { values } ) ];
	}
	return topic.note ? [ topic.note[ locale ] ] : [];
}

function coveredLabels( { coverage, questions }: TopicRule ): Words[] {
	return coverage.kind === 'by_fact'
		? questions
				.filter( ( { fact } ) => fact === coverage.fact )
				.flatMap( ( { options } ) => options )
				.filter( ( { value } ) => coverage.fair_use.includes( value ) )
				.map( ( { label } ) => label )
		: [];
}

/** The note stands where the labels would, before what holds otherwise. */
const isTold = ( topic: TopicRule ): boolean =>
	topic.coverage.kind === 'by_fact' && coveredLabels( topic ).length === 0;

function outage(
	plan: Plan,
	coverage: Rule< 'outage' >,
	locale: Locale,
	rule: SayRule
): string[] {
	const cover = ( kind: 'included' | 'fair_use' | 'may_be_charged' ) =>
		afterColon(
			kind === 'included' ? rule( 'included' ) : say( kind, locale )
		);
	const line = plan.lines.find( ( { id } ) => id === coverage.line );
	const hours = line?.hours === 'office' ? plan.office : line?.hours;
	return [
		say( 'outage_office', locale, { cover: cover( coverage.office ) } ),
		say( 'outage_line', locale, {
			hours: hoursInWords( hours ?? plan.office, locale ),
			cover: cover( coverage.line_open ),
		} ),
		say( 'outage_closed', locale, {
			cover: cover( coverage.line_closed ),
		} ),
	];
}

const afterColon = ( sentence: string ): string =>
	sentence.charAt( 0 ).toLowerCase() + sentence.slice( 1 );
