<?php
/**
 * POST /help/solved: an article answered what was about to be asked.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'ulid' );

/**
 * `helpNoted` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return stdClass|WP_Error
 */
function deskside_rest_solve_help( WP_REST_Request $request ) {
	return deskside_ask_as_reader(
		'POST',
		'/v1/help/solved',
		array(
			'answer' => 'noted',
			'json'   => (string) wp_json_encode( deskside_rest_body( $request ) ),
			'key'    => deskside_ulid(),
		)
	);
}
