<?php
/**
 * GET /minutes: the statement of a month.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * `statement` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return stdClass|WP_Error
 */
function deskside_rest_get_minutes( WP_REST_Request $request ) {
	return deskside_ask_as_reader(
		'GET',
		'/v1/minutes',
		array(
			'answer' => 'statement',
			'query'  => array( 'month' => $request['month'] ),
		)
	);
}
