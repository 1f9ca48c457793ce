import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { AccessGranted } from '../../../src/contract/access.ts';
import { NOW } from '../../support/builders.ts';
import { buildNewGrant } from './access-route-table.ts';
import { asAgent, asSite } from './clients.ts';
import { openTicket } from './open-ticket.ts';
import { seedAgent, seedSite, type SeededSite } from './seed.ts';
import { startTestProvider, type TestProvider } from './test-provider.ts';

/** So many hours after the tests' first morning. */
export const later = ( hours: number ) =>
	new Date( Date.parse( NOW ) + hours * 3_600_000 ).toISOString();

/** A provider for the tests of a file, with a ticket of its own for each, and what is done with access to its site. */
export function startAccessRoom() {
	let provider: TestProvider;
	let site: SeededSite;
	let agent: ReturnType< typeof asAgent >;
	let ticket: string;
	beforeAll( async () => {
		provider = await startTestProvider();
	} );
	beforeEach( async () => {
		provider.setNow( NOW );
		site = await seedSite( provider.db );
		const { cookie } = await seedAgent( provider.db, site.provider_id );
		agent = asAgent( provider.app, cookie );
		ticket = ( await openTicket( provider.app, site.token ) ).ticket.id;
	} );
	afterAll( () => provider.close() );
	const owner = () => asSite( provider.app, site.token );
	return {
		get provider() {
			return provider;
		},
		get site() {
			return site;
		},
		get agent() {
			return agent;
		},
		get ticket() {
			return ticket;
		},
		/** Another one, for the rest of the test. */
		set ticket( id: string ) {
			ticket = id;
		},
		owner,
		give: async ( part = {} ): Promise< AccessGranted > => {
			const given = await owner().post(
				`/v1/tickets/${ ticket }/access-grants`,
				buildNewGrant( part )
			);
			expect( given.statusCode ).toBe( 201 );
			return given.json< AccessGranted >();
		},
		enter: ( id: string ) =>
			agent.post( `/v1/desk/access-grants/${ id }/entries`, undefined ),
		revoke: ( id: string ) =>
			owner().post( `/v1/access-grants/${ id }/revoke` ),
	};
}
