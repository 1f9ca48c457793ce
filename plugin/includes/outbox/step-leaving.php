<?php
/**
 * Before the plugin is switched off while something waits: what becomes of it, a file of it, and what deleting may delete.
 *
 * WordPress runs no code of a plugin that is switched off, so what deleting does is asked here; without an answer it keeps what waits.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'forms', 'outbox/step-discard' );

/** Asks. */
function deskside_print_leaving_step(): void {
	$unsent = (int) deskside_state()['unsent'];
	echo '<h2>' . esc_html__( 'Before you switch Deskside off', 'deskside' ) . '</h2>';
	/* translators: %d: number of messages. */
	echo '<p>' . esc_html( sprintf( _n( '%d message has not reached your provider. While Deskside is off it stays on this site and is not sent; switched on again, it goes on.', '%d messages have not reached your provider. While Deskside is off they stay on this site and are not sent; switched on again, they go on.', $unsent, 'deskside' ), $unsent ) ) . '</p>';
	deskside_open_form( 'unsent' );
	printf( '<p><button class="button">%s</button></p></form>', esc_html__( 'Download everything as a file', 'deskside' ) );
	deskside_open_form( 'leaving' );
	echo '<fieldset><legend><strong>' . esc_html__( 'If Deskside is deleted afterwards', 'deskside' ) . '</strong></legend>';
	foreach ( array(
		'keep'   => __( 'Keep what is not sent in the database, for the day it is installed again', 'deskside' ),
		'delete' => __( 'Delete what is not sent as well', 'deskside' ),
	) as $value => $label ) {
		printf( '<p><label><input type="radio" name="unsent" value="%s"%s> %s</label></p>', esc_attr( $value ), checked( 'keep', $value, false ), esc_html( $label ) );
	}
	printf( '</fieldset><p><button class="button button-primary">%s</button> <a class="button" href="%s">%s</a></p></form>', esc_html__( 'Switch Deskside off', 'deskside' ), esc_url( deskside_outbox_url() ), esc_html__( 'Leave it on', 'deskside' ) );
}

/** Remembers the answer and goes on to WordPress's own way of switching off. */
function deskside_form_leaving(): void {
	if ( ! current_user_can( 'deactivate_plugin', plugin_basename( DESKSIDE_FILE ) ) ) {
		wp_die( esc_html( deskside_problem_sentence( 'forbidden' ) ), 403 );
	}
	if ( 'delete' === deskside_posted( 'unsent' ) ) {
		update_option( 'deskside_delete_unsent', time(), false );
	} else {
		delete_option( 'deskside_delete_unsent' );
	}
	$file = plugin_basename( DESKSIDE_FILE );
	wp_safe_redirect( add_query_arg( '_wpnonce', wp_create_nonce( 'deactivate-plugin_' . $file ), self_admin_url( 'plugins.php?action=deactivate&plugin=' . rawurlencode( $file ) ) ) );
	exit;
}
