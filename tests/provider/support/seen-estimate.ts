import type { Estimate } from '../../../src/contract/estimate.ts';
import type { Person } from '../../../src/contract/person.ts';
import type { NewTicket } from '../../../src/contract/ticket.ts';
import { buildNewTicket } from '../../support/builders.ts';
import type { App } from '../../../src/provider/http/app-instance.ts';
import { asSite } from './clients.ts';

/** What stands beside the button for a question, as the panel asks for it. */
export async function estimateOf(
	app: App,
	token: string,
	{ topic, urgency, facts }: NewTicket,
	person?: Person
): Promise< Estimate > {
	const answer = await asSite( app, token, person ).post( '/v1/estimates', {
		topic,
		urgency,
		facts,
	} );
	return answer.json< Estimate >();
}

/** A ticket as the panel sends it: with the fingerprint of what was shown for it. */
export async function buildSeenTicket(
	app: App,
	token: string,
	part: Partial< NewTicket > = {},
	person?: Person
): Promise< NewTicket > {
	const ticket = buildNewTicket( part );
	const { fingerprint, at } = await estimateOf( app, token, ticket, person );
	return { ...ticket, estimate_seen: { fingerprint, at } };
}
