<?php
/**
 * GET /tickets: an owner sees all of the site, an employee their own; the provider decides.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * `ticketList` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return stdClass|WP_Error
 */
function deskside_rest_list_tickets( WP_REST_Request $request ) {
	return deskside_ask_as_reader(
		'GET',
		'/v1/tickets',
		array(
			'answer' => 'tickets',
			'query'  => array(
				'status' => $request['status'],
				'mine'   => $request['mine'],
				'q'      => $request['q'],
				'after'  => $request['after'],
			),
		)
	);
}
