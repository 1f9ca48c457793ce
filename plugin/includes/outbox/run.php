<?php
/**
 * Sends what is due, one row after the other, for a limited time. Any number of runners may do so at once.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'change-option', 'outbox/send' );

/** Failures in a row after which a run gives up, whatever they are. */
const DESKSIDE_RUN_FAILURES = 3;

/** Failed tries of the oldest row from which a run first asks for something light. */
const DESKSIDE_PROBE_FROM = 5;

/** Rows that one query looks up: with thousands waiting it is the dear one. */
const DESKSIDE_RUN_BATCH = 50;

/** Rows that a run sends without a rest: the usual few, for which somebody waits. */
const DESKSIDE_RUN_AT_ONCE = 5;

/** How many times as long as a row took the rest after it is, and the longest rest in seconds. */
const DESKSIDE_RUN_RESTS = 3;
const DESKSIDE_RUN_REST  = 0.2;

/**
 * Runs the outbox, unless another process does: so what waits arrives in the order in which it was written, and a backlog keeps
 * one PHP process busy, however many pages are open.
 *
 * @param float $seconds Begins no call after so long.
 * @param float $timeout Seconds for one call.
 * @return array{tried: int, sent: int, busy?: true} `busy`: another process runs it.
 */
function deskside_outbox_run( float $seconds = 20.0, float $timeout = DESKSIDE_SEND_TIMEOUT ): array {
	if ( ! deskside_outbox_lock() ) {
		return array(
			'tried' => 0,
			'sent'  => 0,
			'busy'  => true,
		);
	}
	try {
		return deskside_outbox_work( $seconds, $timeout );
	} finally {
		deskside_outbox_unlock();
	}
}

/**
 * The run itself.
 *
 * @param float $seconds Begins no call after so long.
 * @param float $timeout Seconds for one call.
 * @return array{tried: int, sent: int}
 */
function deskside_outbox_work( float $seconds, float $timeout = DESKSIDE_SEND_TIMEOUT ): array {
	$end    = microtime( true ) + $seconds;
	$done   = array();
	$ids    = array();
	$sent   = 0;
	$failed = 0;
	deskside_outbox_watch();
	$answers = deskside_outbox_is_reachable( $timeout );
	while ( $failed < DESKSIDE_RUN_FAILURES && microtime( true ) < $end && deskside_is_connected() && false !== $answers ) {
		$ids = array() === $ids ? deskside_outbox_due( array_slice( $done, -100 ), DESKSIDE_RUN_BATCH ) : $ids;
		$id  = array_shift( $ids );
		if ( null === $id ) {
			break;
		}
		$done[] = $id;
		$began  = microtime( true );
		// As it is now: nothing goes by a connection that was ended or replaced since this run began.
		array_map( 'deskside_fresh_option', array( 'deskside_state', 'deskside_connection' ) );
		$result = deskside_outbox_attempt( $id, $timeout, true === $answers );
		$sent  += true === $result ? 1 : 0;
		$failed = is_wp_error( $result ) ? $failed + 1 : 0;
		if ( is_wp_error( $result ) && in_array( $result->get_error_code(), DESKSIDE_FOR_ALL, true ) ) {
			break;
		}
		usleep( deskside_outbox_rest( count( $done ), microtime( true ) - $began ) );
	}
	deskside_outbox_reschedule();
	return array(
		'tried' => count( $done ),
		'sent'  => $sent,
	);
}

/**
 * How long to rest after a row: three times as long as it took, so that a backlog leaves most of the time to the pages that are asked for meanwhile.
 *
 * @param int   $done Rows of this run so far.
 * @param float $took Seconds for the last one; the clock may have been set back.
 * @return int Microseconds.
 */
function deskside_outbox_rest( int $done, float $took ): int {
	return $done < DESKSIDE_RUN_AT_ONCE ? 0 : (int) ( 1000000 * max( 0, min( DESKSIDE_RUN_RESTS * $took, DESKSIDE_RUN_REST ) ) );
}

/**
 * After a long outage asks for something light first. Otherwise one row after the other would use up its tries on finding out, and
 * the oldest would go last; and a row at which the provider falls over could not be told from an outage.
 *
 * @param float $timeout Seconds.
 * @return bool|null Null: not asked, because nothing failed so often yet.
 */
function deskside_outbox_is_reachable( float $timeout ): ?bool {
	$ids = deskside_outbox_due( array(), 1 );
	$row = array() === $ids ? null : deskside_outbox_find( $ids[0] );
	if ( ! $row || (int) $row['attempts'] < DESKSIDE_PROBE_FROM || ! in_array( $row['problem'], DESKSIDE_FOR_ALL, true ) ) {
		return null;
	}
	$answer = deskside_ask_provider(
		'GET',
		'/v1/summary',
		array(
			'answer'  => 'summary',
			'person'  => json_decode( (string) $row['person'], true ),
			'timeout' => min( $timeout, DESKSIDE_TIMEOUT ),
		)
	);
	if ( is_wp_error( $answer ) && in_array( $answer->get_error_code(), DESKSIDE_FOR_ALL, true ) ) {
		deskside_outbox_hold( time() + deskside_outbox_delay( (int) $row['attempts'], deskside_problem_value( $answer, 'retry_after' ), deskside_chance() ) );
		return false;
	}
	return true;
}

/** Should this very process die, cron begins again as soon as what it held is free; WordPress forgot the event that began this run. */
function deskside_outbox_watch(): void {
	if ( deskside_state()['waiting'] > 0 && false === wp_next_scheduled( 'deskside_outbox' ) ) {
		wp_schedule_single_event( time() + DESKSIDE_LEASE + 1, 'deskside_outbox' );
	}
}
