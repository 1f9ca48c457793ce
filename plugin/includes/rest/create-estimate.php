<?php
/**
 * POST /estimates: what help would cost. Writes nothing, here or there.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * `estimate` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return stdClass|WP_Error
 */
function deskside_rest_create_estimate( WP_REST_Request $request ) {
	return deskside_ask_as_reader(
		'POST',
		'/v1/estimates',
		array(
			'answer' => 'estimate',
			'json'   => (string) wp_json_encode( deskside_rest_body( $request ) ),
		)
	);
}
