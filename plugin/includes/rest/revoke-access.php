<?php
/**
 * POST /access/{id}/revoke: the door is shut at once, whether or not the provider can be told now.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'ulid', 'access/end', 'rest/list-access' );

/**
 * `siteAccess` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return array<string, mixed>|WP_Error
 */
function deskside_rest_revoke_access( WP_REST_Request $request ) {
	$id     = $request->get_url_params()['id'];
	$record = deskside_access_find( $id );
	if ( null === $record ) {
		return deskside_problem( 'not_found' );
	}
	deskside_end_access( $id, wp_get_current_user() );
	return deskside_site_access( $record['ticket_id'] );
}
