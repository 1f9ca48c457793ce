<?php
/**
 * POST /sign-in: the password once more, before a large sum. It is compared here and goes nowhere else.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'in-person', 'ulid', 'outbox/items' );

/**
 * `signInConfirmed` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return array<string, string>|WP_Error
 */
function deskside_rest_confirm_sign_in( WP_REST_Request $request ) {
	$confirmed = deskside_confirm_sign_in( (string) deskside_rest_body( $request )->password );
	return is_wp_error( $confirmed ) ? $confirmed : array( 'confirmed_at' => deskside_instant( $confirmed ) );
}
