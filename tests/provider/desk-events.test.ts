import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DeskEvent } from '../../src/contract/desk.ts';
import {
	disableAgent,
	setPassword,
} from '../../src/provider/access/agent-account.ts';
import { buildNewMessage, NOW } from '../support/builders.ts';
import { asAgent, asSite } from './support/clients.ts';
import { listenToDesk, type DeskStream } from './support/desk-stream.ts';
import { openTicket } from './support/open-ticket.ts';
import { announce, drawPng } from './support/pictures.ts';
import { asQuoteAgent } from './support/quotes.ts';
import { seedAgent, seedSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let url: string;
const streams: DeskStream[] = [];
beforeAll( async () => {
	provider = await startTestProvider();
	url = await provider.app.listen( { host: '127.0.0.1', port: 0 } );
} );
afterEach( () => streams.splice( 0 ).forEach( ( stream ) => stream.leave() ) );
afterAll( () => provider.close() );

async function openDesk() {
	const site = await seedSite( provider.db );
	const { provider_id } = site;
	const { id, cookie } = await seedAgent( provider.db, provider_id );
	const stream = await listenToDesk( url, cookie );
	streams.push( stream );
	return {
		site,
		cookie,
		stream,
		key: { provider_id, id },
		agent: asAgent( provider.app, cookie ),
	};
}

describe( 'GET /v1/desk/events', () => {
	it( 'tells an open desk what happens, as it happens', async () => {
		const { site, stream, agent } = await openDesk();
		expect( stream.headers.get( 'content-type' ) ).toBe(
			'text/event-stream; charset=utf-8'
		);
		expect( stream.headers.get( 'connection' ) ).toBe( 'close' );
		expect( stream.headers.get( 'strict-transport-security' ) ).toContain(
			'max-age='
		);
		const bytes = await drawPng();
		const attachment = announce( bytes );
		const { ticket } = await openTicket( provider.app, site.token, {
			attachments: [ attachment ],
		} );
		const owner = asSite( provider.app, site.token );
		await owner.post(
			`/v1/tickets/${ ticket.id }/messages`,
			buildNewMessage()
		);
		await owner.put(
			`/v1/attachments/${ attachment.id }`,
			bytes,
			'image/png'
		);
		await agent.post( `/v1/desk/tickets/${ ticket.id }/status`, {
			status: 'taken',
		} );
		await agent.post( `/v1/desk/tickets/${ ticket.id }/minutes`, {
			minutes: 1,
			work: 'Looked',
			worked_at: NOW,
		} );
		const told = await stream.next( 5 );
		expect( told ).toEqual(
			(
				[
					'opened',
					'message',
					'attachment',
					'status',
					'minutes',
				] as DeskEvent[ 'what' ][]
			 ).map( ( what ) => ( { ticket_id: ticket.id, at: NOW, what } ) )
		);
	} );

	it( "A8: tells nothing of another provider's", async () => {
		const here = await openDesk();
		const there = await openDesk();
		await openTicket( provider.app, there.site.token );
		await there.stream.next( 1 );
		const { ticket } = await openTicket( provider.app, here.site.token );
		const [ first ] = await here.stream.next( 1 );
		expect( first?.ticket_id ).toBe( ticket.id );
	} );

	it( 'tells nothing of a write that was refused', async () => {
		const { site, stream, agent } = await openDesk();
		const { ticket } = await openTicket( provider.app, site.token );
		await stream.next( 1 );
		await agent.post( `/v1/desk/tickets/${ ticket.id }/minutes`, {
			minutes: 500,
			work: 'Too much',
			worked_at: NOW,
		} );
		await agent.post( `/v1/desk/tickets/${ ticket.id }/status`, {
			status: 'taken',
		} );
		expect(
			( await stream.next( 1 ) ).map( ( { what } ) => what )
		).toEqual( [ 'status' ] );
	} );

	it( 'tells of a draft, which stands in no thread', async () => {
		const { site, stream, cookie } = await openDesk();
		const { ticket } = await openTicket( provider.app, site.token );
		await stream.next( 1 );
		await asQuoteAgent( provider, cookie ).draft( ticket.id );
		expect( await stream.next( 1 ) ).toEqual( [
			{ ticket_id: ticket.id, at: NOW, what: 'quote' },
		] );
	} );

	it( 'ends when the agent signs out', async () => {
		const { stream, agent } = await openDesk();
		await agent.delete( '/v1/desk/session' );
		await stream.ended;
	} );

	it( 'ends when its agent is disabled or gets another password, and nobody else’s does', async () => {
		const [ leaver, forgetful, other ] = [
			await openDesk(),
			await openDesk(),
			await openDesk(),
		];
		await disableAgent( provider.db, leaver.key, NOW );
		await leaver.stream.ended;
		await setPassword(
			provider.db,
			forgetful.key,
			'four plain words here'
		);
		await forgetful.stream.ended;
		for ( const { agent } of [ leaver, forgetful ] ) {
			expect( ( await agent.get( '/v1/desk/queue' ) ).statusCode ).toBe(
				401
			);
		}
		const { ticket } = await openTicket( provider.app, other.site.token );
		expect( await other.stream.next( 1 ) ).toMatchObject( [
			{ ticket_id: ticket.id },
		] );
	} );

	it( 'tells a desk that opens after the last one was closed', async () => {
		const first = await openDesk();
		first.stream.leave();
		await first.stream.ended;
		const { site, stream } = await openDesk();
		const { ticket } = await openTicket( provider.app, site.token );
		const [ told ] = await stream.next( 1 );
		expect( told?.ticket_id ).toBe( ticket.id );
	} );

	it( 'is refused without a session', async () => {
		const answer = await fetch( `${ url }/v1/desk/events` );
		expect( answer.status ).toBe( 401 );
	} );
} );
