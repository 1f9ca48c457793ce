/** Modules that are loaded again when told so, which Node alone never does. */

import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Text without types of each file that was read; a sandbox's files do not change. */
const stripped = new Map();
let generation = 0;
let runs = 0;
let project = '';

/** From now on each import of the project's own code loads it anew, once. */
export function reloadAll() {
	generation++;
}

/**
 * Takes over how the project's own modules are found and read; the packages stay Node's.
 *
 * @param {string} folder The sandbox.
 */
export async function watchImports( folder ) {
	project = `${ pathToFileURL( folder ).href }/`;
	registerHooks( { resolve, load } );
}

/**
 * The address under which a test file is loaded again, whatever was loaded before.
 *
 * @param {string} file Its path.
 * @return {string} For `import`.
 */
export function freshUrl( file ) {
	return `${ pathToFileURL( file ).href }?run=${ ++runs }`;
}

const STAND_INS = {
	'tests/provider/support/test-database.ts':
		'tools/mutation/kept-database.mjs',
};

function resolve( specifier, context, next ) {
	const found = next( specifier, context );
	if ( ! isOwn( found.url ) ) {
		return found;
	}
	const url = new URL( found.url );
	const standIn = STAND_INS[ url.href.slice( project.length ) ];
	// The stand-in itself may ask for the real one.
	if ( standIn && ! context.parentURL?.endsWith( standIn ) ) {
		return { ...found, format: 'module', url: `${ project }${ standIn }` };
	}
	url.searchParams.set( 'generation', generation );
	return { ...found, url: url.href };
}

function load( url, context, next ) {
	return isOwn( url ) && new URL( url ).pathname.endsWith( '.ts' )
		? { format: 'module', source: textOf( url ), shortCircuit: true }
		: next( url, context );
}

const isOwn = ( url ) =>
	url.startsWith( project ) && ! url.includes( '/node_modules/' );

function textOf( url ) {
	const file = fileURLToPath( url );
	const known =
		stripped.get( file ) ??
		stripTypeScriptTypes( readFileSync( file, 'utf8' ) );
	stripped.set( file, known );
	return known;
}
