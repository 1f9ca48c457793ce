<?php
/**
 * Which of the owner's duties were seen to, when and by whom: noted on the site, told to nobody.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Duties that are noted at most: more than any plan names. */
const DESKSIDE_TICKS = 100;

/**
 * What was noted.
 *
 * @return array<string, array{at: int, by: int}> By the duty's id: Unix seconds and a user's id.
 */
function deskside_duty_ticks(): array {
	$ticks = get_option( 'deskside_duties', array() );
	return is_array( $ticks ) ? $ticks : array();
}

/** Notes that a duty was seen to today, or takes the note back. Not autoloaded: one page reads it. */
function deskside_form_duty(): void {
	deskside_load( 'journal-csv', 'change-option' );
	$id   = deskside_posted( 'about' );
	$done = 'done' === deskside_posted( 'state' );
	$note = static function ( $ticks ) use ( $id, $done ): array {
		$ticks = is_array( $ticks ) ? $ticks : array();
		unset( $ticks[ $id ] );
		if ( $done && preg_match( '/^[A-Za-z0-9_-]{1,100}(?![\s\S])/', $id ) ) {
			$ticks[ $id ] = array(
				'at' => time(),
				'by' => get_current_user_id(),
			);
		}
		return array_slice( $ticks, -DESKSIDE_TICKS, null, true );
	};
	deskside_change_option( 'deskside_duties', $note );
	deskside_back_to_contract( true, $done ? __( 'Noted on your site.', 'deskside' ) : __( 'The note is taken back.', 'deskside' ) );
}
