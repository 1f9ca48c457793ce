<?php
/**
 * Makers of access grants, and a provider's half of their keys.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

/** One key pair for all tests: `public` in base64, `secret` as sodium takes it. */
function build_access_keys(): array {
	static $keys = null;
	if ( null === $keys ) {
		$pair = sodium_crypto_sign_keypair();
		$keys = array( 'public' => base64_encode( sodium_crypto_sign_publickey( $pair ) ), 'secret' => sodium_crypto_sign_secretkey( $pair ) );
	}
	return $keys;
}

/** `grantAccess` of the contract. */
function build_wanted_access( int $number = 40, array $changes = array() ): array {
	return array_merge( array( 'id' => 'gra_' . build_ulid( $number ), 'role' => 'editor', 'may_not' => array( 'deleting' ), 'hours' => 24 ), $changes );
}

/** `accessGrant` of the contract. */
function build_access_grant( array $changes = array() ): array {
	unset( $changes['hours'] );
	return array_merge(
		array(
			'id'         => 'gra_' . build_ulid( 40 ),
			'ticket_id'  => 'tic_' . build_ulid(),
			'role'       => 'editor',
			'role_label' => 'Editor',
			'may_not'    => array( 'deleting' ),
			'status'     => 'active',
			'granted_by' => array( 'kind' => 'site', 'name' => 'Owner Test', 'you' => true ),
			'granted_at' => '2026-11-20T09:00:00.000Z',
			'ends_at'    => '2026-11-21T09:00:00.000Z',
			'revoked_by' => null,
			'revoked_at' => null,
			'uses'       => array(),
		),
		$changes
	);
}

/** A grant as the site keeps it: open for a day unless a test says otherwise. */
function build_access_record( array $changes = array() ): array {
	return array_merge(
		array(
			'id'         => 'gra_' . build_ulid( 40 ),
			'ticket_id'  => 'tic_' . build_ulid(),
			'role'       => 'editor',
			'may_not'    => array(),
			'ends_at'    => time() + DAY_IN_SECONDS,
			'key'        => build_access_keys()['public'],
			'granted_by' => 1,
			'owner'      => array( 'ref' => '1', 'name' => 'Owner Test', 'email' => null, 'role' => 'owner', 'locale' => 'en' ),
			'grant'      => (string) wp_json_encode( build_access_grant() ),
			'ended_at'   => 0,
			'untold'     => array(),
		),
		$changes
	);
}

/** The same a second after its end. */
function make_access_over( array $record ): array {
	return array( 'ends_at' => time() - 1 ) + $record;
}

/** An entry as the provider signs it. */
function build_access_entry( array $changes = array(), ?string $secret = null ): string {
	static $uses = 100;
	$payload = array_merge(
		array( 'v' => 1, 'for' => 'deskside-access', 'site' => 'sit_' . build_ulid( 5 ), 'grant' => 'gra_' . build_ulid( 40 ), 'use' => 'use_' . build_ulid( ++$uses ), 'agent' => 'Mila Jansen', 'iat' => time(), 'exp' => time() + 120 ),
		$changes
	);
	$said = build_base64url( (string) wp_json_encode( $payload ) );
	return $said . '.' . build_base64url( sodium_crypto_sign_detached( $said, $secret ?? build_access_keys()['secret'] ) );
}

/** Without padding, as in an address. */
function build_base64url( string $bytes ): string {
	return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
}
