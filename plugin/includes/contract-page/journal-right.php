<?php
/**
 * Setting an entry of the journal right, and reading every version of it: what stood there before stays.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'forms', 'ulid', 'contract-page/journal-forms' );

/**
 * The form, for what an owner noted: what the provider wrote is set right there, and what tells of access given or a quote
 * approved is a record.
 *
 * @param stdClass              $entry `journalEntry`.
 * @param array<string, string> $typed What was typed before, when it was refused; perhaps for another entry.
 */
function deskside_print_correct_form( stdClass $entry, array $typed ): void {
	if ( 'site' !== $entry->written_by->kind || $entry->is_record || ! current_user_can( 'deskside_approve_quotes' ) ) {
		return;
	}
	$again = ( $typed['entry'] ?? '' ) === $entry->id;
	$value = ( $again ? $typed : array() ) + array(
		'subject' => $entry->subject,
		'day'     => deskside_form_day( $entry->happened_at ),
		'ended'   => deskside_form_day( $entry->ended_at ),
		'text'    => $entry->text,
	);
	printf( '<details class="deskside-no-print"%s><summary>%s<span class="screen-reader-text">: %s</span></summary>', esc_attr( $again ? ' open' : '' ), esc_html__( 'Set it right…', 'deskside' ), esc_html( $entry->subject ) );
	deskside_open_form( 'correct', $entry->id );
	printf( '<input type="hidden" name="revision" value="%d"><input type="hidden" name="key" value="%s">', (int) $entry->revision, esc_attr( deskside_ulid() ) );
	deskside_print_words_fields( $value, '-' . $entry->id );
	if ( null !== $entry->ended_at ) {
		deskside_print_note_field( 'ended', __( 'Over since (empty: it is not over)', 'deskside' ), $value['ended'], 'type="date" max="' . esc_attr( (string) wp_date( 'Y-m-d' ) ) . '"', '-' . $entry->id );
	}
	printf( '<button class="button">%s</button></form></details>', esc_html__( 'Save this version', 'deskside' ) );
}

/**
 * The way to every version of an entry, once there is more than one.
 *
 * @param stdClass $entry `journalEntry`.
 */
function deskside_print_versions_link( stdClass $entry ): void {
	$times = (int) $entry->revision - 1;
	if ( $times > 0 ) {
		/* translators: %d: a number. */
		$words = sprintf( _n( 'Set right %d time: read every version', 'Set right %d times: read every version', $times, 'deskside' ), $times );
		printf( '<br><a class="deskside-no-print" href="%s">%s<span class="screen-reader-text">: %s</span></a>', esc_url( admin_url( 'admin.php?page=deskside-contract&entry=' . rawurlencode( $entry->id ) ) ), esc_html( $words ), esc_html( $entry->subject ) );
	}
}

/** The entry whose versions the address asks for; empty when it asks for none. */
function deskside_asked_entry(): string {
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput -- reads only; compared with a pattern.
	$id = wp_unslash( $_GET['entry'] ?? '' );
	return is_string( $id ) && preg_match( '/^jou_[0-9A-HJKMNP-TV-Z]{26}(?![\s\S])/', $id ) ? $id : '';
}

/**
 * Every version of an entry, oldest first, each with who wrote it when.
 *
 * @param stdClass|WP_Error $history `journalHistory`.
 */
function deskside_print_versions( $history ): void {
	$title = __( 'Every version of this entry', 'deskside' );
	printf( '<p class="deskside-no-print"><a href="%s">%s</a></p>', esc_url( admin_url( 'admin.php?page=deskside-contract' ) ), esc_html__( 'What is in my contract', 'deskside' ) );
	if ( is_wp_error( $history ) ) {
		deskside_print_unread( $title, $history );
		return;
	}
	echo '<h2>' . esc_html( $title ) . '</h2><ol>';
	foreach ( $history->revisions as $entry ) {
		/* translators: 1: a version's number, 2: a person's name, 3: a date. */
		$words = sprintf( __( 'Version %1$d, by %2$s on %3$s', 'deskside' ), (int) $entry->revision, $entry->written_by->name, deskside_page_day( $entry->written_at ) );
		echo '<li class="deskside-keep"><span class="description"><bdi>' . esc_html( $words ) . '</bdi></span><br>';
		deskside_print_entry_words( $entry );
		echo '</li>';
	}
	echo '</ol>';
}
