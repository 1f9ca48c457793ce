import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Quote } from '../../src/contract/quote.ts';
import { nextUlid, NOW } from '../support/builders.ts';
import { codeOf, encodePerson } from './support/clients.ts';
import {
	bookedFor,
	EMPLOYEE,
	noTo,
	OWNER,
	read,
	seedQuoteStage,
	yesTo,
	type QuoteStage,
} from './support/quotes.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/** What others were broken by, row by row (H2 and H3 of the list of known vulnerabilities): nothing is booked, and the answer says why. */

let provider: TestProvider;
let stage: QuoteStage;
let quote: Quote;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	stage = await seedQuoteStage( provider, {}, 'shop_function', EMPLOYEE );
	quote = await stage.sent();
} );
afterAll( () => provider.close() );

const url = () => `/v1/quotes/${ quote.id }/approve`;
const send = ( body: unknown, person = OWNER, key = nextUlid() ) =>
	stage.as( person ).post( url(), body, { key } );
const nothingBooked = async () =>
	expect( await bookedFor( provider, stage ) ).toEqual( {
		decisions: [],
		entries: [],
	} );

describe( 'H2: one key, one booking', () => {
	it( 'the same key twice books once and answers the same', async () => {
		const key = nextUlid();
		const first = await send( yesTo( quote ), OWNER, key );
		const second = await send( yesTo( quote ), OWNER, key );
		expect( [ first.statusCode, second.statusCode ] ).toEqual( [
			201, 201,
		] );
		expect( second.body ).toBe( first.body );
		const { decisions, entries } = await bookedFor( provider, stage );
		expect( [ decisions.length, entries.length ] ).toEqual( [ 1, 1 ] );
	} );

	it( 'the key of another quote is refused, while it is kept and after', async () => {
		const key = nextUlid();
		const other = await stage.sent();
		expect(
			(
				await stage
					.as()
					.post( `/v1/quotes/${ other.id }/approve`, yesTo( other ), {
						key,
					} )
			).statusCode
		).toBe( 201 );
		for ( const forget of [ false, true ] ) {
			if ( forget ) {
				await provider.db
					.deleteFrom( 'idempotency_keys' )
					.where( 'key', '=', key )
					.execute();
			}
			const answer = await send( yesTo( quote ), OWNER, key );
			expect( [ answer.statusCode, codeOf( answer ) ] ).toEqual( [
				422,
				'idempotency_conflict',
			] );
		}
		expect( ( await bookedFor( provider, stage ) ).decisions ).toHaveLength(
			1
		);
	} );

	it( 'the same key with another decision or sum is refused', async () => {
		const key = nextUlid();
		read( await send( yesTo( quote ), OWNER, key ) );
		const no = await stage
			.as()
			.post( `/v1/quotes/${ quote.id }/decline`, noTo( quote ), { key } );
		expect( codeOf( no ) ).toBe( 'idempotency_conflict' );
		expect(
			codeOf(
				await send( { ...yesTo( quote ), total_cents: 1 }, OWNER, key )
			)
		).toBe( 'idempotency_conflict' );
	} );

	it( 'no key, no booking', async () => {
		const answer = await stage
			.as()
			.post( url(), yesTo( quote ), { key: null } );
		expect( [ answer.statusCode, codeOf( answer ) ] ).toEqual( [
			400,
			'idempotency_key_required',
		] );
		await nothingBooked();
	} );
} );

describe( 'H3: an unsigned, forged or replayed word books nothing', () => {
	it.each( [
		[ 'no token', {} ],
		[
			'a forged token',
			{ authorization: `Bearer dsk_${ 'A'.repeat( 43 ) }` },
		],
		[
			'a signature in its place',
			{
				'webhook-signature': 'v1,AAAA',
				'webhook-id': 'x',
				'webhook-timestamp': '1',
			},
		],
	] )( '%s: 401', async ( _name, headers ) => {
		const answer = await provider.app.inject( {
			method: 'POST',
			url: url(),
			payload: yesTo( quote ),
			headers: {
				'deskside-person': encodePerson( OWNER ),
				'idempotency-key': nextUlid(),
				...headers,
			},
		} );
		expect( answer.statusCode ).toBe( 401 );
		await nothingBooked();
	} );

	it( 'the token of a site that has disconnected: 401, also for a request it made before', async () => {
		const key = nextUlid();
		read(
			await stage
				.as()
				.delete( '/v1/connection' )
				.then(
					( answer ) =>
						( { ...answer, json: () => ( {} ) } ) as typeof answer
				)
		);
		expect( ( await send( yesTo( quote ), OWNER, key ) ).statusCode ).toBe(
			401
		);
		await nothingBooked();
	} );

	it( 'an agent’s session cannot speak for an owner', async () => {
		const answer = await provider.app.inject( {
			method: 'POST',
			url: url(),
			payload: yesTo( quote ),
			headers: {
				cookie: stage.cookie,
				'deskside-desk': '1',
				'deskside-person': encodePerson( OWNER ),
				'idempotency-key': nextUlid(),
			},
		} );
		expect( answer.statusCode ).toBe( 401 );
		await nothingBooked();
	} );
} );
