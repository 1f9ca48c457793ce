<?php
/**
 * The site's own record of each grant that is not over: an option of its own, so that an end is written in one place.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

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
	// Written by deskside_access_keep() only.
	/** @var array{id: string, ticket_id: string, role: string, may_not: string[], ends_at: int, key: string, granted_by: int, owner: array<string, mixed>, grant: string, ended_at: int, untold: array<int, array<string, mixed>>}|false $record */ // phpcs:ignore Generic.Commenting.DocComment.MissingShort -- a type for the analyser.
	$record = get_option( deskside_access_option( $id ) );
	return is_array( $record ) && ( $record['id'] ?? null ) === $id ? $record : null;
}

/**
 * Stores a grant and reads it back.
 *
 * @param array<string, mixed> $record See deskside_access_find().
 * @return bool Whether it is stored.
 */
function deskside_access_keep( array $record ): bool {
	update_option( deskside_access_option( $record['id'] ), $record, false );
	deskside_access_index( $record['id'], 0 === $record['ended_at'] ? $record['ends_at'] : 0 );
	return maybe_serialize( deskside_access_find( $record['id'] ) ) === maybe_serialize( $record );
}

/**
 * Forgets a grant that is over and that the provider knows to be over.
 *
 * @param string $id gra_ULID.
 */
function deskside_access_forget( string $id ): void {
	delete_option( deskside_access_option( $id ) );
	deskside_access_index( $id, null );
}

/**
 * Keeps the list of grants in the autoloaded option: what is over is found without a query.
 *
 * @param string   $id      gra_ULID.
 * @param int|null $ends_at Unix seconds; 0 when it has ended and the provider does not know; null takes it off the list.
 */
function deskside_access_index( string $id, ?int $ends_at ): void {
	$grants = deskside_state()['grants'];
	unset( $grants[ $id ] );
	if ( null !== $ends_at ) {
		$grants[ $id ] = $ends_at;
	}
	deskside_update_state( array( 'grants' => $grants ) );
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
