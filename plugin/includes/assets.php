<?php
/**
 * What the build made: addresses, versions and script dependencies.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * The build's own list.
 *
 * @return array{dependencies?: string[], versions?: array<string, string>} Empty when nothing was built.
 */
function deskside_assets(): array {
	$file = DESKSIDE_DIR . 'assets/assets.php';
	return is_readable( $file ) ? (array) require $file : array();
}

/**
 * Where a built file is.
 *
 * @param string $name Stable name, such as launcher.js.
 */
function deskside_asset_url( string $name ): string {
	return plugins_url( 'assets/' . $name, DESKSIDE_FILE );
}

/**
 * Its version: changes whenever its content does.
 *
 * @param string $name Stable name.
 */
function deskside_asset_version( string $name ): string {
	return (string) ( deskside_assets()['versions'][ $name ] ?? DESKSIDE_VERSION );
}
