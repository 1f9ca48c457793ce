import type { HelpFile, HelpImported } from '../../contract/help.ts';
import type { Trx } from '../db/database.ts';
import { lockHelp } from './lock-help.ts';
import { putArticle } from './put-article.ts';
import { putText } from './put-text.ts';
import { putTip } from './put-tip.ts';
import { readHelpFiles } from './read-help-files.ts';
import { rebuildWords } from './rebuild-words.ts';
import { tellHelpChanged } from './tell-help-changed.ts';

/**
 * Takes help files in: what they name is written, what they do not name stays. Sites are told.
 *
 * @throws {HelpMistakes} And nothing is written then.
 */
export async function importHelp(
	trx: Trx,
	provider_id: string,
	files: readonly HelpFile[],
	at: string
): Promise< HelpImported > {
	await lockHelp( trx, provider_id );
	const known = await trx
		.selectFrom( 'help_articles' )
		.where( 'provider_id', '=', provider_id )
		.select( 'id' )
		.execute();
	const { texts, tips } = readHelpFiles(
		files,
		new Set( known.map( ( { id } ) => id ) )
	);
	const originals = texts.flatMap( ( { article_id, applies } ) =>
		applies ? [ { id: article_id, ...applies } ] : []
	);
	for ( const article of originals ) {
		await putArticle( trx, provider_id, article, at );
	}
	for ( const text of texts ) {
		await putText( trx, provider_id, text.article_id, text, at );
	}
	for ( const tip of tips ) {
		await putTip( trx, provider_id, tip, at );
	}
	for ( const locale of new Set( texts.map( ( text ) => text.locale ) ) ) {
		await rebuildWords( trx, provider_id, locale );
	}
	if ( texts.length + tips.length > 0 ) {
		await tellHelpChanged( trx, provider_id, at );
	}
	return {
		articles: originals.length,
		texts: texts.length,
		tips: tips.length,
	};
}
