<?php
/**
 * Sends one row and decides what becomes of it.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'provider-client', 'summary', 'told-hashes', 'ulid', 'outbox/store', 'outbox/delays', 'outbox/schedule' );

/** Seconds after which a row is free again when its process died; longer than any call takes. */
const DESKSIDE_LEASE = 120;

/** Seconds for a send that nobody waits for. */
const DESKSIDE_SEND_TIMEOUT = 25.0;

/** Refusals that another try would not change: the writer is asked. */
const DESKSIDE_PERMANENT = array( 'invalid_request', 'idempotency_key_required', 'forbidden', 'not_found', 'method_not_allowed', 'state_conflict', 'too_large', 'unsupported_media_type', 'idempotency_conflict', 'consent_required', 'no_hourly_rate', 'attachment_mismatch', 'month_closed', 'unknown_topic' );

/** A file may arrive before what announces it; after so many tries its writer is asked. */
const DESKSIDE_UNANNOUNCED_TRIES = 8;

/**
 * Sends a row and sets the time of the next try of all.
 *
 * @param string $id      ULID.
 * @param float  $timeout Seconds for the call.
 * @return true|WP_Error|null See deskside_outbox_attempt().
 */
function deskside_outbox_try( string $id, float $timeout ) {
	$result = deskside_outbox_attempt( $id, $timeout );
	if ( null !== $result ) {
		deskside_outbox_reschedule();
	}
	return $result;
}

/**
 * Claims a row, sends it and settles it.
 *
 * @param string $id      ULID.
 * @param float  $timeout Seconds for the call.
 * @param bool   $answers Whether the provider answered something else a moment ago: then no answer is this row's own failure.
 * @return true|WP_Error|null True when the provider acknowledged it; why not; null when it was not ours to send now.
 */
function deskside_outbox_attempt( string $id, float $timeout, bool $answers = false ) {
	$row = deskside_outbox_find( $id );
	if ( ! $row || ! in_array( $row['state'], array( 'queued', 'sending' ), true ) || deskside_outbox_waits( $row ) ) {
		return null;
	}
	$token = bin2hex( random_bytes( 16 ) );
	if ( ! deskside_outbox_claim( $id, $token, time() + DESKSIDE_LEASE ) ) {
		return null;
	}
	$row    = (array) deskside_outbox_find( $id );
	$answer = deskside_outbox_send( $row, $timeout );
	if ( $answers && is_wp_error( $answer ) && 'provider_unreachable' === $answer->get_error_code() ) {
		$answer = deskside_problem( 'provider_nonsense' );
	}
	if ( is_wp_error( $answer ) ) {
		deskside_outbox_settle( $id, $token, deskside_outbox_after_failure( $row, $answer ) );
	} else {
		deskside_outbox_settle( $id, $token, deskside_outbox_after_success( $answer ) );
		deskside_outbox_on_sent( $row, $answer );
	}
	return is_wp_error( $answer ) ? $answer : true;
}

/**
 * Whether a row has to wait for another one or for the connection; puts it aside for an hour if so.
 *
 * @param array<string, string|null> $row The row.
 */
function deskside_outbox_waits( array $row ): bool {
	if ( deskside_state()['reconnect'] || ! deskside_is_connected() ) {
		return true;
	}
	if ( ! deskside_outbox_is_blocked( $row ) ) {
		return false;
	}
	$GLOBALS['wpdb']->update(
		deskside_outbox_table(),
		array( 'next_try_at' => time() + HOUR_IN_SECONDS ),
		array(
			'id'    => $row['id'],
			'state' => 'queued',
		)
	);
	return true;
}

/**
 * The call itself. The answer counts only when it is about this very row.
 *
 * @param array<string, string|null> $row     The row.
 * @param float                      $timeout Seconds.
 * @return stdClass|WP_Error `ticketChanged` or `attachment` of the contract.
 */
function deskside_outbox_send( array $row, float $timeout ) {
	$with   = array(
		'person'  => json_decode( (string) $row['person'], true ),
		'key'     => (string) $row['id'],
		'timeout' => $timeout,
	);
	$answer = 'attachment' === $row['kind'] ? deskside_send_file( $row, $with ) : deskside_send_text( $row, $with );
	if ( is_wp_error( $answer ) ) {
		return $answer;
	}
	if ( 'attachment' === $row['kind'] && 'refused' === $answer->status ) {
		return deskside_problem( 'attachment_mismatch' );
	}
	return deskside_is_about( $row, $answer ) ? $answer : deskside_problem( 'provider_nonsense' );
}

/**
 * Sends a ticket or a message.
 *
 * @param array<string, string|null> $row  The row.
 * @param array<string, mixed>       $with person, key, timeout.
 * @return stdClass|WP_Error
 */
function deskside_send_text( array $row, array $with ) {
	$path = 'ticket' === $row['kind'] ? '/v1/tickets' : '/v1/tickets/' . $row['ticket_id'] . '/messages';
	return deskside_ask_provider(
		'POST',
		$path,
		$with + array(
			'answer'      => 'changed',
			'json'        => (string) $row['payload'],
			'sign_in_age' => $row['sign_in_age'],
		)
	);
}

/**
 * Sends a file.
 *
 * @param array<string, string|null> $row  The row.
 * @param array<string, mixed>       $with person, key, timeout.
 * @return stdClass|WP_Error
 */
function deskside_send_file( array $row, array $with ) {
	return deskside_ask_provider(
		'PUT',
		'/v1/attachments/att_' . $row['id'],
		$with + array(
			'answer' => 'attachment',
			'type'   => json_decode( (string) $row['payload'] )->type,
			// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- see outbox/table.php.
			'bytes'  => (string) base64_decode( (string) $row['bytes'], true ),
		)
	);
}

/**
 * Whether an answer is about a row: a firewall's or another program's answer is not.
 *
 * @param array<string, string|null> $row    The row.
 * @param stdClass                   $answer Of the expected shape already.
 */
function deskside_is_about( array $row, stdClass $answer ): bool {
	if ( 'attachment' === $row['kind'] ) {
		return 'att_' . $row['id'] === $answer->id && 'here' === $answer->status;
	}
	if ( $answer->ticket->id !== $row['ticket_id'] ) {
		return false;
	}
	return 'ticket' === $row['kind'] || in_array( 'msg_' . $row['id'], array_column( $answer->ticket->messages, 'id' ), true );
}

/**
 * Columns of a row that arrived. The bytes are let go at once, the rest by the sweep.
 *
 * @param stdClass $answer The provider's.
 * @return array<string, mixed>
 */
function deskside_outbox_after_success( stdClass $answer ): array {
	return array(
		'state'   => 'sent',
		'answer'  => (string) wp_json_encode( $answer ),
		'bytes'   => null,
		'problem' => '',
		'detail'  => null,
	);
}

/**
 * What follows from an arrival: what waited for it may go, and so may all the rest. The hash of an agreement's record is kept.
 *
 * @param array<string, string|null> $row    The row as it was before.
 * @param stdClass                   $answer The provider's.
 */
function deskside_outbox_on_sent( array $row, stdClass $answer ): void {
	if ( isset( $answer->minutes ) ) {
		deskside_keep_minutes( (int) $row['user_id'], $answer->minutes );
	}
	if ( isset( $answer->ticket->consent->record_sha256 ) ) {
		deskside_remember_told( (string) $row['ticket_id'], $answer->ticket->consent->record_sha256 );
	}
	deskside_outbox_hurry( (int) $row['attempts'] > 1 ? null : (string) $row['ticket_id'] );
}

/**
 * Columns of a row that did not arrive.
 *
 * @param array<string, string|null> $row   The row.
 * @param WP_Error                   $error Why.
 * @return array<string, mixed>
 */
function deskside_outbox_after_failure( array $row, WP_Error $error ): array {
	$code  = (string) $error->get_error_code();
	$until = time() + deskside_outbox_delay( (int) $row['attempts'], deskside_problem_value( $error, 'retry_after' ), deskside_chance() );
	if ( in_array( $code, DESKSIDE_FOR_ALL, true ) ) {
		deskside_outbox_hold( $until );
	}
	return array(
		'state'       => deskside_needs_somebody( $row, $code ) ? 'needs_you' : 'queued',
		'next_try_at' => $until,
		'problem'     => $code,
		'detail'      => (string) wp_json_encode( deskside_failure_detail( $error ) ),
	);
}

/**
 * Whether only a person can help now.
 *
 * @param array<string, string|null> $row  The row.
 * @param string                     $code Of the refusal.
 */
function deskside_needs_somebody( array $row, string $code ): bool {
	$may_come = 'not_found' === $code && 'attachment' === $row['kind'] && (int) $row['attempts'] < DESKSIDE_UNANNOUNCED_TRIES;
	return in_array( $code, DESKSIDE_PERMANENT, true ) && ! $may_come;
}

/**
 * What the refusal says beyond its code, the refused fields named. Its own sentence is made where it is read, in the reader's language; whoever ran the outbox may speak another.
 *
 * @param WP_Error $error Made by deskside_problem().
 */
function deskside_failure_detail( WP_Error $error ): string {
	$lines = array_filter( array( (string) deskside_problem_value( $error, 'detail' ) ) );
	foreach ( (array) deskside_problem_value( $error, 'fields' ) as $field ) {
		$lines[] = $field['path'] . ': ' . $field['message'];
	}
	return implode( "\n", $lines );
}
