import { deskArticle, type DeskArticle } from '../../contract/desk-help.ts';
import { request } from './request.ts';

/**
 * An article in all its languages.
 *
 * @param id Its name.
 */
export function getHelpArticle( id: string ): Promise< DeskArticle > {
	return request(
		`help/articles/${ encodeURIComponent( id ) }`,
		deskArticle
	);
}
