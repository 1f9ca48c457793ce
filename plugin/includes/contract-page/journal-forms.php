<?php
/**
 * Forms of the journal: an owner notes something, and says that it is over.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'forms', 'ulid', 'journal-csv' );

/**
 * A new entry. Its id is printed into the form, so that sending twice makes one.
 *
 * @param array<string, string> $typed What was typed before, when it was refused.
 */
function deskside_print_note_form( array $typed ): void {
	if ( ! current_user_can( 'deskside_approve_quotes' ) ) {
		return;
	}
	printf( '<details class="deskside-no-print"%s><summary>%s</summary>', isset( $typed['subject'] ) ? ' open' : '', esc_html__( 'Add an entry', 'deskside' ) );
	deskside_open_form( 'note', 'jou_' . deskside_ulid() );
	echo '<p><label for="deskside-kind">' . esc_html__( 'Kind', 'deskside' ) . '</label><br><select name="kind" id="deskside-kind">';
	foreach ( DESKSIDE_JOURNAL_KINDS as $kind ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $kind ), selected( $kind, $typed['kind'] ?? '', false ), esc_html( deskside_journal_kind( $kind ) ) );
	}
	echo '</select></p>';
	deskside_print_note_field( 'subject', __( 'What it is', 'deskside' ), $typed['subject'] ?? '', 'type="text" class="large-text" maxlength="500" required' );
	deskside_print_note_field( 'day', __( 'Since when, or when it was done', 'deskside' ), $typed['day'] ?? (string) wp_date( 'Y-m-d' ), 'type="date" required max="' . esc_attr( (string) wp_date( 'Y-m-d' ) ) . '"' );
	printf( '<p><label for="deskside-text">%s</label><br><textarea name="text" id="deskside-text" rows="4" class="large-text" maxlength="5000">%s</textarea></p>', esc_html__( 'Details (optional)', 'deskside' ), esc_textarea( $typed['text'] ?? '' ) );
	submit_button( __( 'Add to the journal', 'deskside' ), 'secondary', 'submit', false );
	echo '<p class="description">' . esc_html__( 'Your provider reads it too. It can be ended and set right, not deleted.', 'deskside' ) . '</p></form></details>';
}

/**
 * One line of that form.
 *
 * @param string $name  Of the field.
 * @param string $label Its label.
 * @param string $value What stands in it.
 * @param string $more  Attributes, our own.
 */
function deskside_print_note_field( string $name, string $label, string $value, string $more ): void {
	printf( '<p><label for="deskside-%1$s">%2$s</label><br><input name="%1$s" id="deskside-%1$s" value="%3$s" %4$s></p>', esc_attr( $name ), esc_html( $label ), esc_attr( $value ), $more ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- our own attributes.
}

/**
 * The word that it is over, for what this side wrote: each side ends what it noted itself.
 *
 * @param stdClass $entry `journalEntry`.
 */
function deskside_print_mend_form( stdClass $entry ): void {
	if ( 'work' === $entry->kind || null !== $entry->ended_at || 'site' !== $entry->written_by->kind || ! current_user_can( 'deskside_approve_quotes' ) ) {
		return;
	}
	echo '<div class="deskside-no-print">';
	deskside_open_form( 'mend', $entry->id );
	$words = 'anomaly' === $entry->kind ? __( 'It is mended', 'deskside' ) : __( 'It is gone', 'deskside' );
	printf( '<input type="hidden" name="revision" value="%d"><input type="hidden" name="key" value="%s"><button class="button">%s<span class="screen-reader-text">: %s</span></button></form></div>', (int) $entry->revision, esc_attr( deskside_ulid() ), esc_html( $words ), esc_html( $entry->subject ) );
}
