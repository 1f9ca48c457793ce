import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildReply, nextUlid, NOW } from '../support/builders.ts';
import { breachStage, type BreachStage } from './support/breach-stage.ts';
import { asSite } from './support/clients.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* `triage` takes a green or white request in charge after two days at the soonest. */

let provider: TestProvider;
let stage: BreachStage;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	stage = await breachStage( provider, { plan_id: 'triage' } );
} );
afterAll( () => provider.close() );

describe( 'work on a request with an earliest time', () => {
	it( 'is begun early by an answer too', async () => {
		const id = await stage.open( 'permalinks' );
		await stage.agent.post(
			`/v1/desk/tickets/${ id }/messages`,
			buildReply( { status: 'solved' } )
		);
		expect( await stage.record( NOW ) ).toMatchObject( [
			{ kind: 'early' },
		] );
	} );

	it.each( [
		[
			'a refusal',
			'photography',
			( id: string ) =>
				stage.agent.post( `/v1/desk/tickets/${ id }/refusal`, {
					id: `msg_${ nextUlid() }`,
					reason: 'It needs a studio.',
					referral: {
						kind: 'outside_professional',
						to: 'Foto Berg',
					},
					written_at: NOW,
				} ),
		],
		[
			'closing it without a word',
			'permalinks',
			( id: string ) =>
				stage.agent.post( `/v1/desk/tickets/${ id }/status`, {
					status: 'solved',
				} ),
		],
		[
			'the client’s own word',
			'permalinks',
			( id: string ) =>
				asSite( provider.app, stage.site.token ).post(
					`/v1/tickets/${ id }/status`,
					{ status: 'solved' }
				),
		],
	] )( 'is not begun early by %s', async ( _, topic, end ) => {
		const id = await stage.open( topic );
		expect( ( await end( id ) ).statusCode ).toBeLessThan( 300 );
		expect( ( await stage.readAtDesk( id ) ).breaches ).toEqual( [] );
		expect( await stage.record( '2027-01-10T09:00:00.000Z' ) ).toEqual(
			[]
		);
	} );

	it( 'that was begun early is listed apart: it breaks no promise', async () => {
		const early = await stage.open( 'permalinks' );
		const late = await stage.open( 'site_down' );
		await stage.agent.post( `/v1/desk/tickets/${ early }/status`, {
			status: 'taken',
		} );
		await stage.record( '2026-11-10T09:15:00.000Z' );
		expect( await stage.list() ).toMatchObject( {
			breaches: [ { ticket_id: late, kind: 'late' } ],
			early: [ { ticket_id: early, kind: 'early' } ],
		} );
	} );
} );
