<?php
/**
 * The owner’s duties as a checklist, with what the site can look up by itself.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'site-checks', 'duty-ticks', 'forms' );

/**
 * The owner's duties as a checklist; what the site can look up stands with each. Only who manages the site sees that.
 *
 * @param stdClass[] $duties       `clientDuty`s.
 * @param int|null   $backup_hours How often the plan says that a backup is made.
 */
function deskside_print_duties( array $duties, ?int $backup_hours ): void {
	echo '<h2>' . esc_html__( 'Your own duties', 'deskside' ) . '</h2><ul class="ul-disc">';
	foreach ( $duties as $duty ) {
		echo '<li class="deskside-keep">' . esc_html( $duty->text );
		$result = null !== $duty->check && current_user_can( 'deskside_manage' ) ? deskside_check( $duty->check, $backup_hours ) : null;
		if ( $result ) {
			deskside_print_check( $result );
		}
		if ( null === $duty->check || ( $result && null === $result['ok'] ) ) {
			deskside_print_tick( $duty, deskside_duty_ticks()[ $duty->id ] ?? null );
		}
		echo '</li>';
	}
	echo '</ul>';
	if ( current_user_can( 'deskside_manage' ) ) {
		/* translators: %s: date and time. */
		echo '<p class="description">' . esc_html( sprintf( __( 'Checked by your own site on %s. Nothing of it is sent to anybody.', 'deskside' ), (string) wp_date( get_option( 'date_format' ) . ' H:i' ) ) ) . '</p>';
	}
}

/**
 * What was found, and what to do.
 *
 * @param array{ok: bool|null, found: string, todo: string} $result Of a check.
 */
function deskside_print_check( array $result ): void {
	$states = array(
		''  => __( 'For you to judge', 'deskside' ),
		'0' => __( 'Needs attention', 'deskside' ),
		'1' => __( 'In order', 'deskside' ),
	);
	$state  = $states[ null === $result['ok'] ? '' : (string) (int) $result['ok'] ];
	echo '<br><strong>' . esc_html( $state ) . ':</strong> ' . nl2br( esc_html( $result['found'] ) );
	if ( '' !== $result['todo'] ) {
		echo '<br>' . esc_html( $result['todo'] );
	}
}

/**
 * What only a person can tell: when it was last seen to and by whom, and the way for an owner to say so.
 *
 * @param stdClass                     $duty `clientDuty`.
 * @param array{at: int, by: int}|null $tick What was noted.
 */
function deskside_print_tick( stdClass $duty, ?array $tick ): void {
	if ( $tick ) {
		$person = get_userdata( $tick['by'] );
		/* translators: 1: a date, 2: a person's name. */
		$words = sprintf( __( 'Seen to on %1$s by %2$s', 'deskside' ), (string) wp_date( get_option( 'date_format' ), $tick['at'] ), $person ? $person->display_name : __( 'somebody who is gone', 'deskside' ) );
		echo '<br><strong><span aria-hidden="true">✓</span> ' . esc_html( $words ) . '</strong>';
	}
	if ( ! current_user_can( 'deskside_approve_quotes' ) ) {
		return;
	}
	echo '<div class="deskside-no-print">';
	deskside_open_form( 'duty', $duty->id );
	deskside_print_tick_button( 'done', $tick ? __( 'Seen to again today', 'deskside' ) : __( 'Seen to today', 'deskside' ), $duty->text );
	if ( $tick ) {
		deskside_print_tick_button( 'open', __( 'Take the note back', 'deskside' ), $duty->text );
	}
	echo '</form></div>';
}

/**
 * One of its buttons.
 *
 * @param string $state done or open.
 * @param string $words What it says.
 * @param string $duty  What it is about, for who hears the page.
 */
function deskside_print_tick_button( string $state, string $words, string $duty ): void {
	printf( '<button class="button button-small" name="state" value="%s">%s<span class="screen-reader-text">: %s</span></button> ', esc_attr( $state ), esc_html( $words ), esc_html( $duty ) );
}
