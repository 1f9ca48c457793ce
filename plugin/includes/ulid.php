<?php
/**
 * ULIDs for what PHP itself begins; the browser makes its own.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** A new ULID: 48 bits of time, 80 random bits, Crockford base 32. */
function deskside_ulid(): string {
	$hex  = str_pad( deskside_hex_millis(), 12, '0', STR_PAD_LEFT ) . bin2hex( random_bytes( 10 ) );
	$bits = '00';
	foreach ( str_split( $hex ) as $digit ) {
		$bits .= str_pad( decbin( (int) hexdec( $digit ) ), 4, '0', STR_PAD_LEFT );
	}
	$ulid = '';
	foreach ( str_split( $bits, 5 ) as $five ) {
		$ulid .= '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[ (int) bindec( $five ) ];
	}
	return $ulid;
}

/** Milliseconds since 1970 in hexadecimal, also where PHP's whole numbers have 32 bits. */
function deskside_hex_millis(): string {
	$millis = floor( microtime( true ) * 1000 );
	return sprintf( '%x%06x', (int) floor( $millis / 0x1000000 ), (int) fmod( $millis, 0x1000000 ) );
}

/**
 * The ULID inside an id of the contract.
 *
 * @param string $id Such as tic_01J….
 */
function deskside_ulid_of( string $id ): string {
	return substr( $id, -26 );
}
