<?php
/**
 * GET /quotes/{id}/evidence: the record of a decision as a file, byte for byte, so that its hash can be checked.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * The record, served by deskside_rest_serve_bytes().
 *
 * @param WP_REST_Request $request Checked.
 * @return WP_REST_Response|WP_Error
 */
function deskside_rest_get_evidence( WP_REST_Request $request ) {
	$id     = $request->get_url_params()['id'];
	$record = deskside_ask_as_reader( 'GET', "/v1/quotes/$id/evidence", array( 'answer' => 'record' ) );
	if ( is_wp_error( $record ) ) {
		return $record;
	}
	return new WP_REST_Response(
		$record,
		200,
		array(
			'Content-Type'            => 'application/json; charset=utf-8',
			'Content-Disposition'     => 'attachment; filename="' . $id . '.json"',
			'Content-Security-Policy' => "default-src 'none'; sandbox",
			'X-Content-Type-Options'  => 'nosniff',
		)
	);
}
