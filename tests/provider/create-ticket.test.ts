import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TicketChanged } from '../../src/contract/ticket.ts';
import {
	buildCapture,
	buildNewTicket,
	buildPerson,
	NOW,
} from '../support/builders.ts';
import { asSite, codeOf } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let site: SeededSite;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db );
} );
afterAll( () => provider.close() );

const employee = buildPerson( { ref: '8', name: 'Bo Smit', role: 'employee' } );
const asOwner = () => asSite( provider.app, site.token );
const asEmployee = () => asSite( provider.app, site.token, employee );

describe( 'POST /v1/tickets', () => {
	it( 'takes a ticket in with all that was sent, and answers with the ticket and the minutes', async () => {
		const sent = buildNewTicket( {
			capture: buildCapture(),
			topic: 'payment_link',
			facts: { payment_provider: 'paypal' },
		} );
		const said = await asOwner().post( '/v1/tickets', sent );
		expect( said.statusCode ).toBe( 201 );
		const { ticket, minutes } = said.json< TicketChanged >();
		expect( ticket ).toMatchObject( {
			id: sent.id,
			number: 1,
			subject: sent.subject,
			status: 'new',
			topic: 'payment_link',
			unread: 0,
			minutes_used: 0,
			capture: sent.capture,
			opened_by: { kind: 'site', name: 'Anna de Vries', you: true },
			messages: [
				{
					body: sent.body,
					written_at: sent.written_at,
					received_at: NOW,
					author: { you: true },
				},
			],
			created_at: NOW,
		} );
		expect( minutes.allowance ).toMatchObject( {
			month: '2026-11',
			granted: 30,
			used: 0,
			remaining: 30,
		} );
		expect(
			( await asOwner().get( `/v1/tickets/${ sent.id }` ) ).json()
		).toEqual( ticket );
	} );

	it( "keeps as evidence what it computes itself, beside the fingerprint that stood at the owner's button", async () => {
		const seen = { fingerprint: 'f'.repeat( 64 ), at: NOW };
		const { ticket } = await openTicket( provider.app, site.token, {
			topic: 'upgrade',
			estimate_seen: seen,
		} );
		expect( ticket.estimate ).toMatchObject( {
			topic: 'upgrade',
			coverage: 'hourly',
			consent_required: true,
			at: NOW,
		} );
		const row = await provider.db
			.selectFrom( 'tickets' )
			.where( 'id', '=', ticket.id )
			.select( [ 'estimate', 'estimate_seen' ] )
			.executeTakeFirstOrThrow();
		expect( row ).toEqual( {
			estimate: ticket.estimate,
			estimate_seen: seen,
		} );
	} );

	it( 'computes the fingerprint that the estimate of the same moment had', async () => {
		const question = { topic: 'outage', urgency: null, facts: {} };
		const shown = (
			await asOwner().post( '/v1/estimates', question )
		).json< { fingerprint: string } >();
		const { ticket } = await openTicket(
			provider.app,
			site.token,
			question
		);
		expect( ticket.estimate.fingerprint ).toBe( shown.fingerprint );
	} );

	it( 'writes the consent into the ledger with the ticket', async () => {
		const { ticket } = await openTicket( provider.app, site.token, {
			topic: 'upgrade',
			consent: {
				minutes_cap: 60,
				text: 'Up to 60 minutes at € 90 an hour.',
			},
		} );
		const entries = await provider.db
			.selectFrom( 'minute_entries' )
			.where( 'ticket_id', '=', ticket.id )
			.select( [ 'kind', 'consented', 'person', 'work' ] )
			.execute();
		expect( entries ).toEqual( [
			{
				kind: 'consent',
				consented: 60,
				person: 'Anna de Vries',
				// Its words end with the hash of its record.
				work: `Up to 60 minutes at € 90 an hour. [${ ticket.id } sha256:${ ticket.consent?.record_sha256 }]`,
			},
		] );
	} );

	it( 'takes a ticket in that needs consent and has none', async () => {
		const { ticket } = await openTicket( provider.app, site.token, {
			topic: 'upgrade',
		} );
		expect( ticket.estimate.consent_required ).toBe( true );
		expect( ticket.status ).toBe( 'new' );
	} );

	it( 'refuses a consent from an employee and writes nothing', async () => {
		const sent = buildNewTicket( {
			consent: { minutes_cap: 60, text: 'Yes.' },
		} );
		const said = await asEmployee().post( '/v1/tickets', sent );
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			403,
			'forbidden',
		] );
		expect(
			await provider.db
				.selectFrom( 'tickets' )
				.where( 'id', '=', sent.id )
				.select( 'id' )
				.execute()
		).toEqual( [] );
		expect(
			await provider.db
				.selectFrom( 'idempotency_keys' )
				.where( 'actor_id', '=', site.site_id )
				.select( 'key' )
				.execute()
		).toEqual( [] );
	} );

	it( 'takes a topic that the plan does not know for a question to be quoted', async () => {
		const { ticket } = await openTicket( provider.app, site.token, {
			topic: 'brand_new',
		} );
		expect( ticket ).toMatchObject( {
			topic_label: 'brand_new',
			estimate: { coverage: 'quote', consent_required: true },
		} );
	} );

	it( 'numbers the tickets of each site on its own', async () => {
		const other = await seedSite( provider.db, {
			provider_id: site.provider_id,
		} );
		const numbers = [];
		for ( const token of [
			site.token,
			site.token,
			other.token,
			site.token,
		] ) {
			numbers.push(
				( await openTicket( provider.app, token ) ).ticket.number
			);
		}
		expect( numbers ).toEqual( [ 1, 2, 1, 3 ] );
	} );

	it.each( [
		[
			'the first line of the text',
			'The cart is empty\nfor everybody',
			'The cart is empty',
		],
		[
			'the line cut at 80 signs',
			'ä'.repeat( 200 ),
			`${ 'ä'.repeat( 79 ) }…`,
		],
		[ 'whole signs only', '🌷'.repeat( 100 ), `${ '🌷'.repeat( 79 ) }…` ],
	] )(
		'takes %s for a subject when there is none',
		async ( _name, body, subject ) => {
			const { ticket } = await openTicket( provider.app, site.token, {
				subject: '',
				body,
			} );
			expect( ticket.subject ).toBe( subject );
		}
	);

	it( 'refuses an id that is in use, here or at another site, and leaves that ticket alone', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		const other = await seedSite( provider.db, {
			provider_id: site.provider_id,
		} );
		const again = buildNewTicket( { id: ticket.id, body: 'Mine now' } );
		const said = await asSite( provider.app, other.token ).post(
			'/v1/tickets',
			again
		);
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			409,
			'state_conflict',
		] );
		expect(
			( await asOwner().get( `/v1/tickets/${ ticket.id }` ) ).json()
		).toEqual( ticket );
	} );

	it( 'names every field that is wrong', async () => {
		const said = await asOwner().post( '/v1/tickets', {
			...buildNewTicket(),
			body: ' ',
			urgency: 'blue',
			attachments: [ { id: 'x' } ],
		} );
		expect( said.statusCode ).toBe( 400 );
		const paths = said
			.json< { fields: { path: string }[] } >()
			.fields.map( ( { path } ) => path );
		expect( paths ).toEqual(
			expect.arrayContaining( [ 'body', 'urgency', 'attachments.0.id' ] )
		);
	} );

	it.each( [
		[ 'no header', null ],
		[ 'no JSON', 'x' ],
		[
			'a role that does not exist',
			Buffer.from(
				JSON.stringify( { ...employee, role: 'agent' } )
			).toString( 'base64url' ),
		],
		[
			'a field of its own',
			Buffer.from(
				JSON.stringify( { ...employee, provider_id: 'x' } )
			).toString( 'base64url' ),
		],
	] )( 'refuses a person with %s', async ( _name, header ) => {
		const said = await asOwner().post( '/v1/tickets', buildNewTicket(), {
			person: null,
			headers: header === null ? {} : { 'deskside-person': header },
		} );
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			400,
			'invalid_request',
		] );
		expect( said.body ).toContain( 'Deskside-Person' );
	} );
} );
