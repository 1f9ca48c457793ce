import {
	deskArticleList,
	type DeskArticleList,
} from '../../contract/desk-help.ts';
import type { Locale } from '../../contract/locale.ts';
import { request } from './request.ts';

/**
 * A page of the articles, or those that a question finds.
 *
 * @param wanted The language to search in, a question or '', and `next` of the page before.
 */
export function getHelpArticles( {
	locale,
	q,
	after,
}: {
	locale: Locale;
	q: string;
	after: string | null;
} ): Promise< DeskArticleList > {
	const query = new URLSearchParams( {
		locale,
		...( q ? { q } : {} ),
		...( after ? { after } : {} ),
	} );
	return request( `help/articles?${ query }`, deskArticleList );
}
