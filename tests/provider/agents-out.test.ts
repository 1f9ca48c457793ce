import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
	disableAgent,
	setPassword,
} from '../../src/provider/access/agent-account.ts';
import { NOW } from '../support/builders.ts';
import { asAgent } from './support/clients.ts';
import { listenToDesk, type DeskStream } from './support/desk-stream.ts';
import { openTicket } from './support/open-ticket.ts';
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
	const agent = asAgent( provider.app, cookie );
	return { site, key: { provider_id, id }, stream, agent };
}

it( 'an open desk ends when its agent is disabled or gets another password, and nobody else’s does', async () => {
	const [ leaver, forgetful, other ] = [
		await openDesk(),
		await openDesk(),
		await openDesk(),
	];
	await disableAgent( provider.db, leaver.key, NOW );
	await leaver.stream.ended;
	await setPassword( provider.db, forgetful.key, 'four plain words here' );
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
