import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Quote, QuoteChanged } from '../../src/contract/quote.ts';
import { nextUlid, NOW } from '../support/builders.ts';
import {
	EMPLOYEE,
	OTHER_OWNER,
	OWNER,
	read,
	seedQuoteStage,
	yesTo,
	type QuoteStage,
} from './support/quotes.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* Who hears of what happens to a quote: the site by its events, people by mail. */

let provider: TestProvider;
let stage: QuoteStage;
let quote: Quote;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	stage = await seedQuoteStage( provider, {}, 'shop_function', EMPLOYEE );
	quote = await stage.sent();
} );
afterAll( () => provider.close() );

const told = async () => {
	const events = await provider.db
		.selectFrom( 'site_events' )
		.where( 'site_id', '=', stage.site.site_id )
		.where( 'type', '=', 'quote.changed' )
		.select( 'data' )
		.execute();
	return events.map( ( { data } ) => data );
};
const mailedTo = async ( kind: 'approval_asked' | 'quote_decided' ) => {
	const mails = await provider.db
		.selectFrom( 'mails' )
		.where( 'provider_id', '=', stage.site.provider_id )
		.where( 'kind', '=', kind )
		.select( [ 'recipient', 'data' ] )
		.execute();
	return mails
		.map( ( { recipient, data } ) => ( {
			recipient,
			quote: ( data as { quote_id: string } ).quote_id,
		} ) )
		.sort( ( one, other ) => one.quote.localeCompare( other.quote ) );
};
const ask = ( of: Quote, to: object = OTHER_OWNER ) =>
	stage
		.as( EMPLOYEE )
		.post(
			`/v1/quotes/${ of.id }/ask-to-approve`,
			{ version: 1, to, note: '' },
			{ key: nextUlid() }
		);
const approve = async ( of: Quote, person = OWNER ) =>
	read< QuoteChanged >(
		await stage
			.as( person )
			.post( `/v1/quotes/${ of.id }/approve`, yesTo( of ), {
				key: nextUlid(),
			} )
	);

it( 'sending is told to the site, and mailed as a quote to who opened the ticket', async () => {
	expect( await told() ).toEqual( [
		{ ticket_id: stage.ticket, quote_id: quote.id },
	] );
	expect(
		await provider.db
			.selectFrom( 'mails' )
			.where( 'provider_id', '=', stage.site.provider_id )
			.where( 'recipient', '=', EMPLOYEE.email )
			.select( 'kind' )
			.execute()
	).toEqual( [ { kind: 'quote_sent' } ] );
} );

describe( 'asking an owner to approve', () => {
	it( 'is told to the site once, however often the same owner is asked', async () => {
		const before = await told();
		read( await ask( quote ) );
		const after = await told();
		expect( after.slice( before.length ) ).toEqual( [
			{ ticket_id: stage.ticket, quote_id: quote.id },
		] );
		read( await ask( quote ) );
		expect( await told() ).toEqual( after );
	} );

	it( 'is mailed for each quote', async () => {
		const other = await stage.sent();
		read( await ask( quote ) );
		read( await ask( other ) );
		const recipient = OTHER_OWNER.email;
		expect( await mailedTo( 'approval_asked' ) ).toEqual( [
			{ recipient, quote: quote.id },
			{ recipient, quote: other.id },
		] );
	} );

	it( 'reaches an owner without an address by the badge alone', async () => {
		const asked = await ask( quote, { ...OTHER_OWNER, email: null } );
		expect(
			read< { quote: Quote } >( asked ).quote.requests
		).toMatchObject( [ { to: OTHER_OWNER.name } ] );
		expect( await mailedTo( 'approval_asked' ) ).toEqual( [] );
	} );
} );

describe( 'a decision', () => {
	it( 'is told to the site', async () => {
		const before = await told();
		await approve( quote );
		expect( ( await told() ).slice( before.length ) ).toEqual( [
			{ ticket_id: stage.ticket, quote_id: quote.id },
		] );
	} );

	it( 'is mailed for each quote, to the owner and the agent', async () => {
		const other = await stage.sent();
		await approve( quote );
		await approve( other );
		expect(
			( await mailedTo( 'quote_decided' ) ).map( ( mail ) => mail.quote )
		).toEqual( [ quote.id, quote.id, other.id, other.id ] );
	} );

	it( 'of an owner without an address is mailed to the agent alone', async () => {
		await approve( quote, { ...OWNER, email: null } );
		const mails = await mailedTo( 'quote_decided' );
		expect( mails ).toMatchObject( [ { quote: quote.id } ] );
		expect( mails[ 0 ]?.recipient ).not.toBe( OWNER.email );
	} );
} );

it( 'a question about a version that is not there is kept with the last one that is', async () => {
	const body = {
		id: `msg_${ nextUlid() }`,
		version: 7,
		body: 'What is in it?',
		written_at: NOW,
	};
	const { quote: asked } = read< QuoteChanged >(
		await stage.as().post( `/v1/quotes/${ quote.id }/question`, body, {
			key: nextUlid(),
		} )
	);
	expect( asked.history.at( -1 ) ).toMatchObject( {
		what: 'questioned',
		version: 1,
	} );
} );

it( 'drafting and sending leave no words in the history', async () => {
	expect(
		await provider.db
			.selectFrom( 'quote_events' )
			.where( 'quote_id', '=', quote.id )
			.orderBy( 'position' )
			.select( [ 'what', 'note' ] )
			.execute()
	).toEqual( [
		{ what: 'drafted', note: '' },
		{ what: 'sent', note: '' },
	] );
} );
