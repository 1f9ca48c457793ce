<?php
/**
 * GET /help: the kept help texts, at once; fetched first only when there are none.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'help/refresh', 'help/tips' );

/** Seconds that somebody waits for texts that were never fetched. */
const DESKSIDE_HELP_TIMEOUT = 4.0;

/**
 * `helpIndex` of the contract.
 *
 * @return array<string, mixed>|WP_Error
 */
function deskside_rest_get_help() {
	if ( ! deskside_is_connected() ) {
		return deskside_problem( 'not_connected' );
	}
	$user = wp_get_current_user();
	$own  = deskside_person_locale( get_user_locale( $user ) );
	if ( ! in_array( $own, deskside_state()['help_locales'], true ) ) {
		deskside_refresh_help( $user, DESKSIDE_HELP_TIMEOUT );
	}
	return deskside_kept_help( $user ) + array(
		'tips_off'  => deskside_tips_are_off( $user->ID ),
		'admin_url' => admin_url(),
	);
}
