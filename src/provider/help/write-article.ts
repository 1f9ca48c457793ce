import type { DeskArticle, WriteArticle } from '../../contract/desk-help.ts';
import type { Trx } from '../db/database.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import { lockHelp } from './lock-help.ts';
import { putArticle } from './put-article.ts';
import { putText } from './put-text.ts';
import { readDeskArticle } from './read-desk-article.ts';
import { rebuildWords } from './rebuild-words.ts';
import { refuseUnseen } from './refuse-unseen.ts';
import { plainText } from './render-markdown.ts';
import { tellHelpChanged } from './tell-help-changed.ts';

/**
 * Writes an article in all its languages; one that is not named any more goes. Sites are told.
 *
 * @throws {ProblemError} `state_conflict` when somebody changed it meanwhile, `not_found` when they removed it,
 *                        `invalid_request` for a language without a text.
 */
export async function writeArticle(
	trx: Trx,
	provider_id: string,
	{ texts, seen, ...article }: WriteArticle,
	at: string
): Promise< DeskArticle > {
	refuseEmpty( texts );
	await lockHelp( trx, provider_id );
	const before = await readDeskArticle( trx, provider_id, article.id );
	refuseUnseen( before, seen );
	await putArticle( trx, provider_id, article, at );
	const locales = texts.map( ( { locale } ) => locale );
	await trx
		.deleteFrom( 'help_texts' )
		.where( 'provider_id', '=', provider_id )
		.where( 'article_id', '=', article.id )
		.where( 'locale', 'not in', locales )
		.execute();
	for ( const text of texts ) {
		await putText( trx, provider_id, article.id, text, at );
	}
	const touched = new Set( [
		...locales,
		...( before?.texts ?? [] ).map( ( { locale } ) => locale ),
	] );
	for ( const locale of touched ) {
		await rebuildWords( trx, provider_id, locale );
	}
	await tellHelpChanged( trx, provider_id, at );
	const written = await readDeskArticle( trx, provider_id, article.id );
	if ( ! written ) {
		throw notFound();
	}
	return written;
}

function refuseEmpty( texts: WriteArticle[ 'texts' ] ): void {
	const fields = texts.flatMap( ( { body }, at ) =>
		plainText( body ).trim() === ''
			? [ { path: `texts.${ at }.body`, message: 'There is no text.' } ]
			: []
	);
	if ( fields.length > 0 ) {
		throw new ProblemError( 'invalid_request', undefined, { fields } );
	}
}
