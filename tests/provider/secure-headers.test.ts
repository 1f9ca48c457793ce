import { afterEach, expect, it } from 'vitest';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider | undefined;
afterEach( async () => {
	await provider?.close();
	provider = undefined;
} );

/** What helmet says by itself, with our policy. */
const SECURE = {
	'content-security-policy': "default-src 'none';frame-ancestors 'none'",
	'cross-origin-resource-policy': 'same-origin',
	'referrer-policy': 'no-referrer',
	'strict-transport-security': 'max-age=31536000; includeSubDomains',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'SAMEORIGIN',
};

it( 'answers bear the headers that keep browsers from harm, refusals of every kind too', async () => {
	provider = await startTestProvider( { RATE_LIMIT_PER_MINUTE: '2' } );
	const answers = [];
	for ( const url of [ '/health', '/nothing', '/v1/summary', '/health' ] ) {
		answers.push( await provider.app.inject( url ) );
	}
	expect( answers.map( ( { statusCode } ) => statusCode ) ).toEqual( [
		200, 404, 401, 429,
	] );
	for ( const { headers } of answers ) {
		expect( headers ).toMatchObject( SECURE );
		expect( headers ).not.toHaveProperty( 'x-powered-by' );
	}
} );

it( 'so does a request that is told to come again', async () => {
	provider = await startTestProvider( { MAX_REQUESTS_AT_ONCE: '1' } );
	const { app } = provider;
	const answers = await Promise.all( [
		app.inject( '/health' ),
		app.inject( '/health' ),
	] );
	const busy = answers.find( ( { statusCode } ) => statusCode === 503 );
	expect( busy?.headers ).toMatchObject( SECURE );
} );
