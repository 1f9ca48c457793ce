import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Agent } from '../../src/contract/desk.ts';
import { createAgent } from '../../src/provider/access/create-agent.ts';
import { NOW } from '../support/builders.ts';
import { asAgent } from './support/clients.ts';
import { seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let site: SeededSite;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db );
} );
afterAll( () => provider.close() );

describe( 'signing in', () => {
	const PASSWORD = 'correct horse battery staple';
	const HEADERS = { 'deskside-desk': '1' };
	let email: string;
	beforeEach( async () => {
		email = `mila.${ site.provider_id
			.slice( -8 )
			.toLowerCase() }@nordlicht.example`;
		await createAgent(
			provider.db,
			{
				provider_id: site.provider_id,
				email,
				name: 'Mila Jansen',
				role: 'operator',
				password: PASSWORD,
			},
			NOW
		);
	} );
	const signIn = (
		payload: object,
		remoteAddress = `10.1.0.${ Math.floor( performance.now() ) % 250 }`
	) =>
		provider.app.inject( {
			method: 'POST',
			url: '/v1/desk/session',
			payload,
			headers: HEADERS,
			remoteAddress,
		} );

	it( 'opens a session whose cookie no script and no other site can use, and ends it', async () => {
		const said = await signIn( {
			email: email.toUpperCase(),
			password: PASSWORD,
		} );
		expect( said.statusCode ).toBe( 201 );
		expect( said.json< Agent >() ).toMatchObject( {
			name: 'Mila Jansen',
			email,
			role: 'operator',
			provider_name: 'Nordlicht Support',
		} );
		expect( said.headers[ 'set-cookie' ] ).toMatch(
			/^deskside_desk=[\w-]{43}; Max-Age=43200; Path=\/v1\/desk; HttpOnly; SameSite=Strict$/
		);

		const signedIn = asAgent(
			provider.app,
			String( said.headers[ 'set-cookie' ] ).split( ';' )[ 0 ] ?? ''
		);
		expect( ( await signedIn.get( '/v1/desk/session' ) ).json() ).toEqual(
			said.json()
		);
		expect(
			( await signedIn.delete( '/v1/desk/session' ) ).statusCode
		).toBe( 204 );
		expect( ( await signedIn.get( '/v1/desk/session' ) ).statusCode ).toBe(
			401
		);
	} );

	it( 'F5: keeps neither the password nor the session itself', async () => {
		const said = await signIn( { email, password: PASSWORD } );
		const token =
			/deskside_desk=([\w-]+)/.exec(
				String( said.headers[ 'set-cookie' ] )
			)?.[ 1 ] ?? '';
		const kept = JSON.stringify( [
			await provider.db.selectFrom( 'agents' ).selectAll().execute(),
			await provider.db
				.selectFrom( 'desk_sessions' )
				.selectAll()
				.execute(),
		] );
		expect( kept ).not.toContain( PASSWORD );
		expect( kept ).not.toContain( token );
	} );

	it( 'F8: answers a wrong password and an unknown address alike', async () => {
		const wrong = await signIn( { email, password: 'wrong' } );
		const unknown = await signIn( {
			email: `x${ email }`,
			password: PASSWORD,
		} );
		expect( [ wrong.statusCode, unknown.statusCode ] ).toEqual( [
			401, 401,
		] );
		expect( { ...wrong.json(), request_id: '' } ).toEqual( {
			...unknown.json(),
			request_id: '',
		} );
	} );

	it( 'F8: the twenty-first password waits whatever the address, the right one too', async () => {
		const answers = await Promise.all(
			Array.from( { length: 21 }, ( _, guess ) =>
				signIn(
					{ email, password: `wrong ${ guess }` },
					`10.4.${ guess }.1`
				)
			)
		);
		const right = () =>
			signIn(
				{ email: email.toUpperCase(), password: PASSWORD },
				'10.5.0.1'
			);
		expect(
			answers.filter( ( { statusCode } ) => statusCode === 401 )
		).toHaveLength( 20 );
		expect( ( await right() ).statusCode ).toBe( 429 );
		provider.setNow( '2026-11-10T09:15:00.000Z' );
		expect( ( await right() ).statusCode ).toBe( 201 );
	} );

	it( 'refuses an agent who was disabled', async () => {
		await provider.db
			.updateTable( 'agents' )
			.set( { disabled_at: NOW } )
			.where( 'email', '=', email )
			.execute();
		expect(
			( await signIn( { email, password: PASSWORD } ) ).statusCode
		).toBe( 401 );
	} );
} );
