import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeskTicket } from '../../src/contract/desk.ts';
import type { TicketChanged } from '../../src/contract/ticket.ts';
import {
	buildNewMessage,
	buildNewTicket,
	buildPerson,
	buildReply,
} from '../support/builders.ts';
import { breachStage, type BreachStage } from './support/breach-stage.ts';
import { asSite, codeOf } from './support/clients.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* `standaard` promises an answer by Thursday 10:00 in Amsterdam to what came in on Tuesday at 10:00. */
const TEN = '2026-11-10T10:00:00.000Z';
const NOON = '2026-11-10T12:00:00.000Z';

let provider: TestProvider;
let stage: BreachStage;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	stage = await breachStage( provider );
} );
afterAll( () => provider.close() );

const owner = ( part = {} ) =>
	asSite( provider.app, stage.site.token, buildPerson( part ) );
const pause = ( id: string, reason = 'access_withheld' ) =>
	stage.agent.post( `/v1/desk/tickets/${ id }/pauses`, {
		reason,
		note: 'The sign-in to the host.',
	} );
const end = ( id: string, pauseId: string, note = '' ) =>
	stage.agent.post( `/v1/desk/tickets/${ id }/pauses/${ pauseId }/end`, {
		note,
	} );
const pausedAt = async ( id: string, at: string, reason?: string ) => {
	provider.setNow( at );
	const said = ( await pause( id, reason ) ).json< DeskTicket >();
	return said.ticket.pauses.at( -1 )?.id ?? '';
};

describe( 'a client who withholds access', () => {
	it( 'stops the clock, sees it, and reads what is missing in the own language', async () => {
		const { ticket } = (
			await owner( { locale: 'nl' } ).post( '/v1/tickets', {
				...buildNewTicket(),
			} )
		).json< TicketChanged >();
		const id = await pausedAt( ticket.id, TEN );
		const shown = await stage.readAsOwner( ticket.id, 'nl' );
		expect( shown.pauses ).toEqual( [
			{
				id,
				reason: 'access_withheld',
				label: 'De klant heeft geen toegang gegeven.',
				from: TEN,
				to: null,
				note: 'The sign-in to the host.',
				opened_by: { kind: 'agent', name: 'Mila Jansen', you: false },
				ended_by: null,
			},
		] );
		expect( shown.messages.at( -1 )?.body ).toBe(
			'De klok van onze toegezegde tijd staat vanaf nu stil. De klant heeft geen toegang gegeven. The sign-in to the host.'
		);
		expect(
			( await stage.readAtDesk( ticket.id ) ).item.due_at
		).toBeNull();
	} );

	it( 'gives it again: the deadline is computed anew, by the office time that was lost', async () => {
		const id = await stage.open();
		const pauseId = await pausedAt( id, TEN );
		provider.setNow( NOON );
		const said = await owner().post(
			`/v1/tickets/${ id }/pauses/${ pauseId }/end`,
			{ note: 'It is in the safe.' }
		);
		expect( said.statusCode ).toBe( 200 );
		expect( said.json< TicketChanged >().ticket ).toMatchObject( {
			pauses: [
				{
					from: TEN,
					to: NOON,
					ended_by: {
						kind: 'site',
						name: 'Anna de Vries',
						you: true,
					},
				},
			],
			messages: [
				{},
				{},
				{
					body: 'The clock of the promised time runs again. It is in the safe.',
				},
			],
		} );
		expect( ( await stage.readAtDesk( id ) ).item.due_at ).toBe(
			'2026-11-12T11:00:00.000Z'
		);
		expect( codeOf( await end( id, pauseId ) ) ).toBe( 'state_conflict' );
	} );

	it( 'stops one clock for one reason once', async () => {
		const id = await stage.open();
		await pausedAt( id, TEN );
		expect( codeOf( await pause( id ) ) ).toBe( 'state_conflict' );
		const both = await Promise.all( [
			pause( id, 'waiting_for_client' ),
			pause( id, 'waiting_for_client' ),
		] );
		expect( both.map( ( { statusCode } ) => statusCode ).sort() ).toEqual( [
			201, 409,
		] );
	} );

	it( 'two pauses that overlap count once', async () => {
		const id = await stage.open();
		const access = await pausedAt( id, TEN );
		await pausedAt( id, '2026-11-10T11:00:00.000Z', 'waiting_for_client' );
		provider.setNow( NOON );
		await end( id, access );
		expect( ( await stage.readAtDesk( id ) ).item.due_at ).toBeNull();
		provider.setNow( '2026-11-10T13:00:00.000Z' );
		await owner().post( `/v1/tickets/${ id }/messages`, buildNewMessage() );
		expect( ( await stage.readAtDesk( id ) ).item.due_at ).toBe(
			'2026-11-12T12:00:00.000Z'
		);
	} );
} );

describe( 'a clock that waits for the client', () => {
	it( 'runs again with the client’s next word; one that waits for access does not', async () => {
		const id = await stage.open();
		await pausedAt( id, TEN, 'waiting_for_client' );
		await pausedAt( id, TEN, 'access_withheld' );
		provider.setNow( NOON );
		await owner().post( `/v1/tickets/${ id }/messages`, buildNewMessage() );
		expect(
			( await stage.readAsOwner( id ) ).pauses.map(
				( { reason, to } ) => [ reason, to ]
			)
		).toEqual( [
			[ 'waiting_for_client', NOON ],
			[ 'access_withheld', null ],
		] );
	} );

	it( 'an answer ends nothing of it, a solved ticket does, and has no clock to stop', async () => {
		const id = await stage.open();
		await pausedAt( id, TEN );
		await stage.agent.post(
			`/v1/desk/tickets/${ id }/messages`,
			buildReply()
		);
		expect( ( await stage.readAsOwner( id ) ).pauses[ 0 ]?.to ).toBeNull();
		provider.setNow( NOON );
		await stage.agent.post( `/v1/desk/tickets/${ id }/status`, {
			status: 'solved',
		} );
		expect( ( await stage.readAsOwner( id ) ).pauses[ 0 ]?.to ).toBe(
			NOON
		);
		expect( codeOf( await pause( id ) ) ).toBe( 'state_conflict' );
	} );
} );

describe( 'a promise to be taken in charge', () => {
	it( 'is kept by taking it while its clock stands still', async () => {
		stage = await breachStage( provider, { plan_id: 'triage' } );
		const id = await stage.open( 'seo_audit' );
		const pauseId = await pausedAt( id, TEN );
		await stage.agent.post( `/v1/desk/tickets/${ id }/status`, {
			status: 'taken',
		} );
		provider.setNow( NOON );
		await end( id, pauseId );
		expect( ( await stage.readAtDesk( id ) ).item.due_at ).toBeNull();
		expect(
			await stage.record( '2027-01-10T09:00:00.000Z' )
		).toMatchObject( [ { kind: 'early' } ] );
	} );
} );
