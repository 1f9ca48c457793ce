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
 * The line, which leads to where access is ended.
 *
 * @param WP_Admin_Bar $bar The bar.
 */
function deskside_add_access_line( WP_Admin_Bar $bar ): void {
	$until = max( array( 0 ) + deskside_state()['grants'] );
	if ( $until <= time() || ! current_user_can( 'deskside_manage' ) ) {
		return;
	}
	$bar->add_node(
		array(
			'id'     => 'deskside-access',
			'parent' => 'top-secondary',
			'href'   => deskside_access_page(),
			/* translators: %s: day and time, such as "25 Nov 14:30". */
			'title'  => esc_html( sprintf( __( 'Support may sign in until %s: look or end it', 'deskside' ), wp_date( 'j M H:i', $until ) ) ),
		)
	);
}
