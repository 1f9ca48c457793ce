<?php
/**
 * POST /quotes/{id}/decline: an owner's no to what was seen, only from a browser with a person before it.
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
function deskside_rest_decline_quote( WP_REST_Request $request ) {
	return deskside_decide_quote( 'decline', $request->get_url_params()['id'], deskside_rest_body( $request ) );
}
