import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Queue } from '../../src/contract/desk.ts';
import { supportCodeOf } from '../../src/contract/support-code.ts';
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
			stands_first: true,
			site_name: 'Bloemen de Vries',
			due_at: '2026-11-10T09:18:00.000Z',
			due_is_breach: true,
			waiting_since: '2026-11-10T09:03:00.000Z',
			unread: 1,
			agent: null,
		} );
	} );

	it( 'lets no larger plan pass where the plan treats tickets in the order they came', async () => {
		const sites: Awaited< ReturnType< typeof seedSite > >[] = [];
		for ( const plan_size of [ 0, 7 ] ) {
			sites.push(
				await seedSite( provider.db, {
					plan_id: 'five-pillars',
					plan_size,
					...( sites[ 0 ]
						? { provider_id: sites[ 0 ].provider_id }
						: {} ),
				} )
			);
		}
		const ids: string[] = [];
		for ( const [ index, { token } ] of sites.entries() ) {
			provider.setNow( `2026-11-10T10:0${ index }:00.000Z` );
			ids.push(
				(
					await openTicket( provider.app, token, {
						topic: 'question',
					} )
				).ticket.id
			);
		}
		const { cookie } = await seedAgent(
			provider.db,
			sites[ 0 ]?.provider_id ?? ''
		);
		const { tickets } = (
			await asAgent( provider.app, cookie ).get( '/v1/desk/queue' )
		).json< Queue >();
		expect( tickets.map( ( { id } ) => id ) ).toEqual( ids );
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
		expect( [ first.total, second.total ] ).toEqual( [ 55, null ] );
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

describe( 'GET /v1/desk/queue, narrowed', () => {
	const found = async ( query: Record< string, string > ) =>
		(
			await agent.get(
				`/v1/desk/queue?${ new URLSearchParams( query ) }`
			)
		)
			.json< Queue >()
			.tickets.map( ( { id } ) => id );
	const open = async ( part: Parameters< typeof openTicket >[ 2 ] = {} ) =>
		( await openTicket( provider.app, site.token, part ) ).ticket.id;
	const take = ( id: string ) =>
		agent.post( `/v1/desk/tickets/${ id }/status`, { status: 'taken' } );

	it( 'shows what is mine, nobody’s, red, unanswered or near its deadline', async () => {
		const mine = await open();
		await take( mine );
		const answered = await open();
		await agent.post(
			`/v1/desk/tickets/${ answered }/messages`,
			buildReply( { status: 'answered' } )
		);
		const red = await open( { topic: 'outage' } );
		expect( await found( { view: 'mine' } ) ).toEqual( [ mine, answered ] );
		expect( await found( { view: 'unassigned' } ) ).toEqual( [ red ] );
		expect( await found( { view: 'red' } ) ).toEqual( [ red ] );
		expect( await found( { view: 'unanswered' } ) ).toEqual( [
			red,
			mine,
		] );
		expect( await found( { view: 'breach' } ) ).toEqual( [] );
		provider.setNow( '2026-11-12T08:30:00.000Z' );
		expect( await found( { view: 'breach' } ) ).toContain( mine );
	} );

	it( 'finds a ticket by the code that its owner reads out, in any case of letters, solved or not', async () => {
		const id = await open();
		await open();
		const code = supportCodeOf( id );
		expect( code ).toHaveLength( 6 );
		await agent.post( `/v1/desk/tickets/${ id }/status`, {
			status: 'solved',
		} );
		expect( await found( { words: code.toLowerCase() } ) ).toEqual( [
			id,
		] );
		expect( await found( { words: code, status: 'new' } ) ).toEqual( [] );
	} );

	it( 'finds by number, site and every word of subject or message, without accents; no sign has a meaning of its own', async () => {
		const cafe = await open( {
			subject: 'Café closed',
			body: 'Nobody can order 100% of it.',
		} );
		const second = await open( { subject: 'Other', body: 'Elsewhere' } );
		expect( await found( { words: 'cafe NOBODY' } ) ).toEqual( [ cafe ] );
		expect( await found( { words: '#2' } ) ).toEqual( [ second ] );
		expect( await found( { words: '100%' } ) ).toEqual( [ cafe ] );
		expect( await found( { words: '%' } ) ).toEqual( [ cafe ] );
		expect( await found( { words: 'cafe elsewhere' } ) ).toEqual( [] );
		expect( await found( { words: "'; drop table tickets; --" } ) ).toEqual(
			[]
		);
		expect( await found( { words: 'vries', site: site.site_id } ) ).toEqual(
			[ cafe, second ]
		);
	} );

	it( 'keeps to an urgency, a topic, a plan, and says how many there are in all', async () => {
		const triage = await seedSite( provider.db, {
			provider_id: site.provider_id,
			plan_id: 'triage',
			plan_size: 0,
		} );
		const here = await open( { topic: 'upgrade' } );
		await open();
		const { ticket } = await openTicket( provider.app, triage.token, {
			topic: 'site_down',
		} );
		expect( await found( { urgency: 'red' } ) ).toEqual( [ ticket.id ] );
		expect( await found( { topic: 'upgrade' } ) ).toEqual( [ here ] );
		expect( await found( { plan: 'triage' } ) ).toEqual( [ ticket.id ] );
		expect( await found( { plan: 'triage', topic: 'upgrade' } ) ).toEqual(
			[]
		);
		const totalOf = async ( query: string ) =>
			( await agent.get( `/v1/desk/queue?${ query }` ) ).json< Queue >()
				.total;
		expect( await totalOf( '' ) ).toBe( 3 );
		expect( await totalOf( 'plan=standaard' ) ).toBe( 2 );
		expect( await totalOf( 'urgency=green' ) ).toBe( 0 );
	} );

	it( 'reads single lines anew, as far as they still belong there', async () => {
		const [ one, two, three ] = [
			await open(),
			await open(),
			await open(),
		];
		await take( two );
		const { tickets, total } = (
			await agent.get(
				`/v1/desk/queue?view=unassigned&tickets=${ three },${ two }`
			)
		).json< Queue >();
		expect( tickets.map( ( { id } ) => id ) ).toEqual( [ three ] );
		expect( total ).toBe( 2 );
		expect( await found( { tickets: one } ) ).toEqual( [ one ] );
		expect(
			( await agent.get( '/v1/desk/queue?tickets=x' ) ).statusCode
		).toBe( 400 );
	} );

	it( 'keeps to a site, and to the own provider', async () => {
		const here = await open();
		const other = await seedSite( provider.db, {
			provider_id: site.provider_id,
		} );
		await openTicket( provider.app, other.token );
		const foreign = await seedSite( provider.db );
		await openTicket( provider.app, foreign.token );
		expect( await found( { site: site.site_id } ) ).toEqual( [ here ] );
		expect( await found( { site: foreign.site_id } ) ).toEqual( [] );
	} );
} );
