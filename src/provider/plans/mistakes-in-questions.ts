import { mistakeIf, type Mistake } from './mistake.ts';
import { rightFields, type PlanParts } from './plan-parts.ts';
import { question } from './topic-schema.ts';
import { entriesAt } from './value-at.ts';

/** Questions that nobody could answer. */
export const mistakesInQuestions = ( { data, topics }: PlanParts ): Mistake[] =>
	topics
		.flatMap( ( topic ) => entriesAt( data, `${ topic.at }/questions` ) )
		.flatMap( ( { at, value } ) => {
			const { kind, options } = rightFields( question, value );
			return mistakeIf(
				kind === 'choice' && options?.length === 0,
				`${ at }/options`,
				'There is nothing to choose from: name the options.'
			);
		} );
