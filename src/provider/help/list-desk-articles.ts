import { sql } from 'kysely';
import * as z from 'zod';
import type {
	DeskArticleLine,
	DeskArticleList,
} from '../../contract/desk-help.ts';
import type { Locale } from '../../contract/locale.ts';
import type { Db } from '../db/database.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { votesOf } from './help-votes.ts';
import { searchHelp } from './search-help.ts';

const PAGE = 50;
const place = z.tuple( [ z.string() ] );

interface Wanted {
	provider_id: string;
	/** The language to search and to show titles in. */
	locale: Locale;
	q?: string | undefined;
	after?: string | undefined;
}

/** A page of the articles by id; with a question those that an owner would find, the best first. */
export async function listDeskArticles(
	db: Db,
	{ provider_id, locale, q, after }: Wanted
): Promise< DeskArticleList > {
	if ( q ) {
		const found = await searchHelp( db, {
			provider_id,
			locale,
			plan: null,
			q,
			screen: '',
		} );
		const ids = found.map( ( { id } ) => id );
		const articles = await linesOf(
			db,
			{ provider_id, locale },
			sql`article.id = any( ${ ids }::text[] )`
		);
		articles.sort( ( a, b ) => ids.indexOf( a.id ) - ids.indexOf( b.id ) );
		return { articles, next: null };
	}
	const [ start ] = readCursor( after, place ) ?? [ '' ];
	const articles = await linesOf(
		db,
		{ provider_id, locale },
		sql`article.id > ${ start }`
	);
	const page = articles.slice( 0, PAGE );
	const last = page.at( -1 );
	return {
		articles: page,
		next:
			articles.length > PAGE && last ? writeCursor( [ last.id ] ) : null,
	};
}

async function linesOf(
	db: Db,
	{ provider_id, locale }: { provider_id: string; locale: Locale },
	which: ReturnType< typeof sql >
): Promise< DeskArticleLine[] > {
	const { rows } = await sql< DeskArticleLine >`
		select article.id, named.title, named.locales, article.screens, votes.helpful, votes.not_helpful
		from help_articles as article
		cross join lateral (
			select ( array_agg( title order by locale = ${ locale } desc, locale = 'en' desc ) )[ 1 ] as title,
				array_agg( locale order by locale ) as locales
			from help_texts as text where text.provider_id = article.provider_id and text.article_id = article.id
		) as named
		cross join lateral ${ votesOf( provider_id, 'article', 'article.id' ) } as votes
		where article.provider_id = ${ provider_id } and named.title is not null and ${ which }
		order by article.id limit ${ sql.lit( PAGE + 1 ) }`.execute( db );
	return rows;
}
