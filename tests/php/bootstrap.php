<?php
/**
 * Loads the WordPress of WP_ROOT for PHPUnit. `node tests/php/run.mjs --phpunit` prepares the site and calls PHPUnit.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

$_SERVER += array(
	'HTTP_HOST'       => '127.0.0.1',
	'REQUEST_METHOD'  => 'GET',
	'REQUEST_URI'     => '/',
	'SERVER_PROTOCOL' => 'HTTP/1.1',
);

// WordPress's files expect to run in the global scope; PHPUnit includes this file in a function.
foreach ( array( 'wpdb', 'wp', 'wp_query', 'wp_filter', 'wp_actions', 'wp_rewrite', 'wp_rest_server', 'table_prefix', 'wp_version', 'wp_embed', 'wp_object_cache', 'wp_widget_factory', 'wp_roles', 'wp_locale', 'wp_locale_switcher', 'wp_textdomain_registry', 'pagenow', 'shortcode_tags', 'wp_plugin_paths', 'wp_theme_directories', 'wp_the_query', 'wp_styles', 'wp_scripts', 'wp_did_header', 'l10n', 'l10n_unloaded', 'wp_theme_features', 'wp_post_types', 'wp_taxonomies', 'wp_post_statuses', 'blog_id', 'timestart', 'timeend', 'required_php_version', 'required_mysql_version', 'wp_db_version', 'tinymce_version', 'wp_local_package', 'concatenate_scripts', 'wp_registered_widgets', 'current_site', 'current_blog', 'domain', 'path', 'site_id', 'public', 'switched', '_wp_switched_stack', 'super_admins', 'is_apache', 'is_IIS', 'is_iis7', 'is_nginx' ) as $deskside_global ) {
	global $$deskside_global;
}

require_once getenv( 'WP_ROOT' ) . '/wp-load.php';
require_once __DIR__ . '/support/load.php';
