<?php
/**
 * POST /tickets/{id}/read: answers up to this message were read; the badge follows.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'summary', 'ulid' );

/**
 * `ticket` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return stdClass|WP_Error
 */
function deskside_rest_mark_read( WP_REST_Request $request ) {
	$ticket = deskside_ask_as_reader(
		'POST',
		'/v1/tickets/' . $request->get_url_params()['id'] . '/read',
		array(
			'answer' => 'ticket',
			'json'   => (string) wp_json_encode( deskside_rest_body( $request ) ),
			'key'    => deskside_ulid(),
		)
	);
	if ( ! is_wp_error( $ticket ) ) {
		deskside_fetch_summary( wp_get_current_user(), 2.0 );
	}
	return $ticket;
}
