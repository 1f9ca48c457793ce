<?php
/**
 * The outbox's own table.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Its name on this site. */
function deskside_outbox_table(): string {
	return $GLOBALS['wpdb']->prefix . 'deskside_outbox';
}

/**
 * Creates it or brings it up to date.
 *
 * Times are Unix seconds. JSON columns (person, subject, payload, detail, answer) hold ASCII only, so that any charset of
 * the database keeps every character; `bytes` is base 64 for the same reason. `hash` tells whether the same id came twice
 * with the same content, also after the content itself was swept. `sign_in_age`: seconds between the last sign-in and the click
 * of who agreed to costs, null when nobody did.
 */
function deskside_create_outbox_table(): void {
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	$table   = deskside_outbox_table();
	$charset = $GLOBALS['wpdb']->get_charset_collate();
	dbDelta(
		"CREATE TABLE $table (
			id char(26) NOT NULL,
			kind varchar(10) NOT NULL,
			ticket_id varchar(30) NOT NULL,
			user_id bigint(20) unsigned NOT NULL,
			origin varchar(255) NOT NULL,
			person text NOT NULL,
			sign_in_age bigint(20),
			subject text NOT NULL,
			state varchar(10) NOT NULL,
			hash char(64) NOT NULL,
			payload longtext NOT NULL,
			bytes longblob,
			attempts int(10) unsigned NOT NULL DEFAULT 0,
			next_try_at bigint(20) NOT NULL DEFAULT 0,
			lease_until bigint(20) NOT NULL DEFAULT 0,
			lease_token char(32) NOT NULL DEFAULT '',
			problem varchar(50) NOT NULL DEFAULT '',
			detail text,
			answer longtext,
			created_at bigint(20) NOT NULL,
			updated_at bigint(20) NOT NULL,
			PRIMARY KEY  (id),
			KEY state_next (state, next_try_at),
			KEY ticket_id (ticket_id),
			KEY user_state (user_id, state)
		) $charset;"
	);
}
