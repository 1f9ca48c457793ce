<?php
/**
 * Holds a support account to its grant at every request, whether or not cron ran.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'access/store', 'access/limits' );

/**
 * Nobody, when the grant of a support account is over or unknown here.
 *
 * @param int    $user_id The support account.
 * @param string $grant   gra_ULID.
 * @return int The same id, or 0.
 */
function deskside_access_user( int $user_id, string $grant ): int {
	// Past a cache that outlives the request: when two processes wrote to it at once, the older word may be left there.
	return deskside_access_is_open( deskside_access_find_fresh( $grant ) ) ? $user_id : 0;
}

/** Why a support account cannot sign in by itself. */
function deskside_access_refusal(): WP_Error {
	return new WP_Error( 'deskside_support_account', __( 'This is an account for your provider’s support. It is entered from the provider’s desk only.', 'deskside' ) );
}

/** Holds the current person, who is support, to what was lent; from the moment that they are known. */
function deskside_guard(): void {
	deskside_load( 'access/guard-options' );
	add_filter( 'user_has_cap', 'deskside_guard_check', PHP_INT_MAX, 4 );
	add_filter( 'pre_update_option', 'deskside_guard_option', PHP_INT_MAX, 3 );
	add_action( 'load-options.php', 'deskside_guard_all_options' );
}

/**
 * Refuses at each check what support lacks: also what a role was given meanwhile, what a filter gives, and what WordPress asks
 * under another name.
 *
 * @param array<string, bool> $all    All that the person has.
 * @param string[]            $needed What the check comes down to.
 * @param array<int, mixed>   $asked  First what was asked for by name.
 * @param WP_User             $user   Who.
 * @return array<string, bool>
 */
function deskside_guard_check( $all, $needed, $asked, $user ) {
	if ( ! deskside_is_support( $user->ID ) ) {
		return $all;
	}
	$record  = deskside_access_find( (string) get_user_meta( $user->ID, 'deskside_access', true ) );
	$may_not = $record['may_not'] ?? array();
	$refused = deskside_access_lacks( (string) ( $asked[0] ?? '' ), $may_not );
	foreach ( $needed as $capability ) {
		$all[ $capability ] = ! $refused && ! deskside_access_lacks( $capability, $may_not ) && ! empty( $all[ $capability ] );
	}
	return $all;
}
