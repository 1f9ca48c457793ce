import { sql, type SqlBool } from 'kysely';
import type { Db } from '../db/database.ts';
import type { QuotePlace } from './find-quote.ts';
import type { QuoteRow, QuoteRows } from './quote-rows.ts';

type Site = Pick< QuotePlace, 'provider_id' | 'site_id' >;

/** The quotes of a ticket, oldest first, in six statements however many there are; one when there is none. */
export async function loadQuotesOfTicket(
	db: Db,
	{ provider_id, site_id, ticket_id }: Omit< QuotePlace, 'id' >
): Promise< QuoteRows[] > {
	const quotes = await db
		.selectFrom( 'quotes' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'ticket_id', '=', ticket_id )
		.orderBy( 'created_at' )
		.orderBy( 'id' )
		.selectAll()
		.execute();
	return loadRest( db, { provider_id, site_id }, quotes );
}

/** One quote; its place was found before. */
export async function loadQuote(
	db: Db,
	place: Omit< QuotePlace, 'ticket_id' >
): Promise< QuoteRows > {
	const { provider_id, site_id, id } = place;
	const quote = await db
		.selectFrom( 'quotes' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'id', '=', id )
		.selectAll()
		.executeTakeFirstOrThrow();
	return loadRestOfQuote( db, quote );
}

/** What belongs to a quote whose own row is here already. */
export async function loadRestOfQuote(
	db: Db,
	quote: QuoteRow
): Promise< QuoteRows > {
	const [ rows ] = await loadRest( db, quote, [ quote ] );
	return rows as QuoteRows;
}

async function loadRest(
	db: Db,
	site: Site,
	quotes: QuoteRow[]
): Promise< QuoteRows[] > {
	if ( quotes.length === 0 ) {
		return [];
	}
	const ids = quotes.map( ( { id } ) => id );
	const versions = await db
		.selectFrom( 'quote_versions' )
		.where( ofQuotes( site, ids ) )
		.orderBy( 'version' )
		.selectAll()
		.execute();
	const events = await db
		.selectFrom( 'quote_events' )
		.where( ofQuotes( site, ids ) )
		.orderBy( 'position' )
		.selectAll()
		.execute();
	const decisions = await db
		.selectFrom( 'quote_decisions' )
		.where( ofQuotes( site, ids ) )
		.selectAll()
		.execute();
	const requests = await db
		.selectFrom( 'quote_requests' )
		.where( ofQuotes( site, ids ) )
		.orderBy( 'at' )
		.selectAll()
		.execute();
	const findings = await loadFindings( db, site, quotes );
	return quotes.map( ( quote ) => {
		const ofThis = ( row: { quote_id: string } ) =>
			row.quote_id === quote.id;
		return {
			quote,
			versions: versions.filter( ofThis ),
			events: events.filter( ofThis ),
			requests: requests.filter( ofThis ),
			decision: decisions.find( ofThis ) ?? null,
			finding:
				findings.find( ( { id } ) => id === quote.finding_id ) ?? null,
		};
	} );
}

/** The rows of these quotes, in any of the tables that have a `quote_id`. */
function ofQuotes( { provider_id, site_id }: Site, ids: readonly string[] ) {
	return () =>
		sql< SqlBool >`provider_id = ${ provider_id } and site_id = ${ site_id } and quote_id in ( ${ sql.join(
			ids
		) } )`;
}

function loadFindings(
	db: Db,
	{ provider_id, site_id }: Site,
	quotes: readonly QuoteRow[]
) {
	const ids = quotes.flatMap( ( { finding_id } ) => finding_id ?? [] );
	return ids.length === 0
		? []
		: db
				.selectFrom( 'findings' )
				.where( 'provider_id', '=', provider_id )
				.where( 'site_id', '=', site_id )
				.where( 'id', 'in', ids )
				.selectAll()
				.execute();
}
