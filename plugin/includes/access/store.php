<?php
/**
 * The site's own record of each grant that is not over: an option of its own, so that an end is written in one place.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'change-option' );

/**
 * The option of a grant.
 *
 * @param string $id gra_ULID.
 */
function deskside_access_option( string $id ): string {
	return 'deskside_access_' . $id;
}

/**
 * A grant as this site knows it.
 *
 * @param string $id gra_ULID.
 * @return array{id: string, ticket_id: string, role: string, may_not: string[], ends_at: int, key: string, granted_by: int, owner: array<string, mixed>, grant: string, ended_at: int, untold: array<int, array<string, mixed>>}|null
 *         `ends_at`, `ended_at`: Unix seconds by this site's clock, `ended_at` 0 while it lasts. `key`: the public key in base64.
 *         `owner`: the person of the contract who gave it. `grant`: `accessGrant` of the contract as last heard, JSON.
 *         `untold`: what the provider does not know yet.
 */
function deskside_access_find( string $id ): ?array {
	return deskside_access_read( get_option( deskside_access_option( $id ) ), $id );
}

/**
 * A grant as it is stored at this very moment, past the caches.
 *
 * @param string $id gra_ULID.
 * @return array<string, mixed>|null See deskside_access_find().
 */
function deskside_access_find_fresh( string $id ): ?array {
	return deskside_access_read( deskside_fresh_option( deskside_access_option( $id ) ), $id );
}

/**
 * What is stored, if it is a grant.
 *
 * @param mixed  $stored Value of its option.
 * @param string $id     gra_ULID.
 * @return array{id: string, ticket_id: string, role: string, may_not: string[], ends_at: int, key: string, granted_by: int, owner: array<string, mixed>, grant: string, ended_at: int, untold: array<int, array<string, mixed>>}|null See deskside_access_find().
 */
function deskside_access_read( $stored, string $id ): ?array {
	// Written by deskside_access_keep() and deskside_access_change() only.
	/** @var array{id: string, ticket_id: string, role: string, may_not: string[], ends_at: int, key: string, granted_by: int, owner: array<string, mixed>, grant: string, ended_at: int, untold: array<int, array<string, mixed>>}|false $stored */ // phpcs:ignore Generic.Commenting.DocComment.MissingShort -- a type for the analyser.
	return is_array( $stored ) && ( $stored['id'] ?? null ) === $id ? $stored : null;
}

/**
 * Stores a new grant. One that is stored already stays as it is: what ended does not open again.
 *
 * @param array<string, mixed> $record See deskside_access_find().
 * @return bool Whether it is stored.
 */
function deskside_access_keep( array $record ): bool {
	$keep = static function ( $stored ) use ( $record ): array {
		return deskside_access_read( $stored, $record['id'] ) ?? $record;
	};
	deskside_change_option( deskside_access_option( $record['id'] ), $keep );
	deskside_access_index( $record['id'] );
	return null !== deskside_access_find( $record['id'] );
}

/**
 * Changes a grant, upon what is stored at this very moment.
 *
 * @param string                                                      $id     gra_ULID.
 * @param callable(array<string, mixed>): (array<string, mixed>|null) $change Gets the grant, gives it as it is to be; null to forget it. Not called when there is none.
 * @return array<string, mixed>|null As it is now; null when there is none.
 */
function deskside_access_change( string $id, callable $change ): ?array {
	$changed = static function ( $stored ) use ( $id, $change ) {
		$record = deskside_access_read( $stored, $id );
		return null === $record ? false : $change( $record ) ?? false;
	};
	deskside_change_option( deskside_access_option( $id ), $changed );
	deskside_access_index( $id );
	return deskside_access_find( $id );
}

/**
 * Forgets a grant that is over, once the provider knows all of it.
 *
 * @param string $id gra_ULID.
 */
function deskside_access_forget( string $id ): void {
	$forget = static function ( array $record ): ?array {
		return 0 !== $record['ended_at'] && array() === $record['untold'] ? null : $record;
	};
	deskside_access_change( $id, $forget );
}

/**
 * Keeps the list of grants in the autoloaded option, so that what is over is found without a query: the end of each by this site's
 * clock, 0 when it has ended and the provider is yet to be told.
 *
 * @param string $id gra_ULID.
 */
function deskside_access_index( string $id ): void {
	$index = static function ( array $state ) use ( $id ): array {
		$grants = $state['grants'];
		$record = deskside_access_find_fresh( $id );
		if ( null === $record ) {
			unset( $grants[ $id ] );
		} else {
			$grants[ $id ] = deskside_access_listed( $record );
		}
		return compact( 'grants' );
	};
	deskside_update_state( $index );
}

/**
 * What the list says of a grant.
 *
 * @param array<string, mixed>|null $record See deskside_access_find().
 * @return int|null Null: it is not on it.
 */
function deskside_access_listed( ?array $record ): ?int {
	if ( null === $record ) {
		return null;
	}
	return 0 === $record['ended_at'] ? $record['ends_at'] : 0;
}

/**
 * All grants: what is stored counts, the list may know of one whose record is gone.
 *
 * @return string[] gra_ULIDs.
 */
function deskside_access_ids(): array {
	global $wpdb;
	$begins = deskside_access_option( 'gra_' );
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- options are found by their prefix only.
	$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s", $wpdb->esc_like( $begins ) . '%' ) );
	$doors = array_map(
		static function ( string $name ): string {
			return substr( $name, strlen( deskside_access_option( '' ) ) );
		},
		$names
	);
	return array_values( array_unique( array_merge( $doors, array_keys( deskside_state()['grants'] ) ) ) );
}

/**
 * Whether somebody can come in with it: by this site's clock at this moment, whatever cron did.
 *
 * @param array<string, mixed>|null $record See deskside_access_find().
 */
function deskside_access_is_open( ?array $record ): bool {
	return null !== $record && 0 === $record['ended_at'] && time() < $record['ends_at'];
}

/**
 * Takes an entry's id, once: only one request can write the row.
 *
 * @param string $use use_ULID.
 * @return bool False when it was taken before.
 */
function deskside_access_take_use( string $use ): bool {
	global $wpdb;
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- add_option() overwrites, and a cache would let two requests take one entry.
	return 1 === $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO $wpdb->options ( option_name, option_value, autoload ) VALUES ( %s, %s, 'off' )", 'deskside_access_' . $use, (string) time() ) );
}

/** Forgets the ids of entries that are too old to be let in anyhow. */
function deskside_access_forget_uses(): void {
	global $wpdb;
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- rows of deskside_access_take_use(), which no cache knows.
	$wpdb->query( $wpdb->prepare( "DELETE FROM $wpdb->options WHERE option_name LIKE %s AND CAST( option_value AS UNSIGNED ) < %d", $wpdb->esc_like( 'deskside_access_use_' ) . '%', time() - DAY_IN_SECONDS ) );
}
