import {
	deskArticle,
	type DeskArticle,
	type WriteArticle,
} from '../../contract/desk-help.ts';
import { request } from './request.ts';

/**
 * Writes an article in all its languages.
 *
 * @param body What it shall be, and what it was made from.
 * @param key  A ULID, the same for every try.
 */
export function writeHelpArticle(
	body: WriteArticle,
	key: string
): Promise< DeskArticle > {
	return request( 'help/articles', deskArticle, {
		method: 'POST',
		body,
		key,
	} );
}
