/** Bundles the admin: the launcher, and the chunks it loads when somebody wants help. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, relative } from 'node:path';
import { inProject } from '../paths.mjs';
import { hostScripts, outputOf, staticClosure } from './closure.mjs';
import { withoutJsonSchemas } from './without-json-schemas.mjs';
import { wordpressExternals } from './wordpress-externals.mjs';

const OUT = 'build/deskside/assets';
const SCRIPT = 'src/admin/launcher/launcher.ts';
const LAUNCHER = /^src\/admin\/launcher\/launcher\.ts$/;
const STYLES = {
	launcher: 'src/admin/launcher/launcher.css',
	panel: 'src/admin/panel/panel.css',
};

/**
 * esbuild's options for the admin.
 *
 * @param {{ dev?: boolean }} options Development: readable, with source maps.
 * @return {import('esbuild').BuildOptions | null} Null, with a message shown, when the launcher is not written yet.
 */
export function adminOptions( { dev = false } = {} ) {
	const entries = { launcher: SCRIPT };
	for ( const [ name, file ] of Object.entries( STYLES ) ) {
		entries[ `${ name }.style` ] = file;
	}
	const missing = Object.values( entries ).filter(
		( file ) => ! existsSync( inProject( file ) )
	);
	if ( missing.length > 0 ) {
		process.stdout.write(
			`admin: not built, ${ missing.join( ', ' ) } missing\n`
		);
		return null;
	}
	return {
		absWorkingDir: inProject(),
		entryPoints: Object.entries( entries ).map( ( [ out, path ] ) => ( {
			in: path,
			out: out.replace( '.style', '' ),
		} ) ),
		outdir: OUT,
		chunkNames: 'chunks/[name]-[hash]',
		bundle: true,
		splitting: true,
		format: 'esm',
		// What WordPress 6.6 itself supports.
		target: 'es2022',
		jsx: 'automatic',
		minify: ! dev,
		sourcemap: dev ? 'linked' : false,
		legalComments: 'none',
		metafile: true,
		logLevel: 'warning',
		define: {
			'process.env.NODE_ENV': dev ? '"development"' : '"production"',
			'globalThis.IS_GUTENBERG_PLUGIN': 'false',
			'globalThis.SCRIPT_DEBUG': 'false',
		},
		plugins: [
			wordpressExternals(),
			withoutJsonSchemas(),
			describeAssets(),
		],
	};
}

/** After each build: holds the rules of the launcher and writes what PHP has to know. */
function describeAssets() {
	return {
		name: 'describe-assets',
		setup( build ) {
			build.onEnd( ( { errors, metafile } ) => {
				if ( errors.length > 0 ) {
					return undefined;
				}
				dropRuntimeImport( metafile, outputOf( metafile, LAUNCHER ) );
				dropRuntimeImport( metafile, captureOutput( metafile ) );
				const problems = launcherProblems( metafile );
				writeFileSync(
					inProject( OUT, 'assets.php' ),
					assetsPhp( metafile )
				);
				writeFileSync(
					inProject( 'build/admin-meta.json' ),
					JSON.stringify( metafile )
				);
				return { errors: problems.map( ( text ) => ( { text } ) ) };
			} );
		},
	};
}

/**
 * esbuild lets every entry import the chunk of its own helpers, also one that uses none of them: for the launcher that
 * would be a second request on every page, for capture one before the freeze. Blanks of the same length keep the source map right.
 */
function dropRuntimeImport( metafile, file ) {
	const output = metafile.outputs[ file ];
	let text = readFileSync( inProject( file ), 'utf8' );
	output.imports = output.imports.filter( ( { path, kind } ) => {
		const helpersOnly =
			kind === 'import-statement' &&
			Object.keys( metafile.outputs[ path ].inputs ).length === 0;
		const statement = new RegExp(
			`import\\s*"\\./(?:chunks/)?${ basename( path ) }";`
		);
		if ( ! helpersOnly || ! statement.test( text ) ) {
			return true;
		}
		text = text.replace( statement, ( found ) =>
			' '.repeat( found.length )
		);
		return false;
	} );
	writeFileSync( inProject( file ), text );
}

/**
 * What would make the launcher or the freeze wait for something.
 *
 * @param {import('esbuild').Metafile} metafile Of the admin build.
 * @return {string[]} Sentences; empty when all is well.
 */
export function launcherProblems( metafile ) {
	const problems = [];
	const launcher = outputOf( metafile, LAUNCHER );
	const shared = staticClosure( metafile, launcher ).slice( 1 );
	for ( const chunk of shared ) {
		const sources =
			Object.keys( metafile.outputs[ chunk ].inputs ).join( ', ' ) ||
			'helpers of esbuild';
		problems.push(
			`The launcher shares code with what it loads later (${ sources }), so it would need a second request on every page: pass values to the panel instead, or import types only.`
		);
	}
	for ( const [ name, output ] of [
		[ 'launcher', launcher ],
		[ 'capture', captureOutput( metafile ) ],
	] ) {
		const scripts = output
			? hostScripts( metafile, staticClosure( metafile, output ) )
			: [];
		if ( scripts.length > 0 ) {
			problems.push(
				`The ${ name } uses ${ scripts.join(
					', '
				) }, which is not there yet when it runs.`
			);
		}
	}
	return problems;
}

/**
 * The chunk that freezes the page; it is loaded before anything of WordPress's.
 *
 * @param {import('esbuild').Metafile} metafile Of the admin build.
 * @return {string | undefined} Path of the output in the metafile.
 */
export function captureOutput( metafile ) {
	return loadedByLauncher( metafile, /^src\/admin\/capture\// );
}

/**
 * The chunk of the panel.
 *
 * @param {import('esbuild').Metafile} metafile Of the admin build.
 * @return {string | undefined} Path of the output in the metafile.
 */
export function panelOutput( metafile ) {
	return loadedByLauncher( metafile, /^src\/admin\/panel\// );
}

function loadedByLauncher( metafile, source ) {
	const launcher = outputOf( metafile, LAUNCHER );
	return metafile.outputs[ launcher ].imports
		.filter( ( { kind } ) => kind === 'dynamic-import' )
		.map( ( { path } ) => path )
		.find( ( path ) =>
			source.test( metafile.outputs[ path ]?.entryPoint ?? '' )
		);
}

function assetsPhp( metafile ) {
	const outputs = Object.keys( metafile.outputs );
	const versions = outputs
		.filter( ( path ) => /\/(launcher|panel)\.(js|css)$/.test( path ) )
		.sort()
		.map(
			( path ) => `'${ relative( OUT, path ) }' => '${ hashOf( path ) }'`
		);
	return `<?php
/**
 * Generated by the build: the WordPress scripts that the panel takes from the host, and a version by content for each stable file name.
 *
 * @package Deskside
 */

return array(
	'dependencies' => ${ phpList(
		hostScripts( metafile, outputs ).map( ( name ) => `'${ name }'` )
	) },
	'versions'     => ${ phpList( versions ) },
);
`;
}

function phpList( items ) {
	return `array( ${ items.join( ', ' ) } )`;
}

function hashOf( path ) {
	return createHash( 'sha256' )
		.update( readFileSync( inProject( path ) ) )
		.digest( 'hex' )
		.slice( 0, 12 );
}
