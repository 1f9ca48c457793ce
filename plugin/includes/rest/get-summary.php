<?php
/**
 * GET /summary: minutes, unread answers, what waits here. The last known one, marked stale, when the provider cannot be reached.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'summary', 'outbox/items' );

/**
 * `summaryAnswer` of the contract. Also sends what is due: the panel asks from time to time while it is open.
 *
 * @return array<string, mixed>|WP_Error
 */
function deskside_rest_get_summary() {
	$user    = wp_get_current_user();
	$summary = deskside_fetch_summary( $user );
	$failed  = is_wp_error( $summary );
	if ( $failed && in_array( $summary->get_error_code(), array( 'not_connected', 'unauthenticated', 'forbidden' ), true ) ) {
		return $summary;
	}
	if ( ! $failed && deskside_outbox_is_due() ) {
		deskside_load( 'outbox/run' );
		deskside_outbox_run( DESKSIDE_FIRST_TIMEOUT );
	}
	return array(
		'summary' => $failed ? deskside_kept_summary( $user->ID ) : $summary,
		'stale'   => $failed,
		'outbox'  => deskside_outbox_items( $user ),
		'rights'  => deskside_rights(),
	);
}
