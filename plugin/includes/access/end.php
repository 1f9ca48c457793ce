<?php
/**
 * Ends access: the door first, then the account, then the provider is told. Each step can be repeated until it is done.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'ulid', 'person', 'access/store', 'access/account' );

/** Seconds that a person waits while the provider is told; it is told later otherwise. */
const DESKSIDE_ACCESS_TIMEOUT = 4.0;

/**
 * Ends a grant.
 *
 * @param string                            $id gra_ULID.
 * @param WP_User|array<string, mixed>|null $by Who takes it back, or a person of the contract; null when its time ran out, or nobody is there to say.
 * @return bool False when there is none.
 */
function deskside_end_access( string $id, $by ): bool {
	$record = deskside_access_find( $id );
	if ( null === $record ) {
		return false;
	}
	if ( 0 === $record['ended_at'] ) {
		$record['ended_at'] = time();
		if ( null !== $by ) {
			$record['untold'][] = array(
				'what'   => 'revoked',
				'key'    => deskside_ulid(),
				'person' => $by instanceof WP_User ? deskside_person( $by ) : $by,
			);
		}
		deskside_access_keep( $record );
	}
	deskside_delete_account( $id, $record['granted_by'] );
	deskside_tell_access( $record );
	return true;
}

/**
 * Ends the grant of an account that somebody deleted; does nothing for other accounts, and for one that is deleted because its
 * grant ended.
 *
 * @param string $login Name that it signed in with.
 */
function deskside_end_access_of( string $login ): void {
	foreach ( array_keys( deskside_state()['grants'] ) as $id ) {
		if ( deskside_account_login( $id ) === $login && deskside_access_is_open( deskside_access_find( $id ) ) ) {
			$by = wp_get_current_user();
			deskside_end_access( $id, $by->exists() ? $by : null );
		}
	}
}

/** Ends all of it: the plugin goes, or its connection. */
function deskside_end_all_access(): void {
	foreach ( array_keys( deskside_state()['grants'] ) as $id ) {
		deskside_end_access( $id, null );
	}
}

/** Ends what is over and tells what is untold. Costs an ordinary page nothing: it is called when the autoloaded list says so. */
function deskside_sweep_access(): void {
	foreach ( array_keys( deskside_state()['grants'] ) as $id ) {
		$record = deskside_access_find( $id );
		if ( null === $record ) {
			deskside_delete_account( $id, 0 );
			deskside_access_forget( $id );
		} elseif ( ! deskside_access_is_open( $record ) ) {
			deskside_end_access( $id, null );
		} elseif ( array() !== $record['untold'] ) {
			deskside_tell_access( $record );
		}
	}
	deskside_access_forget_uses();
}

/**
 * Tells the provider what it does not know yet, oldest first; what it refuses for good is not told again.
 *
 * @param array<string, mixed> $record See deskside_access_find().
 */
function deskside_tell_access( array $record ): void {
	while ( array() !== $record['untold'] ) {
		$answer = deskside_tell_provider_of( $record['id'], $record['untold'][0] );
		if ( is_wp_error( $answer ) && ! in_array( $answer->get_error_code(), array( 'not_found', 'forbidden', 'invalid_request', 'idempotency_conflict' ), true ) ) {
			return;
		}
		array_shift( $record['untold'] );
		$record['grant'] = is_wp_error( $answer ) ? $record['grant'] : (string) wp_json_encode( $answer );
		deskside_access_keep( $record );
	}
	if ( 0 !== $record['ended_at'] ) {
		deskside_access_forget( $record['id'] );
	}
}

/**
 * Tells one thing.
 *
 * @param string               $id   gra_ULID.
 * @param array<string, mixed> $news `what`, `key`, `person`; for a use also `use` and `at`.
 * @return stdClass|WP_Error `accessGrant` of the contract.
 */
function deskside_tell_provider_of( string $id, array $news ) {
	deskside_load( 'provider-client' );
	$with = array(
		'answer'  => 'access_grant',
		'person'  => $news['person'],
		'key'     => $news['key'],
		'timeout' => DESKSIDE_ACCESS_TIMEOUT,
	);
	return 'used' === $news['what']
		? deskside_ask_provider( 'POST', "/v1/access-grants/$id/uses/{$news['use']}", $with + array( 'json' => (string) wp_json_encode( array( 'came_in_at' => $news['at'] ) ) ) )
		: deskside_ask_provider( 'POST', "/v1/access-grants/$id/revoke", $with );
}
