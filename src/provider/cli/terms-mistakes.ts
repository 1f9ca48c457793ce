import type { OwnTerms } from '../plans/contract-terms.ts';
import type { Plan } from '../plans/plan-schema.ts';

/** What a contract says beside its plan and what could never count: misspelt topics, work that another entry hides. */
export const termsMistakes = ( terms: OwnTerms, plan: Plan ): string[] => [
	...unknownTopics( terms, plan ),
	...hiddenWork( terms ),
];

function unknownTopics( { usual_minutes = {} }: OwnTerms, plan: Plan ) {
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

/** A warranty hangs on the work's days: of two entries with one name only the first would be found. */
const hiddenWork = ( { custom_work = [] }: OwnTerms ) =>
	custom_work.flatMap( ( { id }, index ) =>
		custom_work.findIndex( ( work ) => work.id === id ) < index
			? [ `custom_work.${ index }.id: "${ id }" stands there already.` ]
			: []
	);
