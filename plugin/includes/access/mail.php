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
 * Tells every owner that access was given.
 *
 * @param array<string, mixed> $record See deskside_access_find().
 */
function deskside_mail_given( array $record ): void {
	deskside_mail_owners(
		$record,
		static function ( array $about ): array {
			return array(
				/* translators: %s: name of the site. */
				sprintf( __( '[%s] Your provider may sign in', 'deskside' ), $about['site'] ),
				/* translators: 1: who gave access, 2: a role such as Editor, 3: date and time. */
				sprintf( __( '%1$s lets your provider’s support sign in to the site’s admin: as %2$s, until %3$s.', 'deskside' ), $about['owner'], $about['role'], $about['until'] ),
			);
		}
	);
}

/**
 * Tells every owner that support came in for the first time.
 *
 * @param array<string, mixed> $record See deskside_access_find().
 * @param string               $agent  Who came.
 */
function deskside_mail_came( array $record, string $agent ): void {
	deskside_mail_owners(
		$record,
		static function ( array $about ) use ( $agent ): array {
			return array(
				/* translators: %s: name of the site. */
				sprintf( __( '[%s] Your provider signed in', 'deskside' ), $about['site'] ),
				/* translators: 1: an agent, 2: who gave access, 3: a role such as Editor, 4: date and time. */
				sprintf( __( '%1$s of your provider’s support signed in to the site’s admin for the first time, with the access that %2$s gave: as %3$s, until %4$s.', 'deskside' ), $agent, $about['owner'], $about['role'], $about['until'] ),
			);
		}
	);
}

/**
 * Sends a mail to every owner, in their own language.
 *
 * @param array<string, mixed>                                       $record See deskside_access_find().
 * @param callable( array<string, string> ): array{string, string}   $words  Subject and sentence, made in the reader's language.
 */
function deskside_mail_owners( array $record, callable $words ): void {
	foreach ( deskside_owners() as $owner ) {
		$switched            = switch_to_user_locale( $owner->ID );
		list( $subject, $is ) = $words(
			array(
				'site'  => wp_specialchars_decode( (string) get_option( 'blogname' ), ENT_QUOTES ),
				'owner' => (string) $record['owner']['name'],
				'role'  => deskside_role_words( $record['role'] ),
				'until' => (string) wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), $record['ends_at'] ),
			)
		);
		$end = __( 'You see here who may come in, and can end it at any moment:', 'deskside' );
		wp_mail( $owner->user_email, $subject, "$is\n\n$end\n" . deskside_access_page() . "\n" );
		if ( $switched ) {
			restore_previous_locale();
		}
	}
}
