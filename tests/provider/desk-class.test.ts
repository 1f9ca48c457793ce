import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ClassChanged, DeskClass } from '../../src/contract/desk-class.ts';
import type { Estimate } from '../../src/contract/estimate.ts';
import type { Ticket } from '../../src/contract/ticket.ts';
import { NOW } from '../support/builders.ts';
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
let ticket: Ticket;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db, { plan_id: 'triage' } );
	agent = asAgent(
		provider.app,
		( await seedAgent( provider.db, site.provider_id ) ).cookie
	);
	( { ticket } = await openTicket( provider.app, site.token, {
		topic: 'site_down',
	} ) );
} );
afterAll( () => provider.close() );

const chosen = {
	topic: 'new_mailbox',
	urgency: null,
	facts: {},
	seen: 0,
	reason: 'The shop works; a mailbox is missing.',
};
const change = ( part = {} ) =>
	agent.post( `/v1/desk/tickets/${ ticket.id }/class`, {
		...chosen,
		...part,
	} );
const readOwn = async () =>
	(
		await asSite( provider.app, site.token ).get(
			`/v1/tickets/${ ticket.id }`
		)
	).json< Ticket >();

describe( 'the class of a ticket', () => {
	it( 'changes with a new estimate beside the one that the owner saw, with who, when and why', async () => {
		provider.setNow( '2026-11-10T09:05:00.000Z' );
		const { ticket_class, desk_ticket } = (
			await change()
		).json< ClassChanged >();
		expect( ticket_class.changes ).toEqual( [
			expect.objectContaining( {
				topic: 'new_mailbox',
				urgency: 'yellow',
				by: 'Mila Jansen',
				at: '2026-11-10T09:05:00.000Z',
				reason: chosen.reason,
				estimate: expect.objectContaining( {
					coverage: 'fixed_price',
				} ) as unknown,
			} ),
		] );
		expect( ticket_class.sent.topic ).toBe( 'site_down' );
		expect( ticket_class.current.topic ).toBe( 'new_mailbox' );
		expect( desk_ticket.ticket.estimate ).toEqual( ticket.estimate );
		expect( desk_ticket.item ).toMatchObject( {
			topic: 'new_mailbox',
			urgency: 'yellow',
		} );
	} );

	it( 'moves a running clock to the target of the new class, from when it began', async () => {
		provider.setNow( '2026-11-10T09:10:00.000Z' );
		const { desk_ticket } = ( await change() ).json< ClassChanged >();
		expect( desk_ticket.item.due_at ).toBe( '2026-11-11T09:00:00.000Z' );
		expect( desk_ticket.item.due_is_breach ).toBe( false );
	} );

	it( 'starts no clock that has stopped', async () => {
		await agent.post( `/v1/desk/tickets/${ ticket.id }/status`, {
			status: 'taken',
		} );
		const { desk_ticket } = ( await change() ).json< ClassChanged >();
		expect( desk_ticket.item.due_at ).toBeNull();
	} );

	it( 'is told to the client, with what it costs now', async () => {
		await change();
		const { messages, estimate, topic } = await readOwn();
		expect( topic ).toBe( 'new_mailbox' );
		expect( estimate ).toEqual( ticket.estimate );
		expect( messages.at( -1 )?.body ).toContain( chosen.reason );
		expect( messages.at( -1 )?.body ).toContain( '10' );
	} );

	it( 'is never changed over the head of somebody who changed it meanwhile', async () => {
		await change();
		const late = await change( { topic: 'dns_records' } );
		expect( late.statusCode ).toBe( 409 );
		expect( codeOf( late ) ).toBe( 'state_conflict' );
		expect(
			( await change( { topic: 'dns_records', seen: 1 } ) ).statusCode
		).toBe( 201 );
	} );

	it( 'is one of the plan’s, and says why', async () => {
		expect( codeOf( await change( { topic: 'nothing_known' } ) ) ).toBe(
			'unknown_topic'
		);
		expect( codeOf( await change( { reason: ' ' } ) ) ).toBe(
			'invalid_request'
		);
	} );

	it( 'is chosen from topics with their colour, their cover and what the plan notes of them', async () => {
		const { topics } = (
			await agent.get( `/v1/desk/tickets/${ ticket.id }/class` )
		).json< DeskClass >();
		const of = ( wanted: string ) =>
			topics.topics.find( ( { id } ) => id === wanted );
		expect( of( 'site_down' ) ).toMatchObject( {
			urgency: 'red',
			cover: 'included',
			note: null,
		} );
		expect( of( 'photography' ) ).toMatchObject( {
			urgency: 'white',
			cover: 'quote',
		} );
		expect(
			topics.topics.filter( ( { note } ) => note !== null )
		).toHaveLength( 3 );
	} );

	it( 'can be looked at before, without writing anything', async () => {
		const before = await agent.get(
			`/v1/desk/tickets/${ ticket.id }/class`
		);
		const estimate = (
			await agent.post( `/v1/desk/tickets/${ ticket.id }/estimates`, {
				topic: 'new_mailbox',
				urgency: null,
				facts: {},
			} )
		).json< Estimate >();
		expect( estimate.price ).toMatchObject( { min_cents: 1000 } );
		const after = await agent.get(
			`/v1/desk/tickets/${ ticket.id }/class`
		);
		expect( after.json< DeskClass >() ).toEqual(
			before.json< DeskClass >()
		);
	} );

	it( 'takes what an agent found over what the site claimed', async () => {
		const shop = await seedSite( provider.db, {
			provider_id: site.provider_id,
		} );
		const claimed = await openTicket( provider.app, shop.token, {
			topic: 'external_link',
			facts: { support_subscription: true },
		} );
		const url = `/v1/desk/tickets/${ claimed.ticket.id }`;
		const { current, sent } = (
			await agent.get( `${ url }/class` )
		).json< DeskClass >();
		expect( sent.facts ).toEqual( { support_subscription: true } );
		expect( current.facts ).toEqual( {} );
		const coverage = async ( facts: object ) =>
			(
				await agent.post( `${ url }/estimates`, {
					topic: 'external_link',
					urgency: null,
					facts,
				} )
			).json< Estimate >().coverage;
		expect( await coverage( {} ) ).toBe( 'hourly' );
		expect( await coverage( { support_subscription: true } ) ).toBe(
			'fair_use'
		);
	} );

	it( 'is kept by the tables: nothing said before can be changed', async () => {
		await change();
		await expect(
			sql`update ticket_classes set reason = 'other'`.execute(
				provider.db
			)
		).rejects.toThrow( 'only grows' );
		await expect(
			sql`update tickets set estimate = '{}' where id = ${ ticket.id }`.execute(
				provider.db
			)
		).rejects.toThrow( 'never changes' );
	} );
} );
