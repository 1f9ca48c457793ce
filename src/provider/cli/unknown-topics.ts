import type { OwnTerms } from '../plans/contract-terms.ts';
import type { Plan } from '../plans/plan-schema.ts';

/** Topics of `usual_minutes` that the plan does not have: a misspelt one would simply never count. */
export function unknownTopics(
	{ usual_minutes = {} }: OwnTerms,
	plan: Plan
): string[] {
	const known = plan.topics.map( ( { id } ) => id );
	return Object.keys( usual_minutes )
		.filter( ( topic ) => ! known.includes( topic ) )
		.map(
			( topic ) =>
				`usual_minutes.${ topic }: the plan has no such topic. It has ${ known.join(
					', '
				) }.`
		);
}
