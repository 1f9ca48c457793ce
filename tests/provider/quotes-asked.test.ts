import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Quote, QuoteAsked } from '../../src/contract/quote.ts';
import type { Summary } from '../../src/contract/summary.ts';
import type { TicketList } from '../../src/contract/ticket.ts';
import { nextUlid, NOW } from '../support/builders.ts';
import { codeOf } from './support/clients.ts';
import {
	bookedFor,
	buildDraft,
	EMPLOYEE,
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

const ask = ( part: object = {}, person = EMPLOYEE, key = nextUlid() ) =>
	stage.as( person ).post(
		`/v1/quotes/${ quote.id }/ask-to-approve`,
		{
			version: 1,
			to: OTHER_OWNER,
			note: 'The sale begins on Friday.',
			...part,
		},
		{ key }
	);
const badgeOf = async ( person: typeof OWNER ) =>
	read< Summary >( await stage.as( person ).get( '/v1/summary' ) ).unread;

const askedTickets = async ( person: typeof OWNER ) =>
	read< TicketList >( await stage.as( person ).get( '/v1/tickets' ) )
		.tickets.filter( ( { asked } ) => asked )
		.map( ( { id } ) => id );

describe( 'an employee who may not approve', () => {
	it( 'asks an owner, who finds it in the badge until it is decided', async () => {
		const before = await badgeOf( OTHER_OWNER );
		const asked = read< QuoteAsked >( await ask() );
		expect( asked.quote.requests ).toEqual( [
			{
				version: 1,
				by: EMPLOYEE.name,
				to: OTHER_OWNER.name,
				note: 'The sale begins on Friday.',
				at: NOW,
			},
		] );
		expect( await badgeOf( OTHER_OWNER ) ).toBe( before + 1 );
		expect( await badgeOf( OWNER ) ).toBe( before );
		read(
			await stage
				.as( OTHER_OWNER )
				.post( `/v1/quotes/${ quote.id }/approve`, yesTo( quote ), {
					key: nextUlid(),
				} )
		);
		expect( await badgeOf( OTHER_OWNER ) ).toBe( before );
	} );

	it( 'asks about a ticket that the owner can tell in the list until it is decided, and nobody else', async () => {
		expect( await askedTickets( OTHER_OWNER ) ).not.toContain(
			quote.ticket_id
		);
		read( await ask() );
		expect( await askedTickets( OTHER_OWNER ) ).toContain(
			quote.ticket_id
		);
		expect( await askedTickets( OWNER ) ).not.toContain( quote.ticket_id );
		provider.setNow( VALID_UNTIL );
		expect( await askedTickets( OTHER_OWNER ) ).not.toContain(
			quote.ticket_id
		);
		provider.setNow( NOW );
		read(
			await stage
				.as( OTHER_OWNER )
				.post( `/v1/quotes/${ quote.id }/approve`, yesTo( quote ), {
					key: nextUlid(),
				} )
		);
		expect( await askedTickets( OTHER_OWNER ) ).not.toContain(
			quote.ticket_id
		);
	} );

	it( 'tells the same owner once about the same version', async () => {
		await ask();
		const again = read< QuoteAsked >( await ask( { note: 'Please!' } ) );
		expect( again.quote.requests ).toHaveLength( 1 );
	} );

	it( 'books nothing by asking', async () => {
		await ask();
		expect( await bookedFor( provider, stage ) ).toEqual( {
			decisions: [],
			entries: [],
		} );
	} );

	it( 'is told when another version counts or the time is over, with the quote as it is', async () => {
		await stage.agent.revise( quote.id, {
			version: 1,
			draft: buildDraft( { minutes_cap: 30 } ),
		} );
		const late = await ask();
		expect( [ late.statusCode, late.json() ] ).toMatchObject( [
			409,
			{ code: 'state_conflict', quote: { versions: [ {}, {} ] } },
		] );
		provider.setNow( VALID_UNTIL );
		expect( codeOf( await ask( { version: 2 } ) ) ).toBe(
			'state_conflict'
		);
		expect( await badgeOf( OTHER_OWNER ) ).toBe( 2 );
	} );

	it( 'can ask nobody but an owner, and no colleague can ask about it', async () => {
		expect(
			codeOf( await ask( { to: { ...EMPLOYEE, ref: '12' } } ) )
		).toBe( 'invalid_request' );
		expect( codeOf( await ask( {}, { ...EMPLOYEE, ref: '11' } ) ) ).toBe(
			'not_found'
		);
	} );
} );
