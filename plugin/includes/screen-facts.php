<?php
/**
 * Who draws an admin screen: WordPress itself, a plugin or a theme.
 *
 * Known from the file in which the page's callback stands; for lists and forms of a content type, from the files of the
 * type's own classes and callbacks. Reads at most one file header; asks no database.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * `drawnBy` of the contract.
 *
 * @param WP_Screen $screen The screen.
 * @return array{kind: string, slug: string, name: string, version: string}
 */
function deskside_drawn_by( WP_Screen $screen ): array {
	$hook = deskside_page_hook();
	if ( '' !== $hook ) {
		return deskside_owner_of_hook( $hook );
	}
	if ( '' !== $screen->taxonomy ) {
		return deskside_owner_of_type( get_taxonomy( $screen->taxonomy ), 'meta_box_cb' );
	}
	if ( '' !== $screen->post_type ) {
		return deskside_owner_of_type( get_post_type_object( $screen->post_type ), 'register_meta_box_cb' );
	}
	return deskside_core_owner();
}

/** The action that draws the current page, when a plugin or theme added it to the menu. */
function deskside_page_hook(): string {
	$page = $GLOBALS['plugin_page'] ?? null;
	return is_string( $page ) && '' !== $page ? (string) get_plugin_page_hook( $page, (string) ( $GLOBALS['pagenow'] ?? '' ) ) : '';
}

/**
 * The owner of the first callback on an action.
 *
 * @param string $hook Name of the action.
 * @return array{kind: string, slug: string, name: string, version: string}
 */
function deskside_owner_of_hook( string $hook ): array {
	$callbacks = isset( $GLOBALS['wp_filter'][ $hook ] ) ? $GLOBALS['wp_filter'][ $hook ]->callbacks : array();
	foreach ( $callbacks as $level ) {
		foreach ( $level as $callback ) {
			return deskside_owner_of_file( deskside_file_of_callback( $callback['function'] ) );
		}
	}
	return deskside_unknown_owner();
}

/**
 * The owner of a content type or taxonomy.
 *
 * @param WP_Post_Type|WP_Taxonomy|null|false $type     The type.
 * @param string                              $property Property of it that may hold a callback.
 * @return array{kind: string, slug: string, name: string, version: string}
 */
function deskside_owner_of_type( $type, string $property ): array {
	if ( ! $type ) {
		return deskside_unknown_owner();
	}
	if ( $type->_builtin ) {
		return deskside_core_owner();
	}
	$clues = array(
		deskside_file_of_callback( $type->$property ?? null ),
		deskside_file_of_class( (string) $type->rest_controller_class ),
		deskside_file_of_url( (string) ( $type->menu_icon ?? '' ) ),
		deskside_file_of_class( deskside_is_woocommerce_type( $type->name ) ? 'WooCommerce' : '' ),
	);
	foreach ( array_filter( $clues ) as $file ) {
		$owner = deskside_owner_of_file( $file );
		if ( in_array( $owner['kind'], array( 'plugin', 'theme' ), true ) ) {
			return $owner;
		}
	}
	return deskside_unknown_owner();
}

/**
 * WooCommerce's own types carry no callback of it.
 *
 * @param string $name Of a post type or taxonomy.
 */
function deskside_is_woocommerce_type( string $name ): bool {
	return 1 === preg_match( '/^(?:product|product_(?:cat|tag|brand|shipping_class)|shop_(?:order|coupon|order_refund)|pa_.+)$/', $name );
}

/**
 * The file in which a callback stands.
 *
 * @param mixed $callback Anything that WordPress takes for one.
 * @return string Path, empty when unknown.
 */
function deskside_file_of_callback( $callback ): string {
	try {
		if ( is_string( $callback ) && false !== strpos( $callback, '::' ) ) {
			$callback = explode( '::', $callback, 2 );
		}
		if ( is_array( $callback ) && isset( $callback[0], $callback[1] ) ) {
			return (string) ( new ReflectionMethod( $callback[0], $callback[1] ) )->getFileName();
		}
		if ( is_object( $callback ) && ! $callback instanceof Closure ) {
			return (string) ( new ReflectionObject( $callback ) )->getFileName();
		}
		return $callback instanceof Closure || ( is_string( $callback ) && function_exists( $callback ) ) ? (string) ( new ReflectionFunction( $callback ) )->getFileName() : '';
	} catch ( ReflectionException $unknown ) {
		return '';
	}
}

/**
 * The file of a class that is loaded already.
 *
 * @param string $name Class name; may be empty.
 * @return string Path, empty when unknown.
 */
function deskside_file_of_class( string $name ): string {
	return class_exists( $name, false ) ? (string) ( new ReflectionClass( $name ) )->getFileName() : '';
}

/**
 * The path behind an address in the folder of plugins.
 *
 * @param string $url Such as that of a menu icon.
 * @return string Path, empty when it is elsewhere.
 */
function deskside_file_of_url( string $url ): string {
	$base = plugins_url( '/' );
	return 0 === strpos( $url, $base ) ? WP_PLUGIN_DIR . '/' . substr( $url, strlen( $base ) ) : '';
}

/**
 * The owner of a file by the folder it stands in.
 *
 * @param string $file Path.
 * @return array{kind: string, slug: string, name: string, version: string}
 */
function deskside_owner_of_file( string $file ): array {
	$file  = deskside_path_in_site( wp_normalize_path( $file ) );
	$found = array();
	foreach ( deskside_owner_folders() as $kind => $folder ) {
		if ( '' !== $file && preg_match( '#^' . preg_quote( $folder, '#' ) . '/+([^/]+)#', $file, $found ) ) {
			return 'theme' === $kind ? deskside_theme_owner( $found[1] ) : deskside_plugin_owner( $folder, $found[1] );
		}
	}
	$core = '' !== $file && preg_match( '#^' . preg_quote( wp_normalize_path( ABSPATH ), '#' ) . '(?:wp-admin|wp-includes)/#', $file );
	return $core ? deskside_core_owner() : deskside_unknown_owner();
}

/**
 * The path of a file as the site knows it, when its plugin's folder is a link.
 *
 * @param string $file Real path.
 */
function deskside_path_in_site( string $file ): string {
	foreach ( (array) ( $GLOBALS['wp_plugin_paths'] ?? array() ) as $folder => $real ) {
		if ( 0 === strpos( $file, $real . '/' ) ) {
			return $folder . substr( $file, strlen( $real ) );
		}
	}
	return $file;
}

/**
 * Where plugins and themes live.
 *
 * @return array<string, string> Kind to folder.
 */
function deskside_owner_folders(): array {
	$folders = array(
		'plugin'    => WP_PLUGIN_DIR,
		'mu-plugin' => WPMU_PLUGIN_DIR,
		'theme'     => get_theme_root(),
	);
	return array_map( 'untrailingslashit', array_map( 'wp_normalize_path', $folders ) );
}

/**
 * A plugin by its folder.
 *
 * @param string $folder The folder of plugins.
 * @param string $slug   The plugin's own folder or file in it.
 * @return array{kind: string, slug: string, name: string, version: string}
 */
function deskside_plugin_owner( string $folder, string $slug ): array {
	$main   = deskside_plugin_main_file( $folder, $slug );
	$header = '' === $main ? array() : get_file_data(
		$main,
		array(
			'name'    => 'Plugin Name',
			'version' => 'Version',
		)
	);
	$slug   = (string) preg_replace( '/\.php$/', '', $slug );
	return deskside_owner( 'plugin', $slug, (string) ( $header['name'] ?? '' ), (string) ( $header['version'] ?? '' ) );
}

/**
 * The file with the plugin's header, from the lists of active plugins that WordPress has in memory anyway.
 *
 * @param string $folder The folder of plugins.
 * @param string $slug   The plugin's own folder or file in it.
 * @return string Path, empty when none is known.
 */
function deskside_plugin_main_file( string $folder, string $slug ): string {
	if ( '.php' === substr( $slug, -4 ) ) {
		return $folder . '/' . $slug;
	}
	$network = is_multisite() ? array_keys( (array) get_site_option( 'active_sitewide_plugins', array() ) ) : array();
	foreach ( array_merge( (array) get_option( 'active_plugins', array() ), $network ) as $plugin ) {
		if ( 0 === strpos( (string) $plugin, $slug . '/' ) ) {
			return $folder . '/' . $plugin;
		}
	}
	return '';
}

/**
 * A theme by its folder.
 *
 * @param string $slug The theme's folder.
 * @return array{kind: string, slug: string, name: string, version: string}
 */
function deskside_theme_owner( string $slug ): array {
	$theme = wp_get_theme( $slug );
	return deskside_owner( 'theme', $slug, (string) $theme->get( 'Name' ), (string) $theme->get( 'Version' ) );
}

/**
 * WordPress itself.
 *
 * @return array{kind: string, slug: string, name: string, version: string}
 */
function deskside_core_owner(): array {
	// phpcs:ignore WordPress.WP.CapitalPDangit.Misspelled -- a slug.
	return deskside_owner( 'core', 'wordpress', 'WordPress', get_bloginfo( 'version' ) );
}

/**
 * Nobody known.
 *
 * @return array{kind: string, slug: string, name: string, version: string}
 */
function deskside_unknown_owner(): array {
	return deskside_owner( 'unknown', '', '', '' );
}

/**
 * The answer, within the contract's lengths.
 *
 * @param string $kind    core, plugin, theme, unknown.
 * @param string $slug    Folder.
 * @param string $name    Name as its author wrote it.
 * @param string $version Version.
 * @return array{kind: string, slug: string, name: string, version: string}
 */
function deskside_owner( string $kind, string $slug, string $name, string $version ): array {
	return array(
		'kind'    => $kind,
		'slug'    => mb_substr( $slug, 0, 200 ),
		'name'    => mb_substr( wp_strip_all_tags( '' === $name ? $slug : $name ), 0, 200 ),
		'version' => mb_substr( $version, 0, 50 ),
	);
}
