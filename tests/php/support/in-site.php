<?php
/**
 * Helpers for run-together.mjs, in processes of their own.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'DESKSIDE_ALLOW_LOOPBACK' ) || define( 'DESKSIDE_ALLOW_LOOPBACK', true );

require_once __DIR__ . '/contract-builders.php';

deskside_load( 'install', 'outbox/run', 'outbox/enqueue' );

/**
 * Connects the site and fills its outbox.
 *
 * @param string $origin The provider.
 * @param int    $count  Tickets.
 */
function deskside_fill_outbox( string $origin, int $count ): void {
	global $wpdb;
	deskside_install();
	$wpdb->query( 'DELETE FROM ' . deskside_outbox_table() );
	update_option( 'deskside_connection', array( 'origin' => $origin, 'token' => 'dsk_' . str_repeat( 'x', 43 ), 'site_id' => 'sit_' . build_ulid() ), false );
	deskside_update_state( array( 'connected' => true, 'reconnect' => false ) );
	for ( $number = 1; $number <= $count; $number++ ) {
		$ticket = json_decode( (string) wp_json_encode( build_new_ticket( array( 'id' => 'tic_' . build_ulid( $number ) ) ) ) );
		deskside_enqueue( 'ticket', $ticket->id, $ticket, get_user_by( 'login', 'admin' ) );
	}
	deskside_outbox_hurry( null );
}
