import { sql } from 'kysely';
import type { ArticleCard, HelpBundle, Tip } from '../../contract/help.ts';
import type { Locale } from '../../contract/locale.ts';
import type { Db } from '../db/database.ts';

interface Reader {
	provider_id: string;
	plan: string;
	locale: Locale;
	at: string;
}

/** All that a site keeps of the help: cards and tips in one language, English where there is no translation. */
export async function readBundle(
	db: Db,
	{ provider_id, plan, locale, at }: Reader
): Promise< HelpBundle > {
	const { rows: articles } = await sql< ArticleCard >`
		select distinct on ( article.id ) article.id, text.locale, text.title, text.keywords, text.summary,
			article.screens, article.plans, article.plugins
		from help_articles as article
		join help_texts as text on text.provider_id = article.provider_id and text.article_id = article.id
			and text.locale in ( ${ locale }, 'en' )
		where article.provider_id = ${ provider_id }
			and ( article.plans = '[]'::jsonb or article.plans ? ${ plan } )
		order by article.id, text.locale = ${ locale } desc`.execute( db );
	const { rows: tips } = await sql< Tip >`
		select id, screen, field, plugin,
			case when texts ? ${ locale } then ${ locale } else 'en' end as locale,
			coalesce( texts ->> ${ locale }, texts ->> 'en' ) as text, article_id as article
		from help_tips where provider_id = ${ provider_id } order by screen, id`.execute(
		db
	);
	return { as_of: at, locale, articles, tips };
}
