<?php
/**
 * Who acts, as the site tells the provider.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * A person of the contract (src/contract/person.ts).
 *
 * @param WP_User $user Who.
 * @return array{ref: string, name: string, email: string|null, role: string, locale: string}
 */
function deskside_person( WP_User $user ): array {
	$name = trim( wp_check_invalid_utf8( (string) $user->display_name ) );
	return array(
		'ref'    => (string) $user->ID,
		'name'   => mb_substr( '' === $name ? $user->user_login : $name, 0, 100 ),
		'email'  => deskside_person_email( (string) $user->user_email ),
		'role'   => $user->has_cap( 'deskside_approve_quotes' ) ? 'owner' : 'employee',
		'locale' => deskside_person_locale( get_user_locale( $user ) ),
	);
}

/**
 * The person in the Deskside-Person header: base64url of its JSON.
 *
 * @param array<string, mixed> $person A person of the contract.
 */
function deskside_person_header( array $person ): string {
	// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- the contract's header; JSON may hold any character, a header may not.
	return rtrim( strtr( base64_encode( (string) wp_json_encode( $person ) ), '+/', '-_' ), '=' );
}

/**
 * The language we have for a WordPress locale, English for all others.
 *
 * @param string $locale Such as nl_BE.
 */
function deskside_person_locale( string $locale ): string {
	$language = strtolower( substr( $locale, 0, 2 ) );
	return in_array( $language, deskside_contract( 'locales' ), true ) && ! preg_match( '/^[a-z]{3}/i', $locale ) ? $language : 'en';
}

/**
 * Addresses that WordPress accepts and the contract does not are left out: a ticket must not fail over them.
 *
 * @param string $email As stored.
 */
function deskside_person_email( string $email ): ?string {
	$plain = strlen( $email ) <= 254
		&& preg_match( '/^[A-Za-z0-9_+-][A-Za-z0-9_\'+-]*(\.[A-Za-z0-9_\'+-]+)*@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}(?![\s\S])/', $email )
		&& preg_match( '/[A-Za-z0-9_+-]@/', $email );
	return $plain ? $email : null;
}
