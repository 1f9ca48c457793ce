import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/contract/estimate.ts';
import { LOCALES } from '../../src/contract/locale.ts';
import type { Summary } from '../../src/contract/summary.ts';
import type { TopicList } from '../../src/contract/topic.ts';
import { buildPerson, buildReply, NOW } from '../support/builders.ts';
import { asAgent, asSite, codeOf } from './support/clients.ts';
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

const employee = buildPerson( { ref: '8', name: 'Bo Smit', role: 'employee' } );
const asOwner = () => asSite( provider.app, site.token );
const asEmployee = () => asSite( provider.app, site.token, employee );
const answer = ( id: string, part = {} ) =>
	agent.post( `/v1/desk/tickets/${ id }/messages`, buildReply( part ) );
const work = ( id: string, minutes: number, what: string ) =>
	agent.post( `/v1/desk/tickets/${ id }/minutes`, {
		minutes,
		work: what,
		worked_at: NOW,
	} );

describe( 'GET /v1/summary', () => {
	const summaryOf = async (
		caller: ReturnType< typeof asSite >,
		options = {}
	) => ( await caller.get( '/v1/summary', options ) ).json< Summary >();

	it( 'tells provider, contract, minutes and the phone line', async () => {
		expect( await summaryOf( asOwner() ) ).toMatchObject( {
			as_of: NOW,
			provider: {
				name: 'Nordlicht Support',
				colour: '#0a5c7a',
				logo: null,
				phone: '+31 20 555 0100',
			},
			contract: {
				id: site.contract_id,
				plan: 'standaard',
				zone: 'Europe/Amsterdam',
				currency: 'EUR',
				vat_percent: 21,
				hourly_rate_cents: 9000,
			},
			minutes: {
				allowance: {
					month: '2026-11',
					granted: 30,
					used: 0,
					remaining: 30,
					lapses_at: '2026-11-30T23:00:00.000Z',
				},
				reserved: 0,
				billable: 0,
			},
			phone: { number: '+31 20 555 0100', open_now: true },
		} );
	} );

	it( 'A6: counts for an employee the own tickets, for an owner all, and for the site what nobody has read', async () => {
		const { ticket: own } = await openTicket(
			provider.app,
			site.token,
			{},
			employee
		);
		const { ticket: other } = await openTicket( provider.app, site.token );
		await answer( own.id );
		const reply = buildReply( { status: 'solved' } );
		await agent.post( `/v1/desk/tickets/${ other.id }/messages`, reply );
		const counts = async (
			caller: ReturnType< typeof asSite >,
			options = {}
		) => {
			const { unread, open_tickets } = await summaryOf( caller, options );
			return [ unread, open_tickets ];
		};
		expect( await counts( asEmployee() ) ).toEqual( [ 1, 1 ] );
		expect( await counts( asOwner() ) ).toEqual( [ 2, 1 ] );
		expect( await counts( asOwner(), { person: null } ) ).toEqual( [
			2, 1,
		] );
		await asOwner().post( `/v1/tickets/${ other.id }/read`, {
			message_id: reply.id,
		} );
		expect( await counts( asOwner() ) ).toEqual( [ 1, 1 ] );
		expect( await counts( asOwner(), { person: null } ) ).toEqual( [
			1, 1,
		] );
	} );

	it( 'knows no allowance where the plan has none', async () => {
		const other = await seedSite( provider.db, {
			plan_id: 'pay-per-use',
			hourly_rate_cents: null,
		} );
		expect(
			( await summaryOf( asSite( provider.app, other.token ) ) ).minutes
		).toEqual( { allowance: null, reserved: 0, billable: 0 } );
	} );
} );

describe( 'GET /v1/topics', () => {
	it( "asks for the contract's own custom work, and then knows its warranty", async () => {
		const { token } = await seedSite( provider.db, {
			terms: JSON.stringify( {
				custom_work: [
					{
						id: 'size_chart',
						fixed_price: true,
						delivered_on: '2026-09-15',
						went_live_on: null,
					},
				],
			} ),
		} );
		const owner = asSite( provider.app, token );
		const { topics } = (
			await owner.get( '/v1/topics' )
		).json< TopicList >();
		const custom = topics.find( ( { id } ) => id === 'custom_work' );
		expect( custom?.questions ).toMatchObject( [
			{
				fact: 'custom_work',
				options: [ { value: 'size_chart', label: 'size chart' } ],
			},
		] );
		const estimate = (
			await owner.post( '/v1/estimates', {
				topic: 'custom_work',
				urgency: null,
				facts: { custom_work: 'size_chart' },
			} )
		).json< Estimate >();
		expect( estimate.coverage ).toBe( 'included' );
		expect( estimate.reasons.map( ( { text } ) => text ) ).toEqual( [
			'Under warranty until 15 December 2026, that day included.',
			'It is about: Custom functionality, size chart.',
		] );
	} );

	it( "lists the plan's topics in the person's language", async () => {
		const labels = new Set< string >();
		for ( const locale of LOCALES ) {
			const { topics } = (
				await asOwner().get( '/v1/topics', {
					person: buildPerson( { locale } ),
				} )
			).json< TopicList >();
			labels.add(
				topics.find( ( { id } ) => id === 'outage' )?.label ?? ''
			);
		}
		expect( labels.size ).toBe( LOCALES.length );
	} );
} );

describe( 'POST /v1/estimates', () => {
	const ask = async ( question: object ) =>
		(
			await asOwner().post(
				'/v1/estimates',
				{
					topic: 'shop_function',
					urgency: null,
					facts: {},
					...question,
				},
				{ key: null }
			)
		).json< Estimate >();

	it( 'says what it costs under this contract, and writes nothing', async () => {
		expect( await ask( { topic: 'upgrade' } ) ).toMatchObject( {
			coverage: 'hourly',
			consent_required: true,
			hourly_rate_cents: 9000,
			at: NOW,
		} );
		expect(
			await ask( {
				topic: 'payment_link',
				facts: { payment_provider: 'paypal' },
			} )
		).toMatchObject( {
			coverage: 'fair_use',
			remaining_before: 30,
			consent_required: false,
		} );
	} );

	it( 'counts the minutes used so far', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		await work( ticket.id, 12, 'Read the log' );
		expect( await ask( {} ) ).toMatchObject( { remaining_before: 18 } );
	} );

	it( 'does not believe a site about what only the contract can say', async () => {
		expect(
			await ask( {
				topic: 'external_link',
				facts: { support_subscription: true },
			} )
		).toMatchObject( { coverage: 'hourly', consent_required: true } );
	} );

	it( 'gives reasons in the language of the person', async () => {
		const said = await asOwner().post(
			'/v1/estimates',
			{ topic: 'upgrade', urgency: null, facts: {} },
			{ person: buildPerson( { locale: 'nl' } ) }
		);
		const dutch = said.json< Estimate >();
		const english = await ask( { topic: 'upgrade' } );
		expect( dutch.fingerprint ).toBe( english.fingerprint );
		expect( dutch.reasons[ 0 ]?.text ).not.toBe(
			english.reasons[ 0 ]?.text
		);
	} );

	it.each( [
		{ facts: { 'Bad-Name': 1 } },
		{ facts: { a: { b: 1 } } },
		{ facts: [] },
		{ topic: 1 },
		{ topic: 'x'.repeat( 62 ) },
		{ urgency: 'pink' },
	] )( 'refuses %j', async ( part ) => {
		const said = await asOwner().post( '/v1/estimates', {
			topic: 'upgrade',
			urgency: null,
			facts: {},
			...part,
		} );
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			400,
			'invalid_request',
		] );
	} );
} );

describe( 'the open routes', () => {
	it( 'tell health, and describe every route', async () => {
		expect( ( await provider.app.inject( '/health' ) ).json() ).toEqual( {
			status: 'ok',
		} );
		const document = (
			await provider.app.inject( '/openapi.json' )
		).json< { openapi: string; paths: object } >();
		expect( document.openapi ).toBe( '3.1.0' );
		expect( Object.keys( document.paths ) ).toContain( '/v1/tickets/{id}' );
	} );

	it.each( [
		[ 'GET', '/', 404, 'not_found' ],
		[ 'GET', '/v1/nothing', 404, 'not_found' ],
		[ 'PATCH', '/v1/tickets', 405, 'method_not_allowed' ],
		[ 'DELETE', '/v1/tickets/tic_1', 405, 'method_not_allowed' ],
		[ 'GET', '/desk/../../etc/passwd', 404, 'not_found' ],
	] as const )(
		'%s %s is answered %i %s',
		async ( method, url, status, code ) => {
			const said = await provider.app.inject( { method, url } );
			expect( [
				said.statusCode,
				codeOf( said ),
				said.headers[ 'content-type' ],
			] ).toEqual( [
				status,
				code,
				'application/problem+json; charset=utf-8',
			] );
		}
	);
} );
