<?php
/**
 * Puts something into the outbox: written and read back before anybody is told "saved".
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'problem', 'schema', 'person', 'ulid', 'connection', 'consent', 'outbox/store', 'outbox/schedule' );

/** Seconds for which a fresh row belongs to the request that wrote it. */
const DESKSIDE_FIRST_TRY = 10;

/**
 * Why a ticket or message cannot be taken at all, though every field is well-formed.
 *
 * @param stdClass $content `newTicket` or `newMessage` of the contract.
 * @return WP_Error|null Null when it can.
 */
function deskside_unsendable( stdClass $content ): ?WP_Error {
	if ( ! deskside_is_connected() && ! deskside_state()['reconnect'] ) {
		return deskside_problem( 'not_connected' );
	}
	$empty = '' === trim( $content->body );
	return $empty ? deskside_problem( 'invalid_request', array( 'fields' => array( deskside_fault( 'body', __( 'Write what you need.', 'deskside' ) ) ) ) ) : null;
}

/**
 * Saves a ticket or message.
 *
 * @param string   $kind      ticket or message.
 * @param string   $ticket_id Ticket it belongs to.
 * @param stdClass $content   Checked body: `newTicket` or `newMessage` of the contract.
 * @param WP_User  $user      Who wrote it.
 * @return array<string, string|null>|WP_Error The row, or that of the same content saved before.
 */
function deskside_enqueue( string $kind, string $ticket_id, stdClass $content, WP_User $user ) {
	return deskside_enqueue_row(
		array(
			'id'          => deskside_ulid_of( $content->id ),
			'kind'        => $kind,
			'ticket_id'   => $ticket_id,
			'subject'     => deskside_subject_of( $content ),
			'payload'     => (string) wp_json_encode( $content ),
			'sign_in_age' => deskside_consent_age( $content ),
		),
		$user
	);
}

/**
 * By what a list names it: its subject, or the first line of its text.
 *
 * @param stdClass $content `newTicket` or `newMessage` of the contract.
 */
function deskside_subject_of( stdClass $content ): string {
	$text = (string) ( '' === trim( $content->subject ?? '' ) ? $content->body : $content->subject );
	return mb_substr( trim( (string) strtok( trim( $text ), "\r\n" ) ), 0, 80 );
}

/**
 * By what the same content is known again.
 *
 * @param string $kind      ticket, message or attachment.
 * @param string $ticket_id Ticket it belongs to.
 * @param string $payload   JSON.
 */
function deskside_outbox_hash( string $kind, string $ticket_id, string $payload ): string {
	return hash( 'sha256', $kind . '|' . $ticket_id . '|' . $payload );
}

/**
 * Saves the bytes of a file.
 *
 * @param string  $id        Attachment id.
 * @param string  $ticket_id Ticket it belongs to.
 * @param string  $type      Its media type.
 * @param string  $bytes     Its content.
 * @param WP_User $user      Who added it.
 * @return array<string, string|null>|WP_Error The row.
 */
function deskside_enqueue_file( string $id, string $ticket_id, string $type, string $bytes, WP_User $user ) {
	return deskside_enqueue_row(
		array(
			'id'        => deskside_ulid_of( $id ),
			'kind'      => 'attachment',
			'ticket_id' => $ticket_id,
			'subject'   => __( 'Picture', 'deskside' ),
			'payload'   => (string) wp_json_encode(
				array(
					'type'   => $type,
					'sha256' => hash( 'sha256', $bytes ),
				)
			),
			// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- see outbox/table.php.
			'bytes'     => base64_encode( $bytes ),
		),
		$user
	);
}

/**
 * Writes a row once and reads it back.
 *
 * @param array<string, mixed> $row  id, kind, ticket_id, subject, payload and perhaps bytes or sign_in_age.
 * @param WP_User              $user Whose.
 * @return array<string, string|null>|WP_Error The stored row; idempotency_conflict when the id was used for something else, unless that was refused
 *                                            by the provider: then its writer has mended it.
 */
function deskside_enqueue_row( array $row, WP_User $user ) {
	$hash     = deskside_outbox_hash( $row['kind'], $row['ticket_id'], $row['payload'] );
	$existing = deskside_outbox_find( $row['id'] );
	if ( null === $existing ) {
		deskside_outbox_insert( deskside_outbox_columns( $row, $hash, $user ) );
		$existing = deskside_outbox_find( $row['id'] );
	}
	if ( null === $existing ) {
		return deskside_problem( 'storage_failed' );
	}
	if ( $existing['hash'] !== $hash && deskside_enqueue_mended( $existing, $row, $hash, $user ) ) {
		$existing = (array) deskside_outbox_find( $row['id'] );
	}
	if ( $existing['hash'] !== $hash || (int) $existing['user_id'] !== $user->ID ) {
		return deskside_problem( 'idempotency_conflict' );
	}
	if ( ! deskside_outbox_is_whole( $existing, $row ) ) {
		return deskside_problem( 'storage_failed' );
	}
	deskside_outbox_reschedule();
	return $existing;
}

/**
 * Puts mended words in the place of refused ones. The id stays the key: should the first have arrived, the provider refuses the second.
 *
 * @param array<string, string|null> $existing The row as it is.
 * @param array<string, mixed>       $row      As it should be.
 * @param string                     $hash     Of its content.
 * @param WP_User                    $user     Who wrote it.
 */
function deskside_enqueue_mended( array $existing, array $row, string $hash, WP_User $user ): bool {
	$may     = 'needs_you' === $existing['state'] && (int) $existing['user_id'] === $user->ID && $existing['ticket_id'] === $row['ticket_id'] && 'attachment' !== $row['kind'];
	$changes = array( 'sign_in_age' => $row['sign_in_age'] ?? null ) + deskside_mended_columns( $row['payload'], $row['subject'], $hash );
	return $may && deskside_outbox_change( $row['id'], (string) $existing['hash'], $changes );
}

/**
 * Columns of a row with other words, to be sent now.
 *
 * @param string $payload JSON.
 * @param string $subject By what a list names it.
 * @param string $hash    Of the content.
 * @return array<string, mixed>
 */
function deskside_mended_columns( string $payload, string $subject, string $hash ): array {
	return array(
		'subject'     => (string) wp_json_encode( $subject ),
		'payload'     => $payload,
		'hash'        => $hash,
		'state'       => 'queued',
		'problem'     => '',
		'detail'      => null,
		'next_try_at' => time(),
		'updated_at'  => time(),
	);
}

/**
 * All columns of a new row.
 *
 * @param array<string, mixed> $row  See deskside_enqueue_row().
 * @param string               $hash Of its content.
 * @param WP_User              $user Whose.
 * @return array<string, mixed>
 */
function deskside_outbox_columns( array $row, string $hash, WP_User $user ): array {
	return array_merge(
		$row,
		array(
			'user_id'     => $user->ID,
			'origin'      => (string) deskside_origin(),
			'person'      => (string) wp_json_encode( deskside_person( $user ) ),
			'subject'     => (string) wp_json_encode( $row['subject'] ),
			'state'       => 'queued',
			'hash'        => $hash,
			'next_try_at' => time() + DESKSIDE_FIRST_TRY,
			'created_at'  => time(),
			'updated_at'  => time(),
		)
	);
}

/**
 * Whether the database kept what it was given. A sent row has let go of its content.
 *
 * @param array<string, string|null> $stored The row as read back.
 * @param array<string, mixed>       $row    As written.
 */
function deskside_outbox_is_whole( array $stored, array $row ): bool {
	return 'sent' === $stored['state'] || ( $stored['payload'] === $row['payload'] && ( $stored['bytes'] ?? '' ) === ( $row['bytes'] ?? '' ) );
}
