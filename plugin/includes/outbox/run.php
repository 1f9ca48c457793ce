<?php
/**
 * Sends what is due, one row after the other, for a limited time. Any number of runners may do so at once.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'outbox/send' );

/** Failures in a row after which a run gives up, whatever they are. */
const DESKSIDE_RUN_FAILURES = 3;

/**
 * Runs the outbox.
 *
 * @param float $seconds Begins no call after so long.
 * @return array{tried: int, sent: int}
 */
function deskside_outbox_run( float $seconds = 20.0 ): array {
	$end    = microtime( true ) + $seconds;
	$done   = array();
	$sent   = 0;
	$failed = 0;
	deskside_outbox_watch();
	while ( $failed < DESKSIDE_RUN_FAILURES && microtime( true ) < $end && deskside_is_connected() ) {
		$id = deskside_outbox_next( array_slice( $done, -100 ) );
		if ( null === $id ) {
			break;
		}
		$done[] = $id;
		$result = deskside_outbox_attempt( $id, DESKSIDE_SEND_TIMEOUT );
		$sent  += true === $result ? 1 : 0;
		$failed = is_wp_error( $result ) ? $failed + 1 : 0;
		if ( is_wp_error( $result ) && in_array( $result->get_error_code(), DESKSIDE_FOR_ALL, true ) ) {
			break;
		}
	}
	deskside_outbox_reschedule();
	return array(
		'tried' => count( $done ),
		'sent'  => $sent,
	);
}

/** Should this very process die, cron begins again as soon as what it held is free; WordPress forgot the event that began this run. */
function deskside_outbox_watch(): void {
	if ( deskside_state()['waiting'] > 0 && false === wp_next_scheduled( 'deskside_outbox' ) ) {
		wp_schedule_single_event( time() + DESKSIDE_LEASE + 1, 'deskside_outbox' );
	}
}
