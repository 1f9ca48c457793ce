/**
 * Opens every screen that has tips in a real WordPress and finds every tip's field.
 *
 * `npm run tips:check [-- --wp DIR]`: WordPress's own screens; with `--wp`, a folder of a WordPress that has WooCommerce, its screens too.
 * `--pictures DIR` keeps a picture of each screen with its marks.
 */

import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { parse } from 'yaml';
import { inProject } from './paths.mjs';
import { ensureBrowser } from './setup/browser.mjs';
import { logInCookies, startWordPress } from './wordpress.mjs';

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Where a screen is, where its id does not say it. */
const ADDRESSES = {
	dashboard: 'index.php',
	user: 'user-new.php',
	'edit-post': 'edit.php',
	'edit-page': 'edit.php?post_type=page',
	'edit-category': 'edit-tags.php?taxonomy=category',
	'edit-post_tag': 'edit-tags.php?taxonomy=post_tag',
	upload: 'upload.php?mode=grid',
	product: 'post-new.php?post_type=product',
};

/** WooCommerce's settings are one screen with many tabs; the file's name says which. */
const TABS = {
	wc: 'general',
	'wc-products': 'products',
	'wc-stock': 'products&section=inventory',
	'wc-tax': 'tax',
	'wc-shipping': 'shipping&section=options',
	'wc-accounts': 'account',
	'wc-emails': 'email',
	'wc-pages': 'advanced',
};

/** What a site on the internet shows, and one without it hides: the choice of language, update services, automatic updates. */
const EVERYTHING_SHOWN = `
	wp_mkdir_p( WP_LANG_DIR );
	touch( WP_LANG_DIR . '/nl_NL.mo' );
	update_option( 'blog_public', '1' );
	wp_mkdir_p( WPMU_PLUGIN_DIR );
	file_put_contents( WPMU_PLUGIN_DIR . '/tips-check.php', "<?php add_filter( 'file_mod_allowed', '__return_true' ); add_filter( 'plugins_auto_update_enabled', '__return_true' );" );`;

/** Active, with its tax tab, and past the assistant to which the first visit would lead. Prints the version. */
const SHOP_OPEN = `
	require_once ABSPATH . 'wp-admin/includes/plugin.php';
	activate_plugin( 'woocommerce/woocommerce.php' );
	delete_transient( '_wc_activation_redirect' );
	update_option( 'woocommerce_onboarding_profile', array( 'skipped' => true ) );
	update_option( 'woocommerce_calc_taxes', 'yes' );
	echo get_plugin_data( WP_PLUGIN_DIR . '/woocommerce/woocommerce.php', false, false )['Version'];`;

/** The tips of each file, with the address of its screen. */
export function readTips() {
	const folder = inProject( 'content/help/tips' );
	return readdirSync( folder ).map( ( file ) => {
		const name = file.replace( /\.yaml$/, '' );
		const { screen, plugin, tips } = parse(
			readFileSync( join( folder, file ), 'utf8' )
		);
		const address = TABS[ name ]
			? `admin.php?page=wc-settings&tab=${ TABS[ name ] }`
			: ADDRESSES[ screen ] ?? `${ screen }.php`;
		return { name, screen, plugin, tips, address };
	} );
}

async function checkScreen( page, { address, screen, tips }, pictures, name ) {
	await page.goto( `wp-admin/${ address }` );
	await page.waitForLoadState( 'load' );
	const at = await page.evaluate( () => window.pagenow ?? '' );
	const missing = [];
	for ( const { id, field } of tips ) {
		const found = await page
			.locator( field )
			.first()
			.waitFor( { state: 'attached', timeout: 1500 } )
			.then(
				() => true,
				() => false
			);
		if ( ! found ) {
			missing.push( `${ id }: ${ field } is not on ${ address }` );
		}
	}
	if ( at !== screen ) {
		missing.push(
			`${ address } is the screen "${ at }", not "${ screen }"`
		);
	}
	if ( pictures ) {
		await page.screenshot( { path: join( pictures, `${ name }.png` ) } );
	}
	return missing;
}

async function main() {
	const { values } = parseArgs( {
		options: { wp: { type: 'string' }, pictures: { type: 'string' } },
	} );
	const site = await startWordPress( {
		...( values.wp ? { wp: values.wp } : {} ),
		dir: inProject( '.cache/sites/tips-check' ),
		pluginDir: null,
	} );
	const browser = await chromium.launch( {
		executablePath: await ensureBrowser(),
		args: FLAGS,
	} );
	let found = 0;
	let failed = 0;
	let shop = '';
	try {
		const hasShop =
			( await site.wpEval(
				"echo is_dir( WP_PLUGIN_DIR . '/woocommerce' ) ? 'yes' : '';"
			) ) === 'yes';
		if ( hasShop ) {
			shop = await site.wpEval( SHOP_OPEN );
		}
		await site.wpEval( EVERYTHING_SHOWN );
		const context = await browser.newContext( {
			baseURL: `${ site.url }/`,
		} );
		await context.addCookies( await logInCookies( site.url ) );
		const page = await context.newPage();
		for ( const one of readTips() ) {
			if ( one.plugin !== 'core' && ! hasShop ) {
				continue;
			}
			if ( values.pictures ) {
				mkdirSync( values.pictures, { recursive: true } );
			}
			const missing = await checkScreen(
				page,
				one,
				values.pictures,
				one.name
			);
			found += one.tips.length - missing.length;
			failed += missing.length;
			missing.forEach( ( line ) =>
				process.stdout.write( `missing  ${ line }\n` )
			);
		}
		process.stdout.write(
			`WordPress ${ site.version }${
				hasShop
					? ` with WooCommerce ${ shop }`
					: '; WooCommerce is not there, its tips were not looked for'
			}\n${ found } passed, ${ failed } failed\n`
		);
	} finally {
		await browser.close();
		await site.stop();
	}
	process.exitCode = failed > 0 ? 1 : 0;
}

if ( process.argv[ 1 ] === inProject( 'tools/tips-check.mjs' ) ) {
	main().catch( ( error ) => {
		process.stderr.write( `${ error.message }\n` );
		process.exitCode = 1;
	} );
}
