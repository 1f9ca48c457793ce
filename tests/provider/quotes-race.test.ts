import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
	Quote,
	QuoteChanged,
	QuoteConflict,
} from '../../src/contract/quote.ts';
import { expireQuotes } from '../../src/provider/quotes/expire-quotes.ts';
import { nextUlid, NOW } from '../support/builders.ts';
import {
	bookedFor,
	buildDraft,
	noTo,
	OTHER_OWNER,
	OWNER,
	read,
	seedQuoteStage,
	VALID_UNTIL,
	yesTo,
	type QuoteStage,
} from './support/quotes.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/**
 * Two and more writers at once. On PostgreSQL (DATABASE_URL) they truly run side by side and wait for each other's locks; the
 * embedded database has one session, so there they meet in whatever order they come.
 */

let provider: TestProvider;
let stage: QuoteStage;
let quote: Quote;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	stage = await seedQuoteStage( provider );
	quote = await stage.sent();
} );
afterAll( () => provider.close() );

type Act = () => Promise< LightMyRequestResponse >;
const yes =
	( person = OWNER, key = nextUlid() ): Act =>
	() =>
		stage
			.as( person )
			.post( `/v1/quotes/${ quote.id }/approve`, yesTo( quote ), {
				key,
			} );
const no =
	( person = OTHER_OWNER ): Act =>
	() =>
		stage
			.as( person )
			.post( `/v1/quotes/${ quote.id }/decline`, noTo( quote ) );
const withdraw: Act = () =>
	stage.agent.withdraw( quote.id, { version: 1, reason: 'Mistake' } );
const revise: Act = () =>
	stage.agent.revise( quote.id, {
		version: 1,
		draft: buildDraft( { note: 'New' } ),
	} );

/** All at once; which won, and what the others were told. */
async function race( acts: readonly Act[] ) {
	const answers = await Promise.all( acts.map( ( act ) => act() ) );
	const won = answers.filter( ( { statusCode } ) => statusCode === 201 );
	const lost = answers.filter( ( { statusCode } ) => statusCode !== 201 );
	return { answers, won, lost };
}

/** The standing rule after every race: one ending at most, and money only for an approval of what was shown. */
async function checkBooked() {
	const { decisions, entries } = await bookedFor( provider, stage );
	const { status } = read< Quote >(
		await stage.as().get( `/v1/quotes/${ quote.id }` )
	);
	const approved = decisions.filter(
		( { decision } ) => decision === 'approved'
	);
	expect( decisions.length ).toBeLessThanOrEqual( 1 );
	expect(
		entries.map( ( { kind, consented } ) => [ kind, consented ] )
	).toEqual( approved.map( () => [ 'consent', 90 ] ) );
	expect( approved.length > 0 ).toBe( status === 'approved' );
	return { status, decisions };
}

describe( 'row 25: of two who decide at once one wins, and the other is told who', () => {
	it.each( [
		[ 'two owners say yes', () => [ yes( OWNER ), yes( OTHER_OWNER ) ] ],
		[
			'one says yes, one says no',
			() => [ yes( OWNER ), no( OTHER_OWNER ) ],
		],
		[
			'one says no, one says yes',
			() => [ no( OTHER_OWNER ), yes( OWNER ) ],
		],
		[ 'yes meets a withdrawal', () => [ yes(), withdraw ] ],
		[ 'a withdrawal meets yes', () => [ withdraw, yes() ] ],
		[ 'yes meets a revision', () => [ yes(), revise ] ],
		[ 'a revision meets yes', () => [ revise, yes() ] ],
		[ 'two revisions', () => [ revise, revise ] ],
		[ 'a revision meets a withdrawal', () => [ revise, withdraw ] ],
		[
			'all of them, twice',
			() => [
				yes(),
				no(),
				withdraw,
				revise,
				yes( OTHER_OWNER ),
				no( OWNER ),
				withdraw,
				revise,
			],
		],
	] )( '%s', async ( _name, acts ) => {
		const { won, lost } = await race( acts() );
		expect( won ).toHaveLength( 1 );
		for ( const answer of lost ) {
			const { code, detail, quote: now } = answer.json< QuoteConflict >();
			expect( [ answer.statusCode, code ] ).toEqual( [
				409,
				'state_conflict',
			] );
			expect( detail ).toMatch(
				/was (approved|declined|withdrawn) by (Anna de Vries|Bram de Vries|Mila Jansen) at|version 2 counts now/
			);
			expect( now?.id ).toBe( quote.id );
		}
		await checkBooked();
	} );

	it( 'ten times the same request at once is one approval, answered the same or as still in progress', async () => {
		const key = nextUlid();
		const answers = await Promise.all(
			Array.from( { length: 10 }, () => yes( OWNER, key )() )
		);
		expect(
			answers.filter( ( { statusCode } ) => statusCode === 201 ).length
		).toBeGreaterThan( 0 );
		expect(
			answers.every(
				( { statusCode, body } ) =>
					statusCode === 201 ||
					body.includes( 'idempotency_in_progress' )
			)
		).toBe( true );
		const again = await yes( OWNER, key )();
		expect( again.body ).toBe(
			answers.find( ( { statusCode } ) => statusCode === 201 )?.body
		);
		expect( ( await checkBooked() ).decisions ).toHaveLength( 1 );
	} );

	it( 'ten yeses with keys of their own are one approval', async () => {
		const { won } = await race(
			Array.from( { length: 10 }, ( _, index ) =>
				yes( index % 2 ? OWNER : OTHER_OWNER )
			)
		);
		expect( won ).toHaveLength( 1 );
		expect( ( await checkBooked() ).decisions ).toHaveLength( 1 );
	} );

	it( 'the clock meets yes: at the last instant nothing is booked, whether or not the job was there', async () => {
		provider.setNow( VALID_UNTIL );
		const [ { won } ] = await Promise.all( [
			race( [ yes(), no() ] ),
			expireQuotes( provider.db, VALID_UNTIL ),
		] );
		expect( won ).toEqual( [] );
		expect( await checkBooked() ).toMatchObject( {
			status: 'expired',
			decisions: [],
		} );
	} );
} );

it( 'a lost answer is given again, byte for byte, even after the quote’s key was forgotten', async () => {
	const key = nextUlid();
	const first = await yes( OWNER, key )();
	expect( ( await yes( OWNER, key )() ).body ).toBe( first.body );
	await provider.db
		.deleteFrom( 'idempotency_keys' )
		.where( 'key', '=', key )
		.execute();
	const late = await yes( OWNER, key )();
	expect( [
		late.statusCode,
		late.json< QuoteChanged >().quote.status,
	] ).toEqual( [ 201, 'approved' ] );
	expect( ( await checkBooked() ).decisions ).toHaveLength( 1 );
} );

it( 'an owner approves while an agent books minutes on the same ticket: both are done, neither waits for the other for ever', async () => {
	const book = ( cookie: string, ticket: string ) =>
		provider.app.inject( {
			method: 'POST',
			url: `/v1/desk/tickets/${ ticket }/minutes`,
			headers: {
				cookie,
				'deskside-desk': '1',
				'idempotency-key': nextUlid(),
			},
			payload: { minutes: 1, work: 'Looked at it', worked_at: NOW },
		} );
	for ( let round = 0; round < 8; round++ ) {
		quote = await stage.sent();
		const answers = await Promise.all( [
			book( stage.cookie, stage.ticket ),
			yes()(),
			book( stage.cookie, stage.ticket ),
		] );
		expect( answers.map( ( { statusCode } ) => statusCode ) ).toEqual( [
			201, 201, 201,
		] );
	}
} );
