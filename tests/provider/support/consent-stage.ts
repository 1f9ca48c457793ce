import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { NewTicket, TicketChanged } from '../../../src/contract/ticket.ts';
import { NOW } from '../../support/builders.ts';
import { asAgent, asSite } from './clients.ts';
import { openTicket } from './open-ticket.ts';
import { buildSeenTicket } from './seen-estimate.ts';
import {
	seedAgent,
	seedSite,
	type ContractPart,
	type SeededSite,
} from './seed.ts';
import { startTestProvider, type TestProvider } from './test-provider.ts';

/** What an owner agrees to in these tests. */
export const YES = {
	minutes_cap: 60,
	text: 'Up to 60 minutes at € 90 an hour.',
};

/** A provider with a site of its own for each test, and what agreements are tested with. */
export function consentStage() {
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
	return {
		provider: () => provider,
		site: () => site,
		/** Another contract than the usual one, for the rest of the test. */
		useSite: async ( part: ContractPart ) => {
			site = await seedSite( provider.db, part );
		},
		send: async ( ticket: NewTicket ) => {
			const said = await asSite( provider.app, site.token ).post(
				'/v1/tickets',
				ticket
			);
			expect( said.statusCode, said.body ).toBe( 201 );
			return said.json< TicketChanged >();
		},
		/** A ticket that agrees to what is shown for it now. */
		seen: ( part: Partial< NewTicket > = {} ) =>
			buildSeenTicket( provider.app, site.token, {
				topic: 'upgrade',
				consent: YES,
				...part,
			} ),
		change: ( part: ContractPart ) =>
			provider.db
				.updateTable( 'contracts' )
				.set( part )
				.where( 'id', '=', site.contract_id )
				.execute(),
		/** Books minutes on another ticket of the contract. */
		work: async ( minutes: number ) => {
			const { ticket } = await openTicket( provider.app, site.token );
			const agent = await seedAgent( provider.db, site.provider_id );
			return asAgent( provider.app, agent.cookie ).post(
				`/v1/desk/tickets/${ ticket.id }/minutes`,
				{ minutes, work: 'Looked', worked_at: NOW }
			);
		},
		/** The consents in the ledger. */
		agreedTo: ( { ticket }: TicketChanged ) =>
			provider.db
				.selectFrom( 'minute_entries' )
				.where( 'ticket_id', '=', ticket.id )
				.where( 'kind', '=', 'consent' )
				.select( [ 'consented', 'work' ] )
				.execute(),
	};
}
