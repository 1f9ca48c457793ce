import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
	Ticket,
	TicketChanged,
	TicketList,
} from '../../src/contract/ticket.ts';
import {
	buildNewMessage,
	buildPerson,
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

/** The ticket answered by an agent, at the provider's present time. */
async function answer( ticketId: string, part = {} ) {
	const agent = await seedAgent( provider.db, site.provider_id );
	const sent = buildReply( part );
	const said = await asAgent( provider.app, agent.cookie ).post(
		`/v1/desk/tickets/${ ticketId }/messages`,
		sent
	);
	expect( said.statusCode ).toBe( 201 );
	return sent;
}

describe( 'GET /v1/tickets', () => {
	it( 'lists newest first, page by page, each ticket once', async () => {
		const opened: string[] = [];
		for ( let minute = 0; minute < 60; minute++ ) {
			// Two in a minute: the order must hold within the same instant too.
			provider.setNow(
				new Date(
					Date.parse( NOW ) + Math.floor( minute / 2 ) * 60_000
				).toISOString()
			);
			opened.push(
				( await openTicket( provider.app, site.token ) ).ticket.id
			);
		}
		const listed: string[] = [];
		for ( let next: string | null = ''; next !== null;  ) {
			const page: TicketList = (
				await asOwner().get(
					`/v1/tickets${ next === '' ? '' : `?after=${ next }` }`
				)
			).json();
			listed.push( ...page.tickets.map( ( { id } ) => id ) );
			next = page.next;
		}
		expect( listed ).toEqual( opened.toReversed() );
	} );

	it( 'shows an employee the own tickets only, an owner all', async () => {
		const { ticket: own } = await openTicket(
			provider.app,
			site.token,
			{},
			employee
		);
		const { ticket: other } = await openTicket( provider.app, site.token );
		const idsOf = async ( caller: ReturnType< typeof asOwner > ) =>
			( await caller.get( '/v1/tickets' ) )
				.json< TicketList >()
				.tickets.map( ( { id } ) => id );
		expect( await idsOf( asEmployee() ) ).toEqual( [ own.id ] );
		expect( await idsOf( asOwner() ) ).toEqual(
			expect.arrayContaining( [ own.id, other.id ] )
		);
	} );

	it( 'lists those of one status', async () => {
		const { ticket: solved } = await openTicket( provider.app, site.token );
		await openTicket( provider.app, site.token );
		await answer( solved.id, { status: 'solved' } );
		const listed = (
			await asOwner().get( '/v1/tickets?status=solved' )
		).json< TicketList >().tickets;
		expect( listed.map( ( { id, unread } ) => [ id, unread ] ) ).toEqual( [
			[ solved.id, 1 ],
		] );
	} );

	it.each( [
		'after=x',
		`after=${ Buffer.from( '["2026","tic"]' ).toString( 'base64url' ) }`,
		'status=any',
		'sort=subject',
		"after=');drop table tickets;--",
	] )( 'refuses ?%s', async ( query ) => {
		const said = await asOwner().get( `/v1/tickets?${ query }` );
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			400,
			'invalid_request',
		] );
	} );
} );

describe( 'POST /v1/tickets/:id/messages', () => {
	it( 'adds to the thread and answers with all of it', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		const sent = buildNewMessage();
		const said = await asOwner().post(
			`/v1/tickets/${ ticket.id }/messages`,
			sent
		);
		expect( said.statusCode ).toBe( 201 );
		expect(
			said
				.json< TicketChanged >()
				.ticket.messages.map( ( { body } ) => body )
		).toEqual( [
			'Since this morning customers cannot enter a coupon.',
			sent.body,
		] );
	} );

	it( 'opens a solved ticket again, with the agent who had it and a clock that runs anew', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		await answer( ticket.id, { status: 'solved' } );
		const stopped = await provider.db
			.selectFrom( 'tickets' )
			.where( 'id', '=', ticket.id )
			.select( [ 'due_at', 'waiting_since' ] )
			.executeTakeFirstOrThrow();
		expect( stopped ).toEqual( { due_at: null, waiting_since: null } );

		provider.setNow( '2026-11-11T09:00:00.000Z' );
		const said = await asOwner().post(
			`/v1/tickets/${ ticket.id }/messages`,
			buildNewMessage()
		);
		expect( said.json< TicketChanged >().ticket ).toMatchObject( {
			status: 'taken',
			agent: 'Mila Jansen',
		} );
		const running = await provider.db
			.selectFrom( 'tickets' )
			.where( 'id', '=', ticket.id )
			.select( [ 'due_at', 'waiting_since' ] )
			.executeTakeFirstOrThrow();
		expect( running ).toEqual( {
			due_at: '2026-11-13T09:00:00.000Z',
			waiting_since: '2026-11-11T09:00:00.000Z',
		} );
	} );

	it( 'does not start the clock of a ticket anew that still waits', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		provider.setNow( '2026-11-11T09:00:00.000Z' );
		await asOwner().post(
			`/v1/tickets/${ ticket.id }/messages`,
			buildNewMessage()
		);
		const row = await provider.db
			.selectFrom( 'tickets' )
			.where( 'id', '=', ticket.id )
			.select( [ 'due_at', 'waiting_since', 'updated_at' ] )
			.executeTakeFirstOrThrow();
		expect( row ).toEqual( {
			due_at: '2026-11-12T09:00:00.000Z',
			waiting_since: NOW,
			updated_at: '2026-11-11T09:00:00.000Z',
		} );
	} );

	it( 'refuses a message id that is in use', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		const id = ticket.messages[ 0 ]?.id ?? '';
		const said = await asOwner().post(
			`/v1/tickets/${ ticket.id }/messages`,
			buildNewMessage( { id } ),
			{ key: '01KA1111111111111111111111' }
		);
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			409,
			'state_conflict',
		] );
	} );
} );

describe( 'POST /v1/tickets/:id/read', () => {
	const unreadOf = async ( id: string, who = asOwner() ) =>
		( await who.get( `/v1/tickets/${ id }` ) ).json< Ticket >().unread;

	it( 'counts unread answers for each person, up to the message that was read and never back', async () => {
		const { ticket } = await openTicket(
			provider.app,
			site.token,
			{},
			employee
		);
		const first = await answer( ticket.id );
		provider.setNow( '2026-11-10T10:00:00.000Z' );
		const second = await answer( ticket.id );
		expect( [
			await unreadOf( ticket.id ),
			await unreadOf( ticket.id, asEmployee() ),
		] ).toEqual( [ 2, 2 ] );

		const read = ( message_id: string ) =>
			asOwner().post( `/v1/tickets/${ ticket.id }/read`, { message_id } );
		expect( ( await read( first.id ) ).json< Ticket >().unread ).toBe( 1 );
		expect( ( await read( second.id ) ).json< Ticket >().unread ).toBe( 0 );
		expect( ( await read( first.id ) ).json< Ticket >().unread ).toBe( 0 );
		expect( await unreadOf( ticket.id, asEmployee() ) ).toBe( 2 );
	} );

	it( 'refuses a message of another ticket', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		const { ticket: other } = await openTicket( provider.app, site.token );
		const said = await asOwner().post( `/v1/tickets/${ ticket.id }/read`, {
			message_id: other.messages[ 0 ]?.id,
		} );
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			404,
			'not_found',
		] );
	} );
} );
