<?php
/**
 * The way to the sign-in and back, for people who have no password to type here: those who sign in elsewhere (SSO).
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * Leads to the sign-in, which leads back.
 *
 * @param mixed $back Where the person was, as sent; somewhere on this site.
 */
function deskside_sign_in_again( $back ): void {
	$back = is_string( $back ) && '' !== $back ? wp_validate_redirect( $back, admin_url() ) : admin_url();
	wp_safe_redirect( wp_login_url( $back, true ) );
	exit;
}
