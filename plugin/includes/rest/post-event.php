<?php
/**
 * POST /events: the provider tells that something changed. The only route without a person; its signature is its permission.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'events' );

/** Registers it. */
function deskside_register_event_route(): void {
	register_rest_route(
		'deskside/v1',
		'/events',
		array(
			'methods'             => 'POST',
			'permission_callback' => 'deskside_rest_may_tell',
			'callback'            => 'deskside_rest_post_event',
			'show_in_index'       => false,
		)
	);
}

/**
 * Whether the provider speaks. Who is signed in, and where the request says it comes from, does not count.
 *
 * @param WP_REST_Request $request The request.
 * @return true|WP_Error
 */
function deskside_rest_may_tell( WP_REST_Request $request ) {
	$headers = array(
		'id'        => (string) $request->get_header( 'webhook_id' ),
		'timestamp' => (string) $request->get_header( 'webhook_timestamp' ),
		'signature' => (string) $request->get_header( 'webhook_signature' ),
	);
	return deskside_event_is_genuine( (string) $request->get_body(), $headers, time() )
		? true
		: new WP_Error( 'event_refused', 'event_refused', array( 'status' => 401 ) );
}

/**
 * Takes it.
 *
 * @param WP_REST_Request $request Signed, fresh, and for this site.
 * @return WP_REST_Response|WP_Error
 */
function deskside_rest_post_event( WP_REST_Request $request ) {
	$taken = deskside_take_event( json_decode( (string) $request->get_body(), false, 8 ) );
	return is_wp_error( $taken ) ? $taken : new WP_REST_Response( null, 204 );
}
