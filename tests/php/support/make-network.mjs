/** Turns a site into a network of sites in folders, with the plugin on for all of them. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CONSTANTS = `
define( 'WP_ALLOW_MULTISITE', true );
define( 'MULTISITE', true );
define( 'SUBDOMAIN_INSTALL', false );
define( 'DOMAIN_CURRENT_SITE', '127.0.0.1' );
define( 'PATH_CURRENT_SITE', '/' );
define( 'SITE_ID_CURRENT_SITE', 1 );
define( 'BLOG_ID_CURRENT_SITE', 1 );
`;

/** WordPress's own steps of tools → Network Setup. */
const POPULATE = `
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	require_once ABSPATH . 'wp-admin/includes/network.php';
	foreach ( $wpdb->tables( 'ms_global' ) as $table => $name ) {
		$wpdb->$table = $name;
	}
	install_network();
	$result = populate_network( 1, '127.0.0.1', 'owner@example.test', 'Network', '/', false );
	echo is_wp_error( $result ) && 'no_wildcard_dns' !== $result->get_error_code() ? $result->get_error_message() : '';
`;

const SWITCH_ON = `
	update_site_option( 'active_sitewide_plugins', array( 'deskside/deskside.php' => time() ) );
	update_option( 'active_plugins', array() );
	echo is_multisite() ? '' : 'The site did not become a network.';
`;

/**
 * Makes the network; there is no way back.
 *
 * @param {{ dir: string, wpEval: ( php: string ) => Promise<string> }} site A WordPress.
 * @throws {Error} What WordPress says of it.
 */
export async function makeNetwork( { dir, wpEval } ) {
	const config = join( dir, 'wp-config.php' );
	await expectSilence( wpEval( POPULATE ) );
	// Each site has its own address; the constants would give all of them one.
	const lines = readFileSync( config, 'utf8' )
		.split( '\n' )
		.filter( ( line ) => ! /'WP_(HOME|SITEURL)'/.test( line ) )
		.join( '\n' );
	writeFileSync( config, lines.replace( '<?php', `<?php${ CONSTANTS }` ) );
	await expectSilence( wpEval( SWITCH_ON ) );
}

async function expectSilence( answer ) {
	const said = ( await answer ).trim();
	if ( said !== '' ) {
		throw new Error( `No network: ${ said }` );
	}
}
