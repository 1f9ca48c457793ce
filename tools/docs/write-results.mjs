/** Writes what a command found out into its document, between two marks; nobody types a figure. */

import { readFileSync, writeFileSync } from 'node:fs';

const FROM = '<!-- results: written by the command, not by hand -->';
const TO = '<!-- end of results -->';

/**
 * Puts the results between the marks of a document.
 *
 * @param {string} file    The document.
 * @param {string} results Markdown.
 * @param {string} [named] Which of several places: its marks say `results of NAME`.
 * @throws {Error} When the document has no marks.
 */
export function writeResults( file, results, named ) {
	const mark = named
		? FROM.replace( 'results', `results of ${ named }` )
		: FROM;
	const text = readFileSync( file, 'utf8' );
	const from = text.indexOf( mark );
	const to = text.indexOf( TO, from );
	if ( from < 0 || to < 0 ) {
		throw new Error( `${ file } has no place for results (${ mark }).` );
	}
	writeFileSync(
		file,
		`${ text.slice(
			0,
			from + mark.length
		) }\n\n${ results }\n\n${ text.slice( to ) }`
	);
}
