import { describe, expect, it } from 'vitest';
import type {
	DeskQuote,
	DeskQuoteChanged,
	DeskQuoteList,
} from '../../src/contract/desk-quote.ts';
import type {
	Quote,
	QuoteChanged,
	QuoteConflict,
} from '../../src/contract/quote.ts';
import { buildPerson, nextUlid, NOW } from '../support/builders.ts';
import { codeOf } from './support/clients.ts';
import {
	bookedFor,
	buildDraft,
	EMPLOYEE,
	noTo,
	OTHER_OWNER,
	OWNER,
	read,
	seedQuoteStage,
	yesTo,
} from './support/quotes.ts';
import { startQuoteRoom } from './support/quote-room.ts';

const room = startQuoteRoom();

const LATER = '2026-11-11T10:30:00.000Z';
const approve = ( quote: Quote, person = OWNER, key = nextUlid() ) =>
	room.stage
		.as( person )
		.post( `/v1/quotes/${ quote.id }/approve`, yesTo( quote ), { key } );
const decline = ( quote: Quote, person = OWNER, key = nextUlid() ) =>
	room.stage
		.as( person )
		.post( `/v1/quotes/${ quote.id }/decline`, noTo( quote ), { key } );

describe( 'a quote that was sent', () => {
	it( 'says in the reader’s language what is agreed to, and stands in the thread', async () => {
		const quote = await room.stage.sent();
		expect( quote ).toMatchObject( {
			status: 'sent',
			versions: [
				{
					version: 1,
					total_cents: 12_000,
					total_cents_with_vat: 14_520,
					currency: 'EUR',
					minutes_cap: 90,
					minutes_price: {
						hourly_rate_cents: 9_000,
						total_cents: 13_500,
						total_cents_with_vat: 16_335,
					},
					sent_by: 'Mila Jansen',
				},
			],
			approval: {
				locale: 'en',
				text: 'I agree to version 1 of this quote: €145.20 including VAT (€120.00 without VAT). Up to 90 minutes in all on this ticket may be billed beyond this price, at €90.00 an hour: at most €163.35 including VAT (€135.00 without VAT).',
			},
			history: [ { what: 'sent', by: 'Mila Jansen' } ],
		} );
		const dutch = read< Quote >(
			await room.stage
				.as( buildPerson( { locale: 'nl' } ) )
				.get( `/v1/quotes/${ quote.id }` )
		);
		expect( dutch.approval?.text.replaceAll( '\u00a0', ' ' ) ).toContain(
			'€ 145,20 inclusief btw (€ 120,00 exclusief btw)'
		);
		expect( dutch.approval?.shown_sha256 ).not.toBe(
			quote.approval?.shown_sha256
		);
		const ticket = read< {
			unread: number;
			status: string;
			messages: { body: string }[];
		} >(
			await room.stage.as().get( `/v1/tickets/${ room.stage.ticket }` )
		);
		expect( ticket ).toMatchObject( { unread: 1, status: 'waiting' } );
		expect( ticket.messages.at( -1 )?.body ).toContain( '€145.20' );
		expect( ticket.messages.at( -1 )?.body ).toContain(
			'billed beyond this price, at €90.00 an hour'
		);
		expect( ticket.messages.at( -1 )?.body ).toContain(
			'17 November 2026'
		);
	} );

	it( 'is approved once: decision, evidence and consent in one answer', async () => {
		const quote = await room.stage.sent();
		room.provider.setNow( LATER );
		const answer = await approve( quote );
		expect( answer.statusCode ).toBe( 201 );
		const {
			quote: approved,
			ticket,
			minutes,
		} = answer.json< QuoteChanged >();
		expect( approved ).toMatchObject( {
			status: 'approved',
			approval: null,
			ending: { what: 'approved', version: 1, by: OWNER.name, at: LATER },
		} );
		expect( ticket.messages.at( -1 ) ).toMatchObject( {
			author: { kind: 'site', you: true },
		} );
		expect( minutes ).toMatchObject( { billable: 0 } );
		const { decisions, entries } = await bookedFor(
			room.provider,
			room.stage
		);
		expect( entries ).toMatchObject( [
			{
				kind: 'consent',
				consented: 90,
				ticket_id: room.stage.ticket,
				person: OWNER.name,
			},
		] );
		expect( decisions ).toMatchObject( [
			{
				total_cents_with_vat: 14_520,
				decided_at: LATER,
				consent_entry_id: entries[ 0 ]?.id,
			},
		] );
		expect( entries[ 0 ]?.work ).toContain(
			`[${ quote.id } v1 sha256:${ decisions[ 0 ]?.shown_sha256 }]`
		);
		const desk = read< DeskQuoteList >(
			await room.stage.agent.list( room.stage.ticket )
		);
		expect( desk.quotes ).toMatchObject( [ { status: 'approved' } ] );
	} );

	it( 'lets the agent book up to its cap after the approval, and nothing before', async () => {
		const quote = await room.stage.sent();
		const work = ( minutes: number ) =>
			room.provider.app.inject( {
				method: 'POST',
				url: `/v1/desk/tickets/${ room.stage.ticket }/minutes`,
				headers: {
					cookie: room.stage.cookie,
					'deskside-desk': '1',
					'idempotency-key': nextUlid(),
				},
				payload: { minutes, work: 'Repaired it', worked_at: NOW },
			} );
		expect( codeOf( await work( 31 ) ) ).toBe( 'consent_required' );
		read( await approve( quote ) );
		expect( ( await work( 120 ) ).statusCode ).toBe( 201 );
		expect( codeOf( await work( 1 ) ) ).toBe( 'consent_required' );
	} );

	it( 'opens no consent without a cap', async () => {
		read(
			await approve(
				await room.stage.sent( buildDraft( { minutes_cap: null } ) )
			)
		);
		const { decisions, entries } = await bookedFor(
			room.provider,
			room.stage
		);
		expect( [ decisions.length, entries.length ] ).toEqual( [ 1, 0 ] );
	} );

	it( 'is declined with a reason, and then nothing more', async () => {
		const quote = await room.stage.sent();
		const { quote: declined, ticket } = read< QuoteChanged >(
			await decline( quote )
		);
		expect( declined ).toMatchObject( {
			status: 'declined',
			ending: { note: 'Too much for us.' },
		} );
		expect( ticket.messages.at( -1 )?.body ).toBe(
			'Quote declined, version 1: Too much for us.'
		);
		const late = await approve( quote, OTHER_OWNER );
		expect( [
			late.statusCode,
			late.json< QuoteConflict >().detail,
		] ).toEqual( [
			409,
			`This quote was declined by ${ OWNER.name } at ${ NOW }.`,
		] );
		const { decisions, entries } = await bookedFor(
			room.provider,
			room.stage
		);
		expect( [ decisions.length, entries.length ] ).toEqual( [ 1, 0 ] );
	} );

	it( 'is asked about, also by an employee on their own ticket, and stays as it is', async () => {
		const own = await seedQuoteStage(
			room.provider,
			{},
			'shop_function',
			EMPLOYEE
		);
		const quote = await own.sent();
		const body = {
			id: `msg_${ nextUlid() }`,
			version: 1,
			body: 'Is VAT in it?',
			written_at: NOW,
		};
		room.provider.setNow( LATER );
		const asked = read< QuoteChanged >(
			await own
				.as( EMPLOYEE )
				.post( `/v1/quotes/${ quote.id }/question`, body )
		);
		expect( asked.quote ).toMatchObject( {
			status: 'sent',
			approval: null,
			history: [
				{ what: 'sent' },
				{ what: 'questioned', by: EMPLOYEE.name },
			],
		} );
		expect( asked.ticket.messages.at( -1 )?.body ).toBe( 'Is VAT in it?' );
		expect( asked.minutes ).toBeDefined();
	} );

	it( 'is withdrawn by an agent, who says why in the thread', async () => {
		const quote = await room.stage.sent();
		const { quote: gone, desk_ticket } = read< DeskQuoteChanged >(
			await room.stage.agent.withdraw( quote.id, {
				version: 1,
				reason: 'The price was wrong.',
			} )
		);
		expect( gone ).toMatchObject( {
			status: 'withdrawn',
			ending: { by: 'Mila Jansen', note: 'The price was wrong.' },
		} );
		expect( desk_ticket.ticket.messages.at( -1 )?.body ).toBe(
			'Quote withdrawn, version 1: The price was wrong.'
		);
	} );
} );

it( 'reading and deciding need a bounded number of statements', async () => {
	const quote = await room.stage.sent();
	const list = await room.provider.countStatements( () =>
		room.stage.as().get( `/v1/quotes?ticket=${ room.stage.ticket }` )
	);
	const decided = await room.provider.countStatements( () =>
		approve( quote )
	);
	// One of them reads who was asked to approve.
	expect( list ).toBeLessThanOrEqual( 7 );
	// Five of them ask for the mails with the record and tell the site.
	expect( decided ).toBeLessThanOrEqual( 43 );
} );

it( 'an agent reads a quote without a sentence to agree to', async () => {
	const quote = await room.stage.sent();
	const desk = read< DeskQuote >( await room.stage.agent.get( quote.id ) );
	expect( desk ).toMatchObject( {
		id: quote.id,
		approval: null,
		draft: null,
	} );
} );
