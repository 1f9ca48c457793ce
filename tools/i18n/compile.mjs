import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import gettextParser from 'gettext-parser';
import { ROOT } from '../paths.mjs';
import { headers, messagesOf } from './catalogue.mjs';
import { LANGUAGES, ROOMS } from './languages.mjs';
import { poPath, readPo } from './po-file.mjs';
import { toJed } from './to-jed.mjs';

/**
 * Writes what WordPress and the desk read at run time: each file only with the texts of its own room.
 *
 * @param {Object} folders
 * @param {string} folders.plugin Folder for the .mo and the panel's .json.
 * @param {string} folders.desk   Folder for the desk's .json.
 * @return {Promise<string[]>} The files written, absolute.
 */
export async function compileLanguages( { plugin, desk } ) {
	const [ pluginFolder, deskFolder ] = [ plugin, desk ].map( ( folder ) =>
		resolve( ROOT, folder )
	);
	await Promise.all(
		[ pluginFolder, deskFolder ].map( ( folder ) =>
			mkdir( folder, { recursive: true } )
		)
	);
	const written = await Promise.all(
		LANGUAGES.map( async ( language ) => {
			const messages = messagesOf(
				await readPo( poPath( language.locale ) )
			);
			const name = join( pluginFolder, `deskside-${ language.locale }` );
			return Promise.all( [
				write(
					`${ name }.mo`,
					toMo( inRoom( messages, ROOMS.plugin ), language )
				),
				write(
					`${ name }-deskside-panel.json`,
					toJed( inRoom( messages, ROOMS.panel ), language )
				),
				write(
					join( deskFolder, `${ language.language }.json` ),
					toJed( inRoom( messages, ROOMS.desk ), language )
				),
			] );
		} )
	);
	return written.flat();
}

/** Only what is translated and used there; WordPress shows English for the rest. */
function inRoom( messages, folder ) {
	return messages.filter(
		( { msgstr, comments } ) =>
			msgstr.every( Boolean ) &&
			( comments?.reference ?? '' )
				.split( '\n' )
				.some( ( path ) => path.startsWith( folder ) )
	);
}

function toMo( messages, language ) {
	const translations = {};
	for ( const message of messages ) {
		( translations[ message.msgctxt ?? '' ] ??= {} )[ message.msgid ] =
			message;
	}
	return gettextParser.mo.compile( {
		charset: 'utf-8',
		headers: headers( language ),
		translations,
	} );
}

async function write( path, content ) {
	await writeFile( path, content );
	return path;
}
