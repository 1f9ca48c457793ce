<?php
/**
 * A PHP process of a crash run, inside the WordPress of the current folder: `php worker.php save|send`.
 *
 * `save` reads ULIDs from standard input, puts a ticket of each into the outbox and says "saved ULID" when the database has
 * it; `send` runs the outbox again and again. Both run until they are killed.
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

require getcwd() . '/wp-load.php';

deskside_load( 'outbox/enqueue', 'outbox/run' );

/**
 * The ticket of an id: the same content each time, as a browser repeats it.
 *
 * @param string $ulid Its id.
 */
function deskside_crash_ticket( string $ulid ): stdClass {
	return (object) array(
		'id'            => 'tic_' . $ulid,
		'subject'       => 'Subject tic_' . $ulid,
		'body'          => 'Body tic_' . $ulid,
		'topic'         => 'shop_function',
		'urgency'       => null,
		'facts'         => new stdClass(),
		'capture'       => null,
		'attachments'   => array(),
		'estimate_seen' => null,
		'consent'       => null,
		'written_at'    => '2026-11-20T09:00:00.000Z',
	);
}

/** Saves what it is told to. */
function deskside_crash_save(): void {
	$user = get_user_by( 'login', 'admin' );
	for ( $line = fgets( STDIN ); false !== $line; $line = fgets( STDIN ) ) {
		// Other processes change the options too: a request of its own would read them anew.
		wp_cache_flush();
		$ulid = trim( $line );
		$row  = deskside_enqueue( 'ticket', 'tic_' . $ulid, deskside_crash_ticket( $ulid ), $user );
		fwrite( STDOUT, ( is_wp_error( $row ) ? 'refused ' . $row->get_error_code() : 'saved' ) . " $ulid\n" ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- standard output, at once.
	}
}

/**
 * Sends. So that a run takes minutes and not days, each round begins as if all waits were over; and as if what other processes
 * hold had been held too long, which is what a killed one leaves and the worst that a slow one meets.
 */
function deskside_crash_send(): void {
	global $wpdb;
	for ( $round = 0;; $round++ ) {
		wp_cache_flush();
		if ( 0 === $round % 5 ) {
			$wpdb->query( 'UPDATE ' . deskside_outbox_table() . " SET lease_until = 1 WHERE state = 'sending'" ); // phpcs:ignore WordPress.DB -- the table's name is ours.
		}
		deskside_outbox_hurry( null );
		// Without waiting for each other, as on a database without locks.
		$result = deskside_outbox_work( 2.0 );
		fwrite( STDOUT, 'ran ' . $result['tried'] . ' ' . $result['sent'] . ' ' . deskside_outbox_figures()['unsent'] . "\n" ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- standard output, at once.
		if ( 0 === $result['sent'] ) {
			usleep( 50000 );
		}
	}
}

'save' === $argv[1] ? deskside_crash_save() : deskside_crash_send();
