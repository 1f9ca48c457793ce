<?php
/**
 * The client's word on a ticket: solved, or not after all.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'provider-client', 'rest/request' );

/**
 * Says so as the current person; the provider knows whose tickets they may speak for.
 *
 * @param string $id     Ticket.
 * @param string $status solved or open.
 * @param string $key    ULID made where it was pressed, so that twice is once.
 * @return stdClass|WP_Error `ticketChanged` of the contract.
 */
function deskside_set_ticket_status( string $id, string $status, string $key ) {
	return deskside_ask_as_reader(
		'POST',
		"/v1/tickets/$id/status",
		array(
			'answer' => 'changed',
			'json'   => (string) wp_json_encode( array( 'status' => $status ) ),
			'key'    => $key,
		)
	);
}
