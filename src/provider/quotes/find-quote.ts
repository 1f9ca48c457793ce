import type { AgentContext } from '../access/require-agent.ts';
import type { Caller } from '../access/caller.ts';
import type { Db } from '../db/database.ts';
import { notFound } from '../http/problem-error.ts';
import { visibleTo } from '../tickets/visible-to.ts';

/** A quote's place; none of it ever changes. */
export interface QuotePlace {
	provider_id: string;
	site_id: string;
	ticket_id: string;
	id: string;
}

/**
 * The place of a quote that a person of the site may see: one that was sent, on a ticket that they may see.
 *
 * @throws {ProblemError} `not_found`, for what is not there and for what is not theirs alike.
 */
export async function findSiteQuote(
	db: Db,
	caller: Pick< Caller, 'site' | 'person' >,
	id: string
): Promise< QuotePlace > {
	const found = await db
		.selectFrom( 'tickets as ticket' )
		.innerJoin( 'quotes as quote', ( join ) =>
			join
				.onRef( 'quote.provider_id', '=', 'ticket.provider_id' )
				.onRef( 'quote.site_id', '=', 'ticket.site_id' )
				.onRef( 'quote.ticket_id', '=', 'ticket.id' )
		)
		.where( visibleTo( caller ) )
		.where( 'quote.id', '=', id )
		.where( 'quote.version', '>', 0 )
		.select( [
			'quote.provider_id',
			'quote.site_id',
			'quote.ticket_id',
			'quote.id',
		] )
		.executeTakeFirst();
	if ( ! found ) {
		throw notFound();
	}
	return found;
}

/**
 * The place of a quote of the agent's provider.
 *
 * @throws {ProblemError} `not_found`, also for another provider's.
 */
export async function findDeskQuote(
	db: Db,
	{ provider_id }: Pick< AgentContext, 'provider_id' >,
	id: string
): Promise< QuotePlace > {
	const found = await db
		.selectFrom( 'quotes' )
		.where( 'provider_id', '=', provider_id )
		.where( 'id', '=', id )
		.select( [ 'provider_id', 'site_id', 'ticket_id', 'id' ] )
		.executeTakeFirst();
	if ( ! found ) {
		throw notFound();
	}
	return found;
}
