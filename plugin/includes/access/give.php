<?php
/**
 * Gives access: the provider makes the key, the site keeps its public half. Nobody is let in, and no account is made, before an agent comes.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'access/store', 'access/limits', 'origin' );

/** Why nobody can be let in here; null when all is well. */
function deskside_access_obstacle(): ?string {
	$host = (string) wp_parse_url( home_url(), PHP_URL_HOST );
	return 0 === strpos( home_url(), 'https:' ) || deskside_is_loopback_name( $host )
		? null
		: __( 'Your site is not reached over https, so nobody can be let in safely. Ask your provider to set up a certificate first.', 'deskside' );
}

/**
 * Gives access with a ticket.
 *
 * @param string   $ticket Ticket's id.
 * @param stdClass $asked  `grantAccess` of the contract, checked.
 * @param WP_User  $user   Who gives it.
 * @return true|WP_Error
 */
function deskside_give_access( string $ticket, stdClass $asked, WP_User $user ) {
	$labels = array_column( deskside_access_roles( $user ), 'role_label', 'role' );
	if ( null !== deskside_access_obstacle() || ! isset( $labels[ $asked->role ] ) ) {
		return deskside_problem( 'forbidden', array( 'detail' => deskside_access_obstacle() ?? __( 'You cannot lend this role.', 'deskside' ) ) );
	}
	if ( null !== deskside_access_find( $asked->id ) ) {
		return true;
	}
	$wanted = (array) $asked + array( 'role_label' => $labels[ $asked->role ] );
	$answer = deskside_ask_as_reader(
		'POST',
		"/v1/tickets/$ticket/access-grants",
		array(
			'answer' => 'access_granted',
			'json'   => (string) wp_json_encode( $wanted ),
			'key'    => deskside_ulid_of( $asked->id ),
		)
	);
	return is_wp_error( $answer ) ? $answer : deskside_keep_access( $ticket, $asked, $answer, $user );
}

/**
 * Stores what was given.
 *
 * @param string   $ticket Ticket's id.
 * @param stdClass $asked  `grantAccess` of the contract.
 * @param stdClass $answer `accessGranted` of the contract.
 * @param WP_User  $user   Who gives it.
 * @return true|WP_Error
 */
function deskside_keep_access( string $ticket, stdClass $asked, stdClass $answer, WP_User $user ) {
	// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- a public key, as the contract sends it.
	$key = base64_decode( $answer->public_key, true );
	if ( ! is_string( $key ) || SODIUM_CRYPTO_SIGN_PUBLICKEYBYTES !== strlen( $key ) || $answer->grant->id !== $asked->id ) {
		return deskside_problem( 'provider_nonsense' );
	}
	$record = array(
		'id'         => $asked->id,
		'ticket_id'  => $ticket,
		'role'       => $asked->role,
		'may_not'    => array_values( $asked->may_not ),
		// By this site's own clock: it is this site that shuts the door.
		'ends_at'    => time() + $asked->hours * HOUR_IN_SECONDS,
		'key'        => $answer->public_key,
		'granted_by' => $user->ID,
		'owner'      => deskside_person( $user ),
		'grant'      => (string) wp_json_encode( $answer->grant ),
		'ended_at'   => 0,
		'untold'     => array(),
	);
	if ( ! deskside_access_keep( $record ) ) {
		return deskside_problem( 'storage_failed' );
	}
	deskside_load( 'access/mail' );
	deskside_mail_owners( $record, null );
	return true;
}
