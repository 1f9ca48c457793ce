<?php
/**
 * Support ends its access itself, before its time.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'ulid', 'person', 'access/end' );

/** Ends the grant of the current support account, and with it the account. */
function deskside_leave(): void {
	$user = wp_get_current_user();
	if ( ! deskside_is_support( $user->ID ) ) {
		wp_die( esc_html__( 'This is for your provider’s support.', 'deskside' ), 403 );
	}
	check_admin_referer( 'deskside_leave' );
	// The account has no address and no rights of its own; it may give back what it was lent.
	$person = array(
		'email' => null,
		'role'  => 'owner',
	) + deskside_person( $user );
	// No owner withdrew it: the provider's clocks go on.
	deskside_end_access( (string) get_user_meta( $user->ID, 'deskside_access', true ), $person, 'left' );
	wp_clear_auth_cookie();
	wp_safe_redirect( home_url() );
	exit;
}
