<?php
/**
 * The last summary of each person, kept for the moments when the provider cannot be asked; refreshed by own actions and hourly.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** People refreshed in one hourly run, those who looked last first. */
const DESKSIDE_HOURLY_PEOPLE = 5;

/**
 * The last known summary.
 *
 * @param int $user_id Whose.
 * @return stdClass|null `summary` of the contract.
 */
function deskside_kept_summary( int $user_id ): ?stdClass {
	$kept = get_transient( 'deskside_summary_' . $user_id );
	$kept = is_string( $kept ) && '' !== $kept ? json_decode( $kept ) : null;
	// What an older version kept may lack a field of today: then it is as good as nothing.
	return $kept instanceof stdClass && isset( $kept->contract->counting, $kept->minutes->reserved ) ? $kept : null;
}

/**
 * Keeps a summary and the badge's number.
 *
 * @param int      $user_id Whose; 0 is nobody.
 * @param stdClass $summary `summary` of the contract.
 */
function deskside_keep_summary( int $user_id, stdClass $summary ): void {
	if ( $user_id > 0 ) {
		set_transient( 'deskside_summary_' . $user_id, (string) wp_json_encode( $summary ), 30 * DAY_IN_SECONDS );
		deskside_remember_unread( $user_id, (int) $summary->unread );
		deskside_remember_minutes( $summary );
	}
}

/**
 * Takes the new minutes out of the answer of a write, so that nothing is asked again.
 *
 * @param int      $user_id Whose.
 * @param stdClass $minutes `minutesSummary` of the contract.
 */
function deskside_keep_minutes( int $user_id, stdClass $minutes ): void {
	$summary = deskside_kept_summary( $user_id );
	if ( $summary ) {
		$summary->minutes = $minutes;
		deskside_keep_summary( $user_id, $summary );
	}
}

/**
 * Asks the provider for somebody's summary and keeps it.
 *
 * @param WP_User $user    Whose.
 * @param float   $timeout Seconds.
 * @return stdClass|WP_Error `summary` of the contract.
 */
function deskside_fetch_summary( WP_User $user, float $timeout = 6.0 ) {
	deskside_load( 'provider-client' );
	$summary = deskside_ask_provider(
		'GET',
		'/v1/summary',
		array(
			'answer'  => 'summary',
			'person'  => deskside_person( $user ),
			'timeout' => $timeout,
		)
	);
	if ( ! is_wp_error( $summary ) ) {
		deskside_keep_summary( $user->ID, $summary );
	}
	return $summary;
}

/**
 * Refreshes the badges of those who used the panel last.
 *
 * @param int   $people  How many at most.
 * @param float $seconds In all; who is not reached in time is refreshed by the hourly run.
 * @return bool False when the provider could not be asked.
 */
function deskside_refresh_summaries( int $people = DESKSIDE_HOURLY_PEOPLE, float $seconds = 30.0 ): bool {
	$known = deskside_is_connected() ? array_keys( deskside_state()['unread'] ) : array();
	$end   = microtime( true ) + $seconds;
	foreach ( array_slice( array_reverse( $known ), 0, $people ) as $user_id ) {
		$user = get_userdata( $user_id );
		$left = $end - microtime( true );
		if ( $left <= 0 ) {
			return true;
		}
		if ( $user && $user->has_cap( 'deskside_ask' ) && is_wp_error( deskside_fetch_summary( $user, min( 6.0, max( 1.0, $left ) ) ) ) ) {
			return false;
		}
	}
	return true;
}
