<?php
/**
 * Reads and checks what the browser sent.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Largest JSON body, in bytes: a ticket with the longest text and the largest capture stays well below it. */
const DESKSIDE_MAX_BODY = 512 * KB_IN_BYTES;

/**
 * Why a request is refused before its callback runs.
 *
 * @param WP_REST_Request      $request The request.
 * @param array<string, mixed> $route   Generated: schemas.
 * @return WP_Error|null Null when all is well.
 */
function deskside_rest_refusal( WP_REST_Request $request, array $route ): ?WP_Error {
	$faults = deskside_schema_faults( (object) $request->get_url_params(), $route['params'] ?? deskside_rest_nothing() );
	$faults = array_merge( $faults, deskside_schema_faults( deskside_rest_query( $request ), $route['query'] ?? deskside_rest_nothing() ) );
	if ( isset( $route['body'] ) ) {
		if ( ! $request->is_json_content_type() ) {
			return deskside_problem( 'unsupported_media_type', array( 'detail' => __( 'Send JSON.', 'deskside' ) ) );
		}
		if ( strlen( (string) $request->get_body() ) > DESKSIDE_MAX_BODY ) {
			return deskside_problem( 'too_large' );
		}
		$faults = array_merge( $faults, deskside_schema_faults( deskside_rest_body( $request ), $route['body'] ) );
	}
	return array() === $faults ? null : deskside_problem( 'invalid_request', array( 'fields' => $faults ) );
}

/**
 * The schema of an empty object.
 *
 * @return array<string, mixed>
 */
function deskside_rest_nothing(): array {
	return array(
		'type'                 => 'object',
		'properties'           => array(),
		'additionalProperties' => false,
	);
}

/**
 * The query without WordPress's own parameters.
 *
 * @param WP_REST_Request $request The request.
 */
function deskside_rest_query( WP_REST_Request $request ): stdClass {
	$query = new stdClass();
	foreach ( $request->get_query_params() as $name => $value ) {
		$name = (string) $name;
		if ( 'rest_route' !== $name && '_' !== substr( $name, 0, 1 ) ) {
			$query->$name = $value;
		}
	}
	return $query;
}

/**
 * The body with objects as objects, so that an empty one stays one.
 *
 * @param WP_REST_Request $request The request.
 * @return mixed Null for what is no JSON.
 */
function deskside_rest_body( WP_REST_Request $request ) {
	return json_decode( (string) $request->get_body(), false, 32 );
}

/**
 * WordPress's message without markup.
 *
 * @param WP_Error $error Error.
 */
function deskside_plain_message( WP_Error $error ): string {
	return wp_strip_all_tags( (string) $error->get_error_message() );
}

/**
 * Asks the provider as the current person.
 *
 * @param string               $method Method.
 * @param string               $path   Path.
 * @param array<string, mixed> $with   See deskside_ask_provider().
 * @return mixed|WP_Error
 */
function deskside_ask_as_reader( string $method, string $path, array $with ) {
	return deskside_ask_provider( $method, $path, $with + array( 'person' => deskside_person( wp_get_current_user() ) ) );
}

/**
 * What the current person may do here: `rights` of the contract.
 *
 * @return array<string, bool>
 */
function deskside_rights(): array {
	deskside_load( 'approvers' );
	return array(
		'ask'            => current_user_can( 'deskside_ask' ),
		'approve_quotes' => current_user_can( 'deskside_approve_quotes' ),
		'manage'         => current_user_can( 'deskside_manage' ),
		'has_approver'   => deskside_has_approver(),
	);
}
