import { describe, expect, it } from 'vitest';
import type { DeskQuoteChanged } from '../../src/contract/desk-quote.ts';
import { nextUlid, NOW } from '../support/builders.ts';
import { openTicket } from './support/open-ticket.ts';
import {
	buildDraft,
	read,
	seedQuoteStage,
	VALID_UNTIL,
	type QuoteStage,
} from './support/quotes.ts';
import { startQuoteRoom } from './support/quote-room.ts';

const room = startQuoteRoom();

describe( 'the files of a quote', () => {
	const keepFile = async (
		{ site, ticket }: QuoteStage,
		status: 'here' | 'awaited'
	) => {
		const id = `att_${ nextUlid() }`;
		const { provider_id, site_id } = site;
		const place = { provider_id, site_id, ticket_id: ticket };
		const { id: message_id } = await room.provider.db
			.selectFrom( 'messages' )
			.where( 'ticket_id', '=', ticket )
			.select( 'id' )
			.executeTakeFirstOrThrow();
		const isHere = status === 'here';
		await room.provider.db
			.insertInto( 'attachments' )
			.values( {
				...place,
				id,
				message_id,
				kind: 'file',
				name: 'offer.png',
				type: 'image/png',
				bytes: 10,
				sha256: 'a'.repeat( 64 ),
				status,
				width: null,
				height: null,
				stored_name: isHere ? id : null,
				stored_type: isHere ? 'image/png' : null,
				position: 1,
				announced_at: NOW,
				received_at: null,
			} )
			.execute();
		return id;
	};

	it( 'are those of the ticket; their hashes are part of what is approved', async () => {
		const id = await keepFile( room.stage, 'here' );
		const quote = await room.stage.sent(
			buildDraft( { attachments: [ id ] } )
		);
		expect( quote.versions[ 0 ]?.attachments ).toEqual( [
			{
				id,
				name: 'offer.png',
				type: 'image/png',
				bytes: 10,
				sha256: 'a'.repeat( 64 ),
			},
		] );
	} );

	it( 'stand in the order asked for, and each piece of evidence has its own', async () => {
		const hosted = await seedQuoteStage(
			room.provider,
			{ plan_id: 'triage' },
			'site_down'
		);
		const first = await keepFile( hosted, 'here' );
		const second = await keepFile( hosted, 'here' );
		const quote = await hosted.sent(
			buildDraft( { attachments: [ second, first ] } )
		);
		expect(
			quote.versions[ 0 ]?.attachments.map( ( { id } ) => id )
		).toEqual( [ second, first ] );
		const seen = [ second, null, first ].map( ( attachment_id ) => ( {
			text: 'backup.log',
			attachment_id,
		} ) );
		const { quote: found } = read< DeskQuoteChanged >(
			await hosted.agent.find( hosted.ticket, {
				id: `fin_${ nextUlid() }`,
				quote_id: `quo_${ nextUlid() }`,
				slip: 'no_backup',
				text: 'No backup was there.',
				evidence: seen,
				valid_until: VALID_UNTIL,
				minutes_cap: null,
			} )
		);
		expect(
			found.finding?.evidence.map(
				( { attachment } ) => attachment?.id ?? null
			)
		).toEqual( [ second, null, first ] );
	} );

	it( 'B3: are refused while they are not here, and when another ticket has them', async () => {
		const elsewhere = await openTicket(
			room.provider.app,
			room.stage.site.token
		);
		const others = await keepFile(
			{ ...room.stage, ticket: elsewhere.ticket.id },
			'here'
		);
		for ( const id of [
			await keepFile( room.stage, 'awaited' ),
			others,
		] ) {
			const answer = await room.stage.agent.draft(
				room.stage.ticket,
				buildDraft( { attachments: [ id ] } )
			);
			expect( answer.json() ).toMatchObject( {
				code: 'invalid_request',
				fields: [
					{
						path: 'draft.attachments.0',
						message: expect.stringContaining( 'not on the ticket' ),
					},
				],
			} );
		}
	} );
} );
