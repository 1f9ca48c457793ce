import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
	ApproveQuote,
	Quote,
	QuoteChanged,
} from '../../src/contract/quote.ts';
import { nextUlid, NOW } from '../support/builders.ts';
import { codeOf } from './support/clients.ts';
import {
	bookedFor,
	EMPLOYEE,
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

/** What others were broken by, row by row (H1 and H4 of the list of known vulnerabilities): nothing is booked, and the answer says why. */

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
		[ 'words of another number', () => ( { text_version: 1 } ) ],
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
