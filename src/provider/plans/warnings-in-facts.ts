import { warningIf, type Mistake } from './mistake.ts';
import type { PlanParts } from './plan-parts.ts';
import type { TopicRule } from './topic-schema.ts';

type Topic = Partial< TopicRule >;

/** Facts of which somebody's word counts for nothing, or leads nowhere. */
export const warningsInFacts = ( { right, topics }: PlanParts ): Mistake[] => {
	const kept = right.contract_facts ?? [];
	return topics.flatMap( ( { at, value } ) => [
		...uselessQuestions( at, value, kept ),
		...ofCoverage( at, value, kept ),
		...warningIf(
			topics.some( ( { value: other } ) => giveWay( value, other ) ),
			`${ at }/unless`,
			`This topic and "${ value.unless?.topic }" give way to each other for the same answer.`
		),
	] );
};

const uselessQuestions = (
	at: string,
	{ questions = [] }: Topic,
	kept: readonly string[]
): Mistake[] =>
	questions.flatMap( ( { fact }, index ) =>
		warningIf(
			kept.includes( fact ),
			`${ at }/questions/${ index }/fact`,
			`Whatever the client answers, only the contract's word counts for "${ fact }", since /contract_facts names it.`
		)
	);

function ofCoverage(
	at: string,
	{ coverage, questions = [] }: Topic,
	kept: readonly string[]
): Mistake[] {
	if ( coverage?.kind !== 'fixed_price' ) {
		return [];
	}
	const count = questions.find( ( { fact } ) => fact === 'count' );
	return [
		...warningIf(
			coverage.or_contract === true && ! kept.includes( 'in_contract' ),
			`${ at }/coverage/or_contract`,
			'A site could say "in_contract" of itself, and would be quoted: name it in /contract_facts.'
		),
		...warningIf(
			coverage.each === true &&
				( count?.kind === 'yes_no' || count?.kind === 'date' ),
			`${ at }/questions`,
			'The answer for "count" is no number, so it would always be quoted: ask with the kind "number".'
		),
	];
}

const giveWay = ( { id, unless }: Topic, other: Topic ): boolean =>
	unless !== undefined &&
	other.id === unless.topic &&
	other.id !== id &&
	other.unless?.topic === id &&
	other.unless?.fact === unless.fact &&
	other.unless.is === unless.is;
