import { sql } from 'kysely';
import type { DeskArticle } from '../../contract/desk-help.ts';
import type { Db } from '../db/database.ts';
import { votesOf } from './help-votes.ts';

/** An article in all its languages, as it was written; null when there is none. */
export async function readDeskArticle(
	db: Db,
	provider_id: string,
	id: string
): Promise< DeskArticle | null > {
	const { rows } = await sql< DeskArticle >`
		select article.id, article.screens, article.plans, article.plugins, written.texts,
			greatest( article.updated_at, written.updated_at ) as updated_at,
			votes.helpful, votes.not_helpful, votes.missing
		from help_articles as article
		cross join lateral (
			select coalesce( jsonb_agg( jsonb_build_object( 'locale', locale, 'title', title, 'keywords', keywords, 'body', body )
				order by locale = 'en' desc, locale ), '[]'::jsonb ) as texts, max( updated_at ) as updated_at
			from help_texts as text where text.provider_id = article.provider_id and text.article_id = article.id
		) as written
		cross join lateral ${ votesOf( provider_id, 'article', 'article.id' ) } as votes
		where article.provider_id = ${ provider_id } and article.id = ${ id }`.execute(
		db
	);
	return rows[ 0 ] ?? null;
}
