import { beforeEach, describe, expect, it } from 'vitest';
import type {
	DeskQuote,
	DeskQuoteChanged,
} from '../../src/contract/desk-quote.ts';
import type { Quote } from '../../src/contract/quote.ts';
import { nextUlid } from '../support/builders.ts';
import { codeOf } from './support/clients.ts';
import {
	bookedFor,
	buildDraft,
	noTo,
	yesTo,
	read,
	seedQuoteStage,
	VALID_UNTIL,
	type QuoteStage,
} from './support/quotes.ts';
import { startQuoteRoom } from './support/quote-room.ts';

const room = startQuoteRoom();

/** A topic of `triage` whose price after a slip the plan names. */
const FAULT_TOPIC = 'site_down';
const NO_FAULT_TOPIC = 'defaced';

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
			room.provider,
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
		expect( await bookedFor( room.provider, hosted ) ).toEqual( {
			decisions: [],
			entries: [],
		} );
		const most = buildDraft( {
			lines: [
				{
					description: 'Restored',
					quantity: 1,
					unit_cents: 5000,
					vat_percent: null,
				},
			],
			minutes_cap: null,
		} );
		const changed = read< DeskQuoteChanged >(
			await hosted.agent.change( quote.id, {
				draft_sha256: quote.draft_sha256,
				draft: most,
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
			versions: [ { total_cents: 5000 } ],
		} );
		expect( await bookedFor( room.provider, hosted ) ).toEqual( {
			decisions: [],
			entries: [],
		} );
		read(
			await hosted
				.as()
				.post( `/v1/quotes/${ quote.id }/decline`, noTo( shown ) )
		);
		expect( ( await bookedFor( room.provider, hosted ) ).entries ).toEqual(
			[]
		);
	} );

	it( 'begins a draft with the words of the finding, as many whole characters as a line holds', async () => {
		const { quote } = read< DeskQuoteChanged >(
			await hosted.agent.find(
				hosted.ticket,
				slip( { text: `${ 'a'.repeat( 499 ) }🛒 was empty` } )
			)
		);
		expect( quote.draft ).toMatchObject( {
			lines: [ { description: 'a'.repeat( 499 ) } ],
			note: '',
		} );
	} );

	it( 'is named in the words of the plan, and by its id when the plan of today does not know it', async () => {
		const { quote } = read< DeskQuoteChanged >(
			await hosted.agent.find( hosted.ticket, slip( { slip: 'trials' } ) )
		);
		expect( quote.finding?.slip_label ).toBe(
			'Plugin trials in production.'
		);
		await room.provider.db
			.updateTable( 'contracts' )
			.set( { plan_id: 'standaard', plan_version: 1 } )
			.where( 'id', '=', hosted.site.contract_id )
			.execute();
		expect(
			read< DeskQuote >( await hosted.agent.get( quote.id ) ).finding
				?.slip_label
		).toBe( 'trials' );
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
			).toMatchObject( {
				fields: [
					{
						path: 'draft.lines',
						message:
							expect.stringContaining( '2000 to 5000 cents' ),
					},
				],
			} );
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

	it( 'is part of what is shown and of the evidence', async () => {
		const found = slip();
		const { quote } = read< DeskQuoteChanged >(
			await hosted.agent.find( hosted.ticket, found )
		);
		read(
			await hosted.agent.send( quote.id, {
				draft_sha256: quote.draft_sha256,
			} )
		);
		const shown = read< Quote >(
			await hosted.as().get( `/v1/quotes/${ quote.id }` )
		);
		read(
			await hosted
				.as()
				.post( `/v1/quotes/${ quote.id }/approve`, yesTo( shown ) )
		);
		const evidence = await hosted.agent.evidence( quote.id );
		expect( evidence.json() ).toMatchObject( {
			shown: {
				document: {
					finding: {
						id: found.id,
						text: found.text,
						evidence: [
							{ text: 'backup.log: last entry 2026-03-01' },
						],
						max_cents: 5000,
					},
				},
			},
		} );
	} );

	it( 'leads nowhere for a topic whose price the plan does not name', async () => {
		const other = await seedQuoteStage(
			room.provider,
			{ plan_id: 'triage' },
			NO_FAULT_TOPIC
		);
		const answer = await other.agent.find( other.ticket, slip() );
		expect( answer.json() ).toMatchObject( {
			code: 'invalid_request',
			fields: [
				{
					path: 'slip',
					message: expect.stringContaining( 'write a quote' ),
				},
			],
		} );
	} );

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
		).toMatchObject( {
			fields: [
				{
					path: 'slip',
					message: expect.stringContaining(
						'no_backup, trials, operations, cache, configuration'
					),
				},
			],
		} );
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
		const bare = await room.stage.agent.find( room.stage.ticket, slip() );
		expect( bare.json() ).toMatchObject( {
			code: 'invalid_request',
			fields: [
				{
					path: 'slip',
					message: expect.stringMatching( /no slip; write a quote/ ),
				},
			],
		} );
	} );
} );
