import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeskTicket, Queue } from '../../src/contract/desk.ts';
import type { Ticket, TicketChanged } from '../../src/contract/ticket.ts';
import {
	buildNewMessage,
	buildNewTicket,
	buildPerson,
	buildReply,
	nextUlid,
	NOW,
} from '../support/builders.ts';
import { asAgent, asSite, codeOf } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { asQuoteAgent, sendQuote } from './support/quotes.ts';
import { seedAgent, seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let site: SeededSite;
let cookie: string;
let agent: ReturnType< typeof asAgent >;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db, { plan_id: 'triage' } );
	( { cookie } = await seedAgent( provider.db, site.provider_id ) );
	agent = asAgent( provider.app, cookie );
} );
afterAll( () => provider.close() );

const owner = ( part = {} ) =>
	asSite( provider.app, site.token, buildPerson( part ) );
const open = async ( topic = 'photography' ) =>
	( await openTicket( provider.app, site.token, { topic } ) ).ticket.id;
const refuse = ( id: string, part = {} ) =>
	agent.post( `/v1/desk/tickets/${ id }/refusal`, {
		id: `msg_${ nextUlid() }`,
		reason: 'Servono uno studio e un fotografo.',
		referral: { kind: 'outside_professional', to: 'Foto Berg, Lodi' },
		written_at: NOW,
		...part,
	} );
const record = ( id: string ) =>
	agent.post( `/v1/desk/tickets/${ id }/minutes`, {
		minutes: 5,
		work: 'Looked at it',
		worked_at: NOW,
	} );
const mayRefuse = async ( id: string ) =>
	( await agent.get( `/v1/desk/tickets/${ id }` ) ).json< DeskTicket >()
		.may_refuse;
const read = async ( id: string, part = {} ) =>
	( await owner( part ).get( `/v1/tickets/${ id }` ) ).json< Ticket >();

describe( 'a white request', () => {
	it( 'is refused with a reason and a referral, told in the owner’s language', async () => {
		const { ticket } = (
			await owner( { locale: 'it' } ).post(
				'/v1/tickets',
				buildNewTicket( { topic: 'photography' } )
			)
		).json< TicketChanged >();
		expect( await mayRefuse( ticket.id ) ).toBe( true );
		const said = await refuse( ticket.id );
		expect( said.statusCode ).toBe( 201 );
		expect( said.json< DeskTicket >() ).toMatchObject( {
			ticket: {
				status: 'refused',
				minutes_used: 0,
				agent: 'Mila Jansen',
			},
			item: { due_at: null, waiting_since: null },
			entries: [],
		} );
		const shown = await read( ticket.id, { locale: 'it' } );
		expect( shown ).toMatchObject( {
			unread: 1,
			refusal: {
				reason: 'Servono uno studio e un fotografo.',
				referral: {
					kind: 'outside_professional',
					to: 'Foto Berg, Lodi',
				},
				by: 'Mila Jansen',
				at: NOW,
			},
		} );
		expect( shown.messages.at( -1 )?.body ).toBe(
			'Non prendiamo in carico questa richiesta. Servono uno studio e un fotografo.\n\nLa indirizziamo a un professionista esterno: Foto Berg, Lodi.\n\nNessun minuto è stato usato.'
		);
	} );

	it( 'that was refused takes no minutes, by no way', async () => {
		const id = await open();
		await refuse( id );
		expect( codeOf( await record( id ) ) ).toBe( 'state_conflict' );
		await expect(
			sql`insert into minute_entries ( provider_id, contract_id, month, id, kind, minutes, billable, scope, ticket_id,
				worked_at, written_at, person, work )
				values ( ${ site.provider_id }, ${ site.contract_id }, '2026-11', 'min_x', 'use', 0, 5, ${ id }, ${ id },
				${ NOW }, ${ NOW }, '', '' )`.execute( provider.db )
		).rejects.toThrow( /is refused/ );
	} );

	it( 'opens again when its owner writes, and says no more that it is refused', async () => {
		const id = await open();
		await refuse( id );
		await owner().post( `/v1/tickets/${ id }/messages`, buildNewMessage() );
		expect( await read( id ) ).toMatchObject( {
			status: 'taken',
			refusal: null,
		} );
		await refuse( id, {
			reason: 'Still.',
			referral: { kind: 'larger_plan', to: 'Triage Plus' },
		} );
		expect( ( await read( id ) ).refusal ).toMatchObject( {
			reason: 'Still.',
			referral: { kind: 'larger_plan' },
		} );
	} );

	it( 'cannot be answered or solved while it stands refused; it is taken first', async () => {
		const id = await open();
		await refuse( id );
		for ( const status of [ 'answered', 'waiting', 'solved' ] as const ) {
			const said = await agent.post(
				`/v1/desk/tickets/${ id }/messages`,
				buildReply( { status } )
			);
			expect( codeOf( said ) ).toBe( 'ticket_refused' );
		}
		await agent.post( `/v1/desk/tickets/${ id }/status`, {
			status: 'taken',
		} );
		expect( ( await read( id ) ).refusal ).toBeNull();
	} );
} );

describe( 'nothing is refused', () => {
	it.each( [ 'site_down', 'new_mailbox', 'web_vitals' ] )(
		'that the plan does not let be refused: %s',
		async ( topic ) => {
			const id = await open( topic );
			const said = await refuse( id );
			expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
				409,
				'not_refusable',
			] );
			expect( ( await read( id ) ).status ).toBe( 'new' );
			expect( await mayRefuse( id ) ).toBe( false );
		}
	);

	it( 'on which minutes were used', async () => {
		const standaard = await seedSite( provider.db, {
			provider_id: site.provider_id,
		} );
		const { ticket } = await openTicket( provider.app, standaard.token );
		await record( ticket.id );
		// The evidence of a ticket never changes, so the class says that it may be refused.
		await sql`insert into ticket_classes select provider_id, site_id, id, 1, topic, 'white', facts,
			jsonb_set( estimate, '{may_refuse}', 'true' ), 'x', ( select id from agents where provider_id = tickets.provider_id limit 1 ),
			'x', created_at from tickets where id = ${ ticket.id }`.execute( provider.db );
		expect( codeOf( await refuse( ticket.id ) ) ).toBe( 'minutes_used' );
		expect( await mayRefuse( ticket.id ) ).toBe( false );
	} );

	it( 'while a quote on it is open', async () => {
		const id = await open();
		await sendQuote( asQuoteAgent( provider, cookie ), id );
		await agent.post( `/v1/desk/tickets/${ id }/status`, {
			status: 'taken',
		} );
		expect( codeOf( await refuse( id ) ) ).toBe( 'quote_open' );
		expect( await mayRefuse( id ) ).toBe( false );
	} );

	it.each( [
		[ 'no reason', { reason: ' ' } ],
		[ 'no referral', { referral: null } ],
		[ 'nobody', { referral: { kind: 'outside_professional', to: '' } } ],
		[ 'a new kind', { referral: { kind: 'friend', to: 'Bo' } } ],
	] )( 'with %s', async ( _what, part ) => {
		expect( ( await refuse( await open(), part ) ).statusCode ).toBe( 400 );
	} );
} );

it( 'a reopened ticket stands in the queue by its own age', async () => {
	const first = await open();
	provider.setNow( '2026-11-10T09:01:00.000Z' );
	const second = await open();
	await refuse( first );
	const queue = async () =>
		( await agent.get( '/v1/desk/queue' ) )
			.json< Queue >()
			.tickets.map( ( { id } ) => id );
	expect( await queue() ).toEqual( [ second ] );
	provider.setNow( '2026-11-10T09:02:00.000Z' );
	await owner().post( `/v1/tickets/${ first }/messages`, buildNewMessage() );
	expect( await queue() ).toEqual( [ first, second ] );
} );
