/**
 * Opens every screen that has tips in a real WordPress, finds every tip's field, and puts the plugin's own marks up: each has a name,
 * moves nothing and lies upon no control.
 *
 * `npm run tips:check [-- --wp DIR]`: WordPress's own screens; with `--wp`, a folder of a WordPress that has WooCommerce, its screens too.
 * `--pictures DIR` keeps a picture of each screen with its marks; `--doc FILE` writes the versions and the result into a document.
 */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { writeResults } from './docs/write-results.mjs';
import { inProject } from './paths.mjs';
import { ensureHeadless } from './setup/browser.mjs';
import { checkScreen } from './tips/check-screen.mjs';
import { marksScript } from './tips/marks-script.mjs';
import { readTips } from './tips/read-tips.mjs';
import { logInCookies, startWordPress } from './wordpress.mjs';
import { openShop } from './wordpress/open-shop.mjs';

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** What a site on the internet shows, and one without it hides: the choice of language, update services, automatic updates. And a field that newer ones show only to whom it is set. */
const EVERYTHING_SHOWN = `
	wp_mkdir_p( WP_LANG_DIR );
	touch( WP_LANG_DIR . '/nl_NL.mo' );
	update_option( 'blog_public', '1' );
	update_user_meta( 1, 'rich_editing', 'false' );
	wp_mkdir_p( WPMU_PLUGIN_DIR );
	file_put_contents( WPMU_PLUGIN_DIR . '/tips-check.php', "<?php add_filter( 'file_mod_allowed', '__return_true' ); add_filter( 'plugins_auto_update_enabled', '__return_true' );" );`;

async function main() {
	const { values } = parseArgs( {
		options: {
			wp: { type: 'string' },
			pictures: { type: 'string' },
			doc: { type: 'string' },
		},
	} );
	const ends = [];
	try {
		const result = await check( values, ends );
		if ( values.doc ) {
			writeResults( values.doc, `Last seen so: ${ result.summary }` );
		}
		process.stdout.write(
			`${ result.versions }\n${ result.passed } passed, ${ result.failed } failed\n`
		);
		process.exitCode = result.failed > 0 ? 1 : 0;
	} finally {
		for ( const end of ends.reverse() ) {
			await end();
		}
	}
}

async function check( { wp, pictures }, ends ) {
	// Its own folder each time: another WordPress may be named at each run.
	const dir = mkdtempSync( join( tmpdir(), 'deskside-tips-' ) );
	ends.push( () => rmSync( dir, { recursive: true, force: true } ) );
	const site = await startWordPress( {
		...( wp ? { wp } : {} ),
		dir: join( dir, 'site' ),
		pluginDir: null,
	} );
	ends.push( () => site.stop() );
	const shop = await openShop( site );
	await site.wpEval( EVERYTHING_SHOWN );
	const browser = await chromium.launch( {
		executablePath: await ensureHeadless(),
		args: FLAGS,
	} );
	ends.push( () => browser.close() );
	const context = await browser.newContext( {
		baseURL: `${ site.url }/`,
		viewport: { width: 1280, height: 900 },
	} );
	await context.addCookies( await logInCookies( site.url ) );
	const page = await context.newPage();
	const files = readTips().filter(
		( { plugin } ) => plugin === 'core' || shop !== null
	);
	if ( pictures ) {
		mkdirSync( pictures, { recursive: true } );
	}
	const marks = await marksScript();
	const missing = [];
	const wrong = [];
	for ( const file of files ) {
		const found = await checkScreen( page, file, { marks, pictures } );
		missing.push( ...found.missing );
		wrong.push( ...found.wrong );
	}
	missing.forEach( ( line ) =>
		process.stdout.write( `missing  ${ line }\n` )
	);
	wrong.forEach( ( line ) => process.stdout.write( `wrong    ${ line }\n` ) );
	return summed( { site, shop, files, missing, wrong } );
}

function summed( { site, shop, files, missing, wrong } ) {
	const tips = files.reduce( ( sum, one ) => sum + one.tips.length, 0 );
	const found = tips - missing.length;
	const versions = `WordPress ${ site.version }${
		shop === null
			? '; WooCommerce is not there, its tips were not looked for'
			: ` with WooCommerce ${ shop }`
	}`;
	return {
		versions,
		summary: `${ versions }: the fields of ${ found } of ${ tips } tips found on ${ files.length } screens; ${ wrong.length } marks stood badly.`,
		passed: found,
		failed: missing.length + wrong.length,
	};
}

if ( process.argv[ 1 ] === inProject( 'tools/tips-check.mjs' ) ) {
	main().catch( ( error ) => {
		process.stderr.write( `${ error.message }\n` );
		process.exitCode = 1;
	} );
}
