<?php
/**
 * The contract's journal as a file, and the owner's word on an advice. The handler in settings-actions.php has checked nonce and capability.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Pages of the journal that go into one file. */
const DESKSIDE_JOURNAL_PAGES = 100;

/** The three lists of the journal: what the system does, what is wrong with it, what was done on it. */
const DESKSIDE_JOURNAL_KINDS = array( 'function', 'anomaly', 'work' );

/**
 * A kind of entry in words.
 *
 * @param string $kind Of the contract.
 */
function deskside_journal_kind( string $kind ): string {
	$words = array(
		'function' => __( 'Function', 'deskside' ),
		'anomaly'  => __( 'Anomaly', 'deskside' ),
		'work'     => __( 'Work', 'deskside' ),
	);
	return $words[ $kind ] ?? $kind;
}

/**
 * Back to the contract's page.
 *
 * @param bool   $ok      Whether it went well.
 * @param string $message What to say.
 */
function deskside_back_to_contract( bool $ok, string $message ): void {
	deskside_finish_form( admin_url( 'admin.php?page=deskside-contract' ), compact( 'ok', 'message' ) );
}

/** Hands out the whole journal. */
function deskside_form_journal(): void {
	deskside_load( 'csv' );
	$rows = deskside_journal_rows();
	if ( is_wp_error( $rows ) ) {
		deskside_back_to_contract( false, deskside_error_words( $rows ) );
		return;
	}
	deskside_send_csv( 'journal', $rows );
}

/**
 * The whole journal as rows; what is too long for one file says so in its last row.
 *
 * @return array<int, string[]>|WP_Error
 */
function deskside_journal_rows() {
	$rows  = array( array( __( 'Date', 'deskside' ), __( 'Kind', 'deskside' ), __( 'What', 'deskside' ), __( 'Details', 'deskside' ), __( 'Ended', 'deskside' ), __( 'Person', 'deskside' ) ) );
	$after = null;
	for ( $page = 0; $page < DESKSIDE_JOURNAL_PAGES; $page++ ) {
		$journal = deskside_journal_page( $after );
		if ( is_wp_error( $journal ) ) {
			return $journal;
		}
		$rows  = array_merge( $rows, array_map( 'deskside_journal_row', $journal->entries ) );
		$after = $journal->next;
		if ( null === $after ) {
			return $rows;
		}
	}
	/* translators: %s: a number of entries. */
	$words = sprintf( __( 'This is not all of it: the file ends after %s entries. Ask your provider for the whole journal.', 'deskside' ), number_format_i18n( count( $rows ) - 1 ) );
	return array_merge( $rows, array( array( '', '', $words, '', '', '' ) ) );
}

/**
 * A page of the journal.
 *
 * @param string|null $after Where the page before ended.
 * @return stdClass|WP_Error `journalPage` of the contract.
 */
function deskside_journal_page( ?string $after ) {
	deskside_load( 'provider-client' );
	return deskside_ask_provider(
		'GET',
		'/v1/journal',
		array(
			'answer' => 'journal',
			'query'  => array( 'after' => $after ),
			'person' => deskside_person( wp_get_current_user() ),
		)
	);
}

/**
 * An entry as a row; days are of the site's zone, as on its pages.
 *
 * @param stdClass $entry `journalEntry` of the contract.
 * @return string[]
 */
function deskside_journal_row( stdClass $entry ): array {
	$day = static fn ( ?string $instant ): string => null === $instant ? '' : (string) wp_date( 'Y-m-d', (int) strtotime( $instant ) );
	return array( $day( $entry->happened_at ), deskside_journal_kind( $entry->kind ), $entry->subject, $entry->text, $day( $entry->ended_at ), $entry->written_by->name );
}

/** An owner says that an advice was read: bound to its very text, once. */
function deskside_form_acknowledge(): void {
	deskside_load( 'provider-client' );
	$id     = deskside_posted( 'about' );
	$sha256 = deskside_posted( 'sha256' );
	$key    = deskside_posted( 'key' );
	if ( ! preg_match( '/^adv_[0-9A-HJKMNP-TV-Z]{26}(?![\s\S])/', $id ) || ! preg_match( '/^[0-9a-f]{64}(?![\s\S])/', $sha256 ) || ! preg_match( '/^[0-9A-HJKMNP-TV-Z]{26}(?![\s\S])/', $key ) ) {
		deskside_back_to_contract( false, deskside_problem_sentence( 'invalid_request' ) );
		return;
	}
	$answer = deskside_ask_provider(
		'POST',
		'/v1/advice/' . $id . '/acknowledgement',
		array(
			'answer' => 'advice',
			'person' => deskside_person( wp_get_current_user() ),
			'key'    => $key,
			'json'   => (string) wp_json_encode(
				array(
					'text_sha256' => $sha256,
					'note'        => '',
				)
			),
		)
	);
	deskside_back_to_contract( ! is_wp_error( $answer ), is_wp_error( $answer ) ? deskside_error_words( $answer ) : __( 'Noted: you have read it. Your provider is told.', 'deskside' ) );
}
