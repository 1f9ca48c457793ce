<?php
/**
 * That support may sign in, in every owner's sight: a line in the admin bar, from the autoloaded list only.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'access/places' );

/**
 * The line, which leads to where access is ended; support's own ends it.
 *
 * @param WP_Admin_Bar $bar The bar.
 */
function deskside_add_access_line( WP_Admin_Bar $bar ): void {
	$support = deskside_is_support( get_current_user_id() );
	$until   = deskside_access_until( $support ? (string) get_user_meta( get_current_user_id(), 'deskside_access', true ) : null );
	if ( $until <= time() || ! ( $support || current_user_can( 'deskside_manage' ) ) ) {
		return;
	}
	/* translators: %s: day and time, such as "25 Nov 14:30". */
	$words = $support ? __( 'You are here as support until %s: end it', 'deskside' ) : __( 'Support may sign in until %s: look or end it', 'deskside' );
	$bar->add_node(
		array(
			'id'     => 'deskside-access',
			'parent' => 'top-secondary',
			'href'   => $support ? wp_nonce_url( admin_url( 'admin-post.php?action=deskside_leave' ), 'deskside_leave' ) : deskside_access_page(),
			'title'  => esc_html( sprintf( $words, wp_date( 'j M H:i', $until ) ) ),
		)
	);
}

/**
 * Until when support may come in.
 *
 * @param string|null $id gra_ULID; null for whichever lasts longest.
 * @return int Unix seconds; 0 when nobody may.
 */
function deskside_access_until( ?string $id ): int {
	$grants = deskside_state()['grants'];
	return null === $id ? max( array( 0 ) + $grants ) : ( $grants[ $id ] ?? 0 );
}
