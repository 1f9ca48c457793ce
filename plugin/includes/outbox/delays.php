<?php
/**
 * How long to wait before the next try.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Seconds after the first, second, … failure; the last one repeats, so that a recovery is noticed within the hour. */
const DESKSIDE_DELAYS = array( 15, 30, 60, 120, 300, 600, 1200, 1800, 3000 );

/**
 * Seconds until the next try: growing, with a quarter of jitter, never before Retry-After.
 *
 * @param int      $attempts    Tries so far, from 1.
 * @param int|null $retry_after Seconds that the provider asked for.
 * @param float    $chance      From 0 to 1; a parameter for the tests' sake.
 */
function deskside_outbox_delay( int $attempts, ?int $retry_after, float $chance ): int {
	$base    = DESKSIDE_DELAYS[ min( max( $attempts, 1 ), count( DESKSIDE_DELAYS ) ) - 1 ];
	$jittery = (int) round( $base * ( 0.875 + 0.25 * $chance ) );
	return null === $retry_after ? $jittery : max( $jittery, $retry_after + (int) ceil( $retry_after * 0.1 * $chance ) );
}

/** A number from 0 to 1. */
function deskside_chance(): float {
	return wp_rand( 0, 1000 ) / 1000;
}
