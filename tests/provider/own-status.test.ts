import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeskTicket } from '../../src/contract/desk.ts';
import type { Summary } from '../../src/contract/summary.ts';
import { LOCALES } from '../../src/contract/locale.ts';
import type { Ticket, TicketChanged } from '../../src/contract/ticket.ts';
import {
	buildNewMessage,
	buildPerson,
	buildReply,
	nextUlid,
	NOW,
} from '../support/builders.ts';
import { asAgent, asSite, codeOf } from './support/clients.ts';
import { listenToDesk } from './support/desk-stream.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedAgent, seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let url: string;
let site: SeededSite;
let cookie: string;
let agent: ReturnType< typeof asAgent >;
beforeAll( async () => {
	provider = await startTestProvider();
	url = await provider.app.listen( { host: '127.0.0.1', port: 0 } );
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db );
	( { cookie } = await seedAgent( provider.db, site.provider_id ) );
	agent = asAgent( provider.app, cookie );
} );
afterAll( () => provider.close() );

const EMPLOYEE = { ref: '8', role: 'employee', name: 'Piet' } as const;
const as = ( part = {} ) =>
	asSite( provider.app, site.token, buildPerson( part ) );
const open = async ( part = {} ) =>
	( await openTicket( provider.app, site.token, {}, buildPerson( part ) ) )
		.ticket.id;
const say = ( id: string, status: string, part = {} ) =>
	as( part ).post( `/v1/tickets/${ id }/status`, { status } );
const read = async ( id: string ) =>
	( await as().get( `/v1/tickets/${ id }` ) ).json< Ticket >();
const atDesk = async ( id: string ) =>
	( await agent.get( `/v1/desk/tickets/${ id }` ) ).json< DeskTicket >();
const answer = ( id: string, status = 'answered' ) =>
	agent.post(
		`/v1/desk/tickets/${ id }/messages`,
		buildReply( { status: status as 'answered' } )
	);

describe( 'the client’s word that a ticket is solved', () => {
	it( 'closes it, ends its promise, and says in the thread who said so', async () => {
		const id = await open();
		await answer( id );
		await as().post( `/v1/tickets/${ id }/messages`, buildNewMessage() );
		expect( ( await read( id ) ).due ).not.toBeNull();
		const { ticket, minutes } = (
			await say( id, 'solved', { locale: 'nl' } )
		).json< TicketChanged >();
		expect( ticket ).toMatchObject( { status: 'solved', due: null } );
		expect( minutes ).toEqual(
			( await as().get( '/v1/summary' ) ).json< Summary >().minutes
		);
		expect( ticket.messages.at( -1 ) ).toMatchObject( {
			body: 'Dit is opgelost.',
			author: { kind: 'site', name: 'Anna de Vries', you: true },
		} );
		const { item, deadline, ticket: seen } = await atDesk( id );
		expect( [ item.due_at, item.waiting_since, deadline ] ).toEqual( [
			null,
			null,
			null,
		] );
		expect( [ seen.status, seen.unread ] ).toEqual( [ 'solved', 0 ] );
	} );

	it( 'is at open desks at once', async () => {
		const stream = await listenToDesk( url, cookie );
		const id = await open();
		await say( id, 'solved' );
		await say( id, 'open' );
		expect(
			( await stream.next( 3 ) ).map( ( { what } ) => what )
		).toEqual( [ 'opened', 'status', 'message' ] );
		stream.leave();
	} );

	it( 'is taken back by a button or by writing: open again, with the agent who had it and a promise anew', async () => {
		const id = await open();
		await answer( id );
		for ( const again of [
			() => say( id, 'open' ),
			() =>
				as().post( `/v1/tickets/${ id }/messages`, buildNewMessage() ),
		] ) {
			await say( id, 'solved' );
			await again();
			const ticket = await read( id );
			expect( ticket ).toMatchObject( {
				status: 'taken',
				agent: 'Mila Jansen',
				due: { measures: 'answer', working_days: 2 },
			} );
			expect( ( await atDesk( id ) ).item.waiting_since ).toBe( NOW );
		}
		expect(
			( await read( id ) ).messages.map( ( { body } ) => body )
		).toContain( 'This is not solved yet.' );
	} );

	it( 'said twice, by two people or by a repeated request, is one line of the thread', async () => {
		const id = await open();
		const key = nextUlid();
		const url_ = `/v1/tickets/${ id }/status`;
		const first = await as().post( url_, { status: 'solved' }, { key } );
		const again = await as().post( url_, { status: 'solved' }, { key } );
		expect( again.body ).toBe( first.body );
		await say( id, 'solved', { ref: '9' } );
		expect( ( await read( id ) ).messages ).toHaveLength( 2 );
		await say( id, 'open' );
		await say( id, 'open', { ref: '9' } );
		expect( ( await read( id ) ).messages ).toHaveLength( 3 );
	} );

	it( 'is an employee’s on the own tickets only; a colleague’s is not there and stays', async () => {
		const theirs = await open();
		const said = await say( theirs, 'solved', EMPLOYEE );
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			404,
			'not_found',
		] );
		expect( ( await read( theirs ) ).status ).toBe( 'new' );
		const own = await open( EMPLOYEE );
		expect( ( await say( own, 'solved', EMPLOYEE ) ).statusCode ).toBe(
			200
		);
	} );

	it( 'ends every pause, and moves no ticket that was refused', async () => {
		const id = await open();
		await agent.post( `/v1/desk/tickets/${ id }/pauses`, {
			reason: 'access_withheld',
			note: 'The sign-in.',
		} );
		expect( ( await read( id ) ).due?.latest ).toBeNull();
		await say( id, 'solved' );
		expect( ( await read( id ) ).pauses.map( ( { to } ) => to ) ).toEqual( [
			NOW,
		] );
		await provider.db
			.updateTable( 'tickets' )
			.set( { status: 'refused' } )
			.where( 'id', '=', id )
			.execute();
		for ( const status of [ 'solved', 'open' ] ) {
			const said = await say( id, status );
			expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
				409,
				'state_conflict',
			] );
		}
	} );

	it( 'is in the language of who says it', async () => {
		const bodies = new Set< string >();
		for ( const locale of LOCALES ) {
			const id = await open( { locale } );
			const { ticket } = (
				await say( id, 'solved', { locale } )
			).json< TicketChanged >();
			bodies.add( ticket.messages.at( -1 )?.body ?? '' );
		}
		expect( bodies.size ).toBe( LOCALES.length );
	} );
} );

describe( 'when somebody answers', () => {
	it( 'is said with the working days until then, counted from the day of reading', async () => {
		const id = await open();
		const first = ( await read( id ) ).due;
		expect( first ).toEqual( {
			measures: 'answer',
			latest: '2026-11-12T09:00:00.000Z',
			working_days: 2,
		} );
		expect( ( await atDesk( id ) ).ticket.due ).toEqual( first );
		provider.setNow( '2026-11-11T09:00:00.000Z' );
		expect( ( await read( id ) ).due?.working_days ).toBe( 1 );
		await answer( id );
		expect( ( await read( id ) ).due ).toBeNull();
	} );

	it( 'is in the answer to the ticket itself, as it was estimated', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		expect( ticket.due ).toEqual( ( await read( ticket.id ) ).due );
		expect( ticket.estimate.response.working_days ).toBe( 2 );
	} );

	it( 'counts no working days where the promise runs day and night', async () => {
		site = await seedSite( provider.db, { plan_id: 'triage' } );
		const { ticket } = await openTicket( provider.app, site.token, {
			topic: 'site_down',
		} );
		expect( ticket.due?.working_days ?? null ).toBeNull();
	} );
} );
