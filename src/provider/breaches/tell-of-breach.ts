import type { Trx } from '../db/database.ts';
import { tellSite } from '../events/tell-site.ts';
import { askMail } from '../mail/ask-mail.ts';
import { agentsOfTicket } from './agents-of-ticket.ts';
import type { RecordedBreach } from './record-breaches.ts';

/** A promise was broken: the site hears of it, and the agents by mail. Work begun early is for the desk's list only. */
export async function tellOfBreach(
	trx: Trx,
	{ provider_id, site_id, ticket_id, id, kind }: RecordedBreach,
	at: string
): Promise< void > {
	if ( kind === 'early' ) {
		return;
	}
	await tellSite(
		trx,
		{ provider_id, site_id },
		{ type: 'breach.recorded', ticket_id, at }
	);
	const breach = await trx
		.selectFrom( 'breaches as breach' )
		.innerJoin( 'tickets as ticket', ( join ) =>
			join
				.onRef( 'ticket.provider_id', '=', 'breach.provider_id' )
				.onRef( 'ticket.site_id', '=', 'breach.site_id' )
				.onRef( 'ticket.id', '=', 'breach.ticket_id' )
		)
		.innerJoin( 'contracts as contract', ( join ) =>
			join
				.onRef( 'contract.provider_id', '=', 'breach.provider_id' )
				.onRef( 'contract.id', '=', 'breach.contract_id' )
		)
		.where( 'breach.provider_id', '=', provider_id )
		.where( 'breach.site_id', '=', site_id )
		.where( 'breach.id', '=', id )
		.select( [
			'breach.promise',
			'breach.latest',
			'ticket.agent_id',
			'contract.zone',
		] )
		.executeTakeFirstOrThrow();
	const { promise, latest, zone, agent_id } = breach;
	const agents = await agentsOfTicket( trx, { provider_id, agent_id } );
	await askMail(
		trx,
		{ provider_id, site_id, ticket_id },
		...agents.map( ( { name, email } ) => ( {
			kind: 'breach' as const,
			key: `breach ${ id }`,
			to: { name, address: email, locale: 'en' as const },
			data: { promise, latest, zone },
			at,
		} ) )
	);
}
