<?php
/**
 * Lets go of what has arrived. What has not is never swept.
 *
 * phpcs:disable WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.DirectDatabaseQuery -- see outbox/store.php.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'outbox/table' );

/** The text of a sent row stays for a day, in case the browser never saw the answer and asks again. */
const DESKSIDE_KEEP_CONTENT = DAY_IN_SECONDS;

/** The row itself, by which a repeated id is known, stays for thirty days. */
const DESKSIDE_KEEP_SENT = 30 * DAY_IN_SECONDS;

/** Sweeps once. */
function deskside_outbox_sweep(): void {
	global $wpdb;
	$table = deskside_outbox_table();
	$wpdb->query( $wpdb->prepare( "UPDATE $table SET payload = '', subject = '\"\"', person = '{}', answer = NULL WHERE state = 'sent' AND updated_at < %d", time() - DESKSIDE_KEEP_CONTENT ) );
	$wpdb->query( $wpdb->prepare( "DELETE FROM $table WHERE state = 'sent' AND updated_at < %d", time() - DESKSIDE_KEEP_SENT ) );
}
