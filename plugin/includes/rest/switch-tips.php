<?php
/**
 * POST /help/tips: shows or hides all "?" marks for this person.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'help/tips' );

/**
 * `helpNoted` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return array{noted: true}
 */
function deskside_rest_switch_tips( WP_REST_Request $request ): array {
	if ( true === $request['on'] ) {
		delete_user_meta( get_current_user_id(), DESKSIDE_TIPS_OFF );
	} else {
		update_user_meta( get_current_user_id(), DESKSIDE_TIPS_OFF, '1' );
	}
	return array( 'noted' => true );
}
