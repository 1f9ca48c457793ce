<?php
/**
 * Access given to support, on the page that works without scripts: shown, and taken back.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'forms', 'access/store' );

/** Prints what is open, with a button for each; nothing when nothing is. */
function deskside_print_access(): void {
	$open = array();
	foreach ( array_keys( deskside_state()['grants'] ) as $id ) {
		$record = deskside_access_find( $id );
		if ( null !== $record && deskside_access_is_open( $record ) ) {
			$open[] = $record;
		}
	}
	if ( array() === $open || ! current_user_can( 'deskside_manage' ) ) {
		return;
	}
	echo '<h2 id="deskside-access">' . esc_html__( 'Access for support', 'deskside' ) . '</h2>';
	echo '<p>' . esc_html__( 'If you end the last access of a request before its time, your provider’s clock for it stands still until you give access again.', 'deskside' ) . '</p>';
	foreach ( $open as $record ) {
		/* translators: 1: name of a role such as Editor, 2: date and time */
		$words = sprintf( __( 'Your provider can sign in here as %1$s until %2$s.', 'deskside' ), deskside_role_words( $record['role'] ), wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), $record['ends_at'] ) );
		deskside_open_form( 'revoke', $record['id'] );
		printf( '<p>%s <button class="button">%s</button></p></form>', esc_html( $words ), esc_html__( 'Take access back', 'deskside' ) );
	}
}

/**
 * How a role is called here.
 *
 * @param string $role Its name.
 */
function deskside_role_words( string $role ): string {
	return translate_user_role( wp_roles()->role_names[ $role ] ?? $role );
}
