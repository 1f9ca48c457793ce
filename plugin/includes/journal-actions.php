<?php
/**
 * What an owner writes into the journal. The handler in settings-actions.php has checked nonce and capability.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'provider-client', 'journal-csv', 'contract-page/journal-forms' );

/** Adds an entry. The id was printed into the form, so that sending twice makes one. */
function deskside_form_note(): void {
	$typed  = array(
		'kind'    => deskside_posted( 'kind' ),
		'subject' => mb_substr( trim( deskside_posted( 'subject' ) ), 0, 1000 ),
		'day'     => deskside_posted( 'day' ),
		'text'    => mb_substr( trim( str_replace( "\r\n", "\n", deskside_posted( 'text' ) ) ), 0, 10000 ),
	);
	$id     = deskside_posted( 'about' );
	$at     = deskside_instant_of_day( $typed['day'] );
	$known  = preg_match( '/^jou_[0-9A-HJKMNP-TV-Z]{26}(?![\s\S])/', $id ) && in_array( $typed['kind'], DESKSIDE_JOURNAL_KINDS, true );
	$answer = ! $known || null === $at || '' === $typed['subject'] ? deskside_problem( 'invalid_request' ) : deskside_write_journal(
		'/v1/journal',
		substr( $id, 4 ),
		array(
			'id'          => $id,
			'kind'        => $typed['kind'],
			'subject'     => $typed['subject'],
			'text'        => $typed['text'],
			'happened_at' => $at,
			'ended_at'    => null,
		)
	);
	deskside_finish_form(
		admin_url( 'admin.php?page=deskside-contract' ),
		array(
			'ok'      => ! is_wp_error( $answer ),
			'message' => is_wp_error( $answer ) ? deskside_error_words( $answer ) : __( 'It stands in the journal.', 'deskside' ),
			'typed'   => is_wp_error( $answer ) ? $typed : array(),
		)
	);
}

/** Ends an anomaly or a function: the entry as it stands, with its end. */
function deskside_form_mend(): void {
	$id       = deskside_posted( 'about' );
	$revision = (int) deskside_posted( 'revision' );
	$key      = deskside_posted( 'key' );
	$last     = preg_match( '/^jou_[0-9A-HJKMNP-TV-Z]{26}(?![\s\S])/', $id ) && preg_match( '/^[0-9A-HJKMNP-TV-Z]{26}(?![\s\S])/', $key ) ? deskside_journal_entry( $id ) : deskside_problem( 'invalid_request' );
	$answer   = is_wp_error( $last ) ? $last : deskside_write_journal(
		'/v1/journal/' . $id . '/corrections',
		$key,
		array(
			'revision'    => $revision,
			'subject'     => $last->subject,
			'text'        => $last->text,
			'happened_at' => $last->happened_at,
			'ended_at'    => gmdate( 'Y-m-d\TH:i:s' ) . '.000Z',
		)
	);
	deskside_back_to_contract( ! is_wp_error( $answer ), is_wp_error( $answer ) ? deskside_error_words( $answer ) : __( 'Noted: it is over since today.', 'deskside' ) );
}

/** Sets an entry right by another version; what was seen is named, so that nobody's words are overwritten unseen. */
function deskside_form_correct(): void {
	$id     = deskside_posted( 'about' );
	$typed  = array(
		'entry'   => $id,
		'subject' => mb_substr( trim( deskside_posted( 'subject' ) ), 0, 1000 ),
		'day'     => deskside_posted( 'day' ),
		'ended'   => deskside_posted( 'ended' ),
		'text'    => mb_substr( trim( str_replace( "\r\n", "\n", deskside_posted( 'text' ) ) ), 0, 10000 ),
	);
	$answer = deskside_correct_entry( $typed, (int) deskside_posted( 'revision' ), deskside_posted( 'key' ) );
	deskside_finish_form(
		admin_url( 'admin.php?page=deskside-contract' ),
		array(
			'ok'      => ! is_wp_error( $answer ),
			'message' => is_wp_error( $answer ) ? deskside_error_words( $answer ) : __( 'It is set right. What stood there before can still be read.', 'deskside' ),
			'typed'   => is_wp_error( $answer ) ? $typed : array(),
		)
	);
}

/**
 * Writes another version of an entry.
 *
 * @param array<string, string> $typed    entry, subject, day, ended, text.
 * @param int                   $revision The version that was seen.
 * @param string                $key      ULID.
 * @return stdClass|WP_Error `journalEntry`.
 */
function deskside_correct_entry( array $typed, int $revision, string $key ) {
	$known = preg_match( '/^jou_[0-9A-HJKMNP-TV-Z]{26}(?![\s\S])/', $typed['entry'] ) && preg_match( '/^[0-9A-HJKMNP-TV-Z]{26}(?![\s\S])/', $key ) && '' !== $typed['subject'];
	$last  = $known ? deskside_journal_entry( $typed['entry'] ) : deskside_problem( 'invalid_request' );
	if ( is_wp_error( $last ) ) {
		return $last;
	}
	$from = deskside_instant_near( $typed['day'], $last->happened_at );
	$to   = '' === $typed['ended'] ? null : deskside_instant_near( $typed['ended'], $last->ended_at );
	if ( null === $from || ( null === $to && '' !== $typed['ended'] ) ) {
		return deskside_problem( 'invalid_request' );
	}
	return deskside_write_journal(
		'/v1/journal/' . $typed['entry'] . '/corrections',
		$key,
		array(
			'revision'    => $revision,
			'subject'     => $typed['subject'],
			'text'        => $typed['text'],
			'happened_at' => $from,
			'ended_at'    => $to,
		)
	);
}

/**
 * The instant of a day in a form: a day that was not changed keeps its hour.
 *
 * @param string      $day    From a form.
 * @param string|null $before What stood there.
 * @return string|null Instant of the contract; null for what is no day.
 */
function deskside_instant_near( string $day, ?string $before ): ?string {
	return null !== $before && deskside_form_day( $before ) === $day ? $before : deskside_instant_of_day( $day );
}

/**
 * The beginning of a day, where the site is: today's lies in the past already.
 *
 * @param string $day Such as 2026-11-30, from a form.
 * @return string|null Instant of the contract; null for what is no day.
 */
function deskside_instant_of_day( string $day ): ?string {
	if ( ! preg_match( '/^(\d{4})-(\d\d)-(\d\d)(?![\s\S])/', $day, $part ) || ! checkdate( (int) $part[2], (int) $part[3], (int) $part[1] ) ) {
		return null;
	}
	return ( new DateTimeImmutable( $day, wp_timezone() ) )->setTimezone( new DateTimeZone( 'UTC' ) )->format( 'Y-m-d\TH:i:s.000\Z' );
}

/**
 * An entry as it stands now.
 *
 * @param string $id Checked.
 * @return stdClass|WP_Error `journalEntry`.
 */
function deskside_journal_entry( string $id ) {
	$history = deskside_ask_provider(
		'GET',
		'/v1/journal/' . $id,
		array(
			'answer' => 'journal_history',
			'person' => deskside_person( wp_get_current_user() ),
		)
	);
	$last    = is_wp_error( $history ) ? $history : end( $history->revisions );
	return false === $last ? deskside_problem( 'not_found' ) : $last;
}

/**
 * Writes, once for each key.
 *
 * @param string               $path Path.
 * @param string               $key  ULID.
 * @param array<string, mixed> $body What to write.
 * @return stdClass|WP_Error `journalEntry`.
 */
function deskside_write_journal( string $path, string $key, array $body ) {
	return deskside_ask_provider(
		'POST',
		$path,
		array(
			'answer' => 'journal_entry',
			'person' => deskside_person( wp_get_current_user() ),
			'key'    => $key,
			'json'   => (string) wp_json_encode( $body ),
		)
	);
}
