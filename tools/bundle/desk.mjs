/** Bundles the desk (the agents' page): everything in one script and one stylesheet, nothing from a host. */

import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { inProject } from '../paths.mjs';

const SCRIPT = 'src/desk/main.tsx';
const PAGE = 'src/desk/index.html';
const OUT = 'build/desk';

/**
 * esbuild's options for the desk; copies the page beside the bundle after each build.
 *
 * @param {{ dev?: boolean }} options Development: readable, with source maps.
 * @return {import('esbuild').BuildOptions | null} Null, with a message shown, when the desk is not written yet.
 */
export function deskOptions( { dev = false } = {} ) {
	const missing = [ SCRIPT, PAGE ].filter(
		( file ) => ! existsSync( inProject( file ) )
	);
	if ( missing.length > 0 ) {
		process.stdout.write(
			`desk: not built, ${ missing.join( ', ' ) } missing\n`
		);
		return null;
	}
	return {
		absWorkingDir: inProject(),
		entryPoints: [ SCRIPT ],
		outdir: OUT,
		bundle: true,
		format: 'esm',
		target: 'es2022',
		jsx: 'automatic',
		mainFields: [ 'module', 'main' ],
		minify: ! dev,
		sourcemap: dev ? 'linked' : false,
		legalComments: 'none',
		metafile: true,
		logLevel: 'warning',
		define: {
			'process.env.NODE_ENV': '"production"',
			'globalThis.IS_GUTENBERG_PLUGIN': 'false',
			'globalThis.SCRIPT_DEBUG': 'false',
		},
		plugins: [
			{ name: 'copy-page', setup: ( build ) => build.onEnd( copyPage ) },
		],
	};
}

function copyPage() {
	mkdirSync( inProject( OUT ), { recursive: true } );
	copyFileSync( inProject( PAGE ), inProject( OUT, 'index.html' ) );
}
