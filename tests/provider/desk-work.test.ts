import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeskTicket } from '../../src/contract/desk.ts';
import type { Ticket } from '../../src/contract/ticket.ts';
import {
	buildCapture,
	buildNewMessage,
	buildReply,
	NOW,
} from '../support/builders.ts';
import { asAgent, asSite, codeOf } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedAgent, seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let site: SeededSite;
let agent: ReturnType< typeof asAgent >;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db );
	agent = asAgent(
		provider.app,
		( await seedAgent( provider.db, site.provider_id ) ).cookie
	);
} );
afterAll( () => provider.close() );

const asOwner = () => asSite( provider.app, site.token );

describe( 'GET /v1/desk/tickets/:id', () => {
	it( 'shows what the owner saw, with the contract and the minutes', async () => {
		const capture = buildCapture();
		const { ticket } = await openTicket( provider.app, site.token, {
			capture,
			topic: 'upgrade',
			consent: { minutes_cap: 60, text: 'Up to 60.' },
		} );
		const shown = (
			await agent.get( `/v1/desk/tickets/${ ticket.id }` )
		).json< DeskTicket >();
		expect( shown.ticket ).toMatchObject( {
			capture,
			estimate: ticket.estimate,
			opened_by: { name: 'Anna de Vries', you: false },
		} );
		expect( shown.contract ).toMatchObject( {
			zone: 'Europe/Amsterdam',
			hourly_rate_cents: 9000,
			consent_left: 60,
			minutes: { allowance: { remaining: 30 } },
		} );
		expect( shown.entries.map( ( { kind } ) => kind ) ).toEqual( [
			'consent',
		] );
	} );
} );

describe( 'POST /v1/desk/tickets/:id/messages', () => {
	it( 'answers: the ticket is the agent’s, its clock stops, and the site reads it as unread', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		const said = await agent.post(
			`/v1/desk/tickets/${ ticket.id }/messages`,
			buildReply()
		);
		expect( said.statusCode ).toBe( 201 );
		expect( said.json< DeskTicket >() ).toMatchObject( {
			ticket: {
				status: 'answered',
				agent: 'Mila Jansen',
				messages: [
					{},
					{
						author: {
							kind: 'agent',
							name: 'Mila Jansen',
							you: true,
						},
					},
				],
			},
			item: { due_at: null, waiting_since: null, unread: 0 },
		} );
		const atSite = (
			await asOwner().get( `/v1/tickets/${ ticket.id }` )
		).json< Ticket >();
		expect( atSite ).toMatchObject( {
			status: 'answered',
			unread: 1,
			messages: [ {}, { author: { kind: 'agent', you: false } } ],
		} );
	} );

	it( 'leaves the ticket with the agent who has it', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		const other = asAgent(
			provider.app,
			( await seedAgent( provider.db, site.provider_id, 'Jonas Berg' ) )
				.cookie
		);
		await other.post( `/v1/desk/tickets/${ ticket.id }/status`, {
			status: 'taken',
		} );
		const said = await agent.post(
			`/v1/desk/tickets/${ ticket.id }/messages`,
			buildReply()
		);
		expect( said.json< DeskTicket >().ticket.agent ).toBe( 'Jonas Berg' );
	} );

	it( 'cannot set a ticket back to new, nor refuse it on the way', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		for ( const status of [ 'new', 'refused', 'taken' ] ) {
			const said = await agent.post(
				`/v1/desk/tickets/${ ticket.id }/messages`,
				{ ...buildReply(), status }
			);
			expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
				400,
				'invalid_request',
			] );
		}
	} );
} );

describe( 'POST /v1/desk/tickets/:id/minutes', () => {
	const record = ( id: string, part = {} ) =>
		agent.post( `/v1/desk/tickets/${ id }/minutes`, {
			minutes: 12,
			work: 'Read the log',
			worked_at: NOW,
			...part,
		} );

	it( 'takes them from the allowance and shows both sides the rest', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		const said = await record( ticket.id );
		expect( said.statusCode ).toBe( 201 );
		expect( said.json< DeskTicket >() ).toMatchObject( {
			ticket: { minutes_used: 12 },
			item: { minutes_used: 12 },
			contract: { minutes: { allowance: { used: 12, remaining: 18 } } },
			entries: [
				{
					kind: 'use',
					minutes: -12,
					billable: 0,
					person: 'Mila Jansen',
					work: 'Read the log',
				},
			],
		} );
		expect( ( await asOwner().get( '/v1/summary' ) ).json() ).toMatchObject(
			{ minutes: { allowance: { used: 12, remaining: 18 } } }
		);
	} );

	it( 'books nothing beyond the allowance without consent, and says so', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		const said = await record( ticket.id, { minutes: 31 } );
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			422,
			'consent_required',
		] );
		expect( said.json< { detail: string } >().detail ).not.toBe( '' );
		expect(
			(
				await agent.get( `/v1/desk/tickets/${ ticket.id }` )
			).json< DeskTicket >().entries
		).toEqual( [] );
	} );

	it( 'books beyond the allowance what the client agreed to, and not a minute more', async () => {
		const { ticket } = await openTicket( provider.app, site.token, {
			consent: { minutes_cap: 10, text: 'Up to 10.' },
		} );
		expect(
			( await record( ticket.id, { minutes: 40 } ) ).json< DeskTicket >()
		).toMatchObject( {
			contract: { consent_left: 0, minutes: { billable: 10 } },
			ticket: { minutes_used: 40 },
		} );
		expect( codeOf( await record( ticket.id, { minutes: 1 } ) ) ).toBe(
			'consent_required'
		);
	} );

	it( 'forgives a clock that runs a little ahead, and no more', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		expect(
			(
				await record( ticket.id, {
					worked_at: '2026-11-10T09:04:00.000Z',
				} )
			).statusCode
		).toBe( 201 );
		const said = await record( ticket.id, {
			worked_at: '2026-11-10T10:00:00.000Z',
		} );
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			400,
			'invalid_request',
		] );
	} );

	it( 'refuses work from before the contract', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		expect(
			(
				await record( ticket.id, {
					worked_at: '2025-12-31T12:00:00.000Z',
				} )
			).statusCode
		).toBe( 400 );
	} );
} );

describe( 'POST /v1/desk/tickets/:id/status', () => {
	const set = ( id: string, status: string ) =>
		agent.post( `/v1/desk/tickets/${ id }/status`, { status } );

	it( 'takes in charge: a promise to do so is kept with that, one to answer goes on', async () => {
		const triage = await seedSite( provider.db, {
			provider_id: site.provider_id,
			plan_id: 'triage',
		} );
		const { ticket: promised } = await openTicket(
			provider.app,
			triage.token,
			{ topic: 'site_down' }
		);
		const { ticket: answerable } = await openTicket(
			provider.app,
			site.token
		);
		const taken = ( await set( promised.id, 'taken' ) ).json< DeskTicket >()
			.item;
		expect( taken ).toMatchObject( {
			status: 'taken',
			agent: 'Mila Jansen',
			due_at: null,
			waiting_since: NOW,
		} );
		expect(
			( await set( answerable.id, 'taken' ) ).json< DeskTicket >().item
				.due_at
		).toBe( '2026-11-12T09:00:00.000Z' );
	} );

	it( 'solves, and the site’s next message opens it again', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		expect(
			( await set( ticket.id, 'solved' ) ).json< DeskTicket >().item
		).toMatchObject( { status: 'solved', due_at: null } );
		provider.setNow( '2026-11-10T10:00:00.000Z' );
		await asOwner().post(
			`/v1/tickets/${ ticket.id }/messages`,
			buildNewMessage()
		);
		expect(
			(
				await agent.get( `/v1/desk/tickets/${ ticket.id }` )
			).json< DeskTicket >().item
		).toMatchObject( { status: 'new', unread: 1 } );
	} );

	it( 'refuses a move that the ticket cannot make', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		await provider.db
			.updateTable( 'tickets' )
			.set( { status: 'refused' } )
			.where( 'id', '=', ticket.id )
			.execute();
		const said = await set( ticket.id, 'solved' );
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			409,
			'ticket_refused',
		] );
	} );
} );
