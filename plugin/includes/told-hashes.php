<?php
/**
 * The hashes of evidence records as this site was told them, with the answer of each decision and of each ticket that came with an agreement. A record that is read later is
 * compared with them: whoever changes it can change the hash that goes along, but not what the site was told at the time.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'change-option' );

/** Decisions and agreements that are remembered; the oldest go first. A row is about a hundred bytes. */
const DESKSIDE_TOLD_HASHES = 500;

/**
 * Remembers the hash that came with an answer. What was told first stays, also when two answers come at once: the
 * name is the table's key. A row of its own for each, loaded by nobody but the page of the evidence.
 *
 * @param string $about  Quote or ticket.
 * @param string $sha256 As told.
 */
function deskside_remember_told( string $about, string $sha256 ): void {
	global $wpdb;
	if ( null !== deskside_told_hash( $about ) ) {
		return;
	}
	$told  = array(
		'sha256' => $sha256,
		'at'     => time(),
	);
	$first = static function ( $stored ) use ( $told ) {
		return false === $stored ? $told : $stored;
	};
	deskside_change_option( 'deskside_told_' . $about, $first );
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- options are found by their prefix only.
	$old = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s ORDER BY option_id DESC LIMIT 50 OFFSET %d", $wpdb->esc_like( 'deskside_told_' ) . '%', DESKSIDE_TOLD_HASHES ) );
	array_map( 'delete_option', $old );
}

/**
 * What was told.
 *
 * @param string $about Quote or ticket.
 * @return array{sha256: string, at: int}|null `at`: Unix seconds. Null when this site was told nothing.
 */
function deskside_told_hash( string $about ): ?array {
	$told = get_option( 'deskside_told_' . $about );
	return is_array( $told ) && is_string( $told['sha256'] ?? null ) && is_int( $told['at'] ?? null )
		? array(
			'sha256' => $told['sha256'],
			'at'     => $told['at'],
		)
		: null;
}
