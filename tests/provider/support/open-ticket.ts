import type { NewTicket, TicketChanged } from '../../../src/contract/ticket.ts';
import type { Person } from '../../../src/contract/person.ts';
import { buildNewTicket } from '../../support/builders.ts';
import type { App } from '../../../src/provider/http/app-instance.ts';
import { asSite } from './clients.ts';
import { buildSeenTicket } from './seen-estimate.ts';

/** Sends a ticket and gives back what the site is answered; who agrees to costs has seen them. */
export async function openTicket(
	app: App,
	token: string,
	part: Partial< NewTicket > = {},
	person?: Person
): Promise< TicketChanged > {
	const sent =
		part.consent && part.estimate_seen === undefined
			? await buildSeenTicket( app, token, part, person )
			: buildNewTicket( part );
	const answer = await asSite( app, token, person ).post(
		'/v1/tickets',
		sent
	);
	if ( answer.statusCode !== 201 ) {
		throw new Error( `The ticket was refused: ${ answer.body }` );
	}
	return answer.json< TicketChanged >();
}
