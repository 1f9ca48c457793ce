import type { HelpFile, HelpImported } from '../../contract/help.ts';
import type { Trx } from '../db/database.ts';
import { indexText } from './index-text.ts';
import type { ParsedText, ParsedTip } from './parsed-help.ts';
import { readHelpFiles } from './read-help-files.ts';
import { rebuildWords } from './rebuild-words.ts';
import { plainText, renderMarkdown } from './render-markdown.ts';

const SUMMARY_MAX = 300;

/**
 * Takes help files in: what they name is written, what they do not name stays.
 *
 * @throws {HelpMistakes} And nothing is written then.
 */
export async function importHelp(
	trx: Trx,
	provider_id: string,
	files: readonly HelpFile[],
	at: string
): Promise< HelpImported > {
	const known = await trx
		.selectFrom( 'help_articles' )
		.where( 'provider_id', '=', provider_id )
		.select( 'id' )
		.execute();
	const { texts, tips } = readHelpFiles(
		files,
		new Set( known.map( ( { id } ) => id ) )
	);
	const originals = texts.filter( ( { applies } ) => applies );
	for ( const text of originals ) {
		await putArticle( trx, provider_id, text, at );
	}
	for ( const text of texts ) {
		await putText( trx, provider_id, text, at );
	}
	for ( const tip of tips ) {
		await putTip( trx, provider_id, tip, at );
	}
	for ( const locale of new Set( texts.map( ( text ) => text.locale ) ) ) {
		await rebuildWords( trx, provider_id, locale );
	}
	return {
		articles: originals.length,
		texts: texts.length,
		tips: tips.length,
	};
}

async function putArticle(
	trx: Trx,
	provider_id: string,
	{ article_id, applies }: ParsedText,
	at: string
): Promise< void > {
	const row = {
		screens: JSON.stringify( applies?.screens ?? [] ),
		plans: JSON.stringify( applies?.plans ?? [] ),
		plugins: JSON.stringify( applies?.plugins ?? [] ),
		updated_at: at,
	};
	await trx
		.insertInto( 'help_articles' )
		.values( { provider_id, id: article_id, ...row } )
		.onConflict( ( same ) =>
			same.columns( [ 'provider_id', 'id' ] ).doUpdateSet( row )
		)
		.execute();
}

async function putText(
	trx: Trx,
	provider_id: string,
	{ article_id, locale, title, keywords, body }: ParsedText,
	at: string
): Promise< void > {
	const plain = plainText( body );
	const row = {
		title,
		keywords,
		summary: summaryOf( plain ),
		body,
		html: renderMarkdown( body ),
		search: indexText( { locale, title, keywords, plain } ),
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
}

async function putTip(
	trx: Trx,
	provider_id: string,
	{ texts, ...tip }: ParsedTip,
	at: string
): Promise< void > {
	const row = { ...tip, texts: JSON.stringify( texts ), updated_at: at };
	await trx
		.insertInto( 'help_tips' )
		.values( { provider_id, ...row, created_at: at } )
		.onConflict( ( same ) =>
			same.columns( [ 'provider_id', 'id' ] ).doUpdateSet( row )
		)
		.execute();
}

/** The first paragraph, cut at a word. */
function summaryOf( plain: string ): string {
	const first = plain.split( '\n' )[ 0 ] ?? '';
	return first.length <= SUMMARY_MAX
		? first
		: `${ first.slice( 0, SUMMARY_MAX ).replace( /\s+\S*$/, '' ) }…`;
}
