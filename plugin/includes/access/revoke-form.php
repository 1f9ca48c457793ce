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
	$id    = deskside_posted( 'about' );
	$ended = deskside_end_access( $id, wp_get_current_user() );
	$why   = null === deskside_access_find( $id ) ? 'not_found' : 'storage_failed';
	deskside_finish_form(
		admin_url( 'admin.php?page=deskside' ),
		array(
			'ok'      => $ended,
			'message' => $ended ? __( 'Access was taken back. The account is gone.', 'deskside' ) : deskside_problem_sentence( $why ),
		)
	);
}
