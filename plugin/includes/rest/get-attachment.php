<?php
/**
 * GET /attachments/{id}: a picture, never anything that a browser would run.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * The bytes, served by deskside_rest_serve_bytes().
 *
 * @param WP_REST_Request $request Checked.
 * @return WP_REST_Response|WP_Error
 */
function deskside_rest_get_attachment( WP_REST_Request $request ) {
	$id   = $request->get_url_params()['id'];
	$file = deskside_ask_as_reader( 'GET', '/v1/attachments/' . $id, array( 'answer' => 'bytes' ) );
	if ( is_wp_error( $file ) ) {
		return $file;
	}
	return new WP_REST_Response(
		$file['bytes'],
		200,
		array(
			'Content-Type'            => $file['type'],
			'Content-Disposition'     => 'attachment; filename="' . $id . '.' . substr( $file['type'], 6 ) . '"',
			'Content-Security-Policy' => "default-src 'none'; sandbox",
			'X-Content-Type-Options'  => 'nosniff',
		)
	);
}
