<?php
/**
 * Advice from the provider, which an owner says to have read.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'forms', 'ulid', 'contract-page/plan' );

/**
 * The advice that was given; an owner says that it was read.
 *
 * @param stdClass|WP_Error $list `adviceList`.
 */
function deskside_print_contract_advice( $list ): void {
	$title = __( 'Advice from your provider', 'deskside' );
	if ( is_wp_error( $list ) ) {
		deskside_print_unread( $title, $list );
		return;
	}
	if ( array() === $list->advice ) {
		return;
	}
	echo '<h2>' . esc_html( $title ) . '</h2>';
	foreach ( $list->advice as $advice ) {
		/* translators: 1: date, 2: who gave it, 3: to whom. */
		$meta = sprintf( __( '%1$s, by %2$s, to %3$s', 'deskside' ), deskside_page_day( $advice->given_at ), $advice->given_by, $advice->addressed_to );
		echo '<div class="deskside-keep"><h3>' . esc_html( $advice->subject ) . '</h3><p class="description">' . esc_html( $meta ) . '</p><p>' . nl2br( esc_html( $advice->text ) ) . '</p>';
		if ( $advice->acknowledged ) {
			/* translators: 1: who, 2: date. */
			echo '<p>' . esc_html( sprintf( __( 'Read by %1$s on %2$s.', 'deskside' ), $advice->acknowledged->by->name, deskside_page_day( $advice->acknowledged->at ) ) ) . '</p>';
		} elseif ( current_user_can( 'deskside_approve_quotes' ) ) {
			echo '<div class="deskside-no-print">';
			deskside_open_form( 'acknowledge', $advice->id );
			printf( '<input type="hidden" name="sha256" value="%s"><input type="hidden" name="key" value="%s"><button class="button">%s<span class="screen-reader-text"> %s</span></button></form></div>', esc_attr( $advice->text_sha256 ), esc_attr( deskside_ulid() ), esc_html__( 'I have read this', 'deskside' ), esc_html( $advice->subject ) );
		}
		echo '</div>';
	}
}

/**
 * The day of an instant in the site's zone.
 *
 * @param string $instant Of the contract.
 */
function deskside_page_day( string $instant ): string {
	return (string) wp_date( get_option( 'date_format' ), (int) strtotime( $instant ) );
}
