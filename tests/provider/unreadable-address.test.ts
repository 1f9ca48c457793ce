import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
beforeAll( async () => {
	provider = await startTestProvider();
} );
afterAll( () => provider.close() );

test.each( [
	[ 'an id of 5000 letters', `/v1/tickets/${ 'A'.repeat( 5000 ) }` ],
	[ 'half an escape', '/v1/tickets/%zz' ],
] )( '%s is refused like any other bad request', async ( _name, url ) => {
	const answer = await provider.app.inject( { url } );
	expect( [ answer.statusCode, answer.json() ] ).toMatchObject( [
		400,
		{ code: 'invalid_request', status: 400 },
	] );
	expect( answer.headers[ 'content-type' ] ).toContain(
		'application/problem+json'
	);
} );
