import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeskTicket } from '../../src/contract/desk.ts';
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

const asOwner = () => asSite( provider.app, site.token );
const countTickets = async () =>
	(
		await provider.db
			.selectFrom( 'tickets' )
			.where( 'site_id', '=', site.site_id )
			.select( 'id' )
			.execute()
	).length;

describe( 'a write with an Idempotency-Key', () => {
	it( 'is answered byte for byte as the first time, however much later', async () => {
		const sent = buildNewTicket();
		const first = await asOwner().post( '/v1/tickets', sent );
		await asOwner().post(
			`/v1/tickets/${ sent.id }/messages`,
			buildNewMessage()
		);
		provider.setNow( '2026-12-10T09:00:00.000Z' );
		const again = await asOwner().post( '/v1/tickets', sent );
		expect( [
			again.statusCode,
			again.body,
			again.headers[ 'content-type' ],
		] ).toEqual( [
			first.statusCode,
			first.body,
			first.headers[ 'content-type' ],
		] );
		expect( await countTickets() ).toBe( 1 );
	} );

	it( 'is the same request whatever the order of its fields', async () => {
		const sent = buildNewTicket();
		const first = await asOwner().post( '/v1/tickets', sent );
		const turned = Object.fromEntries(
			Object.entries( sent ).toReversed()
		);
		expect( ( await asOwner().post( '/v1/tickets', turned ) ).body ).toBe(
			first.body
		);
	} );

	it( 'is refused with another body, and nothing changes', async () => {
		const sent = buildNewTicket();
		const first = await asOwner().post( '/v1/tickets', sent );
		const other = await asOwner().post( '/v1/tickets', {
			...sent,
			body: 'Something else',
		} );
		expect( [ other.statusCode, codeOf( other ) ] ).toEqual( [
			422,
			'idempotency_conflict',
		] );
		expect( ( await asOwner().post( '/v1/tickets', sent ) ).body ).toBe(
			first.body
		);
	} );

	it( 'is refused at another address', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		const { ticket: other } = await openTicket( provider.app, site.token );
		const message = buildNewMessage();
		await asOwner().post( `/v1/tickets/${ ticket.id }/messages`, message );
		const said = await asOwner().post(
			`/v1/tickets/${ other.id }/messages`,
			message
		);
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			422,
			'idempotency_conflict',
		] );
	} );

	it( 'is done once when it comes ten times at once', async () => {
		const sent = buildNewTicket();
		const answers = await Promise.all(
			Array.from( { length: 10 }, () =>
				asOwner().post( '/v1/tickets', sent )
			)
		);
		const bodies = new Set(
			answers
				.filter( ( { statusCode } ) => statusCode === 201 )
				.map( ( { body } ) => body )
		);
		const others = answers.filter(
			( { statusCode } ) => statusCode !== 201
		);
		expect( bodies.size ).toBe( 1 );
		expect( new Set( others.map( codeOf ) ) ).toEqual(
			others.length > 0
				? new Set( [ 'idempotency_in_progress' ] )
				: new Set()
		);
		expect(
			others.every(
				( { statusCode, headers } ) =>
					statusCode === 409 && headers[ 'retry-after' ] === '1'
			)
		).toBe( true );
		expect( await countTickets() ).toBe( 1 );
		expect( [ ...bodies ] ).toEqual( [
			( await asOwner().post( '/v1/tickets', sent ) ).body,
		] );
	} );

	it( 'is kept for each site on its own', async () => {
		const other = await seedSite( provider.db, {
			provider_id: site.provider_id,
		} );
		const key = nextUlid();
		const here = await asOwner().post( '/v1/tickets', buildNewTicket(), {
			key,
		} );
		const there = await asSite( provider.app, other.token ).post(
			'/v1/tickets',
			buildNewTicket(),
			{ key }
		);
		expect( [ here.statusCode, there.statusCode ] ).toEqual( [ 201, 201 ] );
	} );

	it( 'leaves nothing of a write that failed, so that the next try is a first one', async () => {
		const sent = buildNewTicket( {
			consent: { minutes_cap: 30, text: 'Yes.' },
		} );
		const employee = buildPerson( { role: 'employee' } );
		expect(
			(
				await asOwner().post( '/v1/tickets', sent, {
					person: employee,
				} )
			).statusCode
		).toBe( 403 );
		expect(
			( await asOwner().post( '/v1/tickets', sent ) ).statusCode
		).toBe( 201 );
	} );

	it( 'rolls back the ticket and its key together when the end of the write fails', async () => {
		const sent = buildNewTicket();
		await sql`alter table idempotency_keys add constraint broken check ( body is null ) not valid`.execute(
			provider.db
		);
		try {
			const said = await asOwner().post( '/v1/tickets', sent );
			expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
				500,
				'internal',
			] );
			expect( said.body ).not.toContain( 'broken' );
		} finally {
			await sql`alter table idempotency_keys drop constraint broken`.execute(
				provider.db
			);
		}
		expect( await countTickets() ).toBe( 0 );
		expect(
			( await asOwner().post( '/v1/tickets', sent ) ).json< {
				ticket: { number: number };
			} >().ticket.number
		).toBe( 1 );
	} );
} );

describe( 'at the desk', () => {
	it( 'books minutes once for a key, and adds an answer once', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		const { cookie } = await seedAgent( provider.db, site.provider_id );
		const agent = asAgent( provider.app, cookie );
		const reply = buildReply();
		const work = { minutes: 7, work: 'Looked at it', worked_at: NOW };
		const key = { 'idempotency-key': nextUlid() };
		for ( let times = 0; times < 3; times++ ) {
			await agent.post(
				`/v1/desk/tickets/${ ticket.id }/messages`,
				reply
			);
			await agent.post(
				`/v1/desk/tickets/${ ticket.id }/minutes`,
				work,
				key
			);
		}
		const { ticket: now } = (
			await agent.get( `/v1/desk/tickets/${ ticket.id }` )
		).json< DeskTicket >();
		expect( [ now.minutes_used, now.messages.length ] ).toEqual( [ 7, 2 ] );
	} );
} );
