import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callRoute, everyRoute, seedStage } from './support/route-calls.ts';
import { rowsNaming } from './support/fuzz/rows-naming.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
beforeAll( async () => {
	provider = await startTestProvider();
} );
afterAll( () => provider.close() );

const CANARY = 'header-canary';
const HOSTILE = `<img src=x onerror=alert(1)>${ CANARY }`;
/** Everything that tells of a browser, of the way here, or of who somebody says they are. */
const HEADERS = Object.fromEntries(
	[
		'user-agent',
		'referer',
		'origin',
		'accept-language',
		'via',
		'forwarded',
		'x-forwarded-for',
		'x-forwarded-host',
		'x-real-ip',
		'x-request-id',
		'request-id',
		'x-http-method-override',
		'cf-connecting-ip',
		'x-remote-user',
		'traceparent',
	].map( ( name ) => [ name, HOSTILE ] )
);

/** These end the very connection or session that the others go through; the event stream never ends. */
const SKIPPED =
	/^(DELETE \/v1\/connection|POST \/v1\/connection\/rotate|DELETE \/v1\/desk\/session|GET \/v1\/desk\/events)$/;

describe( 'the headers of a request', () => {
	it(
		'C6: are kept in no row and come back in no answer',
		{ timeout: 60_000 },
		async () => {
			const stage = await seedStage( provider );
			const routes = everyRoute.filter(
				( { name } ) => ! SKIPPED.test( name )
			);
			for ( const route of routes ) {
				const said = await callRoute(
					provider,
					route,
					{
						...HEADERS,
						authorization: `Bearer ${ stage.site.token }`,
						cookie: stage.cookie,
					},
					stage.things
				);
				expect
					.soft( said.statusCode, route.name )
					.toBe( route.sample.ok );
				expect
					.soft(
						JSON.stringify( [ said.headers, said.body ] ),
						route.name
					)
					.not.toContain( CANARY );
			}
			expect( routes.length ).toBeGreaterThan( 80 );
			expect( await rowsNaming( provider.db, [ CANARY ] ) ).toEqual( [] );
		}
	);
} );
