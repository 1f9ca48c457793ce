<?php
/**
 * GET /tickets/{id}/quotes: what was offered, and who here may approve it.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'approvers' );

/**
 * `siteQuotes` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return array<string, mixed>|WP_Error
 */
function deskside_rest_list_quotes( WP_REST_Request $request ) {
	$list = deskside_ask_as_reader(
		'GET',
		'/v1/quotes',
		array(
			'answer' => 'quotes',
			'query'  => array( 'ticket' => $request->get_url_params()['id'] ),
		)
	);
	if ( is_wp_error( $list ) ) {
		return $list;
	}
	$approvers = array();
	// Nobody else needs the list, and it costs a query.
	foreach ( array() === $list->quotes || current_user_can( 'deskside_approve_quotes' ) ? array() : deskside_approvers() as $user ) {
		$person      = deskside_person( $user );
		$approvers[] = array(
			'ref'  => $person['ref'],
			'name' => $person['name'],
		);
	}
	return array(
		'quotes'    => $list->quotes,
		'approvers' => $approvers,
	);
}
