<?php
/**
 * The account that support works with: made when an agent first comes in, gone when the grant ends.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'access/limits', 'access/places' );

/**
 * The account of a grant.
 *
 * @param string $id gra_ULID.
 */
function deskside_find_account( string $id ): ?WP_User {
	$user = get_user_by( 'login', deskside_account_login( $id ) );
	return $user && get_user_meta( $user->ID, 'deskside_access', true ) === $id ? $user : null;
}

/**
 * The name that it signs in with; nobody can sign in with it by a password.
 *
 * @param string $id gra_ULID.
 */
function deskside_account_login( string $id ): string {
	return 'support-' . strtolower( deskside_ulid_of( $id ) );
}

/**
 * The account, made when it is not there yet.
 *
 * @param array<string, mixed> $record See deskside_access_find().
 * @return WP_User|WP_Error
 */
function deskside_make_account( array $record ) {
	$there = deskside_find_account( $record['id'] );
	if ( $there ) {
		return $there;
	}
	$login = deskside_account_login( $record['id'] );
	$made  = wp_insert_user(
		array(
			'user_login'   => $login,
			'user_pass'    => wp_generate_password( 64, true, true ),
			'user_email'   => $login . '@support.invalid',
			'display_name' => __( 'Support of your provider', 'deskside' ),
			'role'         => '',
			'meta_input'   => array( 'deskside_access' => $record['id'] ),
		)
	);
	if ( is_wp_error( $made ) ) {
		// Two agents at the same moment: the other request has made it.
		return deskside_find_account( $record['id'] ) ?? deskside_problem( 'storage_failed' );
	}
	if ( is_multisite() ) {
		add_user_to_blog( get_current_blog_id(), $made, $record['role'] );
	}
	$user = new WP_User( $made );
	$user->set_role( $record['role'] );
	foreach ( deskside_access_left_out( $record['role'], $record['may_not'] ) as $capability ) {
		$user->add_cap( $capability, false );
	}
	return $user;
}

/**
 * Deletes the account with its sessions and application passwords; what it wrote becomes the owner's who gave the access.
 *
 * @param string $id    gra_ULID.
 * @param int    $heir  User id, 0 for nobody.
 */
function deskside_delete_account( string $id, int $heir ): void {
	$user = deskside_find_account( $id );
	if ( ! $user ) {
		return;
	}
	require_once ABSPATH . 'wp-admin/includes/user.php';
	WP_Session_Tokens::get_instance( $user->ID )->destroy_all();
	WP_Application_Passwords::delete_all_application_passwords( $user->ID );
	$heir = $heir > 0 && get_userdata( $heir ) ? $heir : deskside_any_owner();
	wp_delete_user( $user->ID, $heir );
	if ( is_multisite() ) {
		require_once ABSPATH . 'wp-admin/includes/ms.php';
		wpmu_delete_user( $user->ID );
	}
}

/** Somebody who inherits what support wrote when the owner is gone, so that nothing is deleted with the account. */
function deskside_any_owner(): ?int {
	$owners = deskside_owners();
	return isset( $owners[0] ) ? $owners[0]->ID : null;
}
