<?php
/**
 * POST /attachments/{id}/address: where the reader's browser saves a document or video from, for some minutes. It comes from the
 * provider itself: a film needs no memory of the site, and nothing of it is ever in a folder of the site.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * `savedFrom` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return array<string, string>|WP_Error
 */
function deskside_rest_save_attachment( WP_REST_Request $request ) {
	$address = deskside_ask_as_reader(
		'POST',
		'/v1/attachments/' . $request['id'] . '/address',
		array(
			'answer' => 'attachment_address',
			'json'   => '{}',
		)
	);
	return is_wp_error( $address ) ? $address : array(
		'url'        => deskside_origin() . $address->path,
		'expires_at' => $address->expires_at,
	);
}
