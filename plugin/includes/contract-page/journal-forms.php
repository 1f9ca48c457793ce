<?php
/**
 * Forms of the journal: an owner notes something, and says that it is over. Setting it right: journal-right.php.
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
	deskside_print_words_fields( $typed + array( 'day' => (string) wp_date( 'Y-m-d' ) ) );
	submit_button( __( 'Add to the journal', 'deskside' ), 'secondary', 'submit', false );
	echo '<p class="description">' . esc_html__( 'Your provider reads it too. It can be ended and set right, not deleted.', 'deskside' ) . '</p></form></details>';
}

/**
 * What it is, since when, details: what a new entry and one that is set right have in common.
 *
 * @param array<string, string> $value What stands in them: subject, day, text.
 * @param string                $of    What tells the fields of several forms apart; part of their ids.
 */
function deskside_print_words_fields( array $value, string $of = '' ): void {
	deskside_print_note_field( 'subject', __( 'What it is', 'deskside' ), $value['subject'] ?? '', 'type="text" class="large-text" maxlength="500" required', $of );
	deskside_print_note_field( 'day', __( 'Since when, or when it was done', 'deskside' ), $value['day'] ?? '', 'type="date" required max="' . esc_attr( (string) wp_date( 'Y-m-d' ) ) . '"', $of );
	printf( '<p><label for="deskside-text%3$s">%1$s</label><br><textarea name="text" id="deskside-text%3$s" rows="4" class="large-text" maxlength="5000">%2$s</textarea></p>', esc_html__( 'Details (optional)', 'deskside' ), esc_textarea( $value['text'] ?? '' ), esc_attr( $of ) );
}

/**
 * One line of those forms.
 *
 * @param string $name  Of the field.
 * @param string $label Its label.
 * @param string $value What stands in it.
 * @param string $more  Attributes, our own.
 * @param string $of    See deskside_print_words_fields().
 */
function deskside_print_note_field( string $name, string $label, string $value, string $more, string $of ): void {
	printf( '<p><label for="deskside-%1$s%5$s">%2$s</label><br><input name="%1$s" id="deskside-%1$s%5$s" value="%3$s" %4$s></p>', esc_attr( $name ), esc_html( $label ), esc_attr( $value ), $more, esc_attr( $of ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- our own attributes.
}

/**
 * The day of an instant for a date field, where the site is.
 *
 * @param string|null $instant Instant of the contract.
 * @return string Such as 2026-11-30; empty for none.
 */
function deskside_form_day( ?string $instant ): string {
	return null === $instant ? '' : (string) wp_date( 'Y-m-d', (int) strtotime( $instant ) );
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
