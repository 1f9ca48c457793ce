import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Quote } from '../../src/contract/quote.ts';
import { nextUlid, NOW } from '../support/builders.ts';
import { codeOf } from './support/clients.ts';
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

/** What others were broken by, row by row (A and E of the list of known vulnerabilities): nothing is booked, and the answer says why. */

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

	it( 'E7: the evidence of a decision is for its own two sides only', async () => {
		read( await send( yesTo( quote ) ) );
		const stranger = await seedQuoteStage( provider );
		expect( ( await stage.agent.evidence( quote.id ) ).statusCode ).toBe(
			200
		);
		expect( ( await stranger.agent.evidence( quote.id ) ).statusCode ).toBe(
			404
		);
		expect(
			( await stranger.as().get( `/v1/quotes/${ quote.id }/evidence` ) )
				.statusCode
		).toBe( 404 );
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
