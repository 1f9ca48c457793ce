import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
	ApproveQuote,
	Quote,
	QuoteChanged,
} from '../../src/contract/quote.ts';
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

/** What others were broken by, row by row (H and E of the list of known vulnerabilities): nothing is booked, and the answer says why. */

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

describe( 'H1: nothing of price is believed', () => {
	const forged: [
		string,
		(
			yes: ApproveQuote
		) => Partial< Record< keyof ApproveQuote, unknown > >,
	][] = [
		[
			'one cent less',
			( { total_cents_with_vat } ) => ( {
				total_cents_with_vat: total_cents_with_vat - 1,
			} ),
		],
		[
			'one cent more',
			( { total_cents_with_vat } ) => ( {
				total_cents_with_vat: total_cents_with_vat + 1,
			} ),
		],
		[ 'no price', () => ( { total_cents: 0, total_cents_with_vat: 0 } ) ],
		[
			'the net as the gross',
			( { total_cents } ) => ( { total_cents_with_vat: total_cents } ),
		],
		[ 'another currency', () => ( { currency: 'USD' } ) ],
		[ 'a version that is not there yet', () => ( { version: 2 } ) ],
		[ 'words of another number', () => ( { text_version: 2 } ) ],
		[
			'the hash of other words',
			() => ( { shown_sha256: '0'.repeat( 64 ) } ),
		],
		[
			'words in another language than the hash’s',
			() => ( { locale: 'nl' } ),
		],
		[
			'another quote in the body',
			() => ( { quote_id: `quo_${ nextUlid() }` } ),
		],
	];
	it.each( forged )(
		'%s: 409 and nothing booked',
		async ( _name, change ) => {
			const yes = yesTo( quote );
			const answer = await send( { ...yes, ...change( yes ) } );
			expect( [ answer.statusCode, codeOf( answer ) ] ).toEqual( [
				409,
				'state_conflict',
			] );
			await nothingBooked();
			expect(
				read< Quote >(
					await stage.as().get( `/v1/quotes/${ quote.id }` )
				).status
			).toBe( 'sent' );
		}
	);

	it.each( [
		'status',
		'approved',
		'price',
		'minutes_cap',
		'decided_at',
		'person_name',
		'provider_id',
		'lines',
	] )( 'a field of its own, %s, is refused', async ( name ) => {
		expect(
			codeOf( await send( { ...yesTo( quote ), [ name ]: 1 } ) )
		).toBe( 'invalid_request' );
		await nothingBooked();
	} );

	it( 'when it happened is the provider’s clock, who did it the site’s word, never the body’s', async () => {
		provider.setNow( '2026-11-12T12:00:00.000Z' );
		const { quote: approved } = read< QuoteChanged >(
			await send( yesTo( quote ) )
		);
		expect( approved.ending ).toMatchObject( {
			at: '2026-11-12T12:00:00.000Z',
			by: OWNER.name,
		} );
	} );
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

describe( 'H4: values are compared strictly, never converted', () => {
	const juggled: unknown[] = [
		'12000',
		'12000.0',
		12_000.5,
		'0',
		0.1,
		true,
		null,
		[],
		[ 12_000 ],
		{},
		'1e4',
		'0x2EE0',
		' 12000',
		'NaN',
		-12_000,
		Number.MAX_SAFE_INTEGER + 1,
	];
	it.each( juggled.map( ( value ) => [ JSON.stringify( value ), value ] ) )(
		'a total of %s',
		async ( _name, value ) => {
			for ( const name of [ 'total_cents', 'total_cents_with_vat' ] ) {
				expect(
					codeOf(
						await send( { ...yesTo( quote ), [ name ]: value } )
					)
				).toBe( 'invalid_request' );
			}
			await nothingBooked();
		}
	);

	it.each( [
		[ 'version', '1' ],
		[ 'version', true ],
		[ 'currency', 'eur' ],
		[ 'currency', [ 'EUR' ] ],
		[ 'shown_sha256', '' ],
		[ 'shown_sha256', 0 ],
		[ 'shown_sha256', '0e462097431906509019562988736854' ],
		[ 'locale', 'xx' ],
		[ 'text_version', 1.5 ],
	] )( '%s as %j', async ( name, value ) => {
		expect(
			codeOf( await send( { ...yesTo( quote ), [ name ]: value } ) )
		).toBe( 'invalid_request' );
		await nothingBooked();
	} );

	it( 'a hash in capitals is another hash', async () => {
		const yes = yesTo( quote );
		expect(
			codeOf(
				await send( {
					...yes,
					shown_sha256: yes.shown_sha256.toUpperCase(),
				} )
			)
		).toBe( 'invalid_request' );
	} );
} );

describe( 'E: who may not, cannot', () => {
	it( 'E6: an employee is told who may, and nothing is booked, not even on the own ticket', async () => {
		const seen = read< Quote >(
			await stage.as( EMPLOYEE ).get( `/v1/quotes/${ quote.id }` )
		);
		expect( seen.approval ).toBeNull();
		const yes = await send( yesTo( quote ), EMPLOYEE );
		expect( [ yes.statusCode, yes.json() ] ).toMatchObject( [
			403,
			{
				code: 'forbidden',
				detail: expect.stringContaining( 'Only an owner' ) as string,
			},
		] );
		const no = await stage
			.as( EMPLOYEE )
			.post( `/v1/quotes/${ quote.id }/decline`, noTo( quote ) );
		expect( codeOf( no ) ).toBe( 'forbidden' );
		await nothingBooked();
	} );

	it( 'E6: an employee does not see the quote of a colleague’s ticket at all', async () => {
		const colleague = { ...EMPLOYEE, ref: '11' };
		expect( ( await send( yesTo( quote ), colleague ) ).statusCode ).toBe(
			404
		);
		expect(
			(
				await stage
					.as( colleague )
					.get( `/v1/quotes?ticket=${ stage.ticket }` )
			).statusCode
		).toBe( 404 );
	} );

	it( 'E6: who was an owner when the page was drawn and is none when it is sent is refused', async () => {
		const yes = yesTo( quote );
		expect(
			codeOf(
				await send( yes, {
					...OWNER,
					role: 'employee',
					ref: EMPLOYEE.ref,
				} )
			)
		).toBe( 'forbidden' );
		await nothingBooked();
	} );

	it( 'E6: an employee who repeats an owner’s request, key and all, is refused', async () => {
		const key = nextUlid();
		read( await send( yesTo( quote ), OWNER, key ) );
		expect( codeOf( await send( yesTo( quote ), EMPLOYEE, key ) ) ).toBe(
			'forbidden'
		);
	} );

	it( 'E7: another site’s quote is not there, nor another provider’s, for reading, deciding and writing', async () => {
		const neighbour = await seedQuoteStage( provider, {
			provider_id: stage.site.provider_id,
		} );
		const stranger = await seedQuoteStage( provider );
		for ( const other of [ neighbour, stranger ] ) {
			expect(
				( await other.as().get( `/v1/quotes/${ quote.id }` ) )
					.statusCode
			).toBe( 404 );
			expect(
				( await other.as().post( url(), yesTo( quote ) ) ).statusCode
			).toBe( 404 );
			expect(
				(
					await other
						.as()
						.get( `/v1/quotes?ticket=${ stage.ticket }` )
				).statusCode
			).toBe( 404 );
		}
		for ( const answer of [
			await stranger.agent.get( quote.id ),
			await stranger.agent.withdraw( quote.id, {
				version: 1,
				reason: 'x',
			} ),
			await stranger.agent.draft( stage.ticket ),
		] ) {
			expect( answer.statusCode ).toBe( 404 );
		}
		await nothingBooked();
	} );

	it( 'A7: a quote’s id that somebody else uses is refused, and theirs stays', async () => {
		const neighbour = await seedQuoteStage( provider, {
			provider_id: stage.site.provider_id,
		} );
		const answer = await neighbour.agent.draft(
			neighbour.ticket,
			undefined,
			quote.id
		);
		expect( answer.statusCode ).toBe( 409 );
		expect( answer.body ).not.toContain( 'Repair the coupon field' );
		expect(
			read< Quote >( await stage.as().get( `/v1/quotes/${ quote.id }` ) )
		).toEqual( quote );
	} );
} );
