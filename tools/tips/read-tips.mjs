/** The tips to start with, and where in the admin each file's screen is. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { inProject } from '../paths.mjs';

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

/**
 * Reads every file of tips.
 *
 * @return {Array<{ name: string, screen: string, plugin: string, tips: Array<{ id: string, field: string, en: string }>, address: string }>} `address` stands behind wp-admin/.
 */
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
