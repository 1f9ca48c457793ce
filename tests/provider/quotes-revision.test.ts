import { describe, expect, it } from 'vitest';
import type {
	DeskQuoteChanged,
	DeskQuoteList,
} from '../../src/contract/desk-quote.ts';
import type { Quote, QuoteConflict } from '../../src/contract/quote.ts';
import {
	expireQuote,
	expireQuotes,
} from '../../src/provider/quotes/expire-quotes.ts';
import { nextUlid, NOW } from '../support/builders.ts';
import {
	bookedFor,
	buildDraft,
	noTo,
	OWNER,
	read,
	VALID_UNTIL,
	yesTo,
} from './support/quotes.ts';
import { startQuoteRoom } from './support/quote-room.ts';

const room = startQuoteRoom();

const approve = ( quote: Quote, person = OWNER, key = nextUlid() ) =>
	room.stage
		.as( person )
		.post( `/v1/quotes/${ quote.id }/approve`, yesTo( quote ), { key } );
const decline = ( quote: Quote, person = OWNER, key = nextUlid() ) =>
	room.stage
		.as( person )
		.post( `/v1/quotes/${ quote.id }/decline`, noTo( quote ), { key } );

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
		const before = await room.stage.sent();
		read(
			await room.stage.agent.revise( before.id, {
				version: 1,
				draft: dearer(),
			} )
		);
		const after = read< Quote >(
			await room.stage.as().get( `/v1/quotes/${ before.id }` )
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
		const old = await room.stage.sent();
		read(
			await room.stage.agent.revise( old.id, {
				version: 1,
				draft: dearer(),
			} )
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
		expect( await bookedFor( room.provider, room.stage ) ).toEqual( {
			decisions: [],
			entries: [],
		} );
		const refusals = await room.provider.db
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
			( await bookedFor( room.provider, room.stage ) ).decisions
		).toMatchObject( [ { version: 2, total_cents_with_vat: 21_800 } ] );
	} );

	it( 'row 24: a withdrawn and an expired quote say so, with nothing booked', async () => {
		const withdrawn = await room.stage.sent();
		read(
			await room.stage.agent.withdraw( withdrawn.id, {
				version: 1,
				reason: 'Wrong',
			} )
		);
		expect( ( await approve( withdrawn ) ).json() ).toMatchObject( {
			status: 409,
			detail: `This quote was withdrawn by Mila Jansen at ${ NOW }.`,
			quote: { status: 'withdrawn' },
		} );
		const expired = await room.stage.sent();
		room.provider.setNow( VALID_UNTIL );
		expect( ( await approve( expired ) ).json() ).toMatchObject( {
			status: 409,
			detail: `This quote was valid until ${ VALID_UNTIL }.`,
			quote: { status: 'expired' },
		} );
		expect(
			( await bookedFor( room.provider, room.stage ) ).decisions
		).toEqual( [] );
	} );

	it( 'comes too late after a decision, a withdrawal, another revision and the end of validity', async () => {
		const revise = ( quote: Quote, version = 1 ) =>
			room.stage.agent.revise( quote.id, { version, draft: dearer() } );
		const decided = await room.stage.sent();
		read( await approve( decided ) );
		expect( ( await revise( decided ) ).json() ).toMatchObject( {
			status: 409,
			quote: { status: 'approved' },
		} );
		const revised = await room.stage.sent();
		read( await revise( revised ) );
		expect( ( await revise( revised ) ).json() ).toMatchObject( {
			status: 409,
			detail: 'This quote was changed: version 2 counts now, you saw version 1.',
		} );
		const over = await room.stage.sent();
		room.provider.setNow( VALID_UNTIL );
		expect( ( await revise( over ) ).json() ).toMatchObject( {
			status: 409,
			quote: { status: 'expired' },
		} );
		expect(
			(
				await room.stage.agent.withdraw( over.id, {
					version: 1,
					reason: 'x',
				} )
			).statusCode
		).toBe( 409 );
	} );
} );

describe( 'validity', () => {
	it( 'holds to the last millisecond before, and ends by the clock though no job ran', async () => {
		const quote = await room.stage.sent();
		const other = await room.stage.sent();
		room.provider.setNow( '2026-11-17T08:59:59.999Z' );
		expect( ( await approve( quote ) ).statusCode ).toBe( 201 );
		room.provider.setNow( VALID_UNTIL );
		const seen = read< Quote >(
			await room.stage.as().get( `/v1/quotes/${ other.id }` )
		);
		expect( seen ).toMatchObject( {
			status: 'expired',
			approval: null,
			ending: { what: 'expired', at: VALID_UNTIL },
		} );
		expect( ( await decline( other ) ).statusCode ).toBe( 409 );
	} );

	it( 'reads the same before and after the job, which notes it once', async () => {
		const { id } = await room.stage.sent();
		room.provider.setNow( '2026-11-18T00:00:00.000Z' );
		const before = read< Quote >(
			await room.stage.as().get( `/v1/quotes/${ id }` )
		);
		expect(
			await expireQuotes( room.provider.db, '2026-11-17T08:59:59.999Z' )
		).toBe( 0 );
		await expireQuotes( room.provider.db, '2026-11-18T00:00:00.000Z' );
		expect(
			await expireQuotes( room.provider.db, '2026-11-18T00:00:00.000Z' )
		).toBe( 0 );
		expect(
			read< Quote >( await room.stage.as().get( `/v1/quotes/${ id }` ) )
		).toEqual( before );
		expect(
			await room.provider.db
				.selectFrom( 'quotes' )
				.where( 'id', '=', id )
				.select( 'status' )
				.execute()
		).toEqual( [ { status: 'expired' } ] );
	} );

	it( 'is noted for each that ran out, and for none that ended before', async () => {
		const [ one, other ] = [
			await room.stage.sent(),
			await room.stage.sent(),
		];
		const ended = await room.stage.sent();
		read(
			await room.stage.agent.withdraw( ended.id, {
				version: 1,
				reason: 'Mistake',
			} )
		);
		const place = {
			provider_id: room.stage.site.provider_id,
			site_id: room.stage.site.site_id,
			ticket_id: room.stage.ticket,
		};
		const noteAt = ( id: string, at: string ) =>
			expireQuote( room.provider.db, { ...place, id }, at );
		const over = '2026-11-18T00:00:00.000Z';
		expect( await noteAt( one.id, NOW ) ).toBe( false );
		expect( await noteAt( ended.id, over ) ).toBe( false );
		const { quote: draft } = read< DeskQuoteChanged >(
			await room.stage.agent.draft( room.stage.ticket )
		);
		expect( await noteAt( draft.id, over ) ).toBe( false );
		expect( await expireQuotes( room.provider.db, over ) ).toBe( 2 );
		expect( await noteAt( other.id, over ) ).toBe( false );
		const { quotes } = read< DeskQuoteList >(
			await room.stage.agent.list( room.stage.ticket )
		);
		expect( quotes.map( ( { status } ) => status ).sort() ).toEqual( [
			'draft',
			'expired',
			'expired',
			'withdrawn',
		] );
	} );
} );
