<?php
/**
 * What the site knows of itself; shown in the preview before anything is sent.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * `environment` of the contract.
 *
 * phpcs:disable WordPress.WP.CapitalPDangit.Misspelled -- a key of the contract.
 *
 * @return array{wordpress: string, php: string, deskside: string, locale: string, theme: string, woocommerce: string|null, multisite: bool}
 */
function deskside_environment(): array {
	$theme = wp_get_theme();
	return array(
		'wordpress'   => mb_substr( get_bloginfo( 'version' ), 0, 50 ),
		'php'         => mb_substr( PHP_VERSION, 0, 50 ),
		'deskside'    => DESKSIDE_VERSION,
		'locale'      => mb_substr( get_locale(), 0, 20 ),
		'theme'       => mb_substr( trim( $theme->get( 'Name' ) . ' ' . $theme->get( 'Version' ) ), 0, 300 ),
		'woocommerce' => defined( 'WC_VERSION' ) ? mb_substr( (string) WC_VERSION, 0, 50 ) : null,
		'multisite'   => is_multisite(),
	);
}
