<?php
/**
 * Leaves nothing behind: tells the provider, then removes options, table, capabilities and events, on every site of a network.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( ! function_exists( 'deskside_load' ) ) {
	require_once __DIR__ . '/deskside.php';
}

/** Removes all that belongs to the current site. */
function deskside_uninstall_site(): void {
	global $wpdb;
	deskside_load( 'install', 'connection', 'outbox/table', 'events-table' );
	deskside_load( 'access/end' );
	deskside_end_all_access();
	if ( null !== deskside_origin() ) {
		deskside_disconnect();
	}
	deskside_unschedule();
	foreach ( wp_roles()->role_objects as $role ) {
		array_map( array( $role, 'remove_cap' ), array( 'deskside_ask', 'deskside_approve_quotes', 'deskside_manage' ) );
	}
	// phpcs:disable WordPress.DB -- the table's name is ours, and transients of every user are found by their prefix only.
	$wpdb->query( 'DROP TABLE IF EXISTS ' . deskside_outbox_table() );
	$wpdb->query( 'DROP TABLE IF EXISTS ' . deskside_events_table() );
	$names = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%deskside%'" );
	// phpcs:enable
	delete_metadata( 'user', 0, 'deskside_tips_off', '', true );
	delete_metadata( 'user', 0, 'deskside_last_sign_in', '', true );
	foreach ( array_filter( $names, 'deskside_is_own_option' ) as $name ) {
		delete_option( $name );
	}
}

/**
 * Whether an option is this plugin's.
 *
 * @param string $name Name of an option.
 */
function deskside_is_own_option( $name ): bool {
	return 1 === preg_match( '/^(?:_transient_(?:timeout_)?)?deskside_/', (string) $name );
}

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $deskside_site ) {
		switch_to_blog( (int) $deskside_site );
		deskside_uninstall_site();
		restore_current_blog();
	}
} else {
	deskside_uninstall_site();
}
