<?php
/**
 * The newest entries of the journal, and the whole of it as a file.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'forms', 'journal-csv', 'contract-page/advice' );

/**
 * The newest entries of the journal, and the whole of it as a file.
 *
 * @param stdClass|WP_Error $journal `journalPage`.
 */
function deskside_print_journal( $journal ): void {
	if ( is_wp_error( $journal ) ) {
		return;
	}
	echo '<h2>' . esc_html__( 'Functions, anomalies and work done', 'deskside' ) . '</h2>';
	if ( array() === $journal->entries ) {
		echo '<p>' . esc_html__( 'Nothing has been noted yet.', 'deskside' ) . '</p>';
		return;
	}
	echo '<ul class="ul-disc">';
	foreach ( $journal->entries as $entry ) {
		echo '<li>' . esc_html( deskside_page_day( $entry->happened_at ) . ', ' . deskside_journal_kind( $entry->kind ) ) . ': <strong>' . esc_html( $entry->subject ) . '</strong>';
		if ( '' !== $entry->text ) {
			echo '<br>' . nl2br( esc_html( $entry->text ) );
		}
		echo '</li>';
	}
	echo '</ul>';
	if ( current_user_can( 'deskside_approve_quotes' ) ) {
		echo '<div class="deskside-no-print">';
		deskside_open_form( 'journal' );
		submit_button( __( 'Download for a spreadsheet (CSV)', 'deskside' ), 'secondary', 'submit', false );
		echo '</form></div>';
	}
}
