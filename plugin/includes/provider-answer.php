<?php
/**
 * Reads an answer of the provider: what is not as the contract says is an error, never data.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Longest wait that Retry-After may ask for, in seconds: a day. */
const DESKSIDE_MAX_RETRY_AFTER = DAY_IN_SECONDS;

/**
 * The answer as data.
 *
 * @param array<string, mixed> $answer Of the HTTP API.
 * @param string               $name   Name in rest/answers.php, 'bytes', 'record', 'upload' or 'nothing'.
 * @param string               $token  The token that the request carried; empty for none.
 * @return mixed|WP_Error See deskside_ask_provider().
 */
function deskside_read_answer( array $answer, string $name, string $token ) {
	$status = (int) wp_remote_retrieve_response_code( $answer );
	$body   = (string) wp_remote_retrieve_body( $answer );
	if ( $status >= 400 ) {
		return deskside_read_problem( $answer, $status, $body, $token );
	}
	if ( $status < 200 || $status >= 300 || strlen( $body ) > deskside_answer_limit( $name ) ) {
		return deskside_problem( 'provider_nonsense' );
	}
	if ( 'nothing' === $name ) {
		return null;
	}
	if ( 'upload' === $name ) {
		return deskside_read_upload( $answer );
	}
	if ( 'record' === $name ) {
		return deskside_read_record( $answer, $body );
	}
	return 'bytes' === $name ? deskside_read_bytes( $answer, $body ) : deskside_read_json( $answer, $body, $name );
}

/**
 * JSON of the expected shape.
 *
 * @param array<string, mixed> $answer Of the HTTP API.
 * @param string               $body   Its body.
 * @param string               $name   Name in rest/answers.php.
 * @return mixed|WP_Error
 */
function deskside_read_json( array $answer, string $body, string $name ) {
	static $schemas = null;
	if ( null === $schemas ) {
		$schemas = require DESKSIDE_DIR . 'includes/rest/answers.php';
	}
	$data = 'application/json' === deskside_content_type( $answer ) ? json_decode( $body, false, 64 ) : null;
	return array() === deskside_schema_faults( $data, $schemas[ $name ] ) ? $data : deskside_problem( 'provider_nonsense' );
}

/**
 * A picture of a type that we announced; nothing else is passed on.
 *
 * @param array<string, mixed> $answer Of the HTTP API.
 * @param string               $body   Its body.
 * @return array{type: string, bytes: string}|WP_Error
 */
function deskside_read_bytes( array $answer, string $body ) {
	$type = deskside_content_type( $answer );
	return in_array( $type, deskside_contract( 'attachment_types' ), true ) && '' !== $body
		? array(
			'type'  => $type,
			'bytes' => $body,
		)
		: deskside_problem( 'provider_nonsense' );
}

/**
 * An evidence record, byte for byte; it must be the one whose hash the provider tells beside it.
 *
 * @param array<string, mixed> $answer Of the HTTP API.
 * @param string               $body   Its body.
 * @return string|WP_Error
 */
function deskside_read_record( array $answer, string $body ) {
	$told = wp_remote_retrieve_header( $answer, 'deskside-evidence-sha256' );
	return 'application/json' === deskside_content_type( $answer ) && is_string( $told ) && hash_equals( hash( 'sha256', $body ), $told )
		? $body
		: deskside_problem( 'provider_nonsense' );
}

/**
 * How far an upload is, from the headers of tus.
 *
 * @param array<string, mixed> $answer Of the HTTP API.
 * @return array{offset: int, length: int}|WP_Error `uploadState` of the contract.
 */
function deskside_read_upload( array $answer ) {
	$offset = wp_remote_retrieve_header( $answer, 'upload-offset' );
	$length = wp_remote_retrieve_header( $answer, 'upload-length' );
	$told   = is_string( $offset ) && is_string( $length ) && ctype_digit( $offset ) && ctype_digit( $length ) && strlen( $length ) < 12;
	return $told && (int) $length > 0 && (int) $offset <= (int) $length
		? array(
			'offset' => (int) $offset,
			'length' => (int) $length,
		)
		: deskside_problem( 'provider_nonsense' );
}

/**
 * The media type of an answer, without parameters.
 *
 * @param array<string, mixed> $answer Of the HTTP API.
 */
function deskside_content_type( array $answer ): string {
	$header = wp_remote_retrieve_header( $answer, 'content-type' );
	return is_string( $header ) ? strtolower( trim( explode( ';', $header )[0] ) ) : '';
}

/**
 * A refusal or a failure, in the contract's codes.
 *
 * @param array<string, mixed> $answer Of the HTTP API.
 * @param int                  $status From 400 on.
 * @param string               $body   Its body.
 * @param string               $token  The token that the request carried; empty for none.
 */
function deskside_read_problem( array $answer, int $status, string $body, string $token ): WP_Error {
	$problem = 'application/problem+json' === deskside_content_type( $answer ) ? json_decode( $body, true, 16 ) : null;
	$problem = is_array( $problem ) ? $problem : array();
	$code    = $problem['code'] ?? null;
	$known   = is_string( $code ) && ( deskside_contract( 'problems' )[ $code ] ?? null ) === $status;
	$code    = $known ? $code : deskside_code_of_status( $status, array() !== $problem );
	if ( 'unauthenticated' === $code && '' !== $token ) {
		deskside_note_refused( $token );
	}
	return deskside_problem( $code, array_filter( deskside_problem_extras( $answer, $problem, $known ), 'deskside_is_given' ) );
}

/**
 * The code for a status that came without one of ours: from something between us and the provider, mostly.
 *
 * @param int  $status     From 400 on.
 * @param bool $is_problem Whether it was problem+json.
 */
function deskside_code_of_status( int $status, bool $is_problem ): string {
	if ( 429 === $status ) {
		return 'rate_limited';
	}
	if ( $status >= 500 ) {
		return 503 === $status ? 'overloaded' : 'internal';
	}
	// A firewall's 403 or a wrong address's 404 is no word of the provider: nobody's ticket is given up for it.
	return $is_problem && 401 === $status ? 'unauthenticated' : 'provider_nonsense';
}

/**
 * What a problem says besides its code, as plain bounded text.
 *
 * @param array<string, mixed> $answer  Of the HTTP API.
 * @param array<string, mixed> $problem Decoded problem.
 * @param bool                 $known   Whether its code is one of the contract for this status.
 * @return array<string, mixed> With nulls for what is not given.
 */
function deskside_problem_extras( array $answer, array $problem, bool $known ): array {
	$fields = array();
	foreach ( $known && is_array( $problem['fields'] ?? null ) ? array_slice( $problem['fields'], 0, 20 ) : array() as $field ) {
		$fields[] = array(
			'path'    => deskside_plain( $field['path'] ?? '', 200 ),
			'message' => deskside_plain( $field['message'] ?? '', 300 ),
		);
	}
	return array(
		'detail'      => $known ? deskside_plain( $problem['detail'] ?? '', 500 ) : '',
		'request_id'  => $known ? deskside_plain( $problem['request_id'] ?? '', 100 ) : '',
		'retry_after' => deskside_retry_after( $answer, $problem ),
		'fields'      => $fields,
	);
}

/**
 * Whether a value says something.
 *
 * @param mixed $value Value.
 */
function deskside_is_given( $value ): bool {
	return null !== $value && '' !== $value && array() !== $value;
}

/**
 * Text from outside without control characters or a token, cut.
 *
 * @param mixed $text Anything; only text is kept.
 * @param int   $max  Characters.
 */
function deskside_plain( $text, int $max ): string {
	if ( ! is_string( $text ) ) {
		return '';
	}
	$text = preg_replace( '/dsk_[A-Za-z0-9_-]+/', 'dsk_…', wp_check_invalid_utf8( $text ) );
	return mb_substr( trim( (string) preg_replace( '/[\x00-\x1F\x7F]+/u', ' ', (string) $text ) ), 0, $max );
}

/**
 * Seconds that the provider asks us to wait; the header may hold seconds or a date.
 *
 * @param array<string, mixed> $answer  Of the HTTP API.
 * @param array<string, mixed> $problem Decoded problem.
 * @return int|null At most a day; null when it asks for nothing.
 */
function deskside_retry_after( array $answer, array $problem ): ?int {
	$header = wp_remote_retrieve_header( $answer, 'retry-after' );
	$header = is_string( $header ) ? trim( $header ) : '';
	$wanted = $problem['retry_after'] ?? null;
	if ( ctype_digit( $header ) ) {
		$wanted = (float) $header;
	} elseif ( '' !== $header && false !== strtotime( $header ) ) {
		$wanted = max( 0, strtotime( $header ) - time() );
	}
	return is_int( $wanted ) || is_float( $wanted ) ? (int) min( max( 0, $wanted ), DESKSIDE_MAX_RETRY_AFTER ) : null;
}
