/** Reads esbuild's metafile: what loading one output really loads. */

import { EXTERNAL_NAMESPACE } from './wordpress-externals.mjs';

/**
 * An output and everything it imports statically.
 *
 * @param {import('esbuild').Metafile} metafile From a build with `metafile: true`.
 * @param {string}                     output   Path of the output in the metafile.
 * @return {string[]} Output paths, the given one first.
 */
export function staticClosure( metafile, output ) {
	const found = new Set( [ output ] );
	for ( const path of found ) {
		for ( const { path: next, kind, external } of metafile.outputs[ path ]
			.imports ) {
			if ( kind === 'import-statement' && ! external ) {
				found.add( next );
			}
		}
	}
	return [ ...found ];
}

/**
 * The output that one source file became (an entry, or the start of a dynamic import).
 *
 * @param {import('esbuild').Metafile} metafile From a build with `metafile: true`.
 * @param {RegExp}                     source   Matches the source's path.
 * @return {string | undefined} Path of the output in the metafile.
 */
export function outputOf( metafile, source ) {
	return Object.keys( metafile.outputs ).find( ( path ) =>
		source.test( metafile.outputs[ path ].entryPoint ?? '' )
	);
}

/**
 * The WordPress scripts that outputs take from the host.
 *
 * @param {import('esbuild').Metafile} metafile From a build with `metafile: true`.
 * @param {string[]}                   outputs  Output paths.
 * @return {string[]} Script handles, sorted.
 */
export function hostScripts( metafile, outputs ) {
	const prefix = `${ EXTERNAL_NAMESPACE }:`;
	const handles = outputs
		.flatMap( ( path ) => Object.keys( metafile.outputs[ path ].inputs ) )
		.filter( ( input ) => input.startsWith( prefix ) )
		.map( ( input ) => input.slice( prefix.length ) );
	return [ ...new Set( handles ) ].sort();
}
