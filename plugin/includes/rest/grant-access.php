<?php
/**
 * POST /tickets/{id}/access: an owner lets the provider in for some time.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'ulid', 'access/give', 'rest/list-access' );

/**
 * `siteAccess` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return array<string, mixed>|WP_Error
 */
function deskside_rest_grant_access( WP_REST_Request $request ) {
	$ticket = $request->get_url_params()['id'];
	$given  = deskside_give_access( $ticket, deskside_rest_body( $request ), wp_get_current_user() );
	return is_wp_error( $given ) ? $given : deskside_site_access( $ticket );
}
