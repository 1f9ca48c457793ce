import fc from 'fast-check';
import { afterAll, beforeAll, it } from 'vitest';
import { nextUlid } from '../support/builders.ts';
import { holds } from '../support/property.ts';
import { play } from '../support/quotes/play.ts';
import { anyOffer, anySteps } from '../support/quotes/steps.ts';
import { databaseSubject } from './support/quote-subject.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/** The rules alone are tried 10,000 times beside them (move-quote.property.test.ts); here they meet the tables, fewer times. */
const RUNS = Math.max( 12, Number( process.env.PROPERTY_RUNS ?? 0 ) / 100 );

let provider: TestProvider;
beforeAll( async () => {
	provider = await startTestProvider();
} );
afterAll( () => provider.close() );

it( 'in the tables too, no order of what people and the clock do books twice or a wrong sum', async () => {
	const at = '2026-03-28T09:00:00.000Z';
	provider.setNow( at );
	await holds(
		fc.asyncProperty( anyOffer, anySteps, async ( offer, steps ) => {
			await play(
				await databaseSubject( provider, at ),
				offer,
				steps,
				nextUlid
			);
		} ),
		RUNS
	);
}, 600_000 );
