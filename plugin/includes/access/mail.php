<?php
/**
 * Mails to the site's owners: support was let in, and support came. Sent by the site, which knows its owners; the provider knows
 * those only who wrote to it.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'access/places', 'access/print' );

/**
 * Tells every owner, in their own language, that access was given, or that it was used for the first time.
 *
 * @param array<string, mixed> $record See deskside_access_find().
 * @param string|null          $agent  Who came; null when access was given.
 */
function deskside_mail_owners( array $record, ?string $agent ): void {
	foreach ( deskside_owners() as $owner ) {
		$switched = switch_to_user_locale( $owner->ID );
		$end      = __( 'You see here who may come in, and can end it at any moment:', 'deskside' );
		wp_mail( $owner->user_email, deskside_access_subject( $agent ), deskside_access_sentence( $record, $agent ) . "\n\n$end\n" . deskside_access_page() . "\n" );
		if ( $switched ) {
			restore_previous_locale();
		}
	}
}

/**
 * What the mail is about.
 *
 * @param string|null $agent Who came; null when access was given.
 */
function deskside_access_subject( ?string $agent ): string {
	/* translators: %s: name of the site. */
	$words = null === $agent ? __( '[%s] Your provider may sign in', 'deskside' ) : __( '[%s] Your provider signed in', 'deskside' );
	return sprintf( $words, wp_specialchars_decode( (string) get_option( 'blogname' ), ENT_QUOTES ) );
}

/**
 * What it says.
 *
 * @param array<string, mixed> $record See deskside_access_find().
 * @param string|null          $agent  Who came; null when access was given.
 */
function deskside_access_sentence( array $record, ?string $agent ): string {
	$owner = (string) $record['owner']['name'];
	$role  = deskside_role_words( $record['role'] );
	$until = (string) wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), $record['ends_at'] );
	return null === $agent
		/* translators: 1: who gave access, 2: a role such as Editor, 3: date and time. */
		? sprintf( __( '%1$s lets your provider’s support sign in to the site’s admin: as %2$s, until %3$s.', 'deskside' ), $owner, $role, $until )
		/* translators: 1: an agent, 2: who gave access, 3: a role such as Editor, 4: date and time. */
		: sprintf( __( '%1$s of your provider’s support signed in to the site’s admin for the first time, with the access that %2$s gave: as %3$s, until %4$s.', 'deskside' ), $agent, $owner, $role, $until );
}
