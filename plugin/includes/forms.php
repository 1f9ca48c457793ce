<?php
/**
 * Plain forms: what the settings and the desk share.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * Begins a form with a nonce of its own: that of one action is no good for another.
 *
 * @param string $action One of the forms in hooks.php.
 * @param string $about  What it is about, part of the nonce; an id.
 */
function deskside_open_form( string $action, string $about = '' ): void {
	echo '<form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
	echo '<input type="hidden" name="action" value="' . esc_attr( 'deskside_' . $action ) . '">';
	if ( '' !== $about ) {
		echo '<input type="hidden" name="about" value="' . esc_attr( $about ) . '">';
	}
	wp_nonce_field( deskside_form_nonce( $action, $about ) );
}

/**
 * The name of a form's nonce.
 *
 * @param string $action The form.
 * @param string $about  What it is about.
 */
function deskside_form_nonce( string $action, string $about = '' ): string {
	return 'deskside_' . $action . ( '' === $about ? '' : '_' . $about );
}

/**
 * A row of a settings table with one input.
 *
 * @param string                $name       Name of the input.
 * @param string                $label      Its label.
 * @param array<string, string> $attributes Of the input.
 */
function deskside_print_text_row( string $name, string $label, array $attributes ): void {
	$html = '';
	foreach ( $attributes as $attribute => $value ) {
		$html .= sprintf( ' %s="%s"', esc_attr( $attribute ), esc_attr( $value ) );
	}
	printf(
		'<tr><th scope="row"><label for="%1$s">%2$s</label></th><td><input name="%3$s" id="%1$s"%4$s></td></tr>',
		esc_attr( 'deskside-' . $name ),
		esc_html( $label ),
		esc_attr( $name ),
		$html // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped above, piece by piece.
	);
}

/**
 * A field of the posted form. The handler has checked the nonce.
 *
 * @param string $name Field.
 * @return string Text as typed, without slashes; empty when missing or no text.
 */
function deskside_posted( string $name ): string {
	// phpcs:ignore WordPress.Security -- checked by deskside_handle_form() before any handler runs; each use validates.
	$value = isset( $_POST[ $name ] ) ? wp_unslash( $_POST[ $name ] ) : '';
	return is_string( $value ) ? wp_check_invalid_utf8( $value ) : '';
}

/**
 * Goes back to a page and says how it went there.
 *
 * @param string                                                          $page   Address inside the admin.
 * @param array{ok: bool, message: string, typed?: array<string, string>} $result Shown once, to this person.
 */
function deskside_finish_form( string $page, array $result ): void {
	set_transient( 'deskside_result_' . get_current_user_id(), $result, 5 * MINUTE_IN_SECONDS );
	wp_safe_redirect( $page );
	exit;
}

/**
 * Prints how the last form went, once.
 *
 * @return array<string, string> What was typed into it, when it was refused.
 */
function deskside_print_form_result(): array {
	$key    = 'deskside_result_' . get_current_user_id();
	$result = get_transient( $key );
	if ( ! is_array( $result ) ) {
		return array();
	}
	delete_transient( $key );
	wp_admin_notice( nl2br( esc_html( $result['message'] ) ), array( 'type' => $result['ok'] ? 'success' : 'error' ) );
	return $result['typed'] ?? array();
}

/**
 * An error in words: its sentence, and the detail below when there is one.
 *
 * @param WP_Error $error Error.
 */
function deskside_error_words( WP_Error $error ): string {
	$detail = deskside_problem_value( $error, 'detail' );
	return $error->get_error_message() . ( is_string( $detail ) && '' !== $detail ? "\n" . $detail : '' );
}
