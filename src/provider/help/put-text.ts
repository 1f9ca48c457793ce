import type { ArticleText } from '../../contract/desk-help.ts';
import type { Trx } from '../db/database.ts';
import { indexText } from './index-text.ts';
import { plainText, renderMarkdown } from './render-markdown.ts';

const SUMMARY_MAX = 300;

/** Writes one language of an article, with its HTML and what the search reads. */
export async function putText(
	trx: Trx,
	provider_id: string,
	article_id: string,
	{ locale, title, keywords, body }: ArticleText,
	at: string
): Promise< void > {
	const plain = plainText( body );
	const row = {
		title,
		keywords,
		summary: summaryOf( plain ),
		body,
		html: renderMarkdown( body ),
		updated_at: at,
	};
	await trx
		.insertInto( 'help_texts' )
		.values( { provider_id, article_id, locale, ...row } )
		.onConflict( ( same ) =>
			same
				.columns( [ 'provider_id', 'article_id', 'locale' ] )
				.doUpdateSet( row )
		)
		.execute();
	const words = indexText( { locale, title, keywords, plain } );
	await trx
		.insertInto( 'help_search' )
		.values( { provider_id, article_id, locale, words } )
		.onConflict( ( same ) =>
			same
				.columns( [ 'provider_id', 'article_id', 'locale' ] )
				.doUpdateSet( { words } )
		)
		.execute();
}

/** The first paragraph, cut at a word. */
function summaryOf( plain: string ): string {
	const first = plain.split( '\n' )[ 0 ] ?? '';
	return first.length <= SUMMARY_MAX
		? first
		: `${ first.slice( 0, SUMMARY_MAX ).replace( /(?<!\s)\s+\S*$/, '' ) }…`;
}
