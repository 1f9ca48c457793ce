import type { LightMyRequestResponse } from 'fastify';
import type {
	DeskQuote,
	DeskQuoteChanged,
} from '../../../src/contract/desk-quote.ts';
import type { Person } from '../../../src/contract/person.ts';
import type {
	ApproveQuote,
	DeclineQuote,
	Quote,
	QuoteDraft,
} from '../../../src/contract/quote.ts';
import { buildPerson, nextUlid } from '../../support/builders.ts';
import { asSite } from './clients.ts';
import { openTicket } from './open-ticket.ts';
import { seedAgent, seedSite, type ContractPart } from './seed.ts';
import type { TestProvider } from './test-provider.ts';

/** A week after the tests' first morning. */
export const VALID_UNTIL = '2026-11-17T09:00:00.000Z';

export const SCREEN = {
	id: 'toplevel_page_deskside',
	title: 'Help',
	url: '/wp-admin/admin.php?page=deskside',
};

export function buildDraft( part: Partial< QuoteDraft > = {} ): QuoteDraft {
	return {
		lines: [
			{
				description: 'Repair the coupon field',
				quantity: 1.5,
				unit_cents: 8000,
				vat_percent: null,
			},
		],
		valid_until: VALID_UNTIL,
		minutes_cap: 90,
		note: 'As discussed.',
		attachments: [],
		...part,
	};
}

/** Speaks as an agent's page about quotes; a fresh key for each write unless one is given. */
export function asQuoteAgent( { app }: TestProvider, cookie: string ) {
	const send = (
		method: 'GET' | 'POST' | 'PUT',
		url: string,
		payload?: object,
		key: string = nextUlid()
	) =>
		app.inject( {
			method,
			url,
			...( payload ? { payload } : {} ),
			headers: {
				cookie,
				'deskside-desk': '1',
				...( payload ? { 'idempotency-key': key } : {} ),
			},
		} );
	return {
		list: ( ticket: string ) =>
			send( 'GET', `/v1/desk/tickets/${ ticket }/quotes` ),
		get: ( id: string ) => send( 'GET', `/v1/desk/quotes/${ id }` ),
		evidence: ( id: string ) =>
			send( 'GET', `/v1/desk/quotes/${ id }/evidence` ),
		draft: (
			ticket: string,
			draft: object = buildDraft(),
			id = `quo_${ nextUlid() }`
		) =>
			send( 'POST', `/v1/desk/tickets/${ ticket }/quotes`, {
				id,
				draft,
			} ),
		change: ( id: string, body: object ) =>
			send( 'PUT', `/v1/desk/quotes/${ id }/draft`, body ),
		send: ( id: string, body: object, key?: string ) =>
			send( 'POST', `/v1/desk/quotes/${ id }/send`, body, key ),
		revise: ( id: string, body: object, key?: string ) =>
			send( 'POST', `/v1/desk/quotes/${ id }/revise`, body, key ),
		withdraw: ( id: string, body: object, key?: string ) =>
			send( 'POST', `/v1/desk/quotes/${ id }/withdraw`, body, key ),
		find: ( ticket: string, body: object ) =>
			send( 'POST', `/v1/desk/tickets/${ ticket }/findings`, body ),
	};
}

/** Drafts and sends a quote on a ticket; its id. */
export async function sendQuote(
	agent: QuoteAgent,
	ticket: string,
	draft = buildDraft()
): Promise< string > {
	const { quote } = read< DeskQuoteChanged >(
		await agent.draft( ticket, draft )
	);
	const { draft_sha256 } = quote;
	read( await agent.send( quote.id, { draft_sha256 } ) );
	return quote.id;
}

export type QuoteAgent = ReturnType< typeof asQuoteAgent >;

export const OWNER = buildPerson();
export const OTHER_OWNER = buildPerson( {
	ref: '9',
	name: 'Bram de Vries',
	email: 'bram@shop.example',
} );
export const EMPLOYEE = buildPerson( {
	ref: '8',
	name: 'Eva Smit',
	email: 'eva@shop.example',
	role: 'employee',
} );

/** A paired site, an agent and an open ticket, and how each speaks. */
export async function seedQuoteStage(
	provider: TestProvider,
	part: ContractPart = {},
	topic = 'shop_function',
	opener: Person = OWNER
) {
	const site = await seedSite( provider.db, part );
	const { id: agent_id, cookie } = await seedAgent(
		provider.db,
		site.provider_id
	);
	const { ticket } = await openTicket(
		provider.app,
		site.token,
		{ topic },
		opener
	);
	const agent = asQuoteAgent( provider, cookie );
	const as = ( person: Person = OWNER ) =>
		asSite( provider.app, site.token, person );
	/** Drafts and sends a quote; what the person is shown of it. */
	const sent = async ( draft = buildDraft(), person: Person = OWNER ) => {
		const id = await sendQuote( agent, ticket.id, draft );
		return read< Quote >( await as( person ).get( `/v1/quotes/${ id }` ) );
	};
	return { site, agent, agent_id, cookie, ticket: ticket.id, as, sent };
}

export type QuoteStage = Awaited< ReturnType< typeof seedQuoteStage > >;

/** The answer's body; fails the test when the answer is a refusal. */
export function read< Body >( answer: LightMyRequestResponse ): Body {
	if ( answer.statusCode >= 300 ) {
		throw new Error( `${ answer.statusCode }: ${ answer.body }` );
	}
	return answer.json< Body >();
}

/** The yes of somebody who was shown this quote. */
export function yesTo( quote: Quote | DeskQuote ): ApproveQuote {
	return { ...sightOf( quote ), note: '' };
}

/** The no of somebody who was shown this quote. */
export function noTo( quote: Quote | DeskQuote ): DeclineQuote {
	return { ...sightOf( quote ), reason: 'Too much for us.' };
}

function sightOf( { id, versions, approval }: Quote | DeskQuote ) {
	const last = versions.at( -1 );
	if ( ! last || ! approval ) {
		throw new Error( 'There was nothing to decide on.' );
	}
	return {
		quote_id: id,
		version: last.version,
		total_cents: last.total_cents,
		total_cents_with_vat: last.total_cents_with_vat,
		currency: last.currency,
		text_version: approval.text_version,
		locale: approval.locale,
		shown_sha256: approval.shown_sha256,
		screen: SCREEN,
	};
}

/** All that was ever booked for a ticket: decisions and consents. */
export async function bookedFor(
	{ db }: TestProvider,
	{ site, ticket }: Pick< QuoteStage, 'site' | 'ticket' >
) {
	const decisions = await db
		.selectFrom( 'quote_decisions as decision' )
		.innerJoin( 'quotes as quote', ( join ) =>
			join
				.onRef( 'quote.provider_id', '=', 'decision.provider_id' )
				.onRef( 'quote.site_id', '=', 'decision.site_id' )
				.onRef( 'quote.id', '=', 'decision.quote_id' )
		)
		.where( 'quote.site_id', '=', site.site_id )
		.where( 'quote.ticket_id', '=', ticket )
		.selectAll( 'decision' )
		.execute();
	const entries = await db
		.selectFrom( 'minute_entries' )
		.where( 'contract_id', '=', site.contract_id )
		.where( 'kind', 'in', [ 'consent', 'use', 'correction' ] )
		.selectAll()
		.execute();
	return { decisions, entries };
}
