<?php
/**
 * POST /help/votes: an article or a tip was helpful, or not.
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
function deskside_rest_vote_help( WP_REST_Request $request ) {
	return deskside_ask_as_reader(
		'POST',
		'/v1/help/votes',
		array(
			'answer' => 'noted',
			'json'   => (string) wp_json_encode( deskside_rest_body( $request ) ),
			'key'    => deskside_ulid(),
		)
	);
}
