import { afterAll, beforeAll, test, vi } from 'vitest';
import { fuzzRoutes } from './support/fuzz/fuzz-routes.ts';
import { fuzzedRoutes } from './support/fuzz/fuzzed-routes.ts';
import { remembered } from './support/fuzz/remembered.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/*
 * Every field of every route's schemas with what is right, nearly right and hostile: the site's doors and the open ones here,
 * the desk's in fuzz-desk.test.ts, so that two processes share the work. The routes and the schemas are the application's
 * own, so a new route is fuzzed from the day it is declared. `FUZZ_REQUESTS` says how many in both together, and
 * `PROPERTY_SEED` repeats the run.
 */

const REQUESTS = Number( process.env.FUZZ_REQUESTS ?? 1500 ) / 2;

vi.mock(
	import( '../../src/provider/access/find-site.ts' ),
	async ( original ) => {
		const room = await original();
		return { ...room, findSite: remembered( room.findSite ) };
	}
);

let provider: TestProvider;
beforeAll( async () => {
	provider = await startTestProvider();
} );
afterAll( () => provider.close() );

test(
	'no request of any shape gets a failure, an answer off its schema, or a word of somebody else',
	{ timeout: 3_600_000 },
	() =>
		fuzzRoutes(
			provider,
			fuzzedRoutes( provider, [ 'site', 'open' ] ),
			REQUESTS
		)
);
