import { afterAll, beforeAll, test, vi } from 'vitest';
import { fuzzRoutes } from './support/fuzz/fuzz-routes.ts';
import { fuzzedRoutes } from './support/fuzz/fuzzed-routes.ts';
import { remembered } from './support/fuzz/remembered.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* The desk's half of the fuzzer: see fuzz-site.test.ts. */

const REQUESTS = Number( process.env.FUZZ_REQUESTS ?? 1500 ) / 2;

vi.mock(
	import( '../../src/provider/access/find-session.ts' ),
	async ( original ) => {
		const { findSession } = await original();
		return { findSession: remembered( findSession ) };
	}
);

let provider: TestProvider;
beforeAll( async () => {
	provider = await startTestProvider();
} );
afterAll( () => provider.close() );

test(
	'no request of any shape to the desk gets a failure, an answer off its schema, or a word of somebody else',
	{ timeout: 3_600_000 },
	() => fuzzRoutes( provider, fuzzedRoutes( provider, [ 'desk' ] ), REQUESTS )
);
