<?php
/**
 * Plugin Name:       Deskside
 * Description:       Your provider's support desk, inside your own dashboard.
 * Version:           0.1.0
 * Requires at least: 6.6
 * Requires PHP:      7.4
 * Author:            Deskside contributors
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       deskside
 * Domain Path:       /languages
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

const DESKSIDE_VERSION = '0.1.0';
const DESKSIDE_FILE    = __FILE__;
const DESKSIDE_DIR     = __DIR__ . '/';

/**
 * Loads parts of the plugin where they are needed, so that an ordinary page reads a handful of small files.
 *
 * @param string ...$parts Paths below includes/, without the ending.
 */
function deskside_load( string ...$parts ): void {
	foreach ( $parts as $part ) {
		require_once DESKSIDE_DIR . 'includes/' . $part . '.php';
	}
}

deskside_load( 'state', 'hooks' );
