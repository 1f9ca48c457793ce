<?php
/**
 * GET /quotes/{id}: a quote as it stands now.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * `quote` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return stdClass|WP_Error
 */
function deskside_rest_get_quote( WP_REST_Request $request ) {
	return deskside_ask_as_reader( 'GET', '/v1/quotes/' . $request->get_url_params()['id'], array( 'answer' => 'quote' ) );
}
