import type { HelpFile } from '../../contract/help.ts';
import { HelpMistakes, type HelpMistake } from './help-mistake.ts';
import type { ParsedText, ParsedTip } from './parsed-help.ts';
import { readArticleFile } from './read-article-file.ts';
import { readTipsFile } from './read-tips-file.ts';

export interface ParsedHelp {
	texts: ParsedText[];
	tips: ParsedTip[];
}

/**
 * Reads help files, all or none.
 *
 * @param known Articles that are there already: a translation may come without its English file then.
 * @throws {HelpMistakes} With every mistake of every file.
 */
export function readHelpFiles(
	files: readonly HelpFile[],
	known: ReadonlySet< string >
): ParsedHelp {
	const mistakes: HelpMistake[] = [];
	const texts: ParsedText[] = [];
	const tips: ( ParsedTip & { path: string } )[] = [];
	for ( const file of files ) {
		if ( file.path.endsWith( '.md' ) ) {
			const read = readArticleFile( file );
			mistakes.push( ...read.mistakes );
			texts.push( ...( read.value ? [ read.value ] : [] ) );
		} else if ( /\.ya?ml$/.test( file.path ) ) {
			const read = readTipsFile( file );
			mistakes.push( ...read.mistakes );
			tips.push(
				...( read.value ?? [] ).map( ( one ) => ( {
					...one,
					path: file.path,
				} ) )
			);
		} else {
			mistakes.push( {
				path: file.path,
				line: 1,
				message: 'Only .md (articles) and .yaml (tips) belong here.',
			} );
		}
	}
	mistakes.push( ...loose( texts, tips, known ) );
	if ( mistakes.length > 0 ) {
		throw new HelpMistakes( mistakes );
	}
	return { texts, tips: tips.map( ( { path: _path, ...one } ) => one ) };
}

/** Names that lead nowhere, and names given twice. */
function loose(
	texts: readonly ParsedText[],
	tips: readonly ( ParsedTip & { path: string } )[],
	known: ReadonlySet< string >
): HelpMistake[] {
	const english = new Set( known );
	texts
		.filter( ( { locale } ) => locale === 'en' )
		.forEach( ( { article_id } ) => english.add( article_id ) );
	const seen = new Set< string >();
	const twice = ( name: string ) => seen.size === seen.add( name ).size;
	return [
		...texts.flatMap( ( { article_id, locale } ) => {
			const path = `${ article_id }.${ locale }.md`;
			return [
				...( twice( path ) ? [ at( path, 'Comes twice.' ) ] : [] ),
				...( english.has( article_id )
					? []
					: [
							at(
								path,
								`Add ${ article_id }.en.md: English is what every language falls back to.`
							),
					  ] ),
			];
		} ),
		...tips.flatMap( ( { id, article_id, path } ) => [
			...( twice( `tip ${ id }` )
				? [ at( path, `The tip ${ id } comes twice.` ) ]
				: [] ),
			...( article_id && ! english.has( article_id )
				? [
						at(
							path,
							`The tip ${ id } names the article ${ article_id }, which is not there.`
						),
				  ]
				: [] ),
		] ),
	];
}

const at = ( path: string, message: string ): HelpMistake => ( {
	path,
	line: 1,
	message,
} );
