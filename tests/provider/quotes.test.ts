import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
	DeskQuote,
	DeskQuoteChanged,
	DeskQuoteConflict,
	DeskQuoteList,
} from '../../src/contract/desk-quote.ts';
import type {
	Quote,
	QuoteChanged,
	QuoteConflict,
	QuoteList,
} from '../../src/contract/quote.ts';
import { expireQuotes } from '../../src/provider/quotes/expire-quotes.ts';
import { verifyEvidence } from '../../src/provider/quotes/verify-evidence.ts';
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
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	stage = await seedQuoteStage( provider );
} );
afterAll( () => provider.close() );

const LATER = '2026-11-11T10:30:00.000Z';
const approve = ( quote: Quote, person = OWNER, key = nextUlid() ) =>
	stage
		.as( person )
		.post( `/v1/quotes/${ quote.id }/approve`, yesTo( quote ), { key } );
const decline = ( quote: Quote, person = OWNER, key = nextUlid() ) =>
	stage
		.as( person )
		.post( `/v1/quotes/${ quote.id }/decline`, noTo( quote ), { key } );

describe( 'a draft', () => {
	it( 'has its totals and the rate of the contract, and only agents see it', async () => {
		const { quote, desk_ticket } = read< DeskQuoteChanged >(
			await stage.agent.draft( stage.ticket )
		);
		expect( quote ).toMatchObject( {
			status: 'draft',
			versions: [],
			draft: { lines: [ { vat_percent: 21 } ] },
			draft_totals: {
				total_cents: 12_000,
				vat_cents: 2520,
				total_cents_with_vat: 14_520,
			},
		} );
		expect( desk_ticket.ticket.id ).toBe( stage.ticket );
		expect(
			( await stage.as().get( `/v1/quotes/${ quote.id }` ) ).statusCode
		).toBe( 404 );
		expect(
			read< QuoteList >(
				await stage.as().get( `/v1/quotes?ticket=${ stage.ticket }` )
			)
		).toEqual( { quotes: [] } );
		expect(
			read< DeskQuoteList >( await stage.agent.list( stage.ticket ) )
				.quotes
		).toEqual( [ quote ] );
	} );

	it( 'is changed by who saw it as it is, and not over somebody else', async () => {
		const { quote } = read< DeskQuoteChanged >(
			await stage.agent.draft( stage.ticket )
		);
		const first = {
			draft_sha256: quote.draft_sha256,
			draft: buildDraft( { note: 'First' } ),
		};
		const changed = read< DeskQuoteChanged >(
			await stage.agent.change( quote.id, first )
		);
		expect( changed.quote.draft?.note ).toBe( 'First' );
		const late = await stage.agent.change( quote.id, {
			...first,
			draft: buildDraft( { note: 'Second' } ),
		} );
		expect( late.statusCode ).toBe( 409 );
		expect( late.json< DeskQuoteConflict >() ).toMatchObject( {
			code: 'state_conflict',
			quote: { draft: { note: 'First' } },
		} );
		expect(
			(
				await stage.agent.send( quote.id, {
					draft_sha256: quote.draft_sha256,
				} )
			).statusCode
		).toBe( 409 );
	} );

	it( 'names each thing that cannot be', async () => {
		const line = {
			description: 'x',
			quantity: 1,
			unit_cents: 100,
			vat_percent: null,
		};
		for ( const [ draft, path ] of [
			[ buildDraft( { lines: [] } ), 'draft.lines' ],
			[
				buildDraft( { lines: [ { ...line, quantity: 0.333 } ] } ),
				'draft.lines.0.quantity',
			],
			[
				buildDraft( {
					lines: [
						line,
						{ ...line, quantity: 0.33, unit_cents: 50 },
					],
				} ),
				'lines.1',
			],
			[
				buildDraft( { lines: [ { ...line, unit_cents: -1 } ] } ),
				'lines',
			],
			[ buildDraft( { minutes_cap: 0 } ), 'draft.minutes_cap' ],
			[
				buildDraft( { attachments: [ `att_${ nextUlid() }` ] } ),
				'draft.attachments.0',
			],
		] as const ) {
			const answer = await stage.agent.draft( stage.ticket, draft );
			expect( [ answer.statusCode, codeOf( answer ) ] ).toEqual( [
				400,
				'invalid_request',
			] );
			expect(
				answer.json< { fields: unknown[] } >().fields
			).toMatchObject( [ { path } ] );
		}
		const bare = await seedQuoteStage( provider, { vat_percent: null } );
		const answer = await bare.agent.draft( bare.ticket );
		expect( answer.json() ).toMatchObject( {
			fields: [ { path: 'draft.lines.0.vat_percent' } ],
		} );
	} );

	it( 'is not sent with a validity that is over or far away', async () => {
		for ( const valid_until of [ NOW, '2027-12-31T00:00:00.000Z' ] ) {
			const { quote } = read< DeskQuoteChanged >(
				await stage.agent.draft(
					stage.ticket,
					buildDraft( { valid_until } )
				)
			);
			const answer = await stage.agent.send( quote.id, {
				draft_sha256: quote.draft_sha256,
			} );
			expect( answer.json() ).toMatchObject( {
				code: 'invalid_request',
				fields: [ { path: 'draft.valid_until' } ],
			} );
		}
	} );

	it( 'can be dropped, and nobody on the site hears of it', async () => {
		const { quote } = read< DeskQuoteChanged >(
			await stage.agent.draft( stage.ticket )
		);
		const dropped = read< DeskQuoteChanged >(
			await stage.agent.withdraw( quote.id, {
				version: 0,
				reason: 'Mistake',
			} )
		);
		expect( dropped.quote ).toMatchObject( {
			status: 'withdrawn',
			draft: null,
			ending: { what: 'withdrawn', note: 'Mistake' },
		} );
		expect( dropped.desk_ticket.ticket.messages ).toHaveLength( 1 );
		expect(
			( await stage.as().get( `/v1/quotes/${ quote.id }` ) ).statusCode
		).toBe( 404 );
	} );
} );

describe( 'a quote that was sent', () => {
	it( 'says in the reader’s language what is agreed to, and stands in the thread', async () => {
		const quote = await stage.sent();
		expect( quote ).toMatchObject( {
			status: 'sent',
			versions: [
				{
					version: 1,
					total_cents: 12_000,
					total_cents_with_vat: 14_520,
					currency: 'EUR',
					minutes_cap: 90,
					sent_by: 'Mila Jansen',
				},
			],
			approval: {
				locale: 'en',
				text: 'I agree to version 1 of this quote: €145.20 including VAT (€120.00 without VAT). It allows at most 90 billable minutes in all on this ticket.',
			},
			history: [ { what: 'sent', by: 'Mila Jansen' } ],
		} );
		const dutch = read< Quote >(
			await stage
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
		} >( await stage.as().get( `/v1/tickets/${ stage.ticket }` ) );
		expect( ticket ).toMatchObject( { unread: 1, status: 'waiting' } );
		expect( ticket.messages.at( -1 )?.body ).toContain( '€145.20' );
		expect( ticket.messages.at( -1 )?.body ).toContain(
			'17 November 2026'
		);
	} );

	it( 'is approved once: decision, evidence and consent in one answer', async () => {
		const quote = await stage.sent();
		provider.setNow( LATER );
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
		const { decisions, entries } = await bookedFor( provider, stage );
		expect( entries ).toMatchObject( [
			{
				kind: 'consent',
				consented: 90,
				ticket_id: stage.ticket,
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
			await stage.agent.list( stage.ticket )
		);
		expect( desk.quotes ).toMatchObject( [ { status: 'approved' } ] );
	} );

	it( 'lets the agent book up to its cap after the approval, and nothing before', async () => {
		const quote = await stage.sent();
		const work = ( minutes: number ) =>
			provider.app.inject( {
				method: 'POST',
				url: `/v1/desk/tickets/${ stage.ticket }/minutes`,
				headers: {
					cookie: stage.cookie,
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
				await stage.sent( buildDraft( { minutes_cap: null } ) )
			)
		);
		const { decisions, entries } = await bookedFor( provider, stage );
		expect( [ decisions.length, entries.length ] ).toEqual( [ 1, 0 ] );
	} );

	it( 'is declined with a reason, and then nothing more', async () => {
		const quote = await stage.sent();
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
		const { decisions, entries } = await bookedFor( provider, stage );
		expect( [ decisions.length, entries.length ] ).toEqual( [ 1, 0 ] );
	} );

	it( 'is asked about, also by an employee on their own ticket, and stays as it is', async () => {
		const own = await seedQuoteStage(
			provider,
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
		provider.setNow( LATER );
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
		const quote = await stage.sent();
		const { quote: gone, desk_ticket } = read< DeskQuoteChanged >(
			await stage.agent.withdraw( quote.id, {
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

	it( 'is a quote with files of the ticket, whose hashes are part of what is shown', async () => {
		const bytes = { id: `att_${ nextUlid() }`, sha256: 'a'.repeat( 64 ) };
		const message = await provider.db
			.selectFrom( 'messages' )
			.where( 'ticket_id', '=', stage.ticket )
			.select( 'id' )
			.executeTakeFirstOrThrow();
		await provider.db
			.insertInto( 'attachments' )
			.values( {
				...bytes,
				provider_id: stage.site.provider_id,
				site_id: stage.site.site_id,
				ticket_id: stage.ticket,
				message_id: message.id,
				kind: 'file',
				name: 'offer.png',
				type: 'image/png',
				bytes: 10,
				status: 'here',
				width: 1,
				height: 1,
				stored_name: bytes.id,
				stored_type: 'image/png',
				position: 1,
				announced_at: NOW,
				received_at: NOW,
			} )
			.execute();
		const quote = await stage.sent(
			buildDraft( { attachments: [ bytes.id ] } )
		);
		expect( quote.versions[ 0 ]?.attachments ).toEqual( [
			{ ...bytes, name: 'offer.png', type: 'image/png', bytes: 10 },
		] );
	} );
} );

describe( 'a revision', () => {
	const dearer = () =>
		buildDraft( {
			lines: [
				{
					description: 'More',
					quantity: 2,
					unit_cents: 10_000,
					vat_percent: 9,
				},
			],
			note: '',
		} );

	it( 'is the next version; the one before stays as it was', async () => {
		const before = await stage.sent();
		read(
			await stage.agent.revise( before.id, {
				version: 1,
				draft: dearer(),
			} )
		);
		const after = read< Quote >(
			await stage.as().get( `/v1/quotes/${ before.id }` )
		);
		expect( after.versions ).toMatchObject( [
			{ version: 1, total_cents: 12_000 },
			{
				version: 2,
				total_cents: 20_000,
				vat: [ { percent: 9, vat_cents: 1800 } ],
			},
		] );
		expect( after.versions[ 0 ] ).toEqual( before.versions[ 0 ] );
		expect( after.history.map( ( { what } ) => what ) ).toEqual( [
			'sent',
			'revised',
		] );
	} );

	it( 'row 24: who approves the old version is told, sees the new one, and nothing is booked; both views are kept', async () => {
		const old = await stage.sent();
		read(
			await stage.agent.revise( old.id, { version: 1, draft: dearer() } )
		);
		const answer = await approve( old );
		expect( [
			answer.statusCode,
			answer.headers[ 'content-type' ],
		] ).toEqual( [ 409, 'application/problem+json; charset=utf-8' ] );
		const { code, detail, quote } = answer.json< QuoteConflict >();
		expect( [ code, detail ] ).toEqual( [
			'state_conflict',
			'This quote was changed: version 2 counts now, you saw version 1.',
		] );
		expect( quote?.versions.at( -1 ) ).toMatchObject( {
			version: 2,
			total_cents_with_vat: 21_800,
		} );
		expect( await bookedFor( provider, stage ) ).toEqual( {
			decisions: [],
			entries: [],
		} );
		const refusals = await provider.db
			.selectFrom( 'quote_refusals' )
			.where( 'quote_id', '=', old.id )
			.selectAll()
			.execute();
		expect( refusals ).toMatchObject( [
			{
				wanted: 'approve',
				happened: 'revised',
				person_name: OWNER.name,
				seen: { version: 1, total_cents_with_vat: 14_520 },
				held: { version: 2, binding: { total_cents_with_vat: 21_800 } },
			},
		] );
		// Seen again, it can be approved.
		expect( ( await approve( quote as Quote ) ).statusCode ).toBe( 201 );
		expect(
			( await bookedFor( provider, stage ) ).decisions
		).toMatchObject( [ { version: 2, total_cents_with_vat: 21_800 } ] );
	} );

	it( 'row 24: a withdrawn and an expired quote say so, with nothing booked', async () => {
		const withdrawn = await stage.sent();
		read(
			await stage.agent.withdraw( withdrawn.id, {
				version: 1,
				reason: 'Wrong',
			} )
		);
		expect( ( await approve( withdrawn ) ).json() ).toMatchObject( {
			status: 409,
			detail: `This quote was withdrawn by Mila Jansen at ${ NOW }.`,
			quote: { status: 'withdrawn' },
		} );
		const expired = await stage.sent();
		provider.setNow( VALID_UNTIL );
		expect( ( await approve( expired ) ).json() ).toMatchObject( {
			status: 409,
			detail: `This quote was valid until ${ VALID_UNTIL }.`,
			quote: { status: 'expired' },
		} );
		expect( ( await bookedFor( provider, stage ) ).decisions ).toEqual(
			[]
		);
	} );

	it( 'comes too late after a decision, a withdrawal, another revision and the end of validity', async () => {
		const revise = ( quote: Quote, version = 1 ) =>
			stage.agent.revise( quote.id, { version, draft: dearer() } );
		const decided = await stage.sent();
		read( await approve( decided ) );
		expect( ( await revise( decided ) ).json() ).toMatchObject( {
			status: 409,
			quote: { status: 'approved' },
		} );
		const revised = await stage.sent();
		read( await revise( revised ) );
		expect( ( await revise( revised ) ).json() ).toMatchObject( {
			status: 409,
			detail: 'This quote was changed: version 2 counts now, you saw version 1.',
		} );
		const over = await stage.sent();
		provider.setNow( VALID_UNTIL );
		expect( ( await revise( over ) ).json() ).toMatchObject( {
			status: 409,
			quote: { status: 'expired' },
		} );
		expect(
			(
				await stage.agent.withdraw( over.id, {
					version: 1,
					reason: 'x',
				} )
			).statusCode
		).toBe( 409 );
	} );
} );

describe( 'validity', () => {
	it( 'holds to the last millisecond before, and ends by the clock though no job ran', async () => {
		const quote = await stage.sent();
		const other = await stage.sent();
		provider.setNow( '2026-11-17T08:59:59.999Z' );
		expect( ( await approve( quote ) ).statusCode ).toBe( 201 );
		provider.setNow( VALID_UNTIL );
		const seen = read< Quote >(
			await stage.as().get( `/v1/quotes/${ other.id }` )
		);
		expect( seen ).toMatchObject( {
			status: 'expired',
			approval: null,
			ending: { what: 'expired', at: VALID_UNTIL },
		} );
		expect( ( await decline( other ) ).statusCode ).toBe( 409 );
	} );

	it( 'reads the same before and after the job, which notes it once', async () => {
		const { id } = await stage.sent();
		provider.setNow( '2026-11-18T00:00:00.000Z' );
		const before = read< Quote >(
			await stage.as().get( `/v1/quotes/${ id }` )
		);
		expect(
			await expireQuotes( provider.db, '2026-11-17T08:59:59.999Z' )
		).toBe( 0 );
		await expireQuotes( provider.db, '2026-11-18T00:00:00.000Z' );
		expect(
			await expireQuotes( provider.db, '2026-11-18T00:00:00.000Z' )
		).toBe( 0 );
		expect(
			read< Quote >( await stage.as().get( `/v1/quotes/${ id }` ) )
		).toEqual( before );
		expect(
			await provider.db
				.selectFrom( 'quotes' )
				.where( 'id', '=', id )
				.select( 'status' )
				.execute()
		).toEqual( [ { status: 'expired' } ] );
	} );
} );

describe( 'evidence', () => {
	it( 'is the same file for both sides; its SHA-256 is the one told with the decision', async () => {
		const quote = await stage.sent();
		provider.setNow( LATER );
		const { quote: approved } = read< QuoteChanged >(
			await approve( quote )
		);
		const told = approved.ending?.evidence_sha256 ?? '';
		const mine = await stage
			.as()
			.get( `/v1/quotes/${ quote.id }/evidence` );
		const theirs = await stage.agent.evidence( quote.id );
		expect( mine.body ).toBe( theirs.body );
		expect( mine.headers ).toMatchObject( {
			'deskside-evidence-sha256': told,
			'content-disposition': `attachment; filename="${ quote.id }.json"`,
		} );
		expect(
			createHash( 'sha256' ).update( mine.rawPayload ).digest( 'hex' )
		).toBe( told );
		expect( verifyEvidence( mine.body, told ) ).toEqual( [] );
		expect( mine.json() ).toMatchObject( {
			decision: 'approved',
			decided_at: LATER,
			person: { name: OWNER.name, ref: OWNER.ref, role: 'owner' },
			screen: { id: 'toplevel_page_deskside' },
			consent: { minutes_cap: 90 },
			shown_sha256: quote.approval?.shown_sha256,
			shown: {
				text: { words: quote.approval?.text },
				document: {
					quote_id: quote.id,
					version: 1,
					total_cents_with_vat: 14_520,
					client: 'Bloemen de Vries',
					ticket: { subject: 'The coupon field is gone' },
				},
			},
		} );
	} );

	it( 'does not verify with anything changed', async () => {
		const quote = await stage.sent();
		const { quote: approved } = read< QuoteChanged >(
			await approve( quote )
		);
		const told = approved.ending?.evidence_sha256 ?? '';
		const { body } = await stage
			.as()
			.get( `/v1/quotes/${ quote.id }/evidence` );
		expect(
			verifyEvidence( body.replace( '14520', '14519' ), told )
		).toHaveLength( 3 );
		expect(
			verifyEvidence(
				body.replace( 'coupon field', 'cupon field' ),
				told
			)
		).toHaveLength( 2 );
		expect(
			verifyEvidence(
				body,
				told.replace( /^./, ( first ) => ( first === '0' ? '1' : '0' ) )
			)
		).toHaveLength( 1 );
		expect( verifyEvidence( ` ${ body }`, told ) ).toHaveLength( 2 );
		expect( verifyEvidence( '{}', told ) ).toEqual( [
			'This is no evidence record.',
		] );
	} );

	it( 'is there for owners once something is decided', async () => {
		const own = await seedQuoteStage(
			provider,
			{},
			'shop_function',
			EMPLOYEE
		);
		const quote = await own.sent();
		const url = `/v1/quotes/${ quote.id }/evidence`;
		expect( ( await own.as().get( url ) ).statusCode ).toBe( 404 );
		expect( codeOf( await own.as( EMPLOYEE ).get( url ) ) ).toBe(
			'forbidden'
		);
	} );
} );

describe( 'the client’s own slip', () => {
	const slip = ( part = {} ) => ( {
		id: `fin_${ nextUlid() }`,
		quote_id: `quo_${ nextUlid() }`,
		slip: 'no_backup',
		text: 'The shop was restored by hand, since no backup was there.',
		evidence: [
			{ text: 'backup.log: last entry 2026-03-01', attachment_id: null },
		],
		valid_until: VALID_UNTIL,
		minutes_cap: null,
		...part,
	} );
	let hosted: QuoteStage;
	beforeEach( async () => {
		hosted = await seedQuoteStage(
			provider,
			{ plan_id: 'triage' },
			FAULT_TOPIC
		);
	} );

	it( 'leads to a quote between the plan’s least and most, and charges nothing', async () => {
		const { quote, desk_ticket } = read< DeskQuoteChanged >(
			await hosted.agent.find( hosted.ticket, slip() )
		);
		expect( quote ).toMatchObject( {
			status: 'draft',
			draft_totals: { total_cents: 2000 },
			finding: {
				slip: 'no_backup',
				slip_label: 'No backup.',
				min_cents: 2000,
				max_cents: 5000,
				evidence: [ { text: 'backup.log: last entry 2026-03-01' } ],
			},
		} );
		expect( desk_ticket.entries ).toEqual( [] );
		expect( await bookedFor( provider, hosted ) ).toEqual( {
			decisions: [],
			entries: [],
		} );
		const within = buildDraft( {
			lines: [
				{
					description: 'Restored',
					quantity: 1,
					unit_cents: 3500,
					vat_percent: null,
				},
			],
			minutes_cap: null,
		} );
		const changed = read< DeskQuoteChanged >(
			await hosted.agent.change( quote.id, {
				draft_sha256: quote.draft_sha256,
				draft: within,
			} )
		);
		read(
			await hosted.agent.send( quote.id, {
				draft_sha256: changed.quote.draft_sha256,
			} )
		);
		const shown = read< Quote >(
			await hosted.as().get( `/v1/quotes/${ quote.id }` )
		);
		expect( shown ).toMatchObject( {
			status: 'sent',
			finding: { text: slip().text },
			versions: [ { total_cents: 3500 } ],
		} );
		expect( await bookedFor( provider, hosted ) ).toEqual( {
			decisions: [],
			entries: [],
		} );
		read(
			await hosted
				.as()
				.post( `/v1/quotes/${ quote.id }/decline`, noTo( shown ) )
		);
		expect( ( await bookedFor( provider, hosted ) ).entries ).toEqual( [] );
	} );

	it.each( [ 1999, 5001 ] )(
		'is never quoted at %s cents, neither as a draft nor as a revision',
		async ( unit_cents ) => {
			const { quote } = read< DeskQuoteChanged >(
				await hosted.agent.find( hosted.ticket, slip() )
			);
			const draft = buildDraft( {
				lines: [
					{
						description: 'x',
						quantity: 1,
						unit_cents,
						vat_percent: null,
					},
				],
			} );
			expect(
				(
					await hosted.agent.change( quote.id, {
						draft_sha256: quote.draft_sha256,
						draft,
					} )
				).json()
			).toMatchObject( { fields: [ { path: 'draft.lines' } ] } );
			read(
				await hosted.agent.send( quote.id, {
					draft_sha256: quote.draft_sha256,
				} )
			);
			expect(
				codeOf(
					await hosted.agent.revise( quote.id, { version: 1, draft } )
				)
			).toBe( 'invalid_request' );
		}
	);

	it( 'needs evidence, a slip that the plan names, and a topic that has a price for it', async () => {
		expect(
			codeOf(
				await hosted.agent.find(
					hosted.ticket,
					slip( { evidence: [] } )
				)
			)
		).toBe( 'invalid_request' );
		expect(
			(
				await hosted.agent.find(
					hosted.ticket,
					slip( { slip: 'bad_weather' } )
				)
			).json()
		).toMatchObject( { fields: [ { path: 'slip' } ] } );
		expect(
			(
				await hosted.agent.find(
					hosted.ticket,
					slip( {
						evidence: [
							{ text: 'x', attachment_id: `att_${ nextUlid() }` },
						],
					} )
				)
			).json()
		).toMatchObject( { fields: [ { path: 'evidence.0' } ] } );
		expect( codeOf( await stage.agent.find( stage.ticket, slip() ) ) ).toBe(
			'invalid_request'
		);
	} );
} );

const FAULT_TOPIC = 'site_down';

it( 'reading and deciding need a bounded number of statements', async () => {
	const quote = await stage.sent();
	const list = await provider.countStatements( () =>
		stage.as().get( `/v1/quotes?ticket=${ stage.ticket }` )
	);
	const decided = await provider.countStatements( () => approve( quote ) );
	expect( list ).toBeLessThanOrEqual( 6 );
	expect( decided ).toBeLessThanOrEqual( 37 );
} );

it( 'an agent reads a quote without a sentence to agree to', async () => {
	const quote = await stage.sent();
	const desk = read< DeskQuote >( await stage.agent.get( quote.id ) );
	expect( desk ).toMatchObject( {
		id: quote.id,
		approval: null,
		draft: null,
	} );
} );
