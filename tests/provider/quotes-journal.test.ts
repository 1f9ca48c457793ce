import { describe, expect, it } from 'vitest';
import type { JournalPage } from '../../src/contract/journal.ts';
import type { QuoteChanged } from '../../src/contract/quote.ts';
import { buildPerson, nextUlid, NOW } from '../support/builders.ts';
import { buildDraft, noTo, OWNER, read, yesTo } from './support/quotes.ts';
import { startQuoteRoom } from './support/quote-room.ts';

const room = startQuoteRoom();

const journal = async () =>
	read< JournalPage >( await room.stage.as().get( '/v1/journal' ) ).entries;

describe( 'the journal', () => {
	it.each( [ 90, null ] )(
		'holds an approval with its sum and the hash of its evidence, once, with a cap of %s',
		async ( minutes_cap ) => {
			const quote = await room.stage.sent(
				buildDraft( { minutes_cap } )
			);
			const key = nextUlid();
			const approve = () =>
				room.stage
					.as()
					.post( `/v1/quotes/${ quote.id }/approve`, yesTo( quote ), {
						key,
					} );
			const { quote: approved } = read< QuoteChanged >( await approve() );
			await approve();
			expect( await journal() ).toMatchObject( [
				{
					kind: 'work',
					subject:
						'Quote approved, version 1: €145.20 including VAT.',
					text: `Quote ${
						quote.id
					}; SHA-256 of the record of the decision: ${
						approved.ending?.evidence_sha256 ?? 'none'
					}`,
					happened_at: NOW,
					ticket_id: room.stage.ticket,
					written_by: { kind: 'site', name: OWNER.name },
				},
			] );
		}
	);

	it.each( [
		[ 'en', 'Quote', 'SHA-256 of the record of the decision: ' ],
		[ 'fr', 'Devis', 'SHA-256 de la preuve de la décision : ' ],
		[ 'nl', 'Offerte', 'SHA-256 van het bewijs van de beslissing: ' ],
		[ 'de', 'Angebot', 'SHA-256 des Nachweises der Entscheidung: ' ],
		[ 'it', 'Preventivo', 'SHA-256 della prova della decisione: ' ],
	] as const )(
		'speaks the language of who approved: %s',
		async ( locale, word, hash ) => {
			const person = buildPerson( { locale } );
			const quote = await room.stage.sent( buildDraft(), person );
			read(
				await room.stage
					.as( person )
					.post( `/v1/quotes/${ quote.id }/approve`, yesTo( quote ), {
						key: nextUlid(),
					} )
			);
			const [ entry ] = await journal();
			expect( entry?.subject ).toMatch( new RegExp( `^${ word } ` ) );
			expect( entry?.text ).toMatch(
				new RegExp(
					`^${ word } ${ quote.id } ?; ${ hash }[0-9a-f]{64}$`
				)
			);
		}
	);

	it( 'holds no refusal and no decision that was refused', async () => {
		const quote = await room.stage.sent();
		await room.stage
			.as()
			.post(
				`/v1/quotes/${ quote.id }/approve`,
				{ ...yesTo( quote ), total_cents: 1 },
				{ key: nextUlid() }
			);
		read(
			await room.stage
				.as()
				.post( `/v1/quotes/${ quote.id }/decline`, noTo( quote ), {
					key: nextUlid(),
				} )
		);
		expect( await journal() ).toEqual( [] );
	} );
} );
