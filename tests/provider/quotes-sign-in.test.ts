import { describe, expect, it } from 'vitest';
import type { Quote, QuoteChanged } from '../../src/contract/quote.ts';
import { nextUlid } from '../support/builders.ts';
import { codeOf } from './support/clients.ts';
import {
	bookedFor,
	buildDraft,
	noTo,
	read,
	seedQuoteStage,
	yesTo,
} from './support/quotes.ts';
import { startQuoteRoom } from './support/quote-room.ts';

const room = startQuoteRoom();

/** One line without VAT, so that the sum is the line. */
const quoteOf = ( cents: number ) =>
	room.stage.sent(
		buildDraft( {
			lines: [
				{
					description: 'New checkout',
					quantity: 1,
					unit_cents: cents,
					vat_percent: 0,
				},
			],
		} )
	);
const approve = (
	quote: Quote,
	age: string | null,
	key = nextUlid(),
	verb = 'approve'
) =>
	room.stage
		.as()
		.post(
			`/v1/quotes/${ quote.id }/${ verb }`,
			verb === 'approve' ? yesTo( quote ) : noTo( quote ),
			{
				key,
				headers: age === null ? {} : { 'deskside-sign-in-age': age },
			}
		);

describe( 'a recent sign-in', () => {
	it( 'is asked for from the sum on that the contract sets, and said beforehand', async () => {
		const [ below, above ] = [
			await quoteOf( 49_999 ),
			await quoteOf( 50_000 ),
		];
		expect( below.approval?.sign_in_minutes ).toBeNull();
		expect( above.approval?.sign_in_minutes ).toBe( 15 );
		expect( ( await approve( below, null ) ).statusCode ).toBe( 201 );
		expect( codeOf( await approve( above, null ) ) ).toBe(
			'recent_sign_in_required'
		);
	} );

	it( 'may be fifteen minutes old, by the server’s count', async () => {
		const quote = await quoteOf( 80_000 );
		expect( codeOf( await approve( quote, '901' ) ) ).toBe(
			'recent_sign_in_required'
		);
		const { quote: approved } = read< QuoteChanged >(
			await approve( quote, '900' )
		);
		const evidence = await room.stage.agent.evidence( approved.id );
		expect( evidence.json() ).toMatchObject( {
			signed_in_at: '2026-11-10T08:45:00.000Z',
		} );
	} );

	it.each( [
		'',
		'-1',
		'1.5',
		'0x1',
		'1e0',
		' 1',
		'null',
		'[]',
		'9999999999',
	] )( 'H4: is not made of %j', async ( age ) => {
		const quote = await quoteOf( 80_000 );
		expect( codeOf( await approve( quote, age ) ) ).toBe(
			'recent_sign_in_required'
		);
		expect(
			( await bookedFor( room.provider, room.stage ) ).decisions
		).toEqual( [] );
	} );

	it( 'is not asked for again when only the answer was lost', async () => {
		const quote = await quoteOf( 80_000 );
		const key = nextUlid();
		const first = await approve( quote, '10', key );
		const again = await approve( quote, '86400', key );
		expect( [ again.statusCode, again.body ] ).toEqual( [
			201,
			first.body,
		] );
		expect(
			( await bookedFor( room.provider, room.stage ) ).decisions
		).toHaveLength( 1 );
	} );

	it( 'is not asked for a no: nothing is spent by it', async () => {
		const quote = await quoteOf( 80_000 );
		expect(
			( await approve( quote, null, nextUlid(), 'decline' ) ).statusCode
		).toBe( 201 );
	} );

	it( 'follows the contract where it names another sum', async () => {
		room.stage = await seedQuoteStage( room.provider, {
			terms: JSON.stringify( { sign_in_from_cents: 0 } ),
		} );
		const quote = await quoteOf( 100 );
		expect( quote.approval?.sign_in_minutes ).toBe( 15 );
		expect( codeOf( await approve( quote, null ) ) ).toBe(
			'recent_sign_in_required'
		);
	} );
} );
