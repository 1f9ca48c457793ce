<?php
/**
 * The newest entries of the journal, and the whole of it as a file.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'forms', 'journal-csv', 'contract-page/advice', 'contract-page/journal-forms', 'contract-page/journal-right' );

/**
 * The newest entries of the journal, and the whole of it as a file.
 *
 * @param stdClass|WP_Error     $journal `journalPage`.
 * @param array<string, string> $typed   What was typed into one of the forms before, when it was refused.
 */
function deskside_print_journal( $journal, array $typed ): void {
	$title = __( 'Functions, anomalies and work done', 'deskside' );
	if ( is_wp_error( $journal ) ) {
		deskside_print_unread( $title, $journal );
		return;
	}
	echo '<h2>' . esc_html( $title ) . '</h2>';
	if ( array() === $journal->entries ) {
		echo '<p>' . esc_html__( 'Nothing has been noted yet.', 'deskside' ) . '</p>';
	} else {
		deskside_print_journal_entries( $journal, $typed );
	}
	deskside_print_note_form( isset( $typed['entry'] ) ? array() : $typed );
}

/**
 * Each entry, and the way to the file.
 *
 * @param stdClass              $journal `journalPage`.
 * @param array<string, string> $typed   See deskside_print_journal().
 */
function deskside_print_journal_entries( stdClass $journal, array $typed ): void {
	echo '<ul class="ul-disc">';
	foreach ( $journal->entries as $entry ) {
		deskside_print_journal_entry( $entry, $typed );
	}
	echo '</ul>';
	if ( null !== $journal->next ) {
		echo '<p>' . esc_html__( 'These are the newest entries; the file holds all of them.', 'deskside' ) . '</p>';
	}
	if ( current_user_can( 'deskside_approve_quotes' ) ) {
		echo '<div class="deskside-no-print">';
		deskside_open_form( 'journal' );
		submit_button( __( 'Download for a spreadsheet (CSV)', 'deskside' ), 'secondary', 'submit', false );
		echo '</form></div>';
	}
}

/**
 * What it is, since when and until when, who noted it; and what can be done with it.
 *
 * @param stdClass              $entry `journalEntry`.
 * @param array<string, string> $typed See deskside_print_journal().
 */
function deskside_print_journal_entry( stdClass $entry, array $typed ): void {
	echo '<li class="deskside-keep">';
	deskside_print_entry_words( $entry );
	deskside_print_versions_link( $entry );
	deskside_print_mend_form( $entry );
	deskside_print_correct_form( $entry, $typed );
	echo '</li>';
}

/**
 * What it is, since when and until when, who noted it.
 *
 * @param stdClass $entry `journalEntry`.
 */
function deskside_print_entry_words( stdClass $entry ): void {
	echo esc_html( deskside_page_day( $entry->happened_at ) . ', ' . deskside_journal_kind( $entry->kind ) ) . ': <strong><bdi>' . esc_html( $entry->subject ) . '</bdi></strong>';
	if ( '' !== $entry->text ) {
		echo '<br>' . nl2br( esc_html( $entry->text ) );
	}
	/* translators: %s: a person's name. */
	$words = array( deskside_journal_end( $entry ), sprintf( __( 'Noted by %s', 'deskside' ), $entry->written_by->name ) );
	echo '<br><span class="description">' . esc_html( implode( ' · ', array_filter( $words ) ) ) . '</span>';
}

/**
 * Whether it is over: an anomaly that was mended must not look open.
 *
 * @param stdClass $entry `journalEntry`.
 */
function deskside_journal_end( stdClass $entry ): string {
	if ( null === $entry->ended_at ) {
		return 'anomaly' === $entry->kind ? __( 'Not mended yet', 'deskside' ) : '';
	}
	/* translators: %s: a date. */
	$words = 'anomaly' === $entry->kind ? __( 'Mended on %s', 'deskside' ) : __( 'Gone since %s', 'deskside' );
	return sprintf( $words, deskside_page_day( $entry->ended_at ) );
}
