/** A WordPress with WooCommerce on MariaDB, and the made-up people in it. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../../tools/paths.mjs';
import { startMariadb } from '../../../tools/stack/mariadb.mjs';
import { installNeeds } from '../../../tools/stack/needs.mjs';
import { startWordPress } from '../../../tools/wordpress.mjs';
import { openShop } from '../../../tools/wordpress/open-shop.mjs';

const NEEDS = [
	...[ 'mariadb-server', 'php-cli', 'php-mysql' ],
	...[ 'php-sqlite3', 'php-mbstring' ],
];
const FILL = inProject( 'tests/bench/shop/fill-shop.php' );

/**
 * Starts the shop, empty.
 *
 * @param {{ wp: string, dir: string, ends: Array<() => unknown> }} options WordPress's folder, where the site goes, and what is to be ended, last one first.
 * @return {Promise<Object>} As `startWordPress`, and `shop`: WooCommerce's version.
 * @throws {Error} When the folder has no WooCommerce.
 */
export async function startShop( { wp, dir, ends } ) {
	( await installNeeds( NEEDS ) )( NEEDS );
	const mariadb = await startMariadb();
	ends.push( () => mariadb.stop() );
	const site = await startWordPress( {
		wp,
		dir,
		engine: 'native',
		pluginDir: null,
		sqlite: false,
		env: { ...mariadb.constants, DISABLE_WP_CRON: true },
	} );
	ends.push( () => site.stop() );
	const shop = await openShop( site );
	if ( shop === null ) {
		throw new Error(
			`There is no WooCommerce in ${ wp }/wp-content/plugins.`
		);
	}
	return { ...site, shop };
}

/**
 * Puts people and values into the shop, or others of the same shape in their places.
 *
 * @param {Object} site Of `startShop`.
 * @param {Object} plan Of `planValues`.
 * @return {Promise<Record<string, number>>} What was made → its id.
 */
export async function fillShop( site, plan ) {
	const file = join( site.dir, 'wp-content/shop-privacy.json' );
	writeFileSync( file, JSON.stringify( plan ) );
	const code = readFileSync( FILL, 'utf8' ).replace( /^<\?php/, '' );
	const said = await site.wpEval(
		`$plan = json_decode( file_get_contents( WP_CONTENT_DIR . '/shop-privacy.json' ), true );\n${ code }`
	);
	return JSON.parse( said.slice( said.lastIndexOf( '{' ) ) );
}
