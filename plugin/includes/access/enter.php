<?php
/**
 * The door: an agent's browser posts an entry that the provider signed; it is good once, for minutes, and only while the grant lasts.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'problem', 'schema', 'connection', 'ulid', 'person', 'access/store', 'access/end', 'outbox/items' );

/** Seconds by which the site's clock and the provider's may differ. */
const DESKSIDE_ACCESS_SKEW = 10 * MINUTE_IN_SECONDS;

/** Longest life of an entry, in seconds; a longer one is not the provider's. */
const DESKSIDE_ENTRY_SECONDS = 10 * MINUTE_IN_SECONDS;

/** Lets an agent in, or says why not. */
function deskside_enter(): void {
	nocache_headers();
	// phpcs:ignore WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput.InputNotSanitized, WordPress.Security.ValidatedSanitizedInput.MissingUnslash -- who holds an entry is known by its signature, which is checked below; it comes from another site, so there is no nonce.
	$said   = 'POST' === ( $_SERVER['REQUEST_METHOD'] ?? '' ) && isset( $_POST['entry'] ) ? wp_unslash( $_POST['entry'] ) : null;
	$record = null;
	$entry  = deskside_read_entry( $said, $record );
	$known  = null !== $record && null !== deskside_find_account( $record['id'] );
	$user   = null === $entry || null === $record || ! deskside_access_take_use( $entry->use ) ? null : deskside_make_account( $record );
	$record = $user instanceof WP_User && null !== $entry && null !== $record ? deskside_note_use( $record, $entry ) : null;
	if ( ! $user instanceof WP_User || null === $entry || null === $record ) {
		wp_die( esc_html__( 'This way in is not good any more. Go back to the desk and press the button again. If it stays so, the access has ended: ask the client to give it again.', 'deskside' ), esc_html__( 'Access for support', 'deskside' ), array( 'response' => 403 ) );
	}
	deskside_sign_in_support( $user, $record, $entry );
	if ( ! $known ) {
		deskside_load( 'access/mail' );
		deskside_mail_owners( $record, deskside_agent_name( $entry ) );
	}
	wp_safe_redirect( admin_url() );
	exit;
}

/**
 * Checks an entry; all that is wrong gives the same answer.
 *
 * @param mixed                     $said   As posted.
 * @param array<string, mixed>|null $record The grant that it opens, when it does.
 * @return stdClass|null `accessPayload` of the contract.
 */
function deskside_read_entry( $said, ?array &$record ): ?stdClass {
	if ( ! is_string( $said ) || ! preg_match( '/^([A-Za-z0-9_-]{1,1800})\.([A-Za-z0-9_-]{86})(?![\s\S])/', $said, $parts ) ) {
		return null;
	}
	$entry = json_decode( (string) deskside_from_base64url( $parts[1] ) );
	$shape = ( require DESKSIDE_DIR . 'includes/rest/answers.php' )['access_payload'];
	if ( ! $entry instanceof stdClass || array() !== deskside_schema_faults( $entry, $shape ) ) {
		return null;
	}
	$found = deskside_access_find( $entry->grant );
	if ( null === $found || ! deskside_access_is_open( $found ) || ! deskside_is_signed( $parts[1], $parts[2], $found['key'] ) ) {
		return null;
	}
	$record = $found;
	return deskside_entry_is_for_now( $entry ) ? $entry : null;
}

/**
 * Whether a signed entry is meant for this site at this time.
 *
 * @param stdClass $entry `accessPayload` of the contract.
 */
function deskside_entry_is_for_now( stdClass $entry ): bool {
	return ( deskside_connection()['site_id'] ?? null ) === $entry->site
		&& $entry->exp > $entry->iat
		&& $entry->exp - $entry->iat <= DESKSIDE_ENTRY_SECONDS
		&& time() >= $entry->iat - DESKSIDE_ACCESS_SKEW
		&& time() <= $entry->exp + DESKSIDE_ACCESS_SKEW;
}

/**
 * Whether the provider signed it.
 *
 * @param string $said      What is signed, as sent.
 * @param string $signature base64url.
 * @param string $key       Public key in base64.
 */
function deskside_is_signed( string $said, string $signature, string $key ): bool {
	$signature = (string) deskside_from_base64url( $signature );
	// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- a public key.
	$key = (string) base64_decode( $key, true );
	return SODIUM_CRYPTO_SIGN_BYTES === strlen( $signature )
		&& SODIUM_CRYPTO_SIGN_PUBLICKEYBYTES === strlen( $key )
		&& sodium_crypto_sign_verify_detached( $signature, $said, $key );
}

/**
 * Bytes of base64url without padding.
 *
 * @param string $text Text.
 * @return string|false
 */
function deskside_from_base64url( string $text ) {
	// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- the contract's form of a signed text.
	return base64_decode( strtr( $text, '-_', '+/' ), true );
}

/**
 * Writes down that support comes in, if the grant lasts now that the account is there: whoever ends it from here on finds the account
 * and takes it away.
 *
 * @param array<string, mixed> $record See deskside_access_find().
 * @param stdClass             $entry  `accessPayload` of the contract.
 * @return array<string, mixed>|null The grant as it is now; null when it ended in this very moment, and the account with it.
 */
function deskside_note_use( array $record, stdClass $entry ): ?array {
	$note = static function ( array $now ) use ( $entry ): array {
		if ( deskside_access_is_open( $now ) ) {
			$now['untold'][] = array(
				'what'   => 'used',
				'key'    => deskside_ulid(),
				'person' => $now['owner'],
				'use'    => $entry->use,
				'at'     => deskside_instant( time() ),
			);
		}
		return $now;
	};
	$now  = deskside_access_change( $record['id'], $note );
	if ( null === $now || ! deskside_access_is_open( $now ) ) {
		deskside_delete_account( $record['id'], $record['granted_by'] );
		return null;
	}
	return $now;
}

/**
 * Signs support in for no longer than the grant lasts, and tells the provider that it came.
 *
 * @param WP_User              $user   The account.
 * @param array<string, mixed> $record See deskside_access_find().
 * @param stdClass             $entry  `accessPayload` of the contract.
 */
function deskside_sign_in_support( WP_User $user, array $record, stdClass $entry ): void {
	$left = static function () use ( $record ): int {
		return max( 1, (int) $record['ends_at'] - time() );
	};
	add_filter( 'auth_cookie_expiration', $left, PHP_INT_MAX );
	wp_set_auth_cookie( $user->ID, true );
	remove_filter( 'auth_cookie_expiration', $left, PHP_INT_MAX );
	wp_update_user(
		array(
			'ID'           => $user->ID,
			'display_name' => deskside_agent_name( $entry ),
		)
	);
	deskside_tell_access( $record );
}

/**
 * Who comes, as this site shows them.
 *
 * @param stdClass $entry `accessPayload` of the contract.
 */
function deskside_agent_name( stdClass $entry ): string {
	return mb_substr( trim( wp_strip_all_tags( $entry->agent ) ), 0, 100 );
}
