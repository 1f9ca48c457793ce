<?php
/**
 * PUT /attachments/{id}: the bytes of an announced picture, saved on the site first, then sent.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'outbox/enqueue', 'outbox/items' );

/** How each type of picture begins. */
const DESKSIDE_BEGINNINGS = array(
	'image/png'  => '/^\x89PNG\r\n\x1A\n/',
	'image/jpeg' => '/^\xFF\xD8\xFF/',
	'image/webp' => '/^RIFF.{4}WEBP/s',
);

/**
 * `sendAnswer` of the contract, always without `changed`.
 *
 * @param WP_REST_Request $request Checked, except for its raw body.
 * @return WP_REST_Response|WP_Error
 */
function deskside_rest_put_attachment( WP_REST_Request $request ) {
	$bytes   = (string) $request->get_body();
	$type    = (string) ( $request->get_content_type()['value'] ?? '' );
	$refusal = deskside_file_refusal( $type, $bytes );
	if ( $refusal ) {
		return $refusal;
	}
	$row = deskside_enqueue_file( $request->get_url_params()['id'], $request['ticket'], $type, $bytes, wp_get_current_user() );
	return is_wp_error( $row ) ? $row : deskside_send_now( (string) $row['id'] );
}

/**
 * Why a file is not taken. The provider decodes and encodes it anew; this only spares the way.
 *
 * @param string $type  Media type that it came with.
 * @param string $bytes Its content.
 * @return WP_Error|null Null when it is taken.
 */
function deskside_file_refusal( string $type, string $bytes ): ?WP_Error {
	if ( ! deskside_is_connected() && ! deskside_state()['reconnect'] ) {
		return deskside_problem( 'not_connected' );
	}
	if ( strlen( $bytes ) > deskside_contract( 'attachment_bytes' ) ) {
		return deskside_problem( 'too_large' );
	}
	return isset( DESKSIDE_BEGINNINGS[ $type ] ) && preg_match( DESKSIDE_BEGINNINGS[ $type ], $bytes ) ? null : deskside_problem( 'unsupported_media_type' );
}
