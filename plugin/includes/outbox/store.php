<?php
/**
 * Reads and writes rows of the outbox. Every query of it stands here.
 *
 * phpcs:disable WordPress.DB.PreparedSQLPlaceholders.ReplacementsWrongNumber, WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.DirectDatabaseQuery -- the table is ours and has
 * no other interface; its name is the only thing interpolated, and answers must never come from a cache.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'outbox/table' );

/** Columns of a row without its heavy ones. */
const DESKSIDE_OUTBOX_LIGHT = 'id, kind, ticket_id, user_id, origin, subject, state, hash, attempts, next_try_at, lease_until, problem, detail, created_at, updated_at';

/** Failures that the next row would meet as well: the whole outbox waits. */
const DESKSIDE_FOR_ALL = array( 'provider_unreachable', 'rate_limited', 'overloaded', 'unauthenticated', 'not_connected' );

/**
 * A row by its id.
 *
 * @param string $id ULID.
 * @return array<string, string|null>|null All columns as the database gives them.
 */
function deskside_outbox_find( string $id ): ?array {
	global $wpdb;
	$table = deskside_outbox_table();
	return $wpdb->get_row( $wpdb->prepare( "SELECT * FROM $table WHERE id = %s", $id ), ARRAY_A );
}

/**
 * Writes a new row.
 *
 * @param array<string, mixed> $row Columns.
 * @return bool False when the database refused it, also because the id exists.
 */
function deskside_outbox_insert( array $row ): bool {
	global $wpdb;
	$quiet = $wpdb->suppress_errors( true );
	$done  = $wpdb->insert( deskside_outbox_table(), $row );
	$wpdb->suppress_errors( $quiet );
	return 1 === $done;
}

/**
 * Takes a row for sending, if nobody else has it: compare and set in one statement.
 *
 * @param string $id    ULID.
 * @param string $token Random, names this claim.
 * @param int    $until Unix seconds; after it others may take the row, should this process die.
 * @return bool Whether it is ours.
 */
function deskside_outbox_claim( string $id, string $token, int $until ): bool {
	global $wpdb;
	$table = deskside_outbox_table();
	$wpdb->query(
		$wpdb->prepare(
			"UPDATE $table SET state = 'sending', lease_token = %s, lease_until = %d, attempts = attempts + 1, updated_at = %d
			WHERE id = %s AND ( state = 'queued' OR ( state = 'sending' AND lease_until < %d ) )",
			$token,
			$until,
			time(),
			$id,
			time()
		)
	);
	$row = deskside_outbox_find( $id );
	return $row && 'sending' === $row['state'] && $row['lease_token'] === $token;
}

/**
 * Ends a claim; does nothing when the lease had run out and another process took the row.
 *
 * @param string               $id      ULID.
 * @param string               $token   Of the claim.
 * @param array<string, mixed> $changes Columns.
 */
function deskside_outbox_settle( string $id, string $token, array $changes ): void {
	$GLOBALS['wpdb']->update(
		deskside_outbox_table(),
		array_merge(
			$changes,
			array(
				'lease_token' => '',
				'lease_until' => 0,
				'updated_at'  => time(),
			)
		),
		array(
			'id'          => $id,
			'lease_token' => $token,
		)
	);
}

/**
 * The rows to send next, oldest first. Rows that failed again and again by themselves go last, so that one bad row holds up nobody;
 * an outage is no row's own failure.
 *
 * @param string[] $except ULIDs tried in this run.
 * @param int      $limit  At most so many.
 * @return string[] ULIDs.
 */
function deskside_outbox_due( array $except, int $limit ): array {
	global $wpdb;
	$table = deskside_outbox_table();
	// As many marks as there are ids to leave out, and one more so that the list is never empty.
	$marks = implode( ', ', array_fill( 0, count( $except ) + 1, '%s' ) );
	$codes = implode( ', ', array_fill( 0, count( DESKSIDE_FOR_ALL ), '%s' ) );
	// Two plain queries: sorting thousands of rows by what they did so far takes a tenth of a second, walking along their ids nothing.
	foreach ( array( "( attempts < 6 OR problem IN ( $codes ) )", "attempts >= 6 AND problem NOT IN ( $codes )" ) as $which ) {
		$ids = (array) $wpdb->get_col(
			$wpdb->prepare(
				"SELECT id FROM $table
				WHERE ( ( state = 'queued' AND next_try_at <= %d ) OR ( state = 'sending' AND lease_until < %d ) ) AND id NOT IN ( $marks ) AND $which
				ORDER BY id LIMIT %d",
				array_merge( array( time(), time(), '' ), $except, DESKSIDE_FOR_ALL, array( $limit ) )
			)
		);
		if ( array() !== $ids ) {
			return $ids;
		}
	}
	return array();
}

/**
 * Becomes the only runner of this site. The database lets go of it when this process ends, however it ends; one that knows no such
 * locks lets everybody run, which is safe all the same.
 *
 * @return bool False when another process runs.
 */
function deskside_outbox_lock(): bool {
	global $wpdb;
	$quiet = $wpdb->suppress_errors( true );
	$got   = $wpdb->get_var( $wpdb->prepare( 'SELECT GET_LOCK( %s, 0 )', deskside_outbox_lock_name() ) );
	$wpdb->suppress_errors( $quiet );
	return '0' !== (string) $got;
}

/** Lets others run. */
function deskside_outbox_unlock(): void {
	global $wpdb;
	$quiet = $wpdb->suppress_errors( true );
	$wpdb->query( $wpdb->prepare( 'SELECT RELEASE_LOCK( %s )', deskside_outbox_lock_name() ) );
	$wpdb->suppress_errors( $quiet );
}

/** Such names belong to the whole database server, and are short. */
function deskside_outbox_lock_name(): string {
	return 'deskside_' . md5( get_option( 'siteurl' ) . ' ' . deskside_outbox_table() );
}

/**
 * Whether something has to reach the provider before this row: its ticket, an earlier message, what announces the file.
 *
 * @param array<string, string|null> $row The row.
 */
function deskside_outbox_is_blocked( array $row ): bool {
	global $wpdb;
	$table = deskside_outbox_table();
	if ( 'ticket' === $row['kind'] ) {
		return false;
	}
	$earlier = 'message' === $row['kind']
		? $wpdb->prepare( "( kind = 'ticket' AND state <> 'sent' ) OR ( kind = 'message' AND id < %s AND state IN ( 'queued', 'sending' ) )", $row['id'] )
		: $wpdb->prepare( "kind <> 'attachment' AND state <> 'sent' AND ( kind = 'ticket' OR payload LIKE %s )", '%att_' . $row['id'] . '%' );
	return (bool) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM $table WHERE ticket_id = %s AND id <> %s AND ( ", $row['ticket_id'], $row['id'] ) . $earlier . ' )' );
}

/**
 * Lets rows go at once that waited: for their ticket, or for the provider to come back.
 *
 * @param string|null $ticket_id Only those of a ticket; null for all.
 */
function deskside_outbox_hurry( ?string $ticket_id ): void {
	global $wpdb;
	$table = deskside_outbox_table();
	$where = null === $ticket_id ? '' : $wpdb->prepare( ' AND ticket_id = %s', $ticket_id );
	$wpdb->query( $wpdb->prepare( "UPDATE $table SET next_try_at = %d WHERE state = 'queued' AND next_try_at > %d", time(), time() ) . $where );
}

/**
 * Lets all other rows wait as long as one whose failure concerns them all.
 *
 * @param int $until Unix seconds.
 */
function deskside_outbox_hold( int $until ): void {
	global $wpdb;
	$table = deskside_outbox_table();
	$wpdb->query( $wpdb->prepare( "UPDATE $table SET next_try_at = %d WHERE state = 'queued' AND next_try_at < %d", $until, $until ) );
}

/**
 * What waits, in figures.
 *
 * @return array{waiting: int, unsent: int, next_try_at: int} Rows that need nobody, all that are not sent, and when the first is due (Unix seconds, 0 for none).
 */
function deskside_outbox_figures(): array {
	global $wpdb;
	$table = deskside_outbox_table();
	// Answered by the index alone, however much waits; rows that are being sent are few.
	$rows = (array) $wpdb->get_results(
		"SELECT state, COUNT(*) AS many, MIN( next_try_at ) AS next_try_at FROM $table WHERE state IN ( 'queued', 'needs_you' ) GROUP BY state
		UNION ALL SELECT state, COUNT(*), MIN( lease_until ) FROM $table WHERE state = 'sending' GROUP BY state",
		ARRAY_A
	);
	$due  = array_filter(
		$rows,
		static function ( array $row ): bool {
			return 'needs_you' !== $row['state'];
		}
	);
	return array(
		'waiting'     => (int) array_sum( array_column( $due, 'many' ) ),
		'unsent'      => (int) array_sum( array_column( $rows, 'many' ) ),
		'next_try_at' => array() === $due ? 0 : (int) min( array_column( $due, 'next_try_at' ) ),
	);
}

/** When the oldest unsent row was written, Unix seconds; null when there is none. */
function deskside_outbox_oldest(): ?int {
	global $wpdb;
	$table  = deskside_outbox_table();
	$oldest = $wpdb->get_var( "SELECT MIN( created_at ) FROM $table WHERE state <> 'sent'" );
	return null === $oldest ? null : (int) $oldest;
}

/**
 * What was not sent yet, oldest first.
 *
 * @param int|null $user_id Whose; null for everybody's.
 * @param int      $limit   At most so many.
 * @param string   $after   ULID of the last one that was read already; empty for the beginning.
 * @return array<int, array<string, string|null>> Rows without their heavy columns.
 */
function deskside_outbox_unsent( ?int $user_id, int $limit = 100, string $after = '' ): array {
	global $wpdb;
	$table = deskside_outbox_table();
	$whose = null === $user_id ? '' : $wpdb->prepare( ' AND user_id = %d', $user_id );
	$light = DESKSIDE_OUTBOX_LIGHT;
	return (array) $wpdb->get_results( "SELECT $light FROM $table WHERE state <> 'sent'$whose" . $wpdb->prepare( ' AND id > %s ORDER BY id LIMIT %d', $after, $limit ), ARRAY_A );
}

/**
 * Puts a row back into the queue, due now.
 *
 * @param string $id     ULID.
 * @param string $origin Provider that it goes to now.
 */
function deskside_outbox_requeue( string $id, string $origin ): void {
	global $wpdb;
	$table = deskside_outbox_table();
	$wpdb->query( $wpdb->prepare( "UPDATE $table SET state = 'queued', origin = %s, next_try_at = %d, updated_at = %d WHERE id = %s AND state IN ( 'needs_you', 'queued' )", $origin, time(), time(), $id ) );
}

/**
 * Asks their writers about rows that were written for another provider: nothing goes to a stranger by itself.
 *
 * @param string $origin The present provider.
 */
function deskside_outbox_stop_strangers( string $origin ): void {
	global $wpdb;
	$table = deskside_outbox_table();
	$wpdb->query( $wpdb->prepare( "UPDATE $table SET state = 'needs_you', problem = 'state_conflict', updated_at = %d WHERE state = 'queued' AND origin <> %s", time(), $origin ) );
}

/**
 * Changes a row that nobody is sending, if its content is still the one that was seen.
 *
 * @param string               $id      ULID.
 * @param string               $hash    Of the content that was seen.
 * @param array<string, mixed> $changes Columns.
 * @return bool Whether it was changed.
 */
function deskside_outbox_change( string $id, string $hash, array $changes ): bool {
	$where = array(
		'id'   => $id,
		'hash' => $hash,
	);
	foreach ( array( 'queued', 'needs_you' ) as $state ) {
		if ( 1 === $GLOBALS['wpdb']->update( deskside_outbox_table(), $changes, $where + compact( 'state' ) ) ) {
			return true;
		}
	}
	return false;
}

/**
 * Throws a row away that nobody is sending; a ticket takes along what can never go without it.
 *
 * @param array<string, string|null> $row The row.
 * @return bool Whether it is gone.
 */
function deskside_outbox_discard( array $row ): bool {
	global $wpdb;
	$table = deskside_outbox_table();
	$free  = $wpdb->prepare( "( state IN ( 'queued', 'needs_you' ) OR ( state = 'sending' AND lease_until < %d ) )", time() );
	if ( 1 !== $wpdb->query( $wpdb->prepare( "DELETE FROM $table WHERE id = %s AND ", $row['id'] ) . $free ) ) {
		return false;
	}
	if ( 'ticket' === $row['kind'] ) {
		$wpdb->query( $wpdb->prepare( "DELETE FROM $table WHERE ticket_id = %s AND state <> 'sent'", $row['ticket_id'] ) );
	}
	return true;
}

/**
 * Rows of a ticket that are not sent.
 *
 * @param string $ticket_id The ticket.
 */
function deskside_outbox_count_of_ticket( string $ticket_id ): int {
	global $wpdb;
	$table = deskside_outbox_table();
	return (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM $table WHERE ticket_id = %s AND state <> 'sent'", $ticket_id ) );
}

/**
 * Ids of all rows of somebody, sent or not.
 *
 * @param int $user_id Whose.
 * @return string[]
 */
function deskside_outbox_ids_of( int $user_id ): array {
	global $wpdb;
	$table = deskside_outbox_table();
	return (array) $wpdb->get_col( $wpdb->prepare( "SELECT id FROM $table WHERE user_id = %d ORDER BY id", $user_id ) );
}

/**
 * Removes all rows of somebody.
 *
 * @param int $user_id Whose.
 * @return int How many.
 */
function deskside_outbox_forget( int $user_id ): int {
	return (int) $GLOBALS['wpdb']->delete( deskside_outbox_table(), array( 'user_id' => $user_id ) );
}
