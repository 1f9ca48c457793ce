<?php
/**
 * POST /quotes/{id}/approve: an owner's yes to what was seen, only from a browser with a person before it.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'decide-quote' );

/**
 * `quoteChanged` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return stdClass|WP_Error
 */
function deskside_rest_approve_quote( WP_REST_Request $request ) {
	return deskside_decide_quote( 'approve', $request->get_url_params()['id'], deskside_rest_body( $request ) );
}
