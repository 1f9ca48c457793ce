<?php
/**
 * Whether a person sits at a browser, and since when they have proved who they are. Money is decided by nobody else.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'problem' );

/** Wrong passwords within DESKSIDE_TRIES_SECONDS before a person has to wait. */
const DESKSIDE_TRIES = 5;

/** Seconds after which a try is forgotten. */
const DESKSIDE_TRIES_SECONDS = 15 * MINUTE_IN_SECONDS;

/**
 * Whether this request comes with the cookie of a signed-in browser, and that of the very person it acts as.
 *
 * Application passwords, XML-RPC, WP-CLI, and programs inside the site that only set the current user (abilities, agents,
 * workflows without a person's cookie) are no browsers.
 */
function deskside_is_in_person(): bool {
	if ( ( defined( 'WP_CLI' ) && WP_CLI ) || ( defined( 'XMLRPC_REQUEST' ) && XMLRPC_REQUEST ) || wp_doing_cron() || null !== rest_get_authenticated_app_password() ) {
		return false;
	}
	$id = wp_validate_auth_cookie( '', 'logged_in' );
	return false !== $id && get_current_user_id() === (int) $id;
}

/**
 * Seconds since the current person proved who they are in this session: by signing in, or by the password once more.
 *
 * @return int|null Null when the session does not say.
 */
function deskside_sign_in_age(): ?int {
	$session = WP_Session_Tokens::get_instance( get_current_user_id() )->get( wp_get_session_token() );
	$moments = array_filter( array( $session['login'] ?? null, $session['deskside_confirmed'] ?? null ), 'is_int' );
	return array() === $moments ? null : max( 0, time() - max( $moments ) );
}

/**
 * Takes the password once more and notes it in the session, on the server.
 *
 * @param string $password As typed.
 * @return int|WP_Error Unix seconds of now; `wrong_password`, or `rate_limited` after some tries.
 */
function deskside_confirm_sign_in( string $password ) {
	$user = wp_get_current_user();
	$wait = deskside_take_try( $user->ID );
	if ( $wait > 0 ) {
		return deskside_problem( 'rate_limited', array( 'retry_after' => $wait ) );
	}
	if ( ! wp_check_password( $password, $user->user_pass, $user->ID ) ) {
		return deskside_problem( 'wrong_password' );
	}
	$sessions = WP_Session_Tokens::get_instance( $user->ID );
	$token    = wp_get_session_token();
	// All sessions are one value, read when the request began: those that ended since stay ended.
	wp_cache_delete( $user->ID, 'user_meta' );
	$session = $sessions->get( $token );
	if ( ! is_array( $session ) ) {
		return deskside_problem( 'signed_out' );
	}
	$now                           = time();
	$session['deskside_confirmed'] = $now;
	$sessions->update( $token, $session );
	deskside_forget_tries( $user->ID );
	return $now;
}

/**
 * Takes one of a person's tries. Each is a row of its own that only one request can write, so guesses at the same moment
 * count one by one, from wherever they come.
 *
 * @param int $user_id Whose.
 * @return int 0, or seconds to wait when there is none left.
 */
function deskside_take_try( int $user_id ): int {
	global $wpdb;
	$oldest = time();
	for ( $number = 1; $number <= DESKSIDE_TRIES; $number++ ) {
		$name = deskside_try_name( $user_id, $number );
		// phpcs:disable WordPress.DB.DirectDatabaseQuery -- add_option() overwrites, and a cache would let two requests take one try.
		$wpdb->query( $wpdb->prepare( "DELETE FROM $wpdb->options WHERE option_name = %s AND CAST( option_value AS UNSIGNED ) <= %d", $name, time() - DESKSIDE_TRIES_SECONDS ) );
		if ( 1 === $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO $wpdb->options ( option_name, option_value, autoload ) VALUES ( %s, %s, 'off' )", $name, (string) time() ) ) ) {
			return 0;
		}
		$taken = (int) $wpdb->get_var( $wpdb->prepare( "SELECT option_value FROM $wpdb->options WHERE option_name = %s", $name ) );
		// phpcs:enable
		$oldest = min( $oldest, 0 === $taken ? $oldest : $taken );
	}
	return max( 1, $oldest + DESKSIDE_TRIES_SECONDS - time() );
}

/**
 * Gives the tries back after the right password.
 *
 * @param int $user_id Whose.
 */
function deskside_forget_tries( int $user_id ): void {
	for ( $number = 1; $number <= DESKSIDE_TRIES; $number++ ) {
		delete_option( deskside_try_name( $user_id, $number ) );
	}
}

/**
 * The option that one try is.
 *
 * @param int $user_id Whose.
 * @param int $number  From 1 to DESKSIDE_TRIES.
 */
function deskside_try_name( int $user_id, int $number ): string {
	return "deskside_try_{$user_id}_$number";
}
