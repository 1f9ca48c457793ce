<?php
/**
 * Leaves nothing behind: tells the provider, then removes options, tables, capabilities and events, on every site of a network.
 *
 * Except what an owner wrote that has not reached the provider: unless somebody chose otherwise (outbox/step-leaving.php), the
 * outbox stays in the database and goes on when the plugin is installed and connected again.
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
	deskside_load( 'install', 'connection', 'outbox/store', 'events-table' );
	deskside_load( 'access/end' );
	deskside_end_all_access();
	if ( null !== deskside_origin() ) {
		deskside_disconnect();
	}
	deskside_unschedule();
	foreach ( wp_roles()->role_objects as $role ) {
		array_map( array( $role, 'remove_cap' ), array( 'deskside_ask', 'deskside_approve_quotes', 'deskside_manage' ) );
	}
	$keeps = deskside_keeps_unsent();
	// phpcs:disable WordPress.DB -- the table's name is ours, and transients of every user are found by their prefix only.
	$wpdb->query( $keeps ? 'DELETE FROM ' . deskside_outbox_table() . " WHERE state = 'sent'" : 'DROP TABLE IF EXISTS ' . deskside_outbox_table() );
	$wpdb->query( 'DROP TABLE IF EXISTS ' . deskside_events_table() );
	$names = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%deskside%'" );
	// phpcs:enable
	delete_metadata( 'user', 0, 'deskside_tips_off', '', true );
	delete_metadata( 'user', 0, 'deskside_last_sign_in', '', true );
	foreach ( array_filter( $names, 'deskside_is_own_option' ) as $name ) {
		delete_option( $name );
	}
}

/** Whether something is not sent yet and nobody said that it may go. */
function deskside_keeps_unsent(): bool {
	global $wpdb;
	// A site of a network that never ran the plugin has no table.
	$quiet  = $wpdb->suppress_errors( true );
	$unsent = deskside_outbox_figures()['unsent'];
	$wpdb->suppress_errors( $quiet );
	return $unsent > 0 && ! get_option( 'deskside_delete_unsent' );
}

/**
 * Whether an option is this plugin's.
 *
 * @param string $name Name of an option.
 */
function deskside_is_own_option( $name ): bool {
	return 1 === preg_match( '/^(?:_transient_(?:timeout_)?)?deskside_/', (string) $name );
}

/** Removes all that belongs to any site. */
function deskside_uninstall_network(): void {
	if ( ! is_multisite() ) {
		deskside_uninstall_site();
		return;
	}
	$every = array(
		'fields' => 'ids',
		'number' => 0,
	);
	foreach ( get_sites( $every ) as $site ) {
		switch_to_blog( (int) $site );
		deskside_uninstall_site();
		restore_current_blog();
	}
}

deskside_uninstall_network();
