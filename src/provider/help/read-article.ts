import { sql } from 'kysely';
import type { Article } from '../../contract/help.ts';
import type { Caller } from '../access/caller.ts';
import type { Db } from '../db/database.ts';
import { notFound } from '../http/problem-error.ts';

/**
 * An article in the reader's language, else in English.
 *
 * @throws {ProblemError} `not_found`, also for an article of another plan.
 */
export async function readArticle(
	db: Db,
	{ site, person }: Pick< Caller, 'site' | 'person' >,
	id: string
): Promise< Article > {
	const { rows } = await sql< Article >`
		select article.id, text.locale, text.title, text.keywords, text.summary, article.screens, article.plans,
			article.plugins, text.html, text.updated_at, vote.helpful
		from help_articles as article
		join help_texts as text on text.provider_id = article.provider_id and text.article_id = article.id
			and text.locale in ( ${ person.locale }, 'en' )
		left join help_votes as vote on vote.provider_id = article.provider_id and vote.site_id = ${ site.site_id }
			and vote.person_ref = ${ person.ref } and vote.kind = 'article' and vote.target_id = article.id
		where article.provider_id = ${ site.provider_id } and article.id = ${ id }
			and ( article.plans = '[]'::jsonb or article.plans ? ${ site.contract.plan_id } )
		order by text.locale = ${ person.locale } desc limit 1`.execute( db );
	const found = rows[ 0 ];
	if ( ! found ) {
		throw notFound();
	}
	return found;
}
