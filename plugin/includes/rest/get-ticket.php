<?php
/**
 * GET /tickets/{id}: a thread.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * `ticket` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return stdClass|WP_Error
 */
function deskside_rest_get_ticket( WP_REST_Request $request ) {
	return deskside_ask_as_reader( 'GET', '/v1/tickets/' . $request['id'], array( 'answer' => 'ticket' ) );
}
