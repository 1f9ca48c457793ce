import { expect, test } from 'vitest';
import { loadPlan } from './load-plans.ts';
import { topicsOf } from './plan-words.ts';

test.each( [ 'standaard', 'triage', 'five-pillars', 'pay-per-use' ] )(
	'%s says which topics cannot wait: where it shows an urgency, and where it does not',
	( id ) => {
		const plan = loadPlan( id );
		const urgent = topicsOf( plan, 'en' )
			.topics.filter( ( topic ) => topic.urgent )
			.map( ( topic ) => topic.id );
		expect( urgent ).toEqual(
			id === 'standaard'
				? [ 'outage' ]
				: plan.topics
						.filter( ( { urgency } ) => urgency === 'red' )
						.map( ( topic ) => topic.id )
		);
	}
);
