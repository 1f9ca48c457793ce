<?php
/**
 * The connection: pairing by a one-time code, rotation, disconnection. The only place that reads or writes the token.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'change-option' );

/** How often a secret is renewed when others renew it at the same time. */
const DESKSIDE_ROTATIONS = 3;

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
	$connection = array(
		'origin'       => $origin,
		'token'        => $answer->token,
		'site_id'      => $answer->site_id,
		'event_secret' => $answer->event_secret,
		'connected_at' => time(),
	);
	$moved      = true;
	$connect    = static function ( $stored ) use ( $connection, &$moved ): array {
		$moved = ( is_array( $stored ) ? $stored['origin'] ?? null : null ) !== $connection['origin'];
		return $connection;
	};
	if ( ! deskside_change_option( 'deskside_connection', $connect ) || ( deskside_connection()['token'] ?? '' ) !== $answer->token ) {
		return deskside_problem( 'storage_failed' );
	}
	$of_before = array(
		'unread'  => array(),
		'minutes' => null,
	);
	deskside_update_state(
		array(
			'connected' => true,
			'reconnect' => false,
			'help_at'   => 0,
		) + ( $moved ? $of_before : array() )
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
	$ended  = deskside_connection();
	$answer = deskside_ask_provider(
		'DELETE',
		'/v1/connection',
		array(
			'answer'  => 'nothing',
			'person'  => $user->exists() ? deskside_person( $user ) : null,
			'timeout' => 5,
		)
	);
	deskside_forget_connection( $ended );
	$gone = is_wp_error( $answer ) && in_array( $answer->get_error_code(), array( 'unauthenticated', 'not_connected' ), true );
	return is_wp_error( $answer ) && ! $gone ? $answer : true;
}

/**
 * Forgets a connection, also when its secret was renewed meanwhile; one that was made while the provider was told stays.
 *
 * @param array<string, mixed> $ended See deskside_connection().
 */
function deskside_forget_connection( array $ended ): void {
	$forget = static function ( $stored ) use ( $ended ) {
		$made = static function ( array $connection ): array {
			return array( $connection['site_id'] ?? null, $connection['connected_at'] ?? null );
		};
		return is_array( $stored ) && $made( $stored ) !== $made( $ended ) ? $stored : false;
	};
	deskside_change_option( 'deskside_connection', $forget );
	$state = static function (): array {
		return false !== deskside_fresh_option( 'deskside_connection' ) ? array() : array(
			'connected' => false,
			'reconnect' => false,
			'unread'    => array(),
			'minutes'   => null,
		);
	};
	deskside_update_state( $state );
}

/**
 * Notes that the provider no longer accepts a token. A late word about one that was replaced meanwhile says nothing about the
 * connection of now.
 *
 * @param string $token The token that was refused.
 */
function deskside_note_refused( string $token ): void {
	$refused = static function () use ( $token ): array {
		$stored = deskside_fresh_option( 'deskside_connection' );
		return ! is_array( $stored ) || ( $stored['token'] ?? null ) !== $token ? array() : array(
			'connected' => false,
			'reconnect' => true,
		);
	};
	deskside_update_state( $refused );
}

/**
 * Takes a new token and a new key for events. The provider lets the old token through for ten more minutes and signs events
 * with both keys for a day, so that nothing under way fails.
 *
 * @return true|WP_Error
 */
function deskside_rotate() {
	deskside_load( 'provider-client', 'ulid' );
	for ( $try = 0; $try < DESKSIDE_ROTATIONS; $try++ ) {
		$answer = deskside_ask_for_keys();
		if ( is_wp_error( $answer ) ) {
			return $answer;
		}
		if ( deskside_replace_token( deskside_connection()['token'] ?? '', $answer ) ) {
			return true;
		}
		// Somebody renewed it at the same time, and only the last one that the provider made lasts: one more is surely it.
		deskside_fresh_option( 'deskside_connection' );
	}
	return deskside_problem( 'storage_failed' );
}

/**
 * Asks for a new token and a new key for events.
 *
 * @return stdClass|WP_Error `rotationAnswer` of the contract.
 */
function deskside_ask_for_keys() {
	return deskside_ask_provider(
		'POST',
		'/v1/connection/rotate',
		array(
			'answer' => 'rotation',
			'key'    => deskside_ulid(),
			'json'   => (string) wp_json_encode( (object) deskside_events_address() ),
		)
	);
}

/**
 * Stores the keys of a rotation in place of those that it was asked with.
 *
 * @param string   $token  The token that it was asked with.
 * @param stdClass $answer `rotationAnswer` of the contract.
 * @return bool False when another token is stored by now, or none.
 */
function deskside_replace_token( string $token, stdClass $answer ): bool {
	$keys    = array(
		'token'        => $answer->token,
		'event_secret' => $answer->event_secret,
	);
	$replace = static function ( $stored ) use ( $token, $keys ) {
		return is_array( $stored ) && ( $stored['token'] ?? null ) === $token ? array_merge( $stored, $keys ) : $stored;
	};
	deskside_change_option( 'deskside_connection', $replace );
	return ( deskside_connection()['token'] ?? '' ) === $answer->token;
}
