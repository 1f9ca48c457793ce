import type { HelpSolved } from '../../contract/help.ts';
import type { Caller } from '../access/caller.ts';
import type { Trx } from '../db/database.ts';
import { newId } from '../new-id.ts';
import { readArticle } from './read-article.ts';

/**
 * Counts a question that an article answered before it became a ticket.
 *
 * @throws {ProblemError} `not_found` for an article that the reader cannot see.
 */
export async function noteSolved(
	trx: Trx,
	caller: Caller,
	{ article, screen, field }: HelpSolved
): Promise< { noted: true } > {
	await readArticle( trx, caller, article );
	await trx
		.insertInto( 'help_solved' )
		.values( {
			provider_id: caller.site.provider_id,
			site_id: caller.site.site_id,
			id: newId( 'slv' ),
			article_id: article,
			screen,
			field,
			solved_at: caller.at,
		} )
		.execute();
	return { noted: true };
}
