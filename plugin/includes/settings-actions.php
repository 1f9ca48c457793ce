<?php
/**
 * Handles posted forms: nonce and capability first, then one short handler each.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'problem', 'connection', 'forms' );

/** The capability that each form takes. */
const DESKSIDE_FORMS = array(
	'connect'     => 'deskside_manage',
	'disconnect'  => 'deskside_manage',
	'rotate'      => 'deskside_manage',
	'roles'       => 'deskside_manage',
	'help'        => 'deskside_manage',
	'ask'         => 'deskside_ask',
	'reply'       => 'deskside_ask',
	'retry'       => 'deskside_ask',
	'solve'       => 'deskside_ask',
	'download'    => 'deskside_ask',
	'edit'        => 'deskside_ask',
	'discard'     => 'deskside_ask',
	'unsent'      => 'deskside_ask',
	'hurry'       => 'deskside_ask',
	'leaving'     => 'deactivate_plugins',
	'statement'   => 'deskside_ask',
	'acknowledge' => 'deskside_approve_quotes',
	'journal'     => 'deskside_approve_quotes',
	'note'        => 'deskside_approve_quotes',
	'mend'        => 'deskside_approve_quotes',
	'correct'     => 'deskside_approve_quotes',
	'duty'        => 'deskside_approve_quotes',
	'resume'      => 'deskside_ask',
	'approve'     => 'deskside_approve_quotes',
	'decline'     => 'deskside_approve_quotes',
	'evidence'    => 'deskside_approve_quotes',
	'agreement'   => 'deskside_approve_quotes',
	'revoke'      => 'deskside_manage',
);

/**
 * Runs the handler of a form.
 *
 * @param string $hook admin_post_deskside_<form>.
 */
function deskside_handle_form( string $hook ): void {
	$form = (string) preg_replace( '/^admin_post_deskside_/', '', $hook );
	if ( ! isset( DESKSIDE_FORMS[ $form ] ) || ! current_user_can( DESKSIDE_FORMS[ $form ] ) ) {
		wp_die( esc_html( deskside_problem_sentence( 'forbidden' ) ), 403 );
	}
	check_admin_referer( deskside_form_nonce( $form, deskside_posted( 'about' ) ) );
	call_user_func( 'deskside_form_' . $form );
}

/**
 * Back to the settings.
 *
 * @param true|WP_Error         $result How it went.
 * @param string                $done   What to say when it went well.
 * @param array<string, string> $typed  What to show again when it did not.
 */
function deskside_back_to_settings( $result, string $done, array $typed = array() ): void {
	$failed = is_wp_error( $result );
	deskside_finish_form(
		admin_url( 'options-general.php?page=deskside-settings' ),
		array(
			'ok'      => ! $failed,
			'message' => $failed ? deskside_error_words( $result ) : $done,
			'typed'   => $failed ? $typed : array(),
		)
	);
}

/** Connects. The code is never shown again. */
function deskside_form_connect(): void {
	$origin = mb_substr( trim( deskside_posted( 'origin' ) ), 0, 300 );
	$result = deskside_connect( $origin, mb_substr( deskside_posted( 'code' ), 0, 20 ) );
	deskside_back_to_settings( $result, __( 'Connected.', 'deskside' ), compact( 'origin' ) );
}

/** Disconnects. */
function deskside_form_disconnect(): void {
	$result = deskside_disconnect();
	$words  = is_wp_error( $result )
		? __( 'Disconnected. Your provider could not be told; ask them to remove this site.', 'deskside' )
		: __( 'Disconnected. Your provider no longer accepts the old secret.', 'deskside' );
	deskside_back_to_settings( true, $words );
}

/** Renews the secret. */
function deskside_form_rotate(): void {
	deskside_back_to_settings( deskside_rotate(), __( 'The secret was renewed.', 'deskside' ) );
}

/** Fetches the help texts now instead of in some hours. */
function deskside_form_help(): void {
	deskside_load( 'help/refresh' );
	deskside_back_to_settings( deskside_refresh_help( wp_get_current_user() ), __( 'The help texts are up to date.', 'deskside' ) );
}

/** Saves who may ask. Administrators always may. */
function deskside_form_roles(): void {
	// phpcs:ignore WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- nonce checked above; compared with known names only.
	$wanted = isset( $_POST['roles'] ) && is_array( $_POST['roles'] ) ? wp_unslash( $_POST['roles'] ) : array();
	foreach ( wp_roles()->role_objects as $slug => $role ) {
		$may = 'administrator' === $slug || ( $role->has_cap( 'read' ) && in_array( (string) $slug, $wanted, true ) );
		if ( $may !== $role->has_cap( 'deskside_ask' ) ) {
			$may ? $role->add_cap( 'deskside_ask' ) : $role->remove_cap( 'deskside_ask' );
		}
	}
	deskside_back_to_settings( true, __( 'Saved.', 'deskside' ) );
}
