<?php
/**
 * Deskside tools: what a site run by the project's tools needs besides WordPress itself.
 *
 * @package Deskside
 */

// No mail leaves a site made for development or tests; tests read it here instead.
add_filter(
	'pre_wp_mail',
	static function ( $sent, $mail ) {
		// phpcs:ignore WordPress.WP.AlternativeFunctions -- the filesystem API is not loaded on every request.
		file_put_contents( WP_CONTENT_DIR . '/mail.log', wp_json_encode( $mail ) . "\n", FILE_APPEND | LOCK_EX );
		return true;
	},
	10,
	2
);

// A closed-off site cannot ask WordPress.org for updates; each try would only write a warning into debug.log.
remove_action( 'init', 'wp_schedule_update_checks' );
foreach ( array( 'load-plugins.php', 'load-update.php', 'load-update-core.php', 'wp_update_plugins' ) as $deskside_hook ) {
	remove_action( $deskside_hook, 'wp_update_plugins' );
}
foreach ( array( 'load-themes.php', 'load-update.php', 'load-update-core.php', 'wp_update_themes' ) as $deskside_hook ) {
	remove_action( $deskside_hook, 'wp_update_themes' );
}
foreach ( array( '_maybe_update_core', '_maybe_update_plugins', '_maybe_update_themes' ) as $deskside_check ) {
	remove_action( 'admin_init', $deskside_check );
}
add_filter(
	'translations_api',
	static function () {
		return array( 'translations' => array() );
	}
);

// While somebody develops, open pages load again after each build.
if ( defined( 'DESKSIDE_DEV_RELOAD' ) ) {
	add_action(
		'admin_print_footer_scripts',
		static function () {
			wp_print_inline_script_tag(
				sprintf(
					'new EventSource( %s ).onmessage = () => location.reload();',
					wp_json_encode( DESKSIDE_DEV_RELOAD )
				)
			);
		}
	);
}
