import type { BreachList } from '../../../src/contract/breach.ts';
import type { DeskTicket, Queue } from '../../../src/contract/desk.ts';
import type { Ticket } from '../../../src/contract/ticket.ts';
import {
	recordBreaches,
	type RecordedBreach,
} from '../../../src/provider/breaches/record-breaches.ts';
import { buildPerson, NOW } from '../../support/builders.ts';
import { asAgent, asSite } from './clients.ts';
import { openTicket } from './open-ticket.ts';
import { seedAgent, seedSite, type ContractPart } from './seed.ts';
import type { TestProvider } from './test-provider.ts';

/* `standaard` promises an answer within 960 office minutes: from Tuesday 10:00 in Amsterdam to Thursday 10:00. */
export const DUE = '2026-11-12T09:00:00.000Z';
export const TOO_LATE = '2026-11-12T09:00:01.000Z';
/** 240 office minutes before: a quarter of the promise. */
export const NEAR = '2026-11-11T13:00:00.000Z';

/** A site with its agent, and how both look at deadlines. */
export async function breachStage(
	provider: TestProvider,
	part: ContractPart = {}
) {
	provider.setNow( NOW );
	const { app, db } = provider;
	const site = await seedSite( db, part );
	const agent = asAgent(
		app,
		( await seedAgent( db, site.provider_id ) ).cookie
	);
	return {
		site,
		agent,
		open: async ( topic = 'shop_function' ) =>
			( await openTicket( app, site.token, { topic } ) ).ticket.id,
		readAsOwner: async ( id: string, locale: 'en' | 'nl' = 'en' ) =>
			(
				await asSite( app, site.token, buildPerson( { locale } ) ).get(
					`/v1/tickets/${ id }`
				)
			).json< Ticket >(),
		readAtDesk: async ( id: string ) =>
			(
				await agent.get( `/v1/desk/tickets/${ id }` )
			).json< DeskTicket >(),
		predicted: async () =>
			( await agent.get( '/v1/desk/queue' ) ).json< Queue >().tickets[ 0 ]
				?.predicted,
		list: async ( after = '' ) =>
			(
				await agent.get(
					`/v1/desk/breaches${ after && `?after=${ after }` }`
				)
			).json< BreachList >(),
		/** Runs the job and gives what it wrote of this site. */
		record: async ( at: string ) => {
			const told: RecordedBreach[] = [];
			await recordBreaches( db, at, async ( _trx, breach ) => {
				told.push( breach );
			} );
			return told.filter( ( { site_id } ) => site_id === site.site_id );
		},
	};
}

export type BreachStage = Awaited< ReturnType< typeof breachStage > >;
