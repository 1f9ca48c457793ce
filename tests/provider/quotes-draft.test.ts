import { describe, expect, it } from 'vitest';
import type {
	DeskQuoteChanged,
	DeskQuoteConflict,
	DeskQuoteList,
} from '../../src/contract/desk-quote.ts';
import type { QuoteList } from '../../src/contract/quote.ts';
import { nextUlid, NOW } from '../support/builders.ts';
import { codeOf } from './support/clients.ts';
import { buildDraft, read, seedQuoteStage } from './support/quotes.ts';
import { startQuoteRoom } from './support/quote-room.ts';

const room = startQuoteRoom();

describe( 'a draft', () => {
	it( 'has its totals and the rate of the contract, and only agents see it', async () => {
		const { quote, desk_ticket } = read< DeskQuoteChanged >(
			await room.stage.agent.draft( room.stage.ticket )
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
		expect( desk_ticket.ticket.id ).toBe( room.stage.ticket );
		expect(
			( await room.stage.as().get( `/v1/quotes/${ quote.id }` ) )
				.statusCode
		).toBe( 404 );
		expect(
			read< QuoteList >(
				await room.stage
					.as()
					.get( `/v1/quotes?ticket=${ room.stage.ticket }` )
			)
		).toEqual( { quotes: [] } );
		expect(
			read< DeskQuoteList >(
				await room.stage.agent.list( room.stage.ticket )
			).quotes
		).toEqual( [ quote ] );
	} );

	it( 'is changed by who saw it as it is, and not over somebody else', async () => {
		const { quote } = read< DeskQuoteChanged >(
			await room.stage.agent.draft( room.stage.ticket )
		);
		const first = {
			draft_sha256: quote.draft_sha256,
			draft: buildDraft( { note: 'First' } ),
		};
		const changed = read< DeskQuoteChanged >(
			await room.stage.agent.change( quote.id, first )
		);
		expect( changed.quote.draft?.note ).toBe( 'First' );
		const late = await room.stage.agent.change( quote.id, {
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
				await room.stage.agent.send( quote.id, {
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
			const answer = await room.stage.agent.draft(
				room.stage.ticket,
				draft
			);
			expect( [ answer.statusCode, codeOf( answer ) ] ).toEqual( [
				400,
				'invalid_request',
			] );
			expect(
				answer.json< { fields: unknown[] } >().fields
			).toMatchObject( [ { path } ] );
		}
		const bare = await seedQuoteStage( room.provider, {
			vat_percent: null,
		} );
		const answer = await bare.agent.draft( bare.ticket );
		expect( answer.json() ).toMatchObject( {
			fields: [
				{
					path: 'draft.lines.0.vat_percent',
					message: expect.stringContaining( 'say one' ),
				},
			],
		} );
	} );

	it( 'is not sent with a validity that is over or far away', async () => {
		for ( const valid_until of [ NOW, '2027-12-31T00:00:00.000Z' ] ) {
			const { quote } = read< DeskQuoteChanged >(
				await room.stage.agent.draft(
					room.stage.ticket,
					buildDraft( { valid_until } )
				)
			);
			const answer = await room.stage.agent.send( quote.id, {
				draft_sha256: quote.draft_sha256,
			} );
			expect( answer.json() ).toMatchObject( {
				code: 'invalid_request',
				fields: [ { path: 'draft.valid_until' } ],
			} );
		}
	} );

	it( 'is sent once: what was sent is no draft any more', async () => {
		const { quote } = read< DeskQuoteChanged >(
			await room.stage.agent.draft( room.stage.ticket )
		);
		const { draft_sha256 } = quote;
		read( await room.stage.agent.send( quote.id, { draft_sha256 } ) );
		const again = await room.stage.agent.send( quote.id, { draft_sha256 } );
		expect( [ again.statusCode, again.json() ] ).toMatchObject( [
			409,
			{ code: 'state_conflict', quote: { versions: [ {} ] } },
		] );
	} );

	it( 'can be dropped, and nobody on the site hears of it', async () => {
		const { quote } = read< DeskQuoteChanged >(
			await room.stage.agent.draft( room.stage.ticket )
		);
		const dropped = read< DeskQuoteChanged >(
			await room.stage.agent.withdraw( quote.id, {
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
			( await room.stage.as().get( `/v1/quotes/${ quote.id }` ) )
				.statusCode
		).toBe( 404 );
	} );
} );
