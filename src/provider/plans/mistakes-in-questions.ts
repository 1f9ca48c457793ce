import { mistakeIf, type Mistake } from './mistake.ts';
import { usedTwice } from './mistakes-in-ids.ts';
import { rightFields, type PlanParts } from './plan-parts.ts';
import { question } from './topic-schema.ts';
import { entriesAt } from './value-at.ts';

/** Questions that nobody could answer, or whose answer another one would overwrite. */
export const mistakesInQuestions = ( { data, topics }: PlanParts ): Mistake[] =>
	topics
		.map( ( topic ) => `${ topic.at }/questions` )
		.flatMap( ( list ) => [
			...usedTwice( data, list, 'fact' ),
			...entriesAt( data, list ).flatMap( ( { at, value } ) =>
				mistakesInOptions( data, value, `${ at }/options` )
			),
		] );

function mistakesInOptions(
	data: unknown,
	asked: unknown,
	at: string
): Mistake[] {
	const { kind, options } = rightFields( question, asked );
	return [
		...mistakeIf(
			kind === 'choice' && options?.length === 0,
			at,
			'There is nothing to choose from: name the options.'
		),
		...usedTwice( data, at, 'value' ),
	];
}
