<?php
/**
 * The owner’s duties as a checklist, with what the site can look up by itself.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'site-checks' );

/**
 * The owner's duties as a checklist; what the site can look up stands with each. Only who manages the site sees that.
 *
 * @param stdClass[] $duties `clientDuty`s.
 */
function deskside_print_duties( array $duties ): void {
	echo '<h2>' . esc_html__( 'Your own duties', 'deskside' ) . '</h2><ul class="ul-disc">';
	foreach ( $duties as $duty ) {
		echo '<li class="deskside-keep">' . esc_html( $duty->text );
		if ( null !== $duty->check && current_user_can( 'deskside_manage' ) ) {
			deskside_print_check( deskside_check( $duty->check ) );
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
