import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	buildNewTicket,
	buildPerson,
	buildReply,
} from '../support/builders.ts';
import { asAgent, asSite } from './support/clients.ts';
import { seedAgent, seedSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

const TOKEN = 'a-token-for-the-operator-only';

let open: TestProvider;
let guarded: TestProvider;
beforeAll( async () => {
	open = await startTestProvider();
	guarded = await startTestProvider( { METRICS_TOKEN: TOKEN } );
} );
afterAll( async () => {
	await open.close();
	await guarded.close();
} );

const ask = (
	{ app }: TestProvider,
	remoteAddress: string,
	headers: Record< string, string > = {}
) => app.inject( { method: 'GET', url: '/metrics', remoteAddress, headers } );

describe( 'GET /metrics', () => {
	it( 'is for this machine alone', async () => {
		expect( ( await ask( open, '127.0.0.1' ) ).statusCode ).toBe( 200 );
		expect( ( await ask( open, '10.0.0.1' ) ).statusCode ).toBe( 404 );
	} );

	it( 'F7: is not for whoever comes through a proxy or claims to be local', async () => {
		for ( const headers of [
			{ 'x-forwarded-for': '203.0.113.9' },
			{ 'x-forwarded-for': '127.0.0.1' },
			{ forwarded: 'for=127.0.0.1' },
		] as Record< string, string >[] ) {
			expect(
				( await ask( open, '127.0.0.1', headers ) ).statusCode
			).toBe( 404 );
		}
		expect(
			(
				await ask( open, '10.0.0.1', {
					'x-forwarded-for': '127.0.0.1',
				} )
			).statusCode
		).toBe( 404 );
	} );

	it( 'with a token is for whoever has it', async () => {
		const bearer = ( token: string ) => ( {
			authorization: `Bearer ${ token }`,
		} );
		expect(
			( await ask( guarded, '10.0.0.1', bearer( TOKEN ) ) ).statusCode
		).toBe( 200 );
		expect( ( await ask( guarded, '127.0.0.1' ) ).statusCode ).toBe( 404 );
		expect(
			( await ask( guarded, '127.0.0.1', bearer( `${ TOKEN }x` ) ) )
				.statusCode
		).toBe( 404 );
	} );

	it( 'tells routes, piles and ages, and nothing of people, sites or tickets', async () => {
		const site = await seedSite( open.db );
		const person = buildPerson( {
			name: 'Canary Person',
			email: 'canary@shop.example',
		} );
		const ticket = buildNewTicket( { subject: 'Canary subject' } );
		await asSite( open.app, site.token, person ).post(
			'/v1/tickets',
			ticket
		);
		const agent = asAgent(
			open.app,
			( await seedAgent( open.db, site.provider_id ) ).cookie
		);
		await agent.post(
			`/v1/desk/tickets/${ ticket.id }/messages`,
			buildReply()
		);
		const { body } = await ask( open, '127.0.0.1' );
		expect( body ).toContain(
			'deskside_http_seconds_count{method="POST",route="/v1/desk/tickets/:id/messages",status="201"} 1'
		);
		expect( body ).toContain( 'deskside_waiting{what="mails"} 1' );
		expect( body ).toMatch( /deskside_waiting\{what="job_requests"\} 1/ );
		for ( const secret of [
			ticket.id,
			site.site_id,
			site.provider_id,
			site.token,
			'anary',
		] ) {
			expect( body ).not.toContain( secret );
		}
	} );
} );
