<?php
/**
 * The table of event ids that were taken: each id once.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Its name on this site. */
function deskside_events_table(): string {
	return $GLOBALS['wpdb']->prefix . 'deskside_events';
}

/** Creates it or brings it up to date. `taken_at` is Unix seconds. */
function deskside_create_events_table(): void {
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	$table   = deskside_events_table();
	$charset = $GLOBALS['wpdb']->get_charset_collate();
	dbDelta(
		"CREATE TABLE $table (
			id char(30) NOT NULL,
			taken_at bigint(20) NOT NULL,
			PRIMARY KEY  (id),
			KEY taken_at (taken_at)
		) $charset;"
	);
}
