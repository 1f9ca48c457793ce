<?php
/**
 * WordPress's own scripts that the panel needs and the page lacks, printed by WordPress itself, in the reader's language.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * The script tags, in order, with WordPress's inline settings and translations.
 *
 * A registry of its own: the page's registry of this request may have been filled in another language.
 *
 * @param string[] $have Keys of `window.wp` on the page.
 * @return string HTML.
 */
function deskside_panel_scripts( array $have ): string {
	$page               = $GLOBALS['wp_scripts'] ?? null;
	$scripts            = new WP_Scripts();
	$scripts->done      = deskside_scripts_with_dependencies( $scripts, array_map( 'deskside_handle_of_key', array_filter( $have ) ) );
	$concatenate        = $GLOBALS['concatenate_scripts'] ?? null;
	$scripts->do_concat = false;
	// phpcs:disable WordPress.WP.GlobalVariablesOverride -- for the printing only; both are put back.
	$GLOBALS['wp_scripts']          = $scripts;
	$GLOBALS['concatenate_scripts'] = false;
	ob_start();
	$scripts->do_items( deskside_assets()['dependencies'] ?? array() );
	$html                           = (string) ob_get_clean();
	$GLOBALS['wp_scripts']          = $page;
	$GLOBALS['concatenate_scripts'] = $concatenate;
	// phpcs:enable
	return $html;
}

/**
 * The script handle behind a key of `window.wp`.
 *
 * @param string $key Such as apiFetch.
 * @return string Such as wp-api-fetch.
 */
function deskside_handle_of_key( string $key ): string {
	return 'wp-' . strtolower( (string) preg_replace( '/([a-z0-9])([A-Z])/', '$1-$2', $key ) );
}

/**
 * Handles with all that they depend on: what is on the page came with its own dependencies.
 *
 * @param WP_Scripts $scripts Registry.
 * @param string[]   $handles Handles; unknown ones are left out.
 * @return string[]
 */
function deskside_scripts_with_dependencies( WP_Scripts $scripts, array $handles ): array {
	$found = array();
	while ( array() !== $handles ) {
		$handle = array_pop( $handles );
		if ( ! isset( $found[ $handle ] ) && isset( $scripts->registered[ $handle ] ) ) {
			$found[ $handle ] = true;
			$handles          = array_merge( $handles, $scripts->registered[ $handle ]->deps );
		}
	}
	return array_keys( $found );
}

/**
 * The style sheet of WordPress's components, mirrored for languages written from right to left.
 *
 * @return string[] Addresses.
 */
function deskside_panel_styles(): array {
	$suffix = ( defined( 'SCRIPT_DEBUG' ) && SCRIPT_DEBUG ? '' : '.min' ) . '.css';
	$file   = 'css/dist/components/style' . ( is_rtl() ? '-rtl' : '' ) . $suffix;
	return array( add_query_arg( 'ver', get_bloginfo( 'version' ), includes_url( $file ) ) );
}

/**
 * The panel's texts in the reader's language.
 *
 * @return string|null Jed JSON, null for English.
 */
function deskside_panel_translations(): ?string {
	add_filter( 'load_script_translation_file', 'deskside_on_script_translation_file', 10, 3 );
	// The handle names the file of texts; the panel itself is a module that the launcher imports.
	wp_register_script( 'deskside-panel', '/deskside-panel.js', array(), DESKSIDE_VERSION, true );
	$json = load_script_textdomain( 'deskside-panel', 'deskside', DESKSIDE_DIR . 'languages' );
	wp_deregister_script( 'deskside-panel' );
	remove_filter( 'load_script_translation_file', 'deskside_on_script_translation_file' );
	return is_string( $json ) && '' !== $json ? $json : null;
}

/**
 * Finds the texts of nl_BE in those of nl_NL.
 *
 * @param string|false $file   Path.
 * @param string       $handle Script.
 * @param string       $domain Text domain.
 * @return string|false
 */
function deskside_on_script_translation_file( $file, $handle, $domain ) {
	if ( 'deskside' !== $domain || ! is_string( $file ) ) {
		return $file;
	}
	deskside_load( 'languages' );
	return deskside_language_file( $file );
}
