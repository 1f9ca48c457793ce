import { readFile } from 'node:fs/promises';
import gettextParser from 'gettext-parser';
import { inProject } from '../paths.mjs';

/**
 * Where a language's translations are written by people.
 *
 * @param {string} locale Like `fr_FR`.
 * @return {string} Absolute path.
 */
export function poPath( locale ) {
	return inProject( `languages/deskside-${ locale }.po` );
}

/**
 * A .po or .pot file; an empty catalogue when there is none yet.
 *
 * @param {string} path
 * @return {Promise<Object>} gettext-parser's table.
 */
export async function readPo( path ) {
	const text = await readFile( path ).catch( ( error ) => {
		if ( error.code === 'ENOENT' ) {
			return null;
		}
		throw error;
	} );
	return text
		? gettextParser.po.parse( text )
		: { headers: {}, translations: {} };
}
