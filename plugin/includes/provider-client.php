<?php
/**
 * The only outgoing HTTP of the plugin: one pinned origin, no redirects, time and size limits, no secret in any error.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'problem', 'person', 'origin', 'connection', 'schema', 'provider-answer' );

/** Seconds for a call that a person waits for; sends from the outbox bring their own limit. */
const DESKSIDE_TIMEOUT = 10.0;

/** Largest JSON answer that is read; a thread of a thousand long messages stays below it. */
const DESKSIDE_MAX_JSON = 4 * MB_IN_BYTES;

/**
 * Asks the provider.
 *
 * @param string               $method GET, POST, PUT or DELETE.
 * @param string               $path   Below the origin, such as /v1/summary; parts from outside must be encoded already.
 * @param array<string, mixed> $with   `answer` name in rest/answers.php, 'bytes', 'record', 'upload' or 'nothing' (required); `query` array; `json` text;
 *                                     `bytes` and `type` for a file; `upload` true to speak tus; `offset` where a chunk begins; `person` array or null; `key` ULID for Idempotency-Key;
 *                                     `sign_in_age` seconds since the person proved who they are;
 *                                     `timeout` seconds; `origin` and `token` to speak before the connection is stored.
 * @return mixed|WP_Error Decoded answer (objects as stdClass); `array( type, bytes )` for 'bytes'; text for 'record'; `uploadState` for 'upload'; null for 'nothing'.
 */
function deskside_ask_provider( string $method, string $path, array $with ) {
	$connection = isset( $with['origin'] ) ? $with : deskside_connection();
	if ( ! isset( $connection['origin'] ) ) {
		return deskside_problem( 'not_connected' );
	}
	if ( ! isset( $with['origin'] ) && deskside_state()['reconnect'] ) {
		return deskside_problem( 'unauthenticated' );
	}
	$number = deskside_resolve( deskside_host_of( $connection['origin'] ) );
	if ( is_wp_error( $number ) ) {
		return $number;
	}
	$url    = $connection['origin'] . $path . deskside_query( $with['query'] ?? array() );
	$held   = deskside_hold_to_number( $connection['origin'], $number );
	$answer = wp_remote_request( $url, deskside_http_options( $method, $connection, $with ) );
	remove_action( 'http_api_curl', $held );

	return is_wp_error( $answer )
		? deskside_unreachable( $answer )
		: deskside_read_answer( $answer, (string) $with['answer'], (string) ( $connection['token'] ?? '' ) );
}

/**
 * The host of a parsed origin.
 *
 * @param string $origin Origin.
 */
function deskside_host_of( string $origin ): string {
	return (string) wp_parse_url( $origin, PHP_URL_HOST );
}

/**
 * Options of WordPress's HTTP API.
 *
 * @param string               $method     Method.
 * @param array<string, mixed> $connection origin, and token unless pairing.
 * @param array<string, mixed> $with       See deskside_ask_provider().
 * @return array<string, mixed>
 */
function deskside_http_options( string $method, array $connection, array $with ): array {
	$loopback = deskside_is_loopback_name( deskside_host_of( $connection['origin'] ) );
	return array(
		'method'              => $method,
		'timeout'             => (float) ( $with['timeout'] ?? DESKSIDE_TIMEOUT ),
		'redirection'         => 0,
		'reject_unsafe_urls'  => false,
		'sslverify'           => ! $loopback,
		'limit_response_size' => deskside_answer_limit( (string) $with['answer'] ) + 1,
		'user-agent'          => 'Deskside/' . DESKSIDE_VERSION,
		'headers'             => deskside_request_headers( $connection, $with ),
		'body'                => $with['bytes'] ?? $with['json'] ?? null,
	);
}

/**
 * Headers of a request.
 *
 * @param array<string, mixed> $connection origin, and token unless pairing.
 * @param array<string, mixed> $with       See deskside_ask_provider().
 * @return array<string, string>
 */
function deskside_request_headers( array $connection, array $with ): array {
	return array_filter(
		array(
			'Accept'               => 'bytes' === $with['answer'] ? 'image/*' : 'application/json',
			'Authorization'        => isset( $connection['token'] ) ? 'Bearer ' . $connection['token'] : '',
			'Content-Type'         => isset( $with['bytes'] ) ? (string) $with['type'] : ( isset( $with['json'] ) ? 'application/json' : '' ),
			'Deskside-Sign-In-Age' => isset( $with['sign_in_age'] ) ? (string) $with['sign_in_age'] : '',
			'Deskside-Person'      => isset( $with['person'] ) ? deskside_person_header( $with['person'] ) : '',
			'Idempotency-Key'      => (string) ( $with['key'] ?? '' ),
			'Tus-Resumable'        => isset( $with['upload'] ) ? '1.0.0' : '',
			'Upload-Offset'        => (string) ( $with['offset'] ?? '' ),
		),
		'deskside_is_given'
	);
}

/**
 * Bytes of an answer that are read.
 *
 * @param string $answer Name of the answer.
 */
function deskside_answer_limit( string $answer ): int {
	return 'bytes' === $answer ? deskside_contract( 'attachment_bytes' ) : DESKSIDE_MAX_JSON;
}

/**
 * A query string, empty values left out.
 *
 * @param array<string, string|null> $query Names and values.
 */
function deskside_query( array $query ): string {
	$query = http_build_query( array_filter( $query, 'is_string' ), '', '&', PHP_QUERY_RFC3986 );
	return '' === $query ? '' : '?' . $query;
}

/**
 * Holds the next connection to the number that was checked, against names that answer differently the second time.
 *
 * @param string $origin The origin.
 * @param string $number Its checked IP number.
 * @return callable The action, to be removed afterwards. Without curl the check itself is all there is.
 */
function deskside_hold_to_number( string $origin, string $number ): callable {
	$host = deskside_host_of( $origin );
	$port = (int) wp_parse_url( $origin, PHP_URL_PORT );
	$port = 0 === $port ? ( 0 === strpos( $origin, 'https:' ) ? 443 : 80 ) : $port;
	$hold = static function ( $handle, $options, $url ) use ( $origin, $host, $port, $number ): void {
		if ( 0 === strpos( (string) $url, $origin . '/' ) ) {
			// phpcs:ignore WordPress.WP.AlternativeFunctions.curl_curl_setopt -- the HTTP API has no option for it.
			curl_setopt( $handle, CURLOPT_RESOLVE, array( "$host:$port:$number" ) );
		}
	};
	add_action( 'http_api_curl', $hold, 10, 3 );
	return $hold;
}

/**
 * The network's error without its address, in our words.
 *
 * @param WP_Error $error Of the HTTP API.
 */
function deskside_unreachable( WP_Error $error ): WP_Error {
	if ( 'http_request_not_executed' === $error->get_error_code() ) {
		return deskside_problem( 'provider_unreachable', array( 'detail' => __( 'This site blocks outgoing requests. Allow the provider’s address in WP_ACCESSIBLE_HOSTS.', 'deskside' ) ) );
	}
	$late = false !== stripos( $error->get_error_message(), 'timed out' );
	return deskside_problem( 'provider_unreachable', $late ? array( 'detail' => __( 'Your provider did not answer in time.', 'deskside' ) ) : array() );
}
