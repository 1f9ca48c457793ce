<?php
/**
 * POST /outbox/{id}/retry: sends again now what waits or was refused.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'outbox/items' );

/**
 * `sendAnswer` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return WP_REST_Response|WP_Error
 */
function deskside_rest_retry_outbox( WP_REST_Request $request ) {
	return deskside_retry( $request->get_url_params()['id'], wp_get_current_user() );
}
