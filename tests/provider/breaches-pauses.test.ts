import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
	pauseClocks,
	resumeClocks,
} from '../../src/provider/breaches/pause-clocks.ts';
import {
	breachStage,
	TOO_LATE,
	type BreachStage,
} from './support/breach-stage.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

const PLAN = { plan_id: 'standaard', plan_version: 1 };

let provider: TestProvider;
let stage: BreachStage;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	stage = await breachStage( provider );
} );
afterAll( () => provider.close() );

const place = ( ticket_id: string | null ) => ( {
	provider_id: stage.site.provider_id,
	site_id: stage.site.site_id,
	ticket_id,
} );

describe( 'a pause', () => {
	const since = '2026-11-10T10:00:00.000Z';
	const pause = ( ticket_id: string | null, to: string | null ) =>
		provider.db.transaction().execute( ( trx ) =>
			pauseClocks( trx, place( ticket_id ), PLAN, {
				reason: 'access_withheld',
				from: since,
				to,
				said_by: 'Mila Jansen',
				at: since,
			} )
		);

	it( 'moves the deadline by the office time it took, and shows why', async () => {
		const id = await stage.open();
		await pause( id, '2026-11-10T12:00:00.000Z' );
		provider.setNow( TOO_LATE );
		expect( ( await stage.readAsOwner( id ) ).breaches ).toEqual( [] );
		const later = '2026-11-12T11:00:01.000Z';
		provider.setNow( later );
		expect( await stage.record( later ) ).toHaveLength( 1 );
		expect( ( await stage.readAsOwner( id ) ).breaches ).toMatchObject( [
			{
				latest: '2026-11-12T11:00:00.000Z',
				pauses: [
					{
						from: since,
						to: '2026-11-10T12:00:00.000Z',
						reason: 'The client has not given access.',
					},
				],
			},
		] );
	} );

	it( 'without an end leaves nothing due, until it ends', async () => {
		const id = await stage.open();
		const pauseId = await pause( null, null );
		provider.setNow( '2026-12-20T09:00:00.000Z' );
		expect( ( await stage.readAtDesk( id ) ).item ).toMatchObject( {
			due_at: null,
			predicted: null,
		} );
		expect( await stage.record( '2026-12-20T09:00:00.000Z' ) ).toEqual(
			[]
		);
		await provider.db.transaction().execute( ( trx ) =>
			resumeClocks( trx, place( null ), PLAN, {
				id: pauseId,
				to: '2026-11-10T12:00:00.000Z',
			} )
		);
		expect( ( await stage.readAtDesk( id ) ).item.due_at ).toBe(
			'2026-11-12T11:00:00.000Z'
		);
		expect( await stage.record( '2026-11-12T11:00:01.000Z' ) ).toHaveLength(
			1
		);
	} );

	it( 'of the whole site holds for a ticket that comes in meanwhile', async () => {
		await pause( null, null );
		provider.setNow( '2026-11-10T11:00:00.000Z' );
		const id = await stage.open();
		expect( ( await stage.readAtDesk( id ) ).item.due_at ).toBeNull();
	} );
} );
