<?php
/**
 * Holds a support account to its grant at every request, whether or not cron ran.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'access/store' );

/**
 * Nobody, when the grant of a support account is over or unknown here.
 *
 * @param int    $user_id The support account.
 * @param string $grant   gra_ULID.
 * @return int The same id, or 0.
 */
function deskside_access_user( int $user_id, string $grant ): int {
	return deskside_access_is_open( deskside_access_find( $grant ) ) ? $user_id : 0;
}

/** Why a support account cannot sign in by itself. */
function deskside_access_refusal(): WP_Error {
	return new WP_Error( 'deskside_support_account', __( 'This is an account for your provider’s support. It is entered from the provider’s desk only.', 'deskside' ) );
}
