import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settleMonths } from '../../src/provider/jobs/settle-months.ts';
import { sweep } from '../../src/provider/jobs/sweep.ts';
import { issuePairingCode } from '../../src/provider/sites/pairing-code.ts';
import { NOW } from '../support/builders.ts';
import { asAgent } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedAgent, seedContract, seedSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
beforeAll( async () => {
	provider = await startTestProvider();
} );
afterAll( () => provider.close() );

/** A contract with five of its thirty minutes used in November. */
async function used() {
	const { app, db } = provider;
	const site = await seedSite( db );
	const { ticket } = await openTicket( app, site.token );
	await asAgent(
		app,
		( await seedAgent( db, site.provider_id ) ).cookie
	).post( `/v1/desk/tickets/${ ticket.id }/minutes`, {
		minutes: 5,
		work: 'Looked',
		worked_at: NOW,
	} );
	return site;
}

const lapsesOf = ( contract_id: string ) =>
	provider.db
		.selectFrom( 'minute_entries' )
		.where( 'contract_id', '=', contract_id )
		.where( 'kind', '=', 'lapse' )
		.where( 'month', '=', '2026-11' )
		.select( 'minutes' )
		.execute();

describe( 'the turn of a month', () => {
	it( 'is written at its instant in the contract’s zone, and once', async () => {
		const { contract_id } = await used();
		await settleMonths( provider.db, '2026-11-30T22:59:59.000Z' );
		expect( await lapsesOf( contract_id ) ).toEqual( [] );
		expect(
			await settleMonths( provider.db, '2026-11-30T23:00:00.000Z' )
		).toBe( 1 );
		expect(
			( await lapsesOf( contract_id ) ).map( ( { minutes } ) =>
				Math.abs( minutes )
			)
		).toEqual( [ 25 ] );
		expect(
			await settleMonths( provider.db, '2026-11-30T23:05:00.000Z' )
		).toBe( 0 );
		expect( await lapsesOf( contract_id ) ).toHaveLength( 1 );
	} );
} );

describe( 'the sweep', () => {
	it( 'throws away what is over and keeps what counts', async () => {
		const { db } = provider;
		const contract = await seedContract( db );
		await issuePairingCode( db, contract, NOW );
		const { provider_id, site_id } = await seedSite( db );
		const event = ( id: string, at: string, position: number | null ) => ( {
			provider_id,
			site_id,
			id: `evt_01KA00000000000000000000${ id }`,
			type: 'ticket.changed',
			data: '{}',
			at,
			position,
			delivered_at: null,
			problem: null,
		} );
		const old = '2026-09-01T00:00:00.000Z';
		await db
			.insertInto( 'site_events' )
			.values( [
				event( '01', old, 1 ),
				event( '02', old, 2 ),
				event( '03', NOW, null ),
			] )
			.execute();
		const keys = () =>
			db.selectFrom( 'idempotency_keys' ).select( 'key' ).execute();
		const before = await keys();
		await sweep( db, NOW );
		expect(
			( await db.selectFrom( 'pairing_codes' ).selectAll().execute() )
				.length
		).toBe( 1 );
		const counts = await sweep( db, '2026-11-12T09:00:00.000Z' );
		expect( counts.pairing_codes ).toBe( 1 );
		const left = await db
			.selectFrom( 'site_events' )
			.where( 'site_id', '=', site_id )
			.orderBy( 'id' )
			.select( 'position' )
			.execute();
		// The last one that has a place keeps it: the next is counted from there.
		expect( left.map( ( { position } ) => position ) ).toEqual( [
			2,
			null,
		] );
		expect( before.length ).toBeGreaterThan( 0 );
		expect( await keys() ).toEqual( before );
	} );
} );
