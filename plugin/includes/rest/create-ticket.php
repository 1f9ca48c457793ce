<?php
/**
 * POST /tickets: saved on the site first, then sent; answers either way.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'outbox/enqueue', 'outbox/items' );

/**
 * `sendAnswer` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return WP_REST_Response|WP_Error
 */
function deskside_rest_create_ticket( WP_REST_Request $request ) {
	$ticket  = deskside_rest_body( $request );
	$refusal = deskside_unsendable( $ticket ) ?? deskside_consent_refusal( $ticket );
	if ( $refusal ) {
		return $refusal;
	}
	$row = deskside_enqueue( 'ticket', $ticket->id, $ticket, wp_get_current_user() );
	return is_wp_error( $row ) ? $row : deskside_send_now( (string) $row['id'] );
}
