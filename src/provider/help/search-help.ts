import { sql } from 'kysely';
import type { ArticleCard } from '../../contract/help.ts';
import type { Locale } from '../../contract/locale.ts';
import type { Db } from '../db/database.ts';
import { choosingQueries, tsquery } from './choosing-query.ts';
import { queryTerms, type Term } from './query-terms.ts';

export interface HelpQuestion {
	provider_id: string;
	locale: Locale;
	/** The reader's plan: articles of other plans are left out; null leaves none out. */
	plan: string | null;
	q: string;
	/** Where the reader is; articles about it come first. */
	screen: string;
}

const MOST = 10;
/** The best by their words, of which plan and screen choose. */
const RANKED = 100;
/** Beyond so many texts a question's words say nothing: they are everywhere. */
const READ = 1_000;

/**
 * Articles that answer a question, the best first, in the reader's language; English ones only where there is no
 * translation. Two statements for each of the two, seldom three.
 */
export async function searchHelp(
	db: Db,
	question: HelpQuestion
): Promise< ArticleCard[] > {
	const own = await searchIn( db, question, question.locale );
	if ( question.locale === 'en' || own.length >= MOST ) {
		return own;
	}
	const english = await searchIn( db, question, 'en' );
	return [ ...own, ...english ].slice( 0, MOST );
}

async function searchIn(
	db: Db,
	question: HelpQuestion,
	within: Locale
): Promise< ArticleCard[] > {
	const { provider_id, q } = question;
	const terms = await queryTerms( db, provider_id, within, q );
	for ( const choosing of choosingQueries( terms ) ) {
		const found = await rank( db, question, within, terms, choosing );
		if ( found.length > 0 ) {
			return found;
		}
	}
	return [];
}

async function rank(
	db: Db,
	{ provider_id, locale, plan, screen }: HelpQuestion,
	within: Locale,
	terms: readonly Term[],
	choosing: string
): Promise< ArticleCard[] > {
	const score = sql.join(
		terms.map(
			( term ) =>
				sql`${ sql.lit(
					term.weight
				) }::float8 * ts_rank( '{0.4,0.4,0.9,1}', words, ${ tsquery(
					term
				) }::tsquery )`
		),
		sql` + `
	);
	const { rows } = await sql< ArticleCard >`
		with ranked as materialized (
			select article_id, ${ score } as score from (
				select article_id, words from help_search as one
				where provider_id = ${ provider_id } and locale = ${ sql.lit(
					within
				) } and words @@ ${ choosing }::tsquery
					${
						within === locale
							? sql``
							: sql`and not exists ( select from help_search as own where own.provider_id = one.provider_id
								and own.article_id = one.article_id and own.locale = ${ locale } )`
					}
				limit ${ sql.lit( READ ) }
			) as chosen
			order by score desc, article_id limit ${ sql.lit( RANKED ) }
		),
		best as materialized (
			select article.*, score * case when screens ? ${ screen } then 1.2 else 1 end as score
			from ranked
			cross join lateral (
				select id, screens, plans, plugins from help_articles where provider_id = ${ provider_id } and id = ranked.article_id offset 0
			) as article
			where ${ plan }::text is null or article.plans = '[]'::jsonb or article.plans ? ${ plan }
			order by score desc, article.id limit ${ sql.lit( MOST ) }
		)
		select best.id, text.locale, text.title, text.keywords, text.summary, best.screens, best.plans, best.plugins
		from best
		join help_texts as text on text.provider_id = ${ provider_id } and text.article_id = best.id
			and text.locale = ${ sql.lit( within ) }
		order by best.score desc, best.id`.execute( db );
	return rows;
}
