import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskQuoteChanged } from '../../src/contract/desk-quote.ts';
import { nextUlid } from '../support/builders.ts';
import { codeOf } from './support/clients.ts';
import {
	bookedFor,
	buildDraft,
	read,
	seedQuoteStage,
	VALID_UNTIL,
	yesTo,
} from './support/quotes.ts';
import { startQuoteRoom } from './support/quote-room.ts';

const room = startQuoteRoom();

const setRate = ( hourly_rate_cents: number | null ) =>
	room.provider.db
		.updateTable( 'contracts' )
		.set( { hourly_rate_cents } )
		.where( 'id', '=', room.stage.site.contract_id )
		.execute();
const REFUSED = { code: 'no_hourly_rate' };
const PRICED = buildDraft( { minutes_cap: null } );

describe( 'minutes in a quote under a contract that names no hourly rate', () => {
	beforeEach( () => setRate( null ) );

	it( 'are not drafted, and the problem says what to do', async () => {
		const refused = await room.stage.agent.draft( room.stage.ticket );
		expect( [ refused.statusCode, refused.json() ] ).toMatchObject( [
			422,
			REFUSED,
		] );
		expect( refused.json() ).toMatchObject( {
			detail: expect.stringMatching( /fixed price/ ) as string,
		} );
		const { quote } = read< DeskQuoteChanged >(
			await room.stage.agent.draft( room.stage.ticket, PRICED )
		);
		const changed = await room.stage.agent.change( quote.id, {
			draft: buildDraft(),
			draft_sha256: quote.draft_sha256,
		} );
		expect( changed.json() ).toMatchObject( REFUSED );
	} );

	it( 'are not sent, though the draft is of a day when there was a rate', async () => {
		await setRate( 9000 );
		const { quote } = read< DeskQuoteChanged >(
			await room.stage.agent.draft( room.stage.ticket )
		);
		await setRate( null );
		const { draft_sha256 } = quote;
		const sent = await room.stage.agent.send( quote.id, { draft_sha256 } );
		expect( sent.json() ).toMatchObject( REFUSED );
		await setRate( 9000 );
		read( await room.stage.agent.send( quote.id, { draft_sha256 } ) );
	} );

	it( 'do not come by a revision, while a fixed price does', async () => {
		const { id } = await room.stage.sent( PRICED );
		const revised = await room.stage.agent.revise( id, {
			version: 1,
			draft: buildDraft(),
		} );
		expect( revised.json() ).toMatchObject( REFUSED );
		read(
			await room.stage.agent.revise( id, { version: 1, draft: PRICED } )
		);
	} );

	it( 'are not approved, and nothing of the approval is kept', async () => {
		await setRate( 9000 );
		const quote = await room.stage.sent();
		await setRate( null );
		const approve = ( key: string ) =>
			room.stage
				.as()
				.post( `/v1/quotes/${ quote.id }/approve`, yesTo( quote ), {
					key,
				} );
		expect( codeOf( await approve( nextUlid() ) ) ).toBe(
			'no_hourly_rate'
		);
		expect( await bookedFor( room.provider, room.stage ) ).toEqual( {
			decisions: [],
			entries: [],
		} );
		await setRate( 9000 );
		read( await approve( nextUlid() ) );
	} );

	it( 'do not come with a finding, which leaves nothing behind then', async () => {
		room.stage = await seedQuoteStage(
			room.provider,
			{ plan_id: 'triage', hourly_rate_cents: null },
			'site_down'
		);
		const find = ( minutes_cap: number | null ) =>
			room.stage.agent.find( room.stage.ticket, {
				id: `fin_${ nextUlid() }`,
				quote_id: `quo_${ nextUlid() }`,
				slip: 'no_backup',
				text: 'Restored by hand.',
				evidence: [ { text: 'backup.log', attachment_id: null } ],
				valid_until: VALID_UNTIL,
				minutes_cap,
			} );
		expect( codeOf( await find( 30 ) ) ).toBe( 'no_hourly_rate' );
		expect(
			await room.provider.db
				.selectFrom( 'findings' )
				.where( 'ticket_id', '=', room.stage.ticket )
				.select( 'id' )
				.execute()
		).toEqual( [] );
		read( await find( null ) );
	} );
} );
