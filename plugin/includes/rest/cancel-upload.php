<?php
/**
 * POST /attachments/{id}/cancel: calls off a document or video on its way. The provider throws away what came of it.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * `uploadCancelled` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return array<string, bool>|WP_Error
 */
function deskside_rest_cancel_upload( WP_REST_Request $request ) {
	$refusal = deskside_ask_as_reader(
		'DELETE',
		'/v1/uploads/' . $request['id'],
		array(
			'answer' => 'nothing',
			'upload' => true,
		)
	);
	return is_wp_error( $refusal ) ? $refusal : array( 'cancelled' => true );
}
