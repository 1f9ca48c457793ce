<?php
/**
 * A pause of the provider's clock that the reader ends: what was missing is given. The handler in settings-actions.php has
 * checked nonce and capability; the provider knows whose tickets they may speak for.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'provider-client', 'forms', 'ulid' );

/**
 * Each pause that lasts: what is missing, since when, and the word that it is given.
 *
 * @param stdClass $ticket `ticket` of the contract.
 */
function deskside_print_pauses( stdClass $ticket ): void {
	foreach ( $ticket->pauses as $pause ) {
		if ( null !== $pause->to ) {
			continue;
		}
		$since = wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), (int) strtotime( $pause->from ) );
		/* translators: %s: a day and time. */
		printf( '<div class="card" style="max-width:60em"><p><strong>%s</strong><br><bdi>%s</bdi>. %s</p><div dir="auto" style="overflow-wrap:anywhere">%s</div>', esc_html__( 'Your provider’s clock stands still until you act', 'deskside' ), esc_html( rtrim( $pause->label, '.' ) ), esc_html( sprintf( __( 'Since %s.', 'deskside' ), $since ) ), nl2br( esc_html( $pause->note ) ) );
		deskside_open_form( 'resume', $pause->id );
		printf( '<input type="hidden" name="ticket" value="%1$s"><input type="hidden" name="key" value="%2$s"><p><label for="deskside-%3$s">%4$s</label><br><textarea name="note" id="deskside-%3$s" rows="2" class="large-text" maxlength="2000"></textarea></p><p><button class="button">%5$s</button></p></form></div>', esc_attr( $ticket->id ), esc_attr( deskside_ulid() ), esc_attr( $pause->id ), esc_html__( 'A word with it (optional)', 'deskside' ), esc_html__( 'It is given: let the clock run again', 'deskside' ) );
	}
}

/** Ends it, once: what is said with it becomes a message. */
function deskside_form_resume(): void {
	$pause  = deskside_posted( 'about' );
	$ticket = deskside_posted( 'ticket' );
	$key    = deskside_posted( 'key' );
	$valid  = preg_match( '/^pau_[0-9A-HJKMNP-TV-Z]{26}(?![\s\S])/', $pause ) && preg_match( '/^tic_[0-9A-HJKMNP-TV-Z]{26}(?![\s\S])/', $ticket ) && preg_match( '/^[0-9A-HJKMNP-TV-Z]{26}(?![\s\S])/', $key );
	$answer = ! $valid ? deskside_problem( 'invalid_request' ) : deskside_ask_provider(
		'POST',
		"/v1/tickets/$ticket/pauses/$pause/end",
		array(
			'answer' => 'changed',
			'person' => deskside_person( wp_get_current_user() ),
			'key'    => $key,
			'json'   => (string) wp_json_encode( array( 'note' => trim( str_replace( "\r\n", "\n", deskside_posted( 'note' ) ) ) ) ),
		)
	);
	deskside_finish_form(
		admin_url( 'admin.php?page=deskside&ticket=' . rawurlencode( $ticket ) ),
		array(
			'ok'      => ! is_wp_error( $answer ),
			'message' => is_wp_error( $answer ) ? deskside_error_words( $answer ) : __( 'Your provider is told; the clock runs again.', 'deskside' ),
		)
	);
}
