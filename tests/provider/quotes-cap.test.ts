import { describe, expect, it } from 'vitest';
import type { DeskQuoteChanged } from '../../src/contract/desk-quote.ts';
import { nextUlid } from '../support/builders.ts';
import { codeOf } from './support/clients.ts';
import {
	bookedFor,
	buildDraft,
	read,
	seedQuoteStage,
	yesTo,
	type QuoteStage,
} from './support/quotes.ts';
import { startQuoteRoom } from './support/quote-room.ts';

const room = startQuoteRoom();

const approve = ( quote: Awaited< ReturnType< QuoteStage[ 'sent' ] > > ) =>
	room.stage.as().post( `/v1/quotes/${ quote.id }/approve`, yesTo( quote ), {
		key: nextUlid(),
	} );
const sendWith = async ( minutes_cap: number | null ) => {
	const { quote } = read< DeskQuoteChanged >(
		await room.stage.agent.draft(
			room.stage.ticket,
			buildDraft( { minutes_cap } )
		)
	);
	return room.stage.agent.send( quote.id, {
		draft_sha256: quote.draft_sha256,
	} );
};
const REFUSED = {
	code: 'invalid_request',
	fields: [
		{
			path: 'draft.minutes_cap',
			message:
				'The client agreed to 120 billable minutes in all on this ticket already: name 120 or more, or none.',
		},
	],
};

describe( 'a cap below what was agreed on the ticket before', () => {
	it( 'is not sent, for its sentence would be untrue', async () => {
		read(
			await approve(
				await room.stage.sent( buildDraft( { minutes_cap: 120 } ) )
			)
		);
		const low = await sendWith( 90 );
		expect( [ low.statusCode, low.json() ] ).toMatchObject( [
			400,
			REFUSED,
		] );
		for ( const cap of [ 120, 150, null ] ) {
			read( await sendWith( cap ) );
		}
	} );

	it( 'does not come by a revision either', async () => {
		const later = await room.stage.sent(
			buildDraft( { minutes_cap: 130 } )
		);
		read(
			await approve(
				await room.stage.sent( buildDraft( { minutes_cap: 120 } ) )
			)
		);
		const low = await room.stage.agent.revise( later.id, {
			version: 1,
			draft: buildDraft( { minutes_cap: 90 } ),
		} );
		expect( low.json() ).toMatchObject( REFUSED );
	} );

	it( 'is not approved when the agreement came after it was sent', async () => {
		const low = await room.stage.sent( buildDraft( { minutes_cap: 90 } ) );
		read(
			await approve(
				await room.stage.sent( buildDraft( { minutes_cap: 120 } ) )
			)
		);
		const before = await bookedFor( room.provider, room.stage );
		const late = await approve( low );
		expect( codeOf( late ) ).toBe( 'state_conflict' );
		expect( late.json() ).toMatchObject( {
			detail: expect.stringMatching( /120 billable minutes/ ) as string,
		} );
		expect( await bookedFor( room.provider, room.stage ) ).toEqual(
			before
		);
		expect(
			await room.provider.db
				.selectFrom( 'quote_refusals' )
				.where( 'quote_id', '=', low.id )
				.select( [ 'wanted', 'happened' ] )
				.execute()
		).toEqual( [ { wanted: 'approve', happened: 'altered' } ] );
	} );

	it( 'of another ticket is none of its business', async () => {
		read(
			await approve(
				await room.stage.sent( buildDraft( { minutes_cap: 120 } ) )
			)
		);
		const other = await seedQuoteStage( room.provider );
		expect( ( await other.sent() ).versions ).toHaveLength( 1 );
	} );
} );
