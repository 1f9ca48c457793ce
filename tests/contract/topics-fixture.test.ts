import { expect, test } from 'vitest';
import { loadPlan } from '../../src/provider/plans/load-plans.ts';
import { topicsOf } from '../../src/provider/plans/plan-words.ts';
import { buildTopics } from '../support/ticket-builders.ts';

test( 'the browser’s tests meet topics as the provider tells them', () => {
	const told = topicsOf( loadPlan( 'standaard' ), 'en' );
	const played = buildTopics();
	expect( played ).toEqual( {
		...told,
		topics: told.topics.filter( ( { id } ) =>
			played.topics.some( ( topic ) => topic.id === id )
		),
	} );
	expect( played.topics ).toHaveLength( 3 );
} );
