<?php
/**
 * Ends access: the door first, then the account, then the provider is told. Each step can be repeated until it is done.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'problem', 'ulid', 'person', 'access/store', 'access/account' );

/** Seconds that a person waits while the provider is told; it is told later otherwise. */
const DESKSIDE_ACCESS_TIMEOUT = 4.0;

/**
 * Ends a grant.
 *
 * @param string                            $id  gra_ULID.
 * @param WP_User|array<string, mixed>|null $by  Who takes it back, or a person of the contract; null when its time ran out, or nobody is there to say.
 * @param string                            $why One of ACCESS_ENDS of the contract; empty when an owner wanted it.
 * @return bool False when there is none, or the database would not take it.
 */
function deskside_end_access( string $id, $by, string $why = '' ): bool {
	$record = deskside_shut_access( $id, $by, $why );
	if ( null === $record ) {
		return false;
	}
	deskside_tell_access( $record );
	return true;
}

/**
 * Shuts the door and takes the account away; what the provider is to hear waits in the record.
 *
 * @param string                            $id  gra_ULID.
 * @param WP_User|array<string, mixed>|null $by  See deskside_end_access().
 * @param string                            $why One of ACCESS_ENDS of the contract; empty when an owner wanted it.
 * @return array<string, mixed>|null See deskside_access_find(); null when there is none, or the database would not take it.
 */
function deskside_shut_access( string $id, $by, string $why = '' ): ?array {
	$end    = static function ( array $record ) use ( $by, $why ): array {
		if ( 0 !== $record['ended_at'] ) {
			return $record;
		}
		$record['ended_at'] = time();
		if ( null !== $by ) {
			$record['untold'][] = array(
				'what'   => 'revoked',
				'key'    => deskside_ulid(),
				'person' => $by instanceof WP_User ? deskside_person( $by ) : $by,
				'why'    => $why,
			);
		}
		return $record;
	};
	$record = deskside_access_change( $id, $end );
	if ( null === $record || 0 === $record['ended_at'] ) {
		return null;
	}
	deskside_delete_account( $id, $record['granted_by'] );
	return $record;
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

/**
 * Ends all of it: the plugin goes, or its connection. Every door is shut before anybody is told.
 *
 * @param bool       $switched_off Whether the provider is told that the plugin was switched off. When the connection goes it ends all of it by itself.
 * @param float|null $until        Unix seconds until which the provider may be told; left out, for as long as one call may take. What it does not hear then waits for the day the plugin is switched on again.
 */
function deskside_end_all_access( bool $switched_off = false, ?float $until = null ): void {
	$until   = $until ?? microtime( true ) + DESKSIDE_ACCESS_TIMEOUT;
	$records = array();
	foreach ( deskside_access_ids() as $id ) {
		$open      = $switched_off ? deskside_access_find( $id ) : null;
		$records[] = deskside_shut_access( $id, deskside_access_is_open( $open ) ? deskside_switching_off( (array) $open ) : null, 'switched_off' );
	}
	foreach ( array_filter( $records ) as $record ) {
		// Who does not answer once is not waited for again.
		$until = deskside_tell_access( $record, $until ) ? $until : 0.0;
	}
}

/**
 * Who switches the plugin off: whoever may, ends what it held to its time. Without a person it is the word of who gave the access.
 *
 * @param array<string, mixed> $record See deskside_access_find().
 * @return array<string, mixed> A person of the contract.
 */
function deskside_switching_off( array $record ): array {
	$user = wp_get_current_user();
	return $user->exists() ? array( 'role' => 'owner' ) + deskside_person( $user ) : $record['owner'];
}

/** Ends what is over and tells what is untold. Costs an ordinary page nothing: it is called when the autoloaded list says so, and hourly. */
function deskside_sweep_access(): void {
	foreach ( deskside_access_ids() as $id ) {
		$record = deskside_access_find_fresh( $id );
		if ( ( deskside_state()['grants'][ $id ] ?? null ) !== deskside_access_listed( $record ) ) {
			deskside_access_index( $id );
		}
		if ( null === $record ) {
			deskside_delete_account( $id, 0 );
		} elseif ( ! deskside_access_is_open( $record ) ) {
			deskside_end_access( $id, null );
		} elseif ( array() !== $record['untold'] ) {
			deskside_tell_access( $record );
		}
	}
	deskside_access_forget_uses();
}

/**
 * Tells the provider what it does not know yet, oldest first; what it refuses for good is not told again. A call takes seconds, in
 * which others end the grant, use it or forget it: only what was told is taken out of what is stored by then.
 *
 * @param array<string, mixed> $record See deskside_access_find().
 * @param float|null           $until  Unix seconds until which it may take; null for a call's own time each.
 * @return bool Whether nothing is untold any more.
 */
function deskside_tell_access( array $record, ?float $until = null ): bool {
	$id = $record['id'];
	while ( null !== $record && array() !== $record['untold'] ) {
		$news   = $record['untold'][0];
		$left   = null === $until ? DESKSIDE_ACCESS_TIMEOUT : min( DESKSIDE_ACCESS_TIMEOUT, $until - microtime( true ) );
		$answer = $left > 0 ? deskside_tell_provider_of( $id, $news, $left ) : deskside_problem( 'provider_unreachable' );
		if ( is_wp_error( $answer ) && ! in_array( $answer->get_error_code(), array( 'not_found', 'forbidden', 'invalid_request', 'idempotency_conflict' ), true ) ) {
			return false;
		}
		$record = deskside_access_change(
			$id,
			static function ( array $now ) use ( $news, $answer ): array {
				$now['untold'] = array_values(
					array_filter(
						$now['untold'],
						static function ( array $other ) use ( $news ): bool {
							return $other['key'] !== $news['key'];
						}
					)
				);
				$now['grant']  = is_wp_error( $answer ) ? $now['grant'] : (string) wp_json_encode( $answer );
				return $now;
			}
		);
	}
	if ( null !== $record && 0 !== $record['ended_at'] ) {
		deskside_access_forget( $id );
	}
	return true;
}

/**
 * Tells one thing.
 *
 * @param string               $id      gra_ULID.
 * @param array<string, mixed> $news    `what`, `key`, `person`; for a use also `use` and `at`, for an end perhaps `why`.
 * @param float                $timeout Seconds.
 * @return stdClass|WP_Error `accessGrant` of the contract.
 */
function deskside_tell_provider_of( string $id, array $news, float $timeout ) {
	deskside_load( 'provider-client' );
	$with = array(
		'answer'  => 'access_grant',
		'person'  => $news['person'],
		'key'     => $news['key'],
		'timeout' => $timeout,
	);
	if ( 'used' === $news['what'] ) {
		return deskside_ask_provider( 'POST', "/v1/access-grants/$id/uses/{$news['use']}", $with + array( 'json' => (string) wp_json_encode( array( 'came_in_at' => $news['at'] ) ) ) );
	}
	$why = $news['why'] ?? '';
	return deskside_ask_provider( 'POST', "/v1/access-grants/$id/revoke", $with + ( '' === $why ? array() : array( 'json' => (string) wp_json_encode( compact( 'why' ) ) ) ) );
}
