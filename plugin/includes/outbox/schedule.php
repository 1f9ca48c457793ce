<?php
/**
 * When the outbox runs next: the autoloaded figures and the cron event.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'change-option', 'outbox/store' );

/** Counts what waits and sets the one event to the time of the next try. */
function deskside_outbox_reschedule(): void {
	// Counted anew when somebody else stored a count meanwhile: theirs may know of more.
	deskside_update_state( 'deskside_outbox_figures' );
	$state  = deskside_state();
	$wanted = $state['waiting'] > 0 && ! $state['reconnect'] ? max( $state['next_try_at'], time() + 1 ) : 0;
	// A run takes long, and all plugins' events are one option that WordPress writes whole.
	deskside_fresh_option( 'cron' );
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
