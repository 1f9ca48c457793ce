import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeskQuoteChanged } from '../../src/contract/desk-quote.ts';
import { nextUlid, NOW } from '../support/builders.ts';
import { codeOf } from './support/clients.ts';
import {
	bookedFor,
	buildDraft,
	read,
	seedQuoteStage,
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

const approve = ( quote: Awaited< ReturnType< QuoteStage[ 'sent' ] > > ) =>
	stage.as().post( `/v1/quotes/${ quote.id }/approve`, yesTo( quote ), {
		key: nextUlid(),
	} );
const sendWith = async ( minutes_cap: number | null ) => {
	const { quote } = read< DeskQuoteChanged >(
		await stage.agent.draft( stage.ticket, buildDraft( { minutes_cap } ) )
	);
	return stage.agent.send( quote.id, { draft_sha256: quote.draft_sha256 } );
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
				await stage.sent( buildDraft( { minutes_cap: 120 } ) )
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
		const later = await stage.sent( buildDraft( { minutes_cap: 130 } ) );
		read(
			await approve(
				await stage.sent( buildDraft( { minutes_cap: 120 } ) )
			)
		);
		const low = await stage.agent.revise( later.id, {
			version: 1,
			draft: buildDraft( { minutes_cap: 90 } ),
		} );
		expect( low.json() ).toMatchObject( REFUSED );
	} );

	it( 'is not approved when the agreement came after it was sent', async () => {
		const low = await stage.sent( buildDraft( { minutes_cap: 90 } ) );
		read(
			await approve(
				await stage.sent( buildDraft( { minutes_cap: 120 } ) )
			)
		);
		const before = await bookedFor( provider, stage );
		const late = await approve( low );
		expect( codeOf( late ) ).toBe( 'state_conflict' );
		expect( late.json() ).toMatchObject( {
			detail: expect.stringMatching( /120 billable minutes/ ) as string,
		} );
		expect( await bookedFor( provider, stage ) ).toEqual( before );
	} );

	it( 'of another ticket is none of its business', async () => {
		read(
			await approve(
				await stage.sent( buildDraft( { minutes_cap: 120 } ) )
			)
		);
		const other = await seedQuoteStage( provider );
		expect( ( await other.sent() ).versions ).toHaveLength( 1 );
	} );
} );
