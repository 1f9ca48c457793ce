<?php
/**
 * The connection: pairing by a one-time code, rotation, disconnection. The only place that reads or writes the token.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * The stored connection. The token goes into one request header and nowhere else.
 *
 * @return array{origin?: string, token?: string, site_id?: string, event_secret?: string|null, connected_at?: int} Empty when not connected.
 */
function deskside_connection(): array {
	$stored = get_option( 'deskside_connection' );
	return is_array( $stored ) ? $stored : array();
}

/** The provider's pinned origin, null when not connected. */
function deskside_origin(): ?string {
	return deskside_connection()['origin'] ?? null;
}

/**
 * Connects this site with a one-time code from the provider.
 *
 * @param string $address The provider's address, as typed.
 * @param string $code    Such as K7QM-2XPA; case, spaces and a missing hyphen do not matter.
 * @return true|WP_Error
 */
function deskside_connect( string $address, string $code ) {
	deskside_load( 'provider-client', 'summary', 'ulid' );
	$origin = deskside_parse_origin( $address );
	if ( is_wp_error( $origin ) ) {
		return $origin;
	}
	$request = deskside_pairing_request( $code );
	if ( is_wp_error( $request ) ) {
		return $request;
	}
	$answer = deskside_ask_provider(
		'POST',
		'/v1/pairings',
		array(
			'answer' => 'pairing',
			'origin' => $origin,
			'key'    => deskside_ulid(),
			'json'   => (string) wp_json_encode( $request ),
		)
	);
	return is_wp_error( $answer ) ? $answer : deskside_keep_connection( $origin, $answer );
}

/**
 * `pairingRequest` of the contract.
 *
 * @param string $code As typed.
 * @return array<string, string>|WP_Error
 */
function deskside_pairing_request( string $code ) {
	$code = strtoupper( (string) preg_replace( '/[^A-Za-z0-9]/', '', $code ) );
	if ( ! preg_match( '/^[2-9A-HJ-NP-Z]{8}(?![\s\S])/', $code ) ) {
		return deskside_problem( 'pairing_code_invalid' );
	}
	return array(
		'code'      => substr( $code, 0, 4 ) . '-' . substr( $code, 4 ),
		'site_url'  => home_url( '/' ),
		'site_name' => mb_substr( wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ), 0, 100 ),
		'wordpress' => mb_substr( get_bloginfo( 'version' ), 0, 50 ),
		'deskside'  => DESKSIDE_VERSION,
	) + deskside_events_address();
}

/**
 * Where this site takes signed events, for pairing and rotation.
 *
 * @return array<string, string> Empty when the address is too long to be told.
 */
function deskside_events_address(): array {
	$address = rest_url( 'deskside/v1/events' );
	return strlen( $address ) > 500 ? array() : array( 'events_url' => $address );
}

/**
 * Stores a fresh connection, and reads it back before saying so: the code is used up.
 *
 * @param string   $origin The origin.
 * @param stdClass $answer `pairingAnswer` of the contract.
 * @return true|WP_Error
 */
function deskside_keep_connection( string $origin, stdClass $answer ) {
	$moved = deskside_origin() !== $origin;
	update_option(
		'deskside_connection',
		array(
			'origin'       => $origin,
			'token'        => $answer->token,
			'site_id'      => $answer->site_id,
			'event_secret' => $answer->event_secret,
			'connected_at' => time(),
		),
		false
	);
	if ( ( deskside_connection()['token'] ?? '' ) !== $answer->token ) {
		return deskside_problem( 'storage_failed' );
	}
	deskside_update_state(
		array(
			'connected' => true,
			'reconnect' => false,
			'unread'    => $moved ? array() : deskside_state()['unread'],
			'help_at'   => 0,
			'minutes'   => $moved ? null : deskside_state()['minutes'],
		)
	);
	deskside_keep_summary( get_current_user_id(), $answer->summary );
	deskside_load( 'outbox/schedule' );
	deskside_outbox_release( $origin );
	return true;
}

/**
 * Revokes the token at the provider, which ends the access that was given too, and forgets it here. Forgets also when the provider
 * cannot be reached.
 *
 * @return true|WP_Error The error when the token could not be revoked; it is gone from this site all the same.
 */
function deskside_disconnect() {
	deskside_load( 'provider-client', 'person', 'access/end' );
	deskside_end_all_access();
	$user   = wp_get_current_user();
	$answer = deskside_ask_provider(
		'DELETE',
		'/v1/connection',
		array(
			'answer'  => 'nothing',
			'person'  => $user->exists() ? deskside_person( $user ) : null,
			'timeout' => 5,
		)
	);
	delete_option( 'deskside_connection' );
	deskside_update_state(
		array(
			'connected' => false,
			'reconnect' => false,
			'unread'    => array(),
			'minutes'   => null,
		)
	);
	$gone = is_wp_error( $answer ) && in_array( $answer->get_error_code(), array( 'unauthenticated', 'not_connected' ), true );
	return is_wp_error( $answer ) && ! $gone ? $answer : true;
}

/**
 * Takes a new token and a new key for events. The provider lets the old token through for ten more minutes and signs events
 * with both keys for a day, so that nothing under way fails.
 *
 * @return true|WP_Error
 */
function deskside_rotate() {
	deskside_load( 'provider-client', 'ulid' );
	$answer = deskside_ask_provider(
		'POST',
		'/v1/connection/rotate',
		array(
			'answer' => 'rotation',
			'key'    => deskside_ulid(),
			'json'   => (string) wp_json_encode( (object) deskside_events_address() ),
		)
	);
	if ( is_wp_error( $answer ) ) {
		return $answer;
	}
	$keys = array(
		'token'        => $answer->token,
		'event_secret' => $answer->event_secret,
	);
	update_option( 'deskside_connection', array_merge( deskside_connection(), $keys ), false );
	return ( deskside_connection()['token'] ?? '' ) === $answer->token ? true : deskside_problem( 'storage_failed' );
}
