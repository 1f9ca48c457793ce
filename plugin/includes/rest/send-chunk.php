<?php
/**
 * POST /attachments/{id}/upload: a chunk of a document or video, handed on to the provider. Nothing of it stays on the site: its
 * browser keeps the file until the provider has all of it, and goes on from what the provider has.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Seconds for a chunk of 4 MB over a slow line; the last one also waits until the file is looked through. */
const DESKSIDE_CHUNK_TIMEOUT = 60.0;

/**
 * `uploadState` of the contract.
 *
 * @param WP_REST_Request $request Checked, except for its raw body.
 * @return array<string, int>|WP_Error
 */
function deskside_rest_send_chunk( WP_REST_Request $request ) {
	$bytes = (string) $request->get_body();
	if ( '' === $bytes || 'application/offset+octet-stream' !== ( $request->get_content_type()['value'] ?? '' ) ) {
		return deskside_problem( 'unsupported_media_type' );
	}
	if ( strlen( $bytes ) > deskside_contract( 'chunk_bytes' ) ) {
		return deskside_problem( 'too_large' );
	}
	return deskside_ask_as_reader(
		'PATCH',
		'/v1/uploads/' . $request->get_url_params()['id'],
		array(
			'answer'  => 'upload',
			'upload'  => true,
			'offset'  => (string) $request->get_query_params()['offset'],
			'type'    => 'application/offset+octet-stream',
			'bytes'   => $bytes,
			'timeout' => DESKSIDE_CHUNK_TIMEOUT,
		)
	);
}
