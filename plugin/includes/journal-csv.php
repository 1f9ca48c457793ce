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
	deskside_load( 'provider-client', 'csv' );
	$rows  = array( array( __( 'Date', 'deskside' ), __( 'Kind', 'deskside' ), __( 'What', 'deskside' ), __( 'Details', 'deskside' ), __( 'Ended', 'deskside' ), __( 'Person', 'deskside' ) ) );
	$after = null;
	for ( $page = 0; $page < DESKSIDE_JOURNAL_PAGES; $page++ ) {
		$journal = deskside_ask_provider(
			'GET',
			'/v1/journal',
			array(
				'answer' => 'journal',
				'query'  => array( 'after' => $after ),
				'person' => deskside_person( wp_get_current_user() ),
			)
		);
		if ( is_wp_error( $journal ) ) {
			deskside_back_to_contract( false, deskside_error_words( $journal ) );
			return;
		}
		$rows  = array_merge( $rows, array_map( 'deskside_journal_row', $journal->entries ) );
		$after = $journal->next;
		if ( null === $after ) {
			break;
		}
	}
	deskside_send_csv( 'journal', $rows );
}

/**
 * An entry as a row.
 *
 * @param stdClass $entry `journalEntry` of the contract.
 * @return string[]
 */
function deskside_journal_row( stdClass $entry ): array {
	return array( substr( $entry->happened_at, 0, 10 ), deskside_journal_kind( $entry->kind ), $entry->subject, $entry->text, substr( (string) $entry->ended_at, 0, 10 ), $entry->written_by->name );
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
