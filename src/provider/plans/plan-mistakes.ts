import type { Mistake } from './mistake.ts';
import { mistakesInDecisions } from './mistakes-in-decisions.ts';
import { mistakesInFacts } from './mistakes-in-facts.ts';
import { mistakesInHours } from './mistakes-in-hours.ts';
import { mistakesInIds } from './mistakes-in-ids.ts';
import { mistakesInQuestions } from './mistakes-in-questions.ts';
import { mistakesInTopics } from './mistakes-in-topics.ts';
import { mistakesInUrgencies } from './mistakes-in-urgencies.ts';
import { mistakesInWords } from './mistakes-in-words.ts';
import { planParts } from './plan-parts.ts';
import { warningsInPlan } from './plan-warnings.ts';

/**
 * What the schema cannot see: names that lead nowhere, doubles, and promises that cannot be kept. Looks at whatever is right in
 * the file's JSON, so it says nothing of a field that has a mistake for the schema.
 */
export function mistakesInPlan( data: unknown ): Mistake[] {
	const parts = planParts( data );
	return [
		...mistakesInIds( data ),
		...mistakesInWords( parts ),
		...mistakesInTopics( parts ),
		...mistakesInFacts( parts ),
		...mistakesInQuestions( parts ),
		...mistakesInUrgencies( parts ),
		...mistakesInHours( parts ),
		...mistakesInDecisions( parts ),
		...warningsInPlan( parts ),
	];
}
