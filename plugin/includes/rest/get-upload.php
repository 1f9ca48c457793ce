<?php
/**
 * GET /attachments/{id}/upload: how many bytes of a document or video the provider has, so that its browser goes on from there.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * `uploadState` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return array<string, int>|WP_Error
 */
function deskside_rest_get_upload( WP_REST_Request $request ) {
	return deskside_ask_as_reader(
		'HEAD',
		'/v1/uploads/' . $request['id'],
		array(
			'answer' => 'upload',
			'upload' => true,
		)
	);
}
