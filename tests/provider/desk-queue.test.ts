import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Queue } from '../../src/contract/desk.ts';
import { buildReply, NOW } from '../support/builders.ts';
import { asAgent } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedAgent, seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let site: SeededSite;
let agent: ReturnType< typeof asAgent >;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db );
	agent = asAgent(
		provider.app,
		( await seedAgent( provider.db, site.provider_id ) ).cookie
	);
} );
afterAll( () => provider.close() );

describe( 'GET /v1/desk/queue', () => {
	it( 'goes red first, then by plan size, then by age', async () => {
		const larger = await seedSite( provider.db, {
			provider_id: site.provider_id,
			plan_size: 5,
		} );
		const triage = await seedSite( provider.db, {
			provider_id: site.provider_id,
			plan_id: 'triage',
			plan_size: 0,
		} );
		const open = async ( token: string, minute: number, topic: string ) => {
			provider.setNow(
				`2026-11-10T09:${ String( minute ).padStart( 2, '0' ) }:00.000Z`
			);
			return ( await openTicket( provider.app, token, { topic } ) ).ticket
				.id;
		};
		const oldest = await open( site.token, 0, 'shop_function' );
		const white = await open( triage.token, 1, 'seo_audit' );
		const large = await open( larger.token, 2, 'shop_function' );
		const down = await open( triage.token, 3, 'site_down' );
		const outage = await open( larger.token, 4, 'outage' );
		const { tickets, next } = (
			await agent.get( '/v1/desk/queue' )
		).json< Queue >();
		expect( tickets.map( ( { id } ) => id ) ).toEqual( [
			outage,
			down,
			large,
			oldest,
			white,
		] );
		expect( next ).toBeNull();
		expect( tickets[ 1 ] ).toMatchObject( {
			urgency: 'red',
			site_name: 'Bloemen de Vries',
			due_at: '2026-11-10T09:18:00.000Z',
			due_is_breach: true,
			waiting_since: '2026-11-10T09:03:00.000Z',
			unread: 1,
			agent: null,
		} );
	} );

	it( 'pages through all of a rank without gap or repeat', async () => {
		const ids: string[] = [];
		for ( let count = 0; count < 55; count++ ) {
			ids.push(
				( await openTicket( provider.app, site.token ) ).ticket.id
			);
		}
		const first = ( await agent.get( '/v1/desk/queue' ) ).json< Queue >();
		const second = (
			await agent.get( `/v1/desk/queue?after=${ first.next }` )
		).json< Queue >();
		expect(
			[ ...first.tickets, ...second.tickets ].map( ( { id } ) => id )
		).toEqual( ids );
		expect( second.next ).toBeNull();
	} );

	it( 'leaves out what is solved, unless it is asked for', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		await agent.post(
			`/v1/desk/tickets/${ ticket.id }/messages`,
			buildReply( { status: 'solved' } )
		);
		expect(
			( await agent.get( '/v1/desk/queue' ) ).json< Queue >().tickets
		).toEqual( [] );
		expect(
			(
				await agent.get( '/v1/desk/queue?status=solved' )
			).json< Queue >().tickets
		).toHaveLength( 1 );
	} );

	it( 'names plans in the language of the browser', async () => {
		await openTicket( provider.app, site.token );
		const labelIn = async ( language: string ) =>
			(
				await agent.get( '/v1/desk/queue', {
					'accept-language': language,
				} )
			).json< Queue >().tickets[ 0 ]?.topic_label;
		expect( await labelIn( 'fr,en;q=0.8' ) ).not.toBe(
			await labelIn( 'en-GB' )
		);
		expect( await labelIn( 'pt' ) ).toBe( await labelIn( 'en' ) );
	} );
} );
