import type { DeskQuote } from '../../contract/desk-quote.ts';
import type { Locale } from '../../contract/locale.ts';
import type { Quote } from '../../contract/quote.ts';
import type { AgentContext } from '../access/require-agent.ts';
import type { Caller } from '../access/caller.ts';
import type { Contract } from '../access/site-context.ts';
import { planOf } from '../contracts/plan-of.ts';
import type { Db } from '../db/database.ts';
import { findDeskTicket } from '../desk/desk-ticket-row.ts';
import { notFound } from '../http/problem-error.ts';
import { visibleTo } from '../tickets/visible-to.ts';
import type { QuotePlace } from './find-quote.ts';
import { loadQuote, loadQuotesOfTicket } from './load-quotes.ts';
import { signInMinutes } from './sign-in.ts';
import { toDeskQuote, toQuote, type QuoteReader } from './to-quote.ts';

/** One quote as a person of the site sees it. */
export async function readSiteQuote(
	db: Db,
	caller: Caller,
	place: QuotePlace
): Promise< Quote > {
	return toQuote( await loadQuote( db, place ), siteReader( caller ) );
}

/**
 * The quotes of a ticket that were sent, oldest first.
 *
 * @throws {ProblemError} `not_found` for a ticket that the caller may not see.
 */
export async function listSiteQuotes(
	db: Db,
	caller: Caller,
	ticket_id: string
): Promise< Quote[] > {
	const { provider_id, site_id } = caller.site;
	const ticket = await db
		.selectFrom( 'tickets as ticket' )
		.where( visibleTo( caller ) )
		.where( 'ticket.id', '=', ticket_id )
		.select( 'ticket.id' )
		.executeTakeFirst();
	if ( ! ticket ) {
		throw notFound();
	}
	const quotes = await loadQuotesOfTicket( db, {
		provider_id,
		site_id,
		ticket_id,
	} );
	return quotes
		.filter( ( { versions } ) => versions.length > 0 )
		.map( ( rows ) => toQuote( rows, siteReader( caller ) ) );
}

/** One quote as an agent sees it, draft included. */
export async function readDeskQuote(
	db: Db,
	agent: AgentContext,
	place: QuotePlace,
	at: string
): Promise< DeskQuote > {
	const { contract } = await findDeskTicket( db, agent, place.ticket_id );
	return toDeskQuote(
		await loadQuote( db, place ),
		deskReader( contract, agent, at )
	);
}

/**
 * Every quote of a ticket, drafts included.
 *
 * @throws {ProblemError} `not_found`.
 */
export async function listDeskQuotes(
	db: Db,
	agent: AgentContext,
	ticket_id: string,
	at: string
): Promise< DeskQuote[] > {
	const { ticket, contract } = await findDeskTicket( db, agent, ticket_id );
	const { provider_id, site_id } = ticket;
	const quotes = await loadQuotesOfTicket( db, {
		provider_id,
		site_id,
		ticket_id,
	} );
	return quotes.map( ( rows ) =>
		toDeskQuote( rows, deskReader( contract, agent, at ) )
	);
}

function siteReader( { site, person, at }: Caller ): QuoteReader {
	const { locale, role } = person;
	return {
		locale,
		at,
		signInMinutes:
			role === 'owner'
				? ( cents ) => signInMinutes( site.contract, cents )
				: null,
		slipLabel: slipLabels( site.contract, locale ),
	};
}

function deskReader(
	contract: Contract,
	{ locale }: AgentContext,
	at: string
): QuoteReader {
	return {
		locale,
		at,
		signInMinutes: null,
		slipLabel: slipLabels( contract, locale ),
	};
}

/** The plan's word for a slip; its id when the plan does not know it (an old finding under a newer plan). */
function slipLabels( contract: Contract, locale: Locale ) {
	return ( slip: string ) =>
		planOf( contract ).client_slips.find( ( { id } ) => id === slip )
			?.words[ locale ] ?? slip;
}
