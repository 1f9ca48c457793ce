<?php
/**
 * How long the provider keeps what was solved: its own figure, asked for once a day and shown.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Asks for it, once a day; an old figure is better than none. */
function deskside_refresh_retention(): void {
	if ( ! deskside_is_connected() || false !== get_transient( 'deskside_retention_asked' ) ) {
		return;
	}
	deskside_load( 'provider-client' );
	$answer = deskside_ask_provider( 'GET', '/v1/retention', array( 'answer' => 'retention' ) );
	if ( ! is_wp_error( $answer ) ) {
		set_transient( 'deskside_retention_asked', '1', DAY_IN_SECONDS );
		deskside_update_state( array( 'retention' => (int) $answer->months ) );
	}
}
