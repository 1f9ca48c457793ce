import type { CoverageRule } from './coverage-schema.ts';
import { mistakeIf, type Mistake, type Placed } from './mistake.ts';
import type { PlanParts } from './plan-parts.ts';
import type { TopicRule } from './topic-schema.ts';

type Rule< Kind extends CoverageRule[ 'kind' ] > = Extract<
	CoverageRule,
	{ kind: Kind }
>;
type Questions = TopicRule[ 'questions' ];

/** Facts that decide the price and that any site could say of itself, that nobody is asked for, or whose answers cannot be given. */
export const mistakesInFacts = ( { right, topics }: PlanParts ): Mistake[] =>
	topics.flatMap( ( { at, value: { coverage, questions } } ) => {
		const { contract_facts: kept } = right;
		if ( ! coverage || ! questions || ! kept ) {
			return [];
		}
		const place = `${ at }/coverage`;
		switch ( coverage.kind ) {
			case 'warranty':
				return claimed( { at: place, value: coverage }, kept );
			case 'by_fact':
				return kept.includes( coverage.fact )
					? []
					: unanswered( { at: place, value: coverage }, questions );
			case 'fixed_price':
				return mistakeIf(
					coverage.each === true && ! isAsked( questions, 'count' ),
					`${ place }/each`,
					'Everybody would be charged for one: ask how many, in a question with the fact "count" and the kind "number".'
				);
			default:
				return [];
		}
	} );

/** What makes work free is the contract's to say. */
const claimed = (
	{ at, value }: Placed< Rule< 'warranty' > >,
	kept: readonly string[]
): Mistake[] =>
	[
		{ at: `${ at }/fixed_price_fact`, value: value.fixed_price_fact },
		...value.from_facts.map( ( fact, index ) => ( {
			at: `${ at }/from_facts/${ index }`,
			value: fact,
		} ) ),
	].flatMap( ( { at: place, value: fact } ) =>
		mistakeIf(
			fact !== null && ! kept.includes( fact ),
			place,
			`A site could say "${ fact }" of itself and have the work for nothing: name it in /contract_facts.`
		)
	);

function unanswered(
	{ at, value: { fact, fair_use } }: Placed< Rule< 'by_fact' > >,
	questions: Questions
): Mistake[] {
	const asked = questions.filter( ( question ) => question.fact === fact );
	return asked.length === 0
		? mistakeIf(
				true,
				`${ at }/fact`,
				`A site could say "${ fact }" of itself, and no question asks for it: name it in /contract_facts, or ask.`
		  )
		: fair_use.flatMap( ( covered, index ) =>
				mistakeIf(
					! asked.some( ( question ) => gives( question, covered ) ),
					`${ at }/fair_use/${ index }`,
					`No answer to the question for "${ fact }" is ${ JSON.stringify(
						covered
					) }, so it would never be fair use.`
				)
		  );
}

/** Whether an answer may be this value; names are compared as the estimate compares them. */
function gives(
	{ kind, options }: Questions[ number ],
	value: string | number | boolean
): boolean {
	switch ( kind ) {
		case 'yes_no':
			return typeof value === 'boolean';
		case 'number':
			return typeof value === 'number';
		case 'date':
			return typeof value === 'string';
		case 'choice':
			return (
				typeof value === 'string' &&
				options.some(
					( option ) =>
						option.value.trim().toLowerCase() ===
						value.trim().toLowerCase()
				)
			);
	}
}

const isAsked = ( questions: Questions, fact: string ): boolean =>
	questions.some( ( question ) => question.fact === fact );
