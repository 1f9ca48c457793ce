<?php
/**
 * Rows of the outbox as the panel sees them.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'outbox/send', 'outbox/reach' );

/** Seconds that the writer waits for the first try. */
const DESKSIDE_FIRST_TIMEOUT = 4.0;

/**
 * `outboxItem` of the contract.
 *
 * @param array<string, string|null> $row The row.
 * @return array<string, mixed>
 */
function deskside_outbox_item( array $row ): array {
	$detail = json_decode( (string) ( $row['detail'] ?? '' ) );
	return array(
		'id'          => $row['id'],
		'kind'        => $row['kind'],
		'ticket_id'   => '' === $row['ticket_id'] ? null : $row['ticket_id'],
		'state'       => $row['state'],
		'subject'     => (string) json_decode( (string) $row['subject'] ),
		'attempts'    => (int) $row['attempts'],
		'next_try_at' => 'queued' === $row['state'] ? deskside_instant( (int) $row['next_try_at'] ) : null,
		'problem'     => '' === (string) $row['problem'] ? null : $row['problem'],
		'detail'      => is_string( $detail ) && '' !== $detail ? $detail : null,
		'created_at'  => deskside_instant( (int) $row['created_at'] ),
	);
}

/**
 * An instant of the contract.
 *
 * @param int $seconds Unix seconds.
 */
function deskside_instant( int $seconds ): string {
	return gmdate( 'Y-m-d\TH:i:s', $seconds ) . '.000Z';
}

/**
 * What somebody may see of the outbox: their own, an owner everybody's.
 *
 * @param WP_User $user The reader.
 * @return array<int, array<string, mixed>> Items of the contract, oldest first.
 */
function deskside_outbox_items( WP_User $user ): array {
	return array_map( 'deskside_outbox_item', deskside_outbox_unsent( deskside_outbox_whose( $user ) ) );
}

/**
 * Tries a saved row at once and answers the writer.
 *
 * @param string $id ULID of a saved row.
 * @return WP_REST_Response `sendAnswer` of the contract: 201 when it arrived, 202 when it goes out later or needs somebody.
 */
function deskside_send_now( string $id ): WP_REST_Response {
	deskside_outbox_try( $id, DESKSIDE_FIRST_TIMEOUT );
	$row    = (array) deskside_outbox_find( $id );
	$answer = 'attachment' === $row['kind'] ? null : json_decode( (string) $row['answer'] );
	return new WP_REST_Response(
		array(
			'item'    => deskside_outbox_item( $row ),
			'changed' => 'sent' === $row['state'] ? $answer : null,
		),
		'sent' === $row['state'] ? 201 : 202
	);
}

/**
 * Sends again what waits or was refused.
 *
 * @param string  $id   ULID.
 * @param WP_User $user Who wants it: its writer or an owner.
 * @return WP_REST_Response|WP_Error `sendAnswer` of the contract; somebody else's row is not found.
 */
function deskside_retry( string $id, WP_User $user ) {
	// A database may take an id with a blank or a NUL behind it for the id.
	$row = deskside_is_ulid( $id ) ? deskside_outbox_find( $id ) : null;
	if ( ! $row || ( (int) $row['user_id'] !== $user->ID && ! $user->has_cap( 'deskside_approve_quotes' ) ) ) {
		return deskside_problem( 'not_found' );
	}
	if ( null === deskside_origin() ) {
		return deskside_problem( 'not_connected' );
	}
	deskside_outbox_requeue( $id, (string) deskside_origin() );
	return deskside_send_now( $id );
}
