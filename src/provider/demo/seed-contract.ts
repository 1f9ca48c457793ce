import { findSite } from '../access/find-site.ts';
import type { AgentContext } from '../access/require-agent.ts';
import type { SiteContext } from '../access/site-context.ts';
import { newToken, sha256 } from '../access/token.ts';
import { giveAdvice } from '../advice/give-advice.ts';
import type { Trx } from '../db/database.ts';
import { recordTicketMinutes } from '../desk/record-ticket-minutes.ts';
import { replyToTicket } from '../desk/reply-to-ticket.ts';
import { newId } from '../new-id.ts';
import { createTicket } from '../tickets/create-ticket.ts';
import { receiveTicket } from '../tickets/receive-ticket.ts';
import {
	DEMO_AGENT,
	DEMO_OWNER,
	DEMO_PROVIDER,
	type DemoContract,
	type DemoTicket,
} from './demo-data.ts';

const HOUR = 3_600_000;

/** A contract with a site that is not paired, and its tickets through the same functions as real ones. */
export async function seedContract(
	trx: Trx,
	{ contract, site, tickets, advice }: DemoContract,
	at: string
): Promise< void > {
	await trx
		.insertInto( 'contracts' )
		.values( {
			...contract,
			provider_id: DEMO_PROVIDER.id,
			starts_on: `${ new Date( at ).getUTCFullYear() - 1 }-01-01`,
			ends_on: null,
			currency: 'EUR',
			terms: JSON.stringify( contract.terms ?? {} ),
			created_at: at,
		} )
		.execute();
	await trx
		.insertInto( 'sites' )
		.values( {
			...site,
			provider_id: DEMO_PROVIDER.id,
			contract_id: contract.id,
			name: contract.client,
			wordpress: '',
			deskside: '',
			paired_at: at,
			disconnected_at: at,
		} )
		.execute();
	const context = await asSite( trx, site.id, at );
	for ( const ticket of tickets ) {
		await seedTicket( trx, context, ticket, at );
	}
	for ( const { hoursAgo, ...given } of advice ) {
		await giveAdvice(
			trx,
			AGENT,
			contract.id,
			{ ...given, id: newId( 'adv' ) },
			before( at, hoursAgo )
		);
	}
}

/** Acts as the site with a key that nobody learns and that is gone at once. */
async function asSite(
	trx: Trx,
	site_id: string,
	at: string
): Promise< SiteContext > {
	const token_sha256 = sha256( newToken() );
	await trx
		.insertInto( 'site_tokens' )
		.values( {
			token_sha256,
			provider_id: DEMO_PROVIDER.id,
			site_id,
			created_at: at,
			expires_at: null,
		} )
		.execute();
	const site = await findSite( trx, token_sha256, at );
	await trx
		.deleteFrom( 'site_tokens' )
		.where( 'token_sha256', '=', token_sha256 )
		.execute();
	if ( ! site ) {
		throw new Error( `The demo site ${ site_id } is not there.` );
	}
	return site;
}

async function seedTicket(
	trx: Trx,
	site: SiteContext,
	{ hoursAgo, ticket, answer }: DemoTicket,
	at: string
): Promise< void > {
	const openedAt = before( at, hoursAgo );
	const id = newId( 'tic' );
	const caller = { site, person: DEMO_OWNER, at: openedAt };
	const sent = {
		...ticket,
		id,
		urgency: null,
		capture: null,
		attachments: [],
		estimate_seen: null,
		consent: null,
		written_at: openedAt,
	};
	await createTicket(
		trx,
		caller,
		sent,
		await receiveTicket( trx, caller, sent )
	);
	if ( answer ) {
		const { afterHours, booked, body, status } = answer;
		const answeredAt = before( at, hoursAgo - afterHours );
		const reply = {
			id: newId( 'msg' ),
			body,
			status,
			attachments: [],
			written_at: answeredAt,
		};
		await replyToTicket( trx, AGENT, id, reply, answeredAt );
		if ( booked ) {
			// Worked now, not then: the minutes belong to the running month also on its first day.
			const entry = { ...booked, worked_at: at };
			await recordTicketMinutes( trx, AGENT, id, entry, at );
		}
	}
}

const AGENT: AgentContext = {
	provider_id: DEMO_PROVIDER.id,
	agent: { ...DEMO_AGENT, provider_name: DEMO_PROVIDER.name },
	session_sha256: '',
	expires_at: '',
	locale: 'en',
};

function before( at: string, hours: number ): string {
	return new Date( Date.parse( at ) - hours * HOUR ).toISOString();
}
