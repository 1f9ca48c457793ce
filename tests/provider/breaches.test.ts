import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BreachList } from '../../src/contract/breach.ts';
import { buildNewMessage, buildReply, NOW } from '../support/builders.ts';
import {
	breachStage,
	DUE,
	NEAR,
	TOO_LATE,
	type BreachStage,
} from './support/breach-stage.ts';
import { asAgent, asSite } from './support/clients.ts';
import { seedAgent, seedSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let stage: BreachStage;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	stage = await breachStage( provider );
} );
afterAll( () => provider.close() );

describe( 'a deadline that is near', () => {
	it( 'is predicted from a quarter of its time on, until it is over', async () => {
		const id = await stage.open();
		provider.setNow( '2026-11-11T12:59:59.000Z' );
		expect( await stage.predicted() ).toBeNull();
		provider.setNow( NEAR );
		expect( await stage.predicted() ).toEqual( {
			promise: 'first_answer',
			latest: DUE,
			latest_is_breach: false,
			warned_at: NEAR,
		} );
		expect( ( await stage.list() ).predicted ).toMatchObject( [
			{ ticket_id: id, latest: DUE, site_name: 'Bloemen de Vries' },
		] );
		provider.setNow( DUE );
		expect( await stage.predicted() ).not.toBeNull();
		provider.setNow( TOO_LATE );
		expect( await stage.predicted() ).toBeNull();
		expect( ( await stage.list() ).predicted ).toEqual( [] );
	} );

	it( 'is predicted no more once somebody answered', async () => {
		const id = await stage.open();
		provider.setNow( NEAR );
		await stage.agent.post(
			`/v1/desk/tickets/${ id }/messages`,
			buildReply()
		);
		expect( ( await stage.list() ).predicted ).toEqual( [] );
	} );
} );

describe( 'a promise that was broken', () => {
	it( 'is found by reading before any job ran, and only after the last instant', async () => {
		const id = await stage.open();
		provider.setNow( DUE );
		expect( ( await stage.readAsOwner( id ) ).breaches ).toEqual( [] );
		provider.setNow( TOO_LATE );
		expect( ( await stage.readAsOwner( id ) ).breaches ).toMatchObject( [
			{
				id: null,
				recorded_at: null,
				kind: 'late',
				promise: 'first_answer',
				started_at: NOW,
				latest: DUE,
				happened_at: DUE,
				done_at: null,
			},
		] );
	} );

	it( 'is recorded once, with its evidence, however often the job runs', async () => {
		const id = await stage.open();
		expect( await stage.record( DUE ) ).toEqual( [] );
		const [ first, again ] = await Promise.all( [
			stage.record( TOO_LATE ),
			stage.record( TOO_LATE ),
		] );
		expect( [ ...first, ...again ] ).toHaveLength( 1 );
		expect( await stage.record( '2026-12-01T00:00:00.000Z' ) ).toEqual(
			[]
		);

		provider.setNow( TOO_LATE );
		const [ breach, ...more ] = ( await stage.readAsOwner( id, 'nl' ) )
			.breaches;
		expect( more ).toEqual( [] );
		expect( breach ).toMatchObject( {
			recorded_at: TOO_LATE,
			happened_at: DUE,
			contract_says:
				'Het contract (Standaard: ondersteuning voor webwinkels) belooft een antwoord binnen 16 u 0 min kantoortijd.',
		} );
		expect( breach?.text ).toMatch( /^Uiterlijk 12 nov 2026/ );
		expect( ( await stage.list() ).breaches ).toMatchObject( [
			{ ticket_id: id, id: breach?.id, agent: null },
		] );
	} );

	it( 'says when it was answered after all', async () => {
		const id = await stage.open();
		await stage.record( TOO_LATE );
		const answered = '2026-11-12T10:30:00.000Z';
		provider.setNow( answered );
		await stage.agent.post(
			`/v1/desk/tickets/${ id }/messages`,
			buildReply()
		);
		expect( ( await stage.readAtDesk( id ) ).breaches ).toMatchObject( [
			{ done_at: answered },
		] );
	} );

	it( 'is recorded too when the answer came late and before the job', async () => {
		const id = await stage.open();
		provider.setNow( TOO_LATE );
		await stage.agent.post(
			`/v1/desk/tickets/${ id }/messages`,
			buildReply()
		);
		expect( ( await stage.readAsOwner( id ) ).breaches ).toMatchObject( [
			{ id: null, done_at: TOO_LATE },
		] );
		expect( await stage.record( TOO_LATE ) ).toMatchObject( [
			{ ticket_id: id, kind: 'late' },
		] );
	} );

	it( 'leaves an answer at the last instant alone, for good', async () => {
		const id = await stage.open();
		provider.setNow( DUE );
		await stage.agent.post(
			`/v1/desk/tickets/${ id }/messages`,
			buildReply()
		);
		expect( await stage.record( '2026-12-01T00:00:00.000Z' ) ).toEqual(
			[]
		);
		provider.setNow( '2026-12-01T00:00:00.000Z' );
		expect( ( await stage.readAtDesk( id ) ).breaches ).toEqual( [] );
	} );

	it( 'can be the next answer', async () => {
		const id = await stage.open();
		await stage.agent.post(
			`/v1/desk/tickets/${ id }/messages`,
			buildReply()
		);
		provider.setNow( '2026-11-10T10:00:00.000Z' );
		await asSite( provider.app, stage.site.token ).post(
			`/v1/tickets/${ id }/messages`,
			buildNewMessage()
		);
		provider.setNow( '2026-11-12T10:00:01.000Z' );
		expect( ( await stage.readAsOwner( id ) ).breaches ).toMatchObject( [
			{
				promise: 'next_answer',
				started_at: '2026-11-10T10:00:00.000Z',
				latest: '2026-11-12T10:00:00.000Z',
			},
		] );
	} );

	it( 'cannot be changed or removed', async () => {
		await stage.open();
		await stage.record( TOO_LATE );
		await expect(
			provider.db.deleteFrom( 'breaches' ).execute()
		).rejects.toThrow( 'only grows' );
		await expect(
			provider.db
				.updateTable( 'breaches' )
				.set( { happened_at: NOW } )
				.execute()
		).rejects.toThrow( 'only grows' );
	} );
} );

describe( 'being taken in charge', () => {
	beforeEach( async () => {
		stage = await breachStage( provider, { plan_id: 'triage' } );
	} );
	const take = ( id: string ) =>
		stage.agent.post( `/v1/desk/tickets/${ id }/status`, {
			status: 'taken',
		} );

	it( 'of a red ticket is too late at the fifteenth minute itself', async () => {
		const id = await stage.open( 'site_down' );
		provider.setNow( '2026-11-10T09:14:59.999Z' );
		expect( ( await stage.readAsOwner( id ) ).breaches ).toEqual( [] );
		provider.setNow( '2026-11-10T09:15:00.000Z' );
		await take( id );
		expect( ( await stage.readAsOwner( id ) ).breaches ).toMatchObject( [
			{
				promise: 'taken_in_charge',
				latest_is_breach: true,
				happened_at: '2026-11-10T09:15:00.000Z',
				done_at: '2026-11-10T09:15:00.000Z',
			},
		] );
	} );

	it( 'before the plan’s earliest time is a note for the desk, nothing to the owner', async () => {
		const id = await stage.open( 'permalinks' );
		provider.setNow( '2026-11-12T08:59:59.000Z' );
		await take( id );
		expect(
			await stage.record( '2026-11-12T08:59:59.000Z' )
		).toMatchObject( [ { kind: 'early' } ] );
		expect( ( await stage.readAsOwner( id ) ).breaches ).toEqual( [] );
		expect( ( await stage.readAtDesk( id ) ).breaches ).toMatchObject( [
			{
				kind: 'early',
				earliest: '2026-11-12T09:00:00.000Z',
				happened_at: '2026-11-12T08:59:59.000Z',
				text: 'Not before 12 Nov 2026, 10:00. 48 h 0 min from 10 Nov 2026, 10:00, day and night.',
				contract_says:
					'The contract (Triage: hosting with four urgency colours) says that work begins after 48 h 0 min at the soonest, day and night.',
			},
		] );
	} );

	it( 'from the earliest instant on is in time', async () => {
		const id = await stage.open( 'permalinks' );
		provider.setNow( '2026-11-12T09:00:00.000Z' );
		await take( id );
		expect( await stage.record( '2026-12-12T09:00:00.000Z' ) ).toEqual(
			[]
		);
	} );
} );

describe( 'the list of breaches', () => {
	it( 'is another provider’s only', async () => {
		await stage.open();
		await stage.record( TOO_LATE );
		const stranger = await seedSite( provider.db );
		const other = asAgent(
			provider.app,
			( await seedAgent( provider.db, stranger.provider_id ) ).cookie
		);
		expect(
			( await other.get( '/v1/desk/breaches' ) ).json< BreachList >()
		).toEqual( { predicted: [], breaches: [], early: [], next: null } );
	} );

	it( 'goes on after a page', { timeout: 60_000 }, async () => {
		for ( let count = 0; count < 52; count++ ) {
			await stage.open();
		}
		expect( await stage.record( TOO_LATE ) ).toHaveLength( 52 );
		const first = await stage.list();
		const second = await stage.list( first.next ?? '' );
		expect( [ first.breaches.length, second.breaches.length ] ).toEqual( [
			50, 2,
		] );
		expect( second.next ).toBeNull();
		const ids = [ ...first.breaches, ...second.breaches ].map(
			( { id } ) => id
		);
		expect( new Set( ids ).size ).toBe( 52 );
	} );
} );
