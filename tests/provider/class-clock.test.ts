import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/contract/estimate.ts';
import { buildReply } from '../support/builders.ts';
import { breachStage, type BreachStage } from './support/breach-stage.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/*
 * A ticket of Tuesday 10:00 in Amsterdam. `triage` promises that somebody takes charge: of red within 15 minutes, of yellow
 * within a day, of green between two and fourteen.
 */
const RED_DUE = '2026-11-10T09:15:00.000Z';
const YELLOW_DUE = '2026-11-11T09:00:00.000Z';
const AFTER_YELLOW = '2026-11-11T09:00:01.000Z';

let provider: TestProvider;
let stage: BreachStage;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	stage = await breachStage( provider, { plan_id: 'triage' } );
} );
afterAll( () => provider.close() );

const classAt = async ( id: string, topic: string, at: string, seen = 0 ) => {
	provider.setNow( at );
	const said = await stage.agent.post( `/v1/desk/tickets/${ id }/class`, {
		topic,
		urgency: null,
		facts: {},
		seen,
		reason: 'Looked at it.',
	} );
	expect( said.statusCode ).toBe( 201 );
};

/** What is said of the new class before it is saved, to the client in the thread, and by the clock that runs then. */
async function allThree( id: string, topic: string, at: string ) {
	provider.setNow( at );
	const preview = (
		await stage.agent.post( `/v1/desk/tickets/${ id }/estimates`, {
			topic,
			urgency: null,
			facts: {},
		} )
	).json< Estimate >();
	await classAt( id, topic, at );
	const { ticket, deadline } = await stage.readAtDesk( id );
	return {
		preview: preview.response,
		told: ticket.messages.at( -1 )?.body ?? '',
		clock: deadline,
	};
}
const same = ( latest: string | null | undefined ) =>
	latest ? new Date( latest ).toISOString() : null;
const pause = ( id: string ) =>
	stage.agent.post( `/v1/desk/tickets/${ id }/pauses`, {
		reason: 'access_withheld',
		note: 'The sign-in to the host.',
	} );

describe( 'the clock of a ticket that was classed anew', () => {
	it( 'is predicted, and broken when the new target passes', async () => {
		const id = await stage.open( 'site_down' );
		await classAt( id, 'new_mailbox', '2026-11-10T09:10:00.000Z' );
		provider.setNow( '2026-11-11T08:59:00.000Z' );
		expect( await stage.predicted() ).toMatchObject( {
			promise: 'taken_in_charge',
			latest: YELLOW_DUE,
		} );
		expect( ( await stage.list() ).predicted ).toMatchObject( [
			{ ticket_id: id, latest: YELLOW_DUE },
		] );
		expect( await stage.record( AFTER_YELLOW ) ).toMatchObject( [
			{ ticket_id: id, kind: 'late' },
		] );
		provider.setNow( AFTER_YELLOW );
		expect( ( await stage.readAsOwner( id ) ).breaches ).toMatchObject( [
			{
				latest: YELLOW_DUE,
				started_at: '2026-11-10T09:00:00.000Z',
				done_at: null,
			},
		] );
	} );

	it( 'breaks nothing by being changed, not even the earliest time', async () => {
		const id = await stage.open( 'permalinks' );
		await classAt( id, 'site_down', '2026-11-10T09:05:00.000Z' );
		await stage.agent.post( `/v1/desk/tickets/${ id }/status`, {
			status: 'taken',
		} );
		expect( await stage.record( '2027-01-10T09:00:00.000Z' ) ).toEqual(
			[]
		);
		expect( ( await stage.readAtDesk( id ) ).breaches ).toEqual( [] );
	} );

	it( 'does not take back what was broken before', async () => {
		const id = await stage.open( 'site_down' );
		await classAt( id, 'new_mailbox', '2026-11-10T09:20:00.000Z' );
		expect( ( await stage.readAtDesk( id ) ).item.due_at ).toBe(
			YELLOW_DUE
		);
		expect(
			await stage.record( '2026-11-10T09:20:00.000Z' )
		).toMatchObject( [ { kind: 'late' } ] );
		await stage.record( AFTER_YELLOW );
		provider.setNow( AFTER_YELLOW );
		expect(
			( await stage.readAsOwner( id ) ).breaches.map(
				( { latest } ) => latest
			)
		).toEqual( [ RED_DUE, YELLOW_DUE ] );
	} );

	it( 'is broken once when the record was written before', async () => {
		const id = await stage.open( 'site_down' );
		await stage.record( '2026-11-10T09:16:00.000Z' );
		await classAt( id, 'new_mailbox', '2026-11-10T09:20:00.000Z' );
		expect( await stage.record( '2026-11-10T09:20:00.000Z' ) ).toEqual(
			[]
		);
		expect( ( await stage.readAtDesk( id ) ).breaches ).toHaveLength( 1 );
	} );

	it( 'goes on as it is when the promise is the same', async () => {
		const id = await stage.open( 'new_mailbox' );
		await classAt( id, 'dns_records', '2026-11-10T10:00:00.000Z' );
		const clocks = await provider.db
			.selectFrom( 'ticket_clocks' )
			.where( 'ticket_id', '=', id )
			.select( [ 'position', 'ended_at', 'latest' ] )
			.execute();
		expect( clocks ).toEqual( [
			{ position: 1, ended_at: null, latest: YELLOW_DUE },
		] );
	} );

	it( 'stands still as before while it is paused, and counts what it stood', async () => {
		const id = await stage.open( 'site_down' );
		provider.setNow( '2026-11-10T09:05:00.000Z' );
		const paused = ( await pause( id ) ).json< {
			ticket: { pauses: { id: string }[] };
		} >();
		await classAt( id, 'new_mailbox', '2026-11-10T09:30:00.000Z' );
		expect( ( await stage.readAtDesk( id ) ).item.due_at ).toBeNull();
		provider.setNow( '2026-11-10T10:05:00.000Z' );
		await stage.agent.post(
			`/v1/desk/tickets/${ id }/pauses/${ paused.ticket.pauses[ 0 ]?.id }/end`,
			{ note: '' }
		);
		expect( ( await stage.readAtDesk( id ) ).item.due_at ).toBe(
			'2026-11-11T10:00:00.000Z'
		);
		await classAt( id, 'site_down', '2026-11-10T10:06:00.000Z', 1 );
		expect( ( await stage.readAtDesk( id ) ).item.due_at ).toBe(
			'2026-11-10T10:15:00.000Z'
		);
	} );

	it( 'does not start again once somebody answered', async () => {
		const id = await stage.open( 'site_down' );
		await stage.agent.post(
			`/v1/desk/tickets/${ id }/messages`,
			buildReply()
		);
		await classAt( id, 'new_mailbox', '2026-11-10T09:20:00.000Z' );
		expect( ( await stage.readAtDesk( id ) ).item.due_at ).toBeNull();
		expect( await stage.record( '2027-01-10T09:00:00.000Z' ) ).toEqual(
			[]
		);
	} );
} );

describe( 'what is said of a new class', () => {
	it( 'is one instant before it is saved, in the thread and on the clock', async () => {
		const id = await stage.open( 'site_down' );
		const { preview, told, clock } = await allThree(
			id,
			'new_mailbox',
			'2026-11-10T09:10:00.000Z'
		);
		expect( same( preview.latest ) ).toBe( YELLOW_DUE );
		expect( clock?.latest ).toBe( YELLOW_DUE );
		expect( told ).toContain( 'Due 11 Nov 2026, 10:00.' );
		expect( told ).toContain( preview.text );
	} );

	it( 'never promises a time that is over: it says that the promise is broken from the start', async () => {
		const id = await stage.open( 'new_mailbox' );
		const { preview, told, clock } = await allThree(
			id,
			'site_down',
			'2026-11-10T09:21:00.000Z'
		);
		expect( same( preview.latest ) ).toBe( RED_DUE );
		expect( clock?.latest ).toBe( RED_DUE );
		expect( preview.text ).toContain(
			'This promise would have been due 10 Nov 2026, 10:15: it is broken from the start.'
		);
		expect( told ).toContain( preview.text );
		expect( told ).not.toContain( 'Due ' );
	} );

	it( 'is broken at the very instant only where that is too late already', async () => {
		const id = await stage.open( 'new_mailbox' );
		const { preview } = await allThree( id, 'site_down', RED_DUE );
		expect( preview.text ).toContain( 'broken from the start' );
		const other = await stage.open( 'site_down' );
		const { preview: lenient } = await allThree(
			other,
			'new_mailbox',
			YELLOW_DUE
		);
		expect( lenient.text ).toContain( 'Due 11 Nov 2026' );
	} );

	it( 'counts the time in which the clock stood still', async () => {
		const id = await stage.open( 'site_down' );
		provider.setNow( '2026-11-10T09:05:00.000Z' );
		const paused = ( await pause( id ) ).json< {
			ticket: { pauses: { id: string }[] };
		} >();
		provider.setNow( '2026-11-10T10:05:00.000Z' );
		await stage.agent.post(
			`/v1/desk/tickets/${ id }/pauses/${ paused.ticket.pauses[ 0 ]?.id }/end`,
			{ note: '' }
		);
		const { preview, told, clock } = await allThree(
			id,
			'new_mailbox',
			'2026-11-10T10:06:00.000Z'
		);
		expect( clock?.latest ).toBe( '2026-11-11T10:00:00.000Z' );
		expect( same( preview.latest ) ).toBe( clock?.latest );
		expect( told ).toContain( preview.text );
	} );

	it( 'names no time while the clock stands still', async () => {
		const id = await stage.open( 'site_down' );
		await pause( id );
		const { preview, told, clock } = await allThree(
			id,
			'new_mailbox',
			'2026-11-10T09:05:00.000Z'
		);
		expect( preview.latest ).toBeNull();
		expect( clock?.latest ).toBeNull();
		expect( told ).toContain( 'The clock stands still' );
	} );

	it( 'names no time where somebody has it in charge, or nobody waits', async () => {
		const taken = await stage.open( 'site_down' );
		await stage.agent.post( `/v1/desk/tickets/${ taken }/status`, {
			status: 'taken',
		} );
		const first = await allThree(
			taken,
			'new_mailbox',
			'2026-11-10T09:05:00.000Z'
		);
		expect( first.preview.latest ).toBeNull();
		expect( first.clock ).toBeNull();
		expect( first.told ).toContain( 'Somebody has it in charge already' );

		const answered = await stage.open( 'site_down' );
		await stage.agent.post(
			`/v1/desk/tickets/${ answered }/messages`,
			buildReply()
		);
		const second = await allThree(
			answered,
			'new_mailbox',
			'2026-11-10T09:06:00.000Z'
		);
		expect( second.preview.latest ).toBeNull();
		expect( second.clock ).toBeNull();
		expect( second.told ).toContain( 'nobody waits for an answer' );
	} );
} );
