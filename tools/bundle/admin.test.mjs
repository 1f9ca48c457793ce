import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, describe, expect, it } from 'vitest';
import { launcherProblems } from './admin.mjs';
import { hostScripts, outputOf, staticClosure } from './closure.mjs';
import { wordpressExternals } from './wordpress-externals.mjs';

const folders = [];

afterEach( () => {
	folders
		.splice( 0 )
		.forEach( ( dir ) => rmSync( dir, { recursive: true } ) );
} );

/** Bundles a small admin the way the real one is bundled. */
async function bundle( files ) {
	const dir = mkdtempSync( join( tmpdir(), 'deskside-build-' ) );
	folders.push( dir );
	for ( const [ name, text ] of Object.entries( files ) ) {
		const file = join( dir, 'src/admin', name );
		mkdirSync( dirname( file ), { recursive: true } );
		writeFileSync( file, text );
	}
	const { metafile } = await build( {
		absWorkingDir: dir,
		entryPoints: [ 'src/admin/launcher/launcher.ts' ],
		outdir: 'out',
		chunkNames: 'chunks/[name]-[hash]',
		bundle: true,
		splitting: true,
		format: 'esm',
		jsx: 'automatic',
		metafile: true,
		logLevel: 'silent',
		plugins: [ wordpressExternals() ],
	} );
	return metafile;
}

const CALM = {
	'launcher/launcher.ts':
		"document.onclick = async () => { const { freeze } = await import( '../capture/freeze.ts' ); const { open } = await import( '../panel/panel.tsx' ); open( freeze() ); };",
	'capture/freeze.ts':
		"import { shared } from '../shared.ts'; export const freeze = () => shared;",
	'panel/panel.tsx':
		"import { Button } from '@wordpress/components'; import apiFetch from '@wordpress/api-fetch'; import { shared } from '../shared.ts'; export const open = () => [ <Button />, apiFetch, shared ];",
	'shared.ts': 'export const shared = 42;',
};

describe( 'the admin bundle', () => {
	it( 'lets the panel take its packages from WordPress', async () => {
		const metafile = await bundle( CALM );
		const panel = outputOf( metafile, /panel\/panel\.tsx$/ );
		expect(
			hostScripts( metafile, staticClosure( metafile, panel ) )
		).toEqual( [ 'react-jsx-runtime', 'wp-api-fetch', 'wp-components' ] );
		expect( launcherProblems( metafile ) ).toEqual( [] );
	} );

	it( 'refuses a launcher that shares code with its chunks', async () => {
		const metafile = await bundle( {
			...CALM,
			'launcher/launcher.ts': `import { shared } from '../shared.ts'; window.x = shared; ${ CALM[ 'launcher/launcher.ts' ] }`,
		} );
		expect( launcherProblems( metafile ).join() ).toContain( 'shared.ts' );
	} );

	it( 'refuses a capture that needs WordPress to be there', async () => {
		const metafile = await bundle( {
			...CALM,
			'capture/freeze.ts':
				"import { __ } from '@wordpress/i18n'; export const freeze = () => __( 'x' );",
		} );
		expect( launcherProblems( metafile ).join() ).toContain( 'wp-i18n' );
	} );

	it( 'refuses a package that the oldest WordPress does not have', async () => {
		await expect(
			bundle( {
				...CALM,
				'shared.ts':
					"export { default as shared } from '@wordpress/not-there';",
			} )
		).rejects.toThrow( 'WordPress 6.6 has no script wp-not-there' );
	} );
} );
