<?php
/**
 * The provider's address: what it may look like and where it may lead.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Networks that a provider on the internet cannot have: RFC 6890's special-purpose registries, IPv4. */
const DESKSIDE_INTERNAL_V4 = array( '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4' );

/**
 * The address that somebody typed, as an origin.
 *
 * Only names are taken, no numbers: every spelling of an internal number (octal, hexadecimal, one long number, IPv6 in
 * brackets) is refused by not being a name. Loopback is the exception for development.
 *
 * @param string $address Such as "desk.example.com" or "https://desk.example.com/".
 * @return string|WP_Error `https://desk.example.com` or `https://desk.example.com:8443`.
 */
function deskside_parse_origin( string $address ) {
	$address = strtolower( trim( $address ) );
	if ( false === strpos( $address, '://' ) ) {
		$address = 'https://' . $address;
	}
	if ( ! preg_match( '#^(https?)://([a-z0-9.-]{1,253})(?::([0-9]{1,5}))?/?(?![\s\S])#', $address, $found ) ) {
		return deskside_origin_problem( __( 'Type the address as your provider gave it, such as https://desk.example.com.', 'deskside' ) );
	}
	$port   = (int) ( $found[3] ?? 0 );
	$origin = $found[1] . '://' . $found[2] . ( 0 === $port ? '' : ':' . $port );
	if ( $port > 65535 ) {
		return deskside_origin_problem( __( 'The number after the colon is not a port.', 'deskside' ) );
	}
	if ( deskside_is_loopback_name( $found[2] ) && deskside_allows_loopback() ) {
		return $origin;
	}
	if ( 'https' !== $found[1] ) {
		return deskside_origin_problem( __( 'The address must begin with https://.', 'deskside' ) );
	}
	return deskside_is_public_name( $found[2] ) ? $origin : deskside_origin_problem( __( 'The address must be a name on the internet, such as desk.example.com.', 'deskside' ) );
}

/**
 * The refusal of an address.
 *
 * @param string $detail Why.
 */
function deskside_origin_problem( string $detail ): WP_Error {
	return deskside_problem(
		'invalid_request',
		array(
			'detail' => $detail,
			'fields' => array(
				array(
					'path'    => 'origin',
					'message' => $detail,
				),
			),
		)
	);
}

/** Whether a provider on this very machine is fine: development only. */
function deskside_allows_loopback(): bool {
	return defined( 'DESKSIDE_ALLOW_LOOPBACK' )
		? (bool) DESKSIDE_ALLOW_LOOPBACK
		: in_array( wp_get_environment_type(), array( 'local', 'development' ), true );
}

/**
 * Whether a name is this machine's own.
 *
 * @param string $host Lower case.
 */
function deskside_is_loopback_name( string $host ): bool {
	return in_array( $host, array( 'localhost', '127.0.0.1' ), true );
}

/**
 * Whether a name could be on the internet: at least two labels, the last one of letters.
 *
 * @param string $host Lower case.
 */
function deskside_is_public_name( string $host ): bool {
	return 1 === preg_match( '/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?(?![\s\S])/', $host )
		&& ! preg_match( '/\.(?:local|localhost|internal|intranet|lan|home|corp|arpa|onion|test|invalid|example)(?![\s\S])/', $host );
}

/**
 * The number behind a name, checked, so that the connection can be held to it: a name that answers differently a moment
 * later (DNS rebinding) leads nowhere else.
 *
 * @param string $host A host of a parsed origin.
 * @return string|WP_Error An IP number.
 */
function deskside_resolve( string $host ) {
	if ( deskside_is_loopback_name( $host ) ) {
		return deskside_allows_loopback() ? '127.0.0.1' : deskside_problem( 'provider_unreachable' );
	}
	$numbers = gethostbynamel( $host );
	if ( ! $numbers ) {
		return deskside_problem( 'provider_unreachable', array( 'detail' => __( 'The name of your provider’s address is not known.', 'deskside' ) ) );
	}
	foreach ( $numbers as $number ) {
		if ( deskside_is_internal_number( $number ) ) {
			return deskside_problem( 'provider_unreachable', array( 'detail' => __( 'Your provider’s address leads into an internal network.', 'deskside' ) ) );
		}
	}
	return $numbers[0];
}

/**
 * Whether an IPv4 number is no place on the internet. Anything that is no such number counts as internal.
 *
 * @param string $number Dotted.
 */
function deskside_is_internal_number( string $number ): bool {
	$long = filter_var( $number, FILTER_VALIDATE_IP, FILTER_FLAG_IPV4 ) ? ip2long( $number ) : false;
	if ( false === $long ) {
		return true;
	}
	foreach ( DESKSIDE_INTERNAL_V4 as $network ) {
		list( $base, $bits ) = explode( '/', $network );
		$mask                = -1 << ( 32 - (int) $bits );
		if ( ( $long & $mask ) === ( ip2long( $base ) & $mask ) ) {
			return true;
		}
	}
	return false;
}
