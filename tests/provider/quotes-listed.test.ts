import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type {
	DeskQuote,
	DeskQuoteChanged,
	DeskQuoteList,
} from '../../src/contract/desk-quote.ts';
import type { Quote } from '../../src/contract/quote.ts';
import { nextUlid, NOW } from '../support/builders.ts';
import {
	buildDraft,
	EMPLOYEE,
	OTHER_OWNER,
	read,
	seedQuoteStage,
	VALID_UNTIL,
	type QuoteStage,
} from './support/quotes.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* A ticket's quotes, read together: each with its own parts and none of another's. */

let provider: TestProvider;
let stage: QuoteStage;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	stage = await seedQuoteStage(
		provider,
		{ plan_id: 'triage' },
		'site_down',
		EMPLOYEE
	);
} );
afterAll( () => provider.close() );

const listed = async () =>
	read< DeskQuoteList >( await stage.agent.list( stage.ticket ) ).quotes;
const found = async () =>
	read< DeskQuoteChanged >(
		await stage.agent.find( stage.ticket, {
			id: `fin_${ nextUlid() }`,
			quote_id: `quo_${ nextUlid() }`,
			slip: 'no_backup',
			text: 'No backup was there.',
			evidence: [ { text: 'backup.log', attachment_id: null } ],
			valid_until: VALID_UNTIL,
			minutes_cap: null,
		} )
	).quote;

it( 'a ticket without any has an empty list, on both sides', async () => {
	expect( await listed() ).toEqual( [] );
	expect(
		read( await stage.as().get( `/v1/quotes?ticket=${ stage.ticket }` ) )
	).toEqual( { quotes: [] } );
} );

it( 'each reads in the list as it reads alone', async () => {
	const revised = await stage.sent();
	read(
		await stage.agent.revise( revised.id, {
			version: 1,
			draft: buildDraft( { minutes_cap: 30 } ),
		} )
	);
	const asked = await stage.sent();
	read(
		await stage
			.as( EMPLOYEE )
			.post(
				`/v1/quotes/${ asked.id }/ask-to-approve`,
				{ version: 1, to: OTHER_OWNER, note: '' },
				{ key: nextUlid() }
			)
	);
	const after = await found();
	const quotes = await listed();
	expect( quotes.map( ( { id } ) => id ).sort() ).toEqual(
		[ revised.id, asked.id, after.id ].sort()
	);
	for ( const quote of quotes ) {
		expect( quote ).toEqual(
			read< DeskQuote >( await stage.agent.get( quote.id ) )
		);
	}
	const byId = new Map( quotes.map( ( quote ) => [ quote.id, quote ] ) );
	expect( byId.get( revised.id ) ).toMatchObject( {
		versions: [ { version: 1 }, { version: 2 } ],
		requests: [],
		finding: null,
	} );
	expect( byId.get( asked.id ) ).toMatchObject( {
		versions: [ { version: 1 } ],
		requests: [ { to: OTHER_OWNER.name } ],
		finding: null,
	} );
	expect( byId.get( after.id ) ).toMatchObject( {
		versions: [],
		finding: { text: 'No backup was there.' },
	} );
	expect( byId.get( revised.id )?.history ).toHaveLength( 2 );
	expect( byId.get( after.id )?.history ).toEqual( [] );
	const shown = read< { quotes: Quote[] } >(
		await stage.as().get( `/v1/quotes?ticket=${ stage.ticket }` )
	).quotes;
	expect( shown.map( ( { id } ) => id ).sort() ).toEqual(
		[ revised.id, asked.id ].sort()
	);
} );
