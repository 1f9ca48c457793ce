import { mistakeIf, type Mistake } from './mistake.ts';
import type { PlanParts } from './plan-parts.ts';
import type { TopicRule } from './topic-schema.ts';

/** What would leave a client with a page that does not say what the contract says. */
export const mistakesInWords = ( parts: PlanParts ): Mistake[] => [
	...parts.topics.flatMap( ( { at, value } ) =>
		missingNote( value, `${ at }/note` )
	),
	...doubleChecks( parts ),
	...mistakeIf(
		Boolean( parts.right.exclusions_note ) &&
			parts.right.exclusions?.length === 0,
		'/exclusions_note',
		'There are no exclusions that it could be about.'
	),
];

/** Codes such as `instance` are for programs; a client reads a sentence. */
function missingNote( topic: Partial< TopicRule >, at: string ): Mistake[] {
	const code = topic.note === null ? unsaid( topic ) : null;
	return mistakeIf(
		code !== null,
		at,
		`Nobody can read what "${ code }" means for the price: add a note in each language.`
	);
}

function unsaid( {
	coverage,
	questions,
}: Partial< TopicRule > ): string | null {
	switch ( coverage?.kind ) {
		case 'fixed_price':
			return coverage.plus ?? null;
		case 'price_range':
			return coverage.by ?? null;
		case 'by_fact':
			return questions === undefined || isAsked( coverage, questions )
				? null
				: coverage.fact;
		default:
			return null;
	}
}

/** Whether the options of a question name every value that fair use hangs on. */
const isAsked = (
	{ fact, fair_use }: Extract< TopicRule[ 'coverage' ], { kind: 'by_fact' } >,
	questions: TopicRule[ 'questions' ]
): boolean =>
	fair_use.every( ( value ) =>
		questions.some(
			( question ) =>
				question.fact === fact &&
				question.options.some( ( option ) => option.value === value )
		)
	);

/** A site would answer two lines of the checklist with one look-up, and one of them wrongly. */
const doubleChecks = ( { clientDuties }: PlanParts ): Mistake[] =>
	clientDuties.flatMap( ( { at, value: { check } }, index ) =>
		mistakeIf(
			Boolean( check ) &&
				clientDuties.findIndex(
					( duty ) => duty.value.check === check
				) < index,
			`${ at }/check`,
			`The check "${ check }" belongs to another duty already.`
		)
	);
