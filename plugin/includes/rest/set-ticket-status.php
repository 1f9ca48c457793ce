<?php
/**
 * POST /tickets/{id}/status: the reader says that it is solved, or not after all. It is about now, so it never waits in the outbox.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'ticket-status' );

/**
 * `ticketChanged` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return stdClass|WP_Error
 */
function deskside_rest_set_ticket_status( WP_REST_Request $request ) {
	$body = deskside_rest_body( $request );
	return deskside_set_ticket_status( $request->get_url_params()['id'], $body->status, $body->key );
}
