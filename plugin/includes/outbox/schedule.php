<?php
/**
 * When the outbox runs next: the autoloaded figures and the cron event.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'outbox/store' );

/** Counts what waits and sets the one event to the time of the next try. */
function deskside_outbox_reschedule(): void {
	$figures = deskside_outbox_figures();
	deskside_update_state( $figures );
	$wanted = $figures['waiting'] > 0 && ! deskside_state()['reconnect'] ? max( $figures['next_try_at'], time() + 1 ) : 0;
	if ( (int) wp_next_scheduled( 'deskside_outbox' ) === $wanted ) {
		return;
	}
	wp_clear_scheduled_hook( 'deskside_outbox' );
	if ( $wanted > 0 ) {
		wp_schedule_single_event( $wanted, 'deskside_outbox' );
	}
}

/**
 * Lets everything go after (re)connecting, except what was written for another provider.
 *
 * @param string $origin The present provider.
 */
function deskside_outbox_release( string $origin ): void {
	deskside_outbox_stop_strangers( $origin );
	deskside_outbox_hurry( null );
	deskside_outbox_reschedule();
}
