import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { inProject } from '../paths.mjs';
import { messagesOf, toCatalogue, toText } from './catalogue.mjs';
import { extractPhp } from './extract-php.mjs';
import { extractTs } from './extract-ts.mjs';
import { sourceFiles } from './source-files.mjs';

export const TEMPLATE = inProject( 'languages/deskside.pot' );

/**
 * Reads every source file.
 *
 * @return {Promise<{ catalogue: Object, mistakes: string[] }>} The template's catalogue and what is wrong in the sources.
 */
export async function readSources() {
	const entries = [];
	const mistakes = [];
	for ( const path of await sourceFiles() ) {
		const text = await readFile( inProject( path ), 'utf8' );
		const found = path.endsWith( '.php' )
			? extractPhp( text, path )
			: extractTs( text, path );
		entries.push( ...found.entries );
		mistakes.push( ...found.mistakes );
	}
	return { catalogue: toCatalogue( entries ), mistakes };
}

/**
 * Writes languages/deskside.pot.
 *
 * @return {Promise<{ count: number, mistakes: string[] }>} How many texts there are and what is wrong in the sources.
 */
export async function extractLanguages() {
	const { catalogue, mistakes } = await readSources();
	await mkdir( inProject( 'languages' ), { recursive: true } );
	await writeFile( TEMPLATE, toText( catalogue ) );
	return { count: messagesOf( catalogue ).length, mistakes };
}
