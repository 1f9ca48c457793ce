import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
	ContractPage,
	DeskContract,
	DeskContractList,
	DeskPlanList,
	PlanPage,
} from '../../src/contract/contract.ts';
import { LOCALES } from '../../src/contract/locale.ts';
import { listPlans } from '../../src/provider/plans/load-plans.ts';
import { buildPerson, NOW } from '../support/builders.ts';
import { asAgent, asSite } from './support/clients.ts';
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
	site = await seedSite( provider.db, {
		terms: JSON.stringify( {
			subscriptions: [ 'erp', 'own-module' ],
			custom_work: [
				{
					id: 'gift-wrap',
					fixed_price: true,
					delivered_on: '2026-08-31',
					went_live_on: '2026-09-05',
				},
				{
					id: 'label-print',
					fixed_price: false,
					delivered_on: '2026-11-01',
					went_live_on: null,
				},
				{
					id: 'old-feed',
					fixed_price: true,
					delivered_on: null,
					went_live_on: '2026-01-31',
				},
				{
					id: 'undated',
					fixed_price: true,
					delivered_on: null,
					went_live_on: null,
				},
			],
		} ),
	} );
	agent = asAgent(
		provider.app,
		( await seedAgent( provider.db, site.provider_id ) ).cookie
	);
} );
afterAll( () => provider.close() );

const read = async ( token = site.token, person = buildPerson() ) =>
	(
		await asSite( provider.app, token, person ).get( '/v1/contract' )
	).json< ContractPage >();

describe( 'GET /v1/contract', () => {
	it( 'tells an employee too what is in it', async () => {
		const page = await read(
			site.token,
			buildPerson( { ref: '8', role: 'employee' } )
		);
		expect( page ).toMatchObject( {
			contract: {
				id: site.contract_id,
				plan: 'standaard',
				plan_version: 1,
				starts_on: '2026-01-01',
				ends_on: null,
				larger_plan: false,
			},
			allowance: { minutes: 30 },
			backups: {
				files: true,
				database: true,
				every_hours: 24,
				keep_days: 7,
				text: 'Files and database, every 24 hours, kept 7 days, to restore from.',
			},
			office: {
				open_now: true,
				until: '2026-11-10T16:00:00.000Z',
				hours: 'Mon–Fri 09:00–17:00',
				zone: 'Europe/Amsterdam',
				holidays: 'Closed on the public holidays of Netherlands.',
			},
			subscriptions: [
				{ id: 'erp', text: 'ERP' },
				{ id: 'own-module', text: 'own-module' },
			],
		} );
	} );

	it( 'says until when a line answers, to the second', async () => {
		const outage = async ( at: string ) => {
			provider.setNow( at );
			const { lines } = await read();
			return lines.find( ( { id } ) => id === 'outage' );
		};
		expect( await outage( '2026-11-10T21:59:59.000Z' ) ).toMatchObject( {
			open_now: true,
			until: '2026-11-10T22:00:00.000Z',
			number: '+31 20 555 0100',
		} );
		expect( await outage( '2026-11-10T22:00:00.000Z' ) ).toMatchObject( {
			open_now: false,
			until: '2026-11-10T23:00:00.000Z',
		} );
	} );

	it( 'dates each warranty: the earlier day starts it, the last day is clamped and included', async () => {
		const dated = ( await read() ).warranties.map(
			( { id, from, until, runs } ) => [ id, from, until, runs ]
		);
		expect( dated ).toEqual( [
			[ 'gift-wrap', '2026-08-31', '2026-11-30', true ],
			[ 'label-print', null, null, false ],
			[ 'old-feed', '2026-01-31', '2026-04-30', false ],
			[ 'undated', null, null, false ],
		] );
		provider.setNow( '2026-11-30T22:59:59.000Z' );
		expect( ( await read() ).warranties[ 0 ]?.runs ).toBe( true );
		provider.setNow( '2026-11-30T23:00:00.000Z' );
		expect( ( await read() ).warranties[ 0 ]?.runs ).toBe( false );
	} );

	it( 'gives the checklist of the client, with what a site can look up', async () => {
		const checks = ( await read() ).client_duties.flatMap(
			( { id, check } ) => ( check === null ? [] : [ [ id, check ] ] )
		);
		expect( checks ).toEqual( [
			[ 'security_ssl', 'ssl_expiry' ],
			[ 'security_access', 'administrators' ],
			[ 'security_check', 'updates_waiting' ],
		] );
	} );

	it( 'says first what gives fair use, then what holds otherwise', async () => {
		const { topics } = await read();
		const text = ( id: string ) =>
			topics.find( ( topic ) => topic.id === id )?.text;
		expect( text( 'payment_link' ) ).toBe(
			'MultiSafepay, PayPal: from the month’s minutes. Otherwise at the hourly rate, with your consent.'
		);
		expect( text( 'external_link' ) ).toMatch(
			/^With a support subscription .* Otherwise at the hourly rate/
		);
		expect( text( 'outage' ) ).toMatch(
			/^In office hours: from the month’s minutes.*Mon–Sun 00:00–23:00\): the time may be charged/
		);
	} );

	it( 'tells prices with and without VAT, and promises by urgency', async () => {
		const triage = await seedSite( provider.db, {
			provider_id: site.provider_id,
			plan_id: 'triage',
			vat_percent: 22,
		} );
		const page = await read( triage.token );
		const topic = ( id: string ) =>
			page.topics.find( ( candidate ) => candidate.id === id );
		expect( topic( 'restore_files' ) ).toMatchObject( {
			standing: 'charged',
			price: { min_cents: 4000, min_cents_with_vat: 4880 },
			text: 'A fixed price: €40.00 without VAT.',
		} );
		expect( topic( 'more_power' ) ).toMatchObject( {
			price: null,
			text: 'A fixed price: €50.00 without VAT. The price of the instance comes on top.',
		} );
		expect( topic( 'seo_audit' ) ).toMatchObject( { may_refuse: true } );
		expect( topic( 'site_down' )?.text ).toContain( '€20.00 to €50.00' );
		expect( page.responses.map( ( { text } ) => text ) ).toEqual( [
			'Taken in charge: in less than 15 minutes. Counted day and night.',
			'Taken in charge: at most 24 hours. Counted day and night.',
			'Taken in charge: at most 4 days. Not before: 48 hours. Counted day and night.',
			'Taken in charge: at most 7 days. Not before: 48 hours. Counted day and night.',
		] );
		expect( page.allowance ).toBeNull();
	} );

	it.each( LOCALES )( 'leaves nothing unsaid in %s', async ( locale ) => {
		for ( const { id } of listPlans() ) {
			const { token } = await seedSite( provider.db, {
				provider_id: site.provider_id,
				plan_id: id,
			} );
			const page = await read( token, buildPerson( { locale } ) );
			const texts = textsOf( page );
			expect( texts.length ).toBeGreaterThan( 20 );
			expect(
				texts.filter( ( text ) => text === '' || /[{}]/.test( text ) )
			).toEqual( [] );
		}
	} );

	it( 'says it in the language that is asked for', async () => {
		const [ en, ...others ] = await Promise.all(
			LOCALES.map( async ( locale ) =>
				read( site.token, buildPerson( { locale } ) )
			)
		);
		for ( const page of others ) {
			expect( page.topics[ 0 ]?.text ).not.toBe( en?.topics[ 0 ]?.text );
			expect( page.breach ).not.toBe( en?.breach );
		}
	} );
} );

/** Every sentence of a page; ids, addresses and descriptions that may be empty aside. */
function textsOf( value: unknown ): string[] {
	if ( Array.isArray( value ) ) {
		return value.flatMap( textsOf );
	}
	if ( value === null || typeof value !== 'object' ) {
		return [];
	}
	return Object.entries( value ).flatMap( ( [ name, inner ] ) =>
		typeof inner === 'string' && /^(text|label|purpose|hours)$/.test( name )
			? [ inner ]
			: textsOf( inner )
	);
}

describe( 'at the desk', () => {
	it( 'the same page stands beside whose it is, in the language of the agent', async () => {
		const { line, page } = (
			await agent.get( `/v1/desk/contracts/${ site.contract_id }`, {
				'accept-language': 'nl',
			} )
		).json< DeskContract >();
		expect( line ).toMatchObject( {
			client: 'Bloemen de Vries',
			site: { url: 'https://shop.example' },
		} );
		expect( page ).toEqual(
			await read( site.token, buildPerson( { locale: 'nl' } ) )
		);
	} );

	it( 'lists contracts by client, page by page, and nobody else’s', async () => {
		await seedSite( provider.db );
		for ( let count = 0; count < 52; count++ ) {
			await seedSite( provider.db, {
				provider_id: site.provider_id,
				client: `Client ${ count % 7 }`,
			} );
		}
		const first = (
			await agent.get( '/v1/desk/contracts' )
		).json< DeskContractList >();
		const second = (
			await agent.get( `/v1/desk/contracts?after=${ first.next }` )
		).json< DeskContractList >();
		const all = [ ...first.contracts, ...second.contracts ];
		expect( new Set( all.map( ( { id } ) => id ) ).size ).toBe( 53 );
		expect( all.map( ( { client } ) => client ) ).toEqual(
			all.map( ( { client } ) => client ).sort()
		);
		expect( second.next ).toBeNull();
	} );

	it( 'plans can be read without a contract; one that is not there is a 404', async () => {
		const { plans } = (
			await agent.get( '/v1/desk/plans' )
		).json< DeskPlanList >();
		expect( plans.map( ( { plan } ) => plan ) ).toContain( 'triage' );
		const page = (
			await agent.get( '/v1/desk/plans/triage/1' )
		).json< PlanPage >();
		expect( page.topics ).toHaveLength( 50 );
		expect( page.topics[ 3 ]?.price?.vat_percent ).toBeNull();
		for ( const [ path, status ] of [
			[ 'triage/9', 404 ],
			[ 'nowhere/1', 404 ],
			[ 'triage/x', 400 ],
		] ) {
			expect(
				( await agent.get( `/v1/desk/plans/${ path }` ) ).statusCode
			).toBe( status );
		}
	} );
} );
