<?php
/**
 * Who may see and change what waits: writers their own, owners everybody's; words are changed by their writer only.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'outbox/store' );

/**
 * Whose rows somebody sees.
 *
 * @param WP_User $user The reader.
 * @return int|null A user's id; null for everybody's.
 */
function deskside_outbox_whose( WP_User $user ): ?int {
	return $user->has_cap( 'deskside_approve_quotes' ) ? null : $user->ID;
}

/**
 * Whether it is an id of the outbox.
 *
 * @param string $id From outside.
 */
function deskside_is_ulid( string $id ): bool {
	return 1 === preg_match( '/^[0-9A-HJKMNP-TV-Z]{26}(?![\s\S])/', $id );
}

/**
 * A row that waits and that somebody may see; somebody else's is as good as not there.
 *
 * @param string  $id   ULID, from outside.
 * @param WP_User $user The reader.
 * @return array<string, string|null>|null
 */
function deskside_reachable_row( string $id, WP_User $user ): ?array {
	$row   = deskside_is_ulid( $id ) ? deskside_outbox_find( $id ) : null;
	$whose = deskside_outbox_whose( $user );
	return $row && 'sent' !== $row['state'] && ( null === $whose || (int) $row['user_id'] === $whose ) ? $row : null;
}

/**
 * Whether somebody may change its words: nobody's words are sent under another's name.
 *
 * @param array<string, string|null> $row  The row.
 * @param WP_User                    $user Who wants to.
 */
function deskside_may_edit( array $row, WP_User $user ): bool {
	return 'attachment' !== $row['kind'] && (int) $row['user_id'] === $user->ID && in_array( $row['state'], array( 'queued', 'needs_you' ), true );
}

/**
 * Address of the screen.
 *
 * @param array<string, string> $with Parameters.
 */
function deskside_outbox_url( array $with = array() ): string {
	return add_query_arg( array_map( 'rawurlencode', $with ), admin_url( 'admin.php?page=deskside-outbox' ) );
}
