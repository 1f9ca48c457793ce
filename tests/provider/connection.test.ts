import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PairingAnswer } from '../../src/contract/pairing.ts';
import { issuePairingCode } from '../../src/provider/sites/pairing-code.ts';
import { NOW } from '../support/builders.ts';
import { asSite, codeOf } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedContract, seedSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( () => provider.setNow( NOW ) );
afterAll( () => provider.close() );

let address = 0;
/** From an address of its own, since guessing is limited by address. */
const pair = (
	code: string,
	part = {},
	remoteAddress = `10.2.0.${ address++ }`
) =>
	provider.app.inject( {
		method: 'POST',
		url: '/v1/pairings',
		remoteAddress,
		payload: {
			code,
			site_url: 'https://shop.example',
			site_name: 'Bloemen',
			wordpress: '6.9',
			deskside: '0.1.0',
			...part,
		},
	} );

describe( 'POST /v1/pairings', () => {
	it( 'F5: gives a key for a code, once', async () => {
		const contract = await seedContract( provider.db );
		const { code, expires_at } = await issuePairingCode(
			provider.db,
			contract,
			NOW
		);
		expect( expires_at ).toBe( '2026-11-10T09:10:00.000Z' );
		const said = await pair( code );
		expect( said.statusCode ).toBe( 201 );
		const { token, site_id, summary } = said.json< PairingAnswer >();
		expect( summary ).toMatchObject( {
			contract: { id: contract.id, plan: 'standaard' },
			unread: 0,
			open_tickets: 0,
		} );
		expect(
			( await asSite( provider.app, token ).get( '/v1/summary' ) )
				.statusCode
		).toBe( 200 );

		const again = await pair( code );
		expect( [ again.statusCode, codeOf( again ) ] ).toEqual( [
			422,
			'pairing_code_invalid',
		] );
		const kept = JSON.stringify( [
			await provider.db.selectFrom( 'site_tokens' ).selectAll().execute(),
			await provider.db
				.selectFrom( 'pairing_codes' )
				.selectAll()
				.execute(),
		] );
		expect( kept ).toContain( site_id );
		expect( kept ).not.toContain( token );
		expect( kept ).not.toContain( code );
	} );

	it( 'takes a code from one of two who have it, when both come at once', async () => {
		const { code } = await issuePairingCode(
			provider.db,
			await seedContract( provider.db ),
			NOW
		);
		const answers = await Promise.all( [ pair( code ), pair( code ) ] );
		expect(
			answers.map( ( { statusCode } ) => statusCode ).sort()
		).toEqual( [ 201, 422 ] );
	} );

	it( 'F4: refuses a code after ten minutes', async () => {
		const { code } = await issuePairingCode(
			provider.db,
			await seedContract( provider.db ),
			NOW
		);
		provider.setNow( '2026-11-10T09:10:00.000Z' );
		const said = await pair( code );
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			410,
			'pairing_code_expired',
		] );
	} );

	it( 'forgets a code when a newer one is made', async () => {
		const contract = await seedContract( provider.db );
		const { code } = await issuePairingCode( provider.db, contract, NOW );
		await issuePairingCode( provider.db, contract, NOW );
		expect( ( await pair( code ) ).statusCode ).toBe( 422 );
	} );

	it( 'has one code for a contract, also when several are made at once', async () => {
		const contract = await seedContract( provider.db );
		for ( let round = 0; round < 5; round++ ) {
			await Promise.all(
				[ 1, 2, 3 ].map( () =>
					issuePairingCode( provider.db, contract, NOW )
				)
			);
			expect(
				await provider.db
					.selectFrom( 'pairing_codes' )
					.where( 'contract_id', '=', contract.id )
					.select( 'created_at' )
					.execute()
			).toHaveLength( 1 );
		}
	} );

	it.each( [
		[ 'no code', { code: '' } ],
		[ 'an array of codes', { code: [ 'AAAA-AAAA' ] } ],
		[ 'an address that is none', { site_url: 'javascript:alert(1)' } ],
		[ 'a file address', { site_url: 'file:///etc/passwd' } ],
	] )( 'refuses %s', async ( _name, part ) => {
		expect( ( await pair( 'AAAA-AAAA', part ) ).statusCode ).toBe( 400 );
	} );

	it( 'F8: stops who guesses', async () => {
		const answers = [];
		for ( let guess = 0; guess < 12; guess++ ) {
			answers.push( await pair( 'AAAA-AAAA', {}, '10.3.0.1' ) );
		}
		const last = answers.at( -1 );
		expect(
			answers.filter( ( { statusCode } ) => statusCode === 422 )
		).toHaveLength( 10 );
		expect( last?.statusCode ).toBe( 429 );
		expect( last?.json() ).toMatchObject( {
			code: 'rate_limited',
			retry_after: expect.any( Number ) as number,
		} );
		expect( Number( last?.headers[ 'retry-after' ] ) ).toBeGreaterThan( 0 );
	} );

	it( 'keeps the tickets of a contract that is paired again, and ends the old key', async () => {
		const site = await seedSite( provider.db );
		const { ticket } = await openTicket( provider.app, site.token );
		const { code } = await issuePairingCode(
			provider.db,
			{ provider_id: site.provider_id, id: site.contract_id },
			NOW
		);
		const { token, site_id } = (
			await pair( code )
		).json< PairingAnswer >();
		expect( site_id ).toBe( site.site_id );
		expect(
			(
				await asSite( provider.app, token ).get(
					`/v1/tickets/${ ticket.id }`
				)
			).statusCode
		).toBe( 200 );
		expect(
			( await asSite( provider.app, site.token ).get( '/v1/summary' ) )
				.statusCode
		).toBe( 401 );
	} );
} );

describe( 'POST /v1/connection/rotate', () => {
	it( 'F5: gives a new key; the old one is good for ten more minutes', async () => {
		const site = await seedSite( provider.db );
		const old = asSite( provider.app, site.token );
		const { token } = ( await old.post( '/v1/connection/rotate' ) ).json< {
			token: string;
		} >();
		expect( token ).not.toBe( site.token );
		const statuses = async () => [
			( await old.get( '/v1/summary' ) ).statusCode,
			( await asSite( provider.app, token ).get( '/v1/summary' ) )
				.statusCode,
		];
		provider.setNow( '2026-11-10T09:09:59.999Z' );
		expect( await statuses() ).toEqual( [ 200, 200 ] );
		provider.setNow( '2026-11-10T09:10:00.000Z' );
		expect( await statuses() ).toEqual( [ 401, 200 ] );
	} );

	it( 'can be asked for again when the answer was lost, without making the old key live longer', async () => {
		const site = await seedSite( provider.db );
		const old = asSite( provider.app, site.token );
		await old.post( '/v1/connection/rotate' );
		provider.setNow( '2026-11-10T09:05:00.000Z' );
		const { token } = ( await old.post( '/v1/connection/rotate' ) ).json< {
			token: string;
		} >();
		provider.setNow( '2026-11-10T09:10:00.000Z' );
		expect( ( await old.get( '/v1/summary' ) ).statusCode ).toBe( 401 );
		expect(
			( await asSite( provider.app, token ).get( '/v1/summary' ) )
				.statusCode
		).toBe( 200 );
	} );
} );

describe( 'DELETE /v1/connection', () => {
	it( 'F5: ends every key at once, those of an overlap too; tickets stay', async () => {
		const site = await seedSite( provider.db );
		const { ticket } = await openTicket( provider.app, site.token );
		const { token } = (
			await asSite( provider.app, site.token ).post(
				'/v1/connection/rotate'
			)
		).json< { token: string } >();
		expect(
			( await asSite( provider.app, token ).delete( '/v1/connection' ) )
				.statusCode
		).toBe( 204 );
		for ( const key of [ token, site.token ] ) {
			expect(
				( await asSite( provider.app, key ).get( '/v1/summary' ) )
					.statusCode
			).toBe( 401 );
		}
		expect(
			await provider.db
				.selectFrom( 'tickets' )
				.where( 'id', '=', ticket.id )
				.select( 'id' )
				.execute()
		).toHaveLength( 1 );
	} );
} );
