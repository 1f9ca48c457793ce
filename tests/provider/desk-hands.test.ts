import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeskTicket, SetStatus } from '../../src/contract/desk.ts';
import type { Problem } from '../../src/contract/problem.ts';
import type { Ticket } from '../../src/contract/ticket.ts';
import { buildNewMessage, buildReply, NOW } from '../support/builders.ts';
import { asAgent, asSite, codeOf } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedAgent, seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* Two agents at one desk: nobody takes, solves or answers over what the other one did. */

const LATER = '2026-11-10T09:30:00.000Z';

let provider: TestProvider;
let site: SeededSite;
let mila: ReturnType< typeof asAgent >;
let tom: ReturnType< typeof asAgent >;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db );
	const seated = async ( name?: string ) =>
		asAgent(
			provider.app,
			( await seedAgent( provider.db, site.provider_id, name ) ).cookie
		);
	mila = await seated();
	tom = await seated( 'Tom Berg' );
} );
afterAll( () => provider.close() );

const open = async ( { token } = site, topic?: string ) =>
	( await openTicket( provider.app, token, topic ? { topic } : {} ) ).ticket
		.id;
const set = ( who: typeof mila, id: string, body: SetStatus ) =>
	who.post( `/v1/desk/tickets/${ id }/status`, body );
const answer = ( who: typeof mila, id: string, part = {} ) =>
	who.post( `/v1/desk/tickets/${ id }/messages`, buildReply( part ) );
const write = ( id: string, { token } = site ) =>
	asSite( provider.app, token ).post(
		`/v1/tickets/${ id }/messages`,
		buildNewMessage()
	);
const read = async ( id: string ) =>
	( await mila.get( `/v1/desk/tickets/${ id }` ) ).json< DeskTicket >();
const seenOf = async ( id: string ) => {
	const { item } = await read( id );
	return { message_id: item.last_message_id, status: item.status };
};
const meanwhileOf = ( said: { json: < T >() => T } ) =>
	said.json< Problem >().meanwhile;

describe( 'taking a ticket', () => {
	it( 'that a colleague has is refused with who has it and since when, and changes nothing', async () => {
		const id = await open();
		await set( mila, id, { status: 'taken' } );
		provider.setNow( LATER );
		const said = await set( tom, id, { status: 'taken' } );
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			409,
			'already_taken',
		] );
		const { item } = await read( id );
		expect( item ).toMatchObject( {
			agent: 'Mila Jansen',
			agent_since: NOW,
		} );
		expect( meanwhileOf( said ) ).toEqual( {
			what: 'taken',
			by: 'Mila Jansen',
			agent_id: item.agent_id,
			at: NOW,
		} );
	} );

	it( 'over names the colleague; from somebody else it is refused', async () => {
		const id = await open();
		await set( mila, id, { status: 'taken' } );
		const { item } = await read( id );
		const from = item.agent_id ?? '';
		provider.setNow( LATER );
		expect(
			(
				await set( tom, id, { status: 'taken', from } )
			).json< DeskTicket >().item
		).toMatchObject( { agent: 'Tom Berg', agent_since: LATER } );
		const third = asAgent(
			provider.app,
			( await seedAgent( provider.db, site.provider_id, 'Ada Kok' ) )
				.cookie
		);
		expect(
			meanwhileOf( await set( third, id, { status: 'taken', from } ) )
		).toMatchObject( { by: 'Tom Berg' } );
	} );

	it( 'twice is what the agent has already, since the first time', async () => {
		const id = await open();
		await set( mila, id, { status: 'taken' } );
		provider.setNow( LATER );
		expect(
			( await set( mila, id, { status: 'taken' } ) ).json< DeskTicket >()
				.item
		).toMatchObject( { status: 'taken', agent_since: NOW } );
	} );
} );

describe( 'an answer that says what was seen', () => {
	it( 'goes out when nothing came, whatever the agent did oneself', async () => {
		const id = await open();
		const seen = await seenOf( id );
		expect( ( await answer( mila, id, { seen } ) ).statusCode ).toBe( 201 );
		provider.setNow( LATER );
		expect( ( await answer( mila, id, { seen } ) ).statusCode ).toBe( 201 );
	} );

	it.each( [
		[ 'answer', 'Tom Berg', ( id: string ) => answer( tom, id ) ],
		[ 'message', 'Anna de Vries', ( id: string ) => write( id ) ],
		[
			'solved',
			'Tom Berg',
			( id: string ) => set( tom, id, { status: 'solved' } ),
		],
	] as const )(
		'is held back by what came since: %s of %s',
		async ( what, by, come ) => {
			const id = await open();
			const seen = await seenOf( id );
			provider.setNow( LATER );
			await come( id );
			const said = await answer( mila, id, { seen } );
			expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
				409,
				'ticket_changed',
			] );
			expect( meanwhileOf( said ) ).toMatchObject( {
				what,
				by,
				at: LATER,
			} );
			const sent = await answer( mila, id, { seen: await seenOf( id ) } );
			expect( sent.statusCode ).toBe( 201 );
		}
	);

	it( 'that names nothing it saw was written to an unseen thread; one that says nothing goes out as ever', async () => {
		const id = await open();
		const seen = { message_id: null, status: 'new' };
		expect( codeOf( await answer( mila, id, { seen } ) ) ).toBe(
			'ticket_changed'
		);
		expect( ( await answer( mila, id ) ).statusCode ).toBe( 201 );
	} );
} );

describe( 'solving', () => {
	it( 'leaves open what a client wrote to meanwhile', async () => {
		const id = await open();
		const seen = await seenOf( id );
		provider.setNow( LATER );
		await write( id );
		const said = await set( mila, id, { status: 'solved', seen } );
		expect( [ codeOf( said ), meanwhileOf( said )?.what ] ).toEqual( [
			'ticket_changed',
			'message',
		] );
		expect( ( await read( id ) ).item.status ).toBe( 'new' );
		const again = await set( mila, id, {
			status: 'solved',
			seen: await seenOf( id ),
		} );
		expect( again.statusCode ).toBe( 200 );
	} );

	it( 'what is solved already stays as it is', async () => {
		const id = await open();
		const seen = await seenOf( id );
		await set( tom, id, { status: 'solved' } );
		expect(
			( await set( mila, id, { status: 'solved', seen } ) ).statusCode
		).toBe( 200 );
	} );
} );

describe( 'opening a solved ticket again', () => {
	it( 'tells the client in the thread and leaves it with whoever had it', async () => {
		const id = await open();
		await set( mila, id, { status: 'taken' } );
		await set( mila, id, { status: 'solved' } );
		const said = await set( tom, id, { status: 'open' } );
		expect( said.json< DeskTicket >() ).toMatchObject( {
			item: { status: 'taken', agent: 'Mila Jansen' },
		} );
		const shown = (
			await asSite( provider.app, site.token ).get(
				`/v1/tickets/${ id }`
			)
		).json< Ticket >();
		expect( shown ).toMatchObject( { status: 'taken', unread: 1 } );
		expect( shown.messages.at( -1 )?.body ).toMatch( /not solved yet/ );
	} );

	it( 'that was closed without an answer keeps its promise to the same instant', async () => {
		const id = await open();
		const { due_at } = ( await read( id ) ).item;
		await set( mila, id, { status: 'solved' } );
		provider.setNow( LATER );
		const { item } = (
			await set( mila, id, { status: 'open' } )
		).json< DeskTicket >();
		expect( item ).toMatchObject( { due_at, waiting_since: NOW } );
		expect( due_at ).not.toBeNull();
	} );

	it( 'after that instant breaks no promise: it begins anew', async () => {
		const id = await open();
		await set( mila, id, { status: 'solved' } );
		provider.setNow( '2026-11-16T09:00:00.000Z' );
		const shown = (
			await set( mila, id, { status: 'open' } )
		).json< DeskTicket >();
		expect( shown ).toMatchObject( {
			item: {
				due_at: '2026-11-18T09:00:00.000Z',
				waiting_since: NOW,
			},
			breaches: [],
		} );
	} );

	it( 'that was answered waits for nobody; what is open stays as it is; a refused one is taken first', async () => {
		const id = await open();
		await answer( mila, id, { status: 'solved' } );
		expect(
			( await set( mila, id, { status: 'open' } ) ).json< DeskTicket >()
				.item
		).toMatchObject( { due_at: null, waiting_since: null } );
		const { messages } = ( await read( id ) ).ticket;
		await set( mila, id, { status: 'open' } );
		expect( ( await read( id ) ).ticket.messages ).toHaveLength(
			messages.length
		);
		await provider.db
			.updateTable( 'tickets' )
			.set( { status: 'refused' } )
			.where( 'id', '=', id )
			.execute();
		expect( codeOf( await set( mila, id, { status: 'open' } ) ) ).toBe(
			'ticket_refused'
		);
	} );

	it( 'whose plan promises that somebody takes charge has somebody', async () => {
		const triage = await seedSite( provider.db, {
			provider_id: site.provider_id,
			plan_id: 'triage',
		} );
		const id = await open( triage, 'site_down' );
		await set( mila, id, { status: 'solved' } );
		expect(
			( await set( mila, id, { status: 'open' } ) ).json< DeskTicket >()
				.item
		).toMatchObject( { due_at: null, waiting_since: NOW } );
	} );
} );
