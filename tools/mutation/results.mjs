/** What the runs found, file by file, kept in the repository: who changes one file mutates that one only. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from '../paths.mjs';

const FILE = inProject( 'tools/mutation/results.json' );

/**
 * What a run found in a file.
 *
 * @typedef {Object} FileResult
 * @property {string}                             text      Digest of the file that was mutated.
 * @property {string}                             tests     Digest of the tests that were asked.
 * @property {number}                             noticed   Changes that a test noticed.
 * @property {number}                             total     All changes.
 * @property {import('./sum-up.mjs').Survivor[]}  survivors
 */

/** @return {Record<string, Record<string, FileResult>>} By room, then by file name. */
export const readResults = () =>
	existsSync( FILE ) ? JSON.parse( readFileSync( FILE, 'utf8' ) ) : {};

/**
 * Keeps what a run found, and forgets files that are gone.
 *
 * @param {string}                     room  Its name.
 * @param {string[]}                   names All files of the room.
 * @param {Record<string, FileResult>} found By file name.
 */
export function keepResults( room, names, found ) {
	const results = readResults();
	const merged = { ...results[ room ], ...found };
	const kept = Object.entries( merged ).filter( ( [ name ] ) =>
		names.includes( name )
	);
	const all = { ...results, [ room ]: Object.fromEntries( kept.sort() ) };
	const sorted = Object.fromEntries( Object.entries( all ).sort() );
	writeFileSync( FILE, `${ JSON.stringify( sorted, null, '\t' ) }\n` );
}
