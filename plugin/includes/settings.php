<?php
/**
 * Settings → Deskside: the connection and who may ask. Works without scripts.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'connection', 'problem', 'forms' );

/** Prints the screen. */
function deskside_print_settings(): void {
	if ( ! current_user_can( 'deskside_manage' ) ) {
		wp_die( esc_html( deskside_problem_sentence( 'forbidden' ) ), 403 );
	}
	echo '<div class="wrap"><h1>' . esc_html__( 'Deskside', 'deskside' ) . '</h1>';
	$typed = deskside_print_form_result();
	echo '<h2>' . esc_html__( 'Connection', 'deskside' ) . '</h2>';
	if ( null === deskside_origin() ) {
		deskside_print_connect_form( $typed );
	} else {
		deskside_print_connected( $typed );
	}
	echo '<h2>' . esc_html__( 'Who may ask', 'deskside' ) . '</h2>';
	deskside_print_roles_form();
	echo '</div>';
}

/**
 * The provider's address and a one-time code.
 *
 * @param array<string, string> $typed What was typed before.
 */
function deskside_print_connect_form( array $typed ): void {
	echo '<p>' . esc_html__( 'Your provider gives you an address and a code. The code is valid for ten minutes and works once.', 'deskside' ) . '</p>';
	deskside_open_form( 'connect' );
	echo '<table class="form-table" role="presentation">';
	deskside_print_text_row(
		'origin',
		__( 'Provider’s address', 'deskside' ),
		array(
			'type'        => 'text',
			'inputmode'   => 'url',
			'class'       => 'regular-text code',
			'placeholder' => 'https://desk.example.com',
			'maxlength'   => '300',
			'required'    => 'required',
			'value'       => (string) ( $typed['origin'] ?? deskside_origin() ?? '' ),
		)
	);
	deskside_print_text_row(
		'code',
		__( 'Code', 'deskside' ),
		array(
			'type'           => 'text',
			'class'          => 'code',
			'placeholder'    => 'K7QM-2XPA',
			'maxlength'      => '20',
			'size'           => '12',
			'autocomplete'   => 'off',
			'autocapitalize' => 'characters',
			'required'       => 'required',
		)
	);
	echo '</table>';
	submit_button( __( 'Connect', 'deskside' ) );
	echo '</form>';
}

/**
 * The connected state, a new token, and the way out.
 *
 * @param array<string, string> $typed What was typed before.
 */
function deskside_print_connected( array $typed ): void {
	$state = deskside_state();
	if ( $state['reconnect'] ) {
		echo '<div class="notice notice-error inline"><p>' . esc_html( deskside_problem_sentence( 'unauthenticated' ) ) . '</p></div>';
		deskside_print_connect_form( $typed );
	} else {
		/* translators: 1: address of the provider, 2: date and time. */
		$words = __( 'Connected to %1$s since %2$s.', 'deskside' );
		$since = wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), (int) ( deskside_connection()['connected_at'] ?? 0 ) );
		echo '<p>' . wp_kses( sprintf( $words, '<code>' . esc_html( (string) deskside_origin() ) . '</code>', esc_html( (string) $since ) ), array( 'code' => array() ) ) . '</p>';
		deskside_open_form( 'rotate' );
		submit_button( __( 'Renew the secret', 'deskside' ), 'secondary', 'submit', false );
		echo '</form>';
	}
	if ( $state['connected'] ) {
		deskside_open_form( 'help' );
		submit_button( __( 'Fetch the help texts now', 'deskside' ), 'secondary', 'submit', false );
		echo '</form>';
	}
	if ( $state['unsent'] > 0 ) {
		/* translators: %d: number of messages. */
		echo '<p>' . esc_html( sprintf( _n( '%d message waits to be sent. It stays on this site when you disconnect.', '%d messages wait to be sent. They stay on this site when you disconnect.', $state['unsent'], 'deskside' ), $state['unsent'] ) );
		printf( ' <a href="%s">%s</a></p>', esc_url( admin_url( 'admin.php?page=deskside-outbox' ) ), esc_html__( 'Show', 'deskside' ) );
	}
	deskside_open_form( 'disconnect' );
	submit_button( __( 'Disconnect', 'deskside' ), 'delete', 'submit', false );
	echo '</form>';
}

/** Roles with a checkbox each. */
function deskside_print_roles_form(): void {
	deskside_open_form( 'roles' );
	echo '<fieldset><legend class="screen-reader-text">' . esc_html__( 'Who may ask', 'deskside' ) . '</legend>';
	foreach ( wp_roles()->role_objects as $slug => $role ) {
		if ( ! $role->has_cap( 'read' ) ) {
			continue;
		}
		printf(
			'<p><label><input type="checkbox" name="roles[]" value="%s"%s%s> %s</label></p>',
			esc_attr( (string) $slug ),
			checked( $role->has_cap( 'deskside_ask' ), true, false ),
			disabled( 'administrator' === $slug, true, false ),
			esc_html( translate_user_role( wp_roles()->role_names[ $slug ] ?? (string) $slug ) )
		);
	}
	echo '</fieldset><p class="description">' . esc_html__( 'They ask and follow their own tickets. Only administrators and shop managers see all tickets and agree to costs.', 'deskside' ) . '</p>';
	submit_button( __( 'Save', 'deskside' ) );
	echo '</form>';
}
