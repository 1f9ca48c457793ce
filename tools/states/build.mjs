/** Bundles the developers' page of all states into build/states/, beside what WordPress itself would bring along. */

import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { compileLanguages } from '../i18n/compile.mjs';
import { inProject } from '../paths.mjs';

const OUT = 'build/states';
const WORDPRESS = inProject(
	'node_modules/@wp-playground/wordpress-builds/public/wp-beta'
);

/** Sheets of the admin's own, each with a second one for writing from right to left. */
const HOST_STYLES = [
	[ join( WORDPRESS, 'wp-includes/css' ), 'buttons' ],
	[ join( WORDPRESS, 'wp-admin/css' ), 'common' ],
	[ join( WORDPRESS, 'wp-admin/css' ), 'forms' ],
	[ inProject( 'node_modules/@wordpress/components/build-style' ), 'style' ],
];

/**
 * Builds the page. It is no part of the plugin: nothing in build/deskside comes from here.
 *
 * @return {Promise<string>} Its folder.
 */
export async function buildStates() {
	const folder = inProject( OUT );
	rmSync( folder, { recursive: true, force: true } );
	mkdirSync( folder, { recursive: true } );
	await esbuild.build( {
		absWorkingDir: inProject(),
		entryPoints: [
			{ in: 'tests/states/page.tsx', out: 'page' },
			{ in: 'tests/states/page.css', out: 'page' },
			{ in: 'src/admin/panel/panel.css', out: 'panel' },
			{ in: 'src/desk/styles/desk.css', out: 'desk' },
		],
		outdir: OUT,
		bundle: true,
		format: 'esm',
		target: 'es2022',
		jsx: 'automatic',
		sourcemap: 'linked',
		logLevel: 'warning',
		define: {
			'process.env.NODE_ENV': '"development"',
			'process.env': '{}',
			global: 'globalThis',
			'globalThis.IS_GUTENBERG_PLUGIN': 'false',
			'globalThis.SCRIPT_DEBUG': 'true',
		},
	} );
	for ( const [ from, name ] of HOST_STYLES ) {
		for ( const suffix of [ '', '-rtl' ] ) {
			cpSync(
				join( from, `${ name }${ suffix }.css` ),
				join( folder, `host-${ name }${ suffix }.css` )
			);
		}
	}
	await compileLanguages( {
		plugin: `${ OUT }/languages`,
		desk: `${ OUT }/desk-languages`,
	} );
	for ( const suffix of [ '', '-rtl' ] ) {
		writeFileSync(
			join( folder, suffix ? 'rtl.html' : 'index.html' ),
			pageHtml( suffix )
		);
	}
	return folder;
}

const pageHtml = ( suffix ) => `<!doctype html>
<html lang="en"${ suffix && ' dir="rtl"' }>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Deskside: every state of every card</title>
<link rel="icon" href="data:,">
${ [
	...HOST_STYLES.map( ( [ , name ] ) => `host-${ name }${ suffix }` ),
	'panel',
	'page',
]
	.map( ( name ) => `<link rel="stylesheet" href="${ name }.css">` )
	.join( '\n' ) }
<body class="wp-admin wp-core-ui admin-color-fresh${ suffix && ' rtl' }">
<main></main>
<script type="module" src="page.js"></script>
`;
