<?php
/**
 * The form that takes access back; the handler in settings-actions.php has checked nonce and capability.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'ulid', 'person', 'access/end' );

/** Takes access back from the list of users. */
function deskside_form_revoke(): void {
	$ended = deskside_end_access( deskside_posted( 'about' ), wp_get_current_user() );
	deskside_finish_form(
		admin_url( 'admin.php?page=deskside' ),
		array(
			'ok'      => $ended,
			'message' => $ended ? __( 'Access was taken back. The account is gone.', 'deskside' ) : deskside_problem_sentence( 'not_found' ),
		)
	);
}
