import { sql } from 'kysely';
import type { ArticleCard } from '../../contract/help.ts';
import type { Locale } from '../../contract/locale.ts';
import type { Db } from '../db/database.ts';
import { queryTerms, type Term } from './query-terms.ts';

export interface HelpQuestion {
	provider_id: string;
	locale: Locale;
	/** The reader's plan: articles of other plans are left out. */
	plan: string;
	q: string;
	/** Where the reader is; articles about it come first. */
	screen: string;
}

const MOST = 10;
/** Words in more texts than this share do not choose candidates when rarer ones are there; they still rank them. */
const COMMON = 0.1;
const CHOOSING = 4;

/**
 * Articles that answer a question, the best first, in the reader's language; English ones only where there is no
 * translation. Never more than four statements.
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
	{ provider_id, locale, plan, q, screen }: HelpQuestion,
	within: Locale
): Promise< ArticleCard[] > {
	const { terms, texts } = await queryTerms( db, provider_id, within, q );
	if ( terms.length === 0 ) {
		return [];
	}
	const score = sql.join(
		terms.map(
			( term ) =>
				sql`${ sql.lit(
					term.weight
				) }::float8 * ts_rank( '{0.1,0.4,0.9,1}', text.search, ${ tsquery(
					[ term ]
				) }::tsquery )`
		),
		sql` + `
	);
	const { rows } = await sql< ArticleCard >`
		select article.id, text.locale, text.title, text.keywords, text.summary, article.screens, article.plans, article.plugins
		from help_texts as text
		join help_articles as article on article.provider_id = text.provider_id and article.id = text.article_id
		where text.provider_id = ${ provider_id } and text.locale = ${ sql.lit(
			within
		) }
			and text.search @@ ${ tsquery( choosing( terms, texts ) ) }::tsquery
			and ( article.plans = '[]'::jsonb or article.plans ? ${ plan } )
			${
				within === locale
					? sql``
					: sql`and not exists ( select from help_texts as own where own.provider_id = text.provider_id and own.article_id = text.article_id and own.locale = ${ locale } )`
			}
		order by ( ${ score } ) * case when article.screens ? ${ screen } then 1.2 else 1 end desc, article.id
		limit ${ MOST }`.execute( db );
	return rows;
}

/** The words that choose candidates: the rarest, so that a large library is not read for a word that is everywhere. */
function choosing( terms: readonly Term[], texts: number ): Term[] {
	const byRarity = [ ...terms ].sort( ( a, b ) => a.docs - b.docs );
	const rare = byRarity.filter( ( { docs } ) => docs <= texts * COMMON );
	return ( rare.length > 0 && texts > 1_000 ? rare : byRarity ).slice(
		0,
		texts > 1_000 ? CHOOSING : undefined
	);
}

function tsquery( terms: readonly Term[] ): string {
	return terms
		.flatMap( ( { lexemes, prefix } ) => [
			...lexemes.map( quoted ),
			...( prefix ? [ `${ quoted( prefix ) }:*` ] : [] ),
		] )
		.join( ' | ' );
}

const quoted = ( lexeme: string ) =>
	`'${ lexeme.replaceAll( '\\', '\\\\' ).replaceAll( "'", "''" ) }'`;
