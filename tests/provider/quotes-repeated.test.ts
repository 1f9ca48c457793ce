import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Quote, QuoteChanged } from '../../src/contract/quote.ts';
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

/** A decision sent again after its stored answer is gone: a restored database has none. The quote itself knows its key. */

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

const send = ( what: 'approve' | 'decline', key: string, part = {} ) =>
	stage
		.as()
		.post(
			`/v1/quotes/${ quote.id }/${ what }`,
			what === 'approve'
				? { ...yesTo( quote ), ...part }
				: { ...noTo( quote ), ...part },
			{ key }
		);
const forget = ( key: string ) =>
	provider.db
		.deleteFrom( 'idempotency_keys' )
		.where( 'key', '=', key )
		.execute();

describe( 'a decision whose stored answer is gone', () => {
	it.each( [
		[ 'approve', 'approved', 1 ],
		[ 'decline', 'declined', 0 ],
	] as const )(
		'%s: the same request again is answered with what is, and writes nothing',
		async ( what, status, consents ) => {
			const key = nextUlid();
			const first = read< QuoteChanged >( await send( what, key ) );
			await forget( key );
			const again = read< QuoteChanged >( await send( what, key ) );
			expect( again ).toEqual( first );
			expect( again ).toMatchObject( {
				quote: { status, ending: { by: OWNER.name } },
				ticket: { id: stage.ticket },
				minutes: { billable: 0 },
			} );
			const { decisions, entries } = await bookedFor( provider, stage );
			expect( [ decisions.length, entries.length ] ).toEqual( [
				1,
				consents,
			] );
		}
	);

	it( 'is no yes to a no, whatever key it carries', async () => {
		const key = nextUlid();
		read( await send( 'decline', key ) );
		await forget( key );
		const answer = await send( 'approve', key );
		expect( [ answer.statusCode, codeOf( answer ) ] ).toEqual( [
			409,
			'state_conflict',
		] );
	} );
} );

it( 'a decision that names another quote than its address is refused, and says so', async () => {
	const answer = await send( 'approve', nextUlid(), {
		quote_id: `quo_${ nextUlid() }`,
	} );
	expect( [ answer.statusCode, answer.json() ] ).toMatchObject( [
		409,
		{
			code: 'state_conflict',
			detail: 'What was shown is another quote. Look at it again.',
			quote: { id: quote.id, status: 'sent' },
		},
	] );
	expect(
		await provider.db
			.selectFrom( 'quote_refusals' )
			.where( 'quote_id', '=', quote.id )
			.select( [ 'wanted', 'happened' ] )
			.execute()
	).toEqual( [ { wanted: 'approve', happened: 'altered' } ] );
	expect( await bookedFor( provider, stage ) ).toEqual( {
		decisions: [],
		entries: [],
	} );
} );
