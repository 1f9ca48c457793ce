<?php
/**
 * Changes an option that several processes change. WordPress reads an option once a request and writes it whole, so whoever began
 * earlier would undo what others stored meanwhile.
 *
 * phpcs:disable WordPress.DB.DirectDatabaseQuery -- what counts is the row; WordPress's caches are told of it below.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** How often a change is tried. Each failure means that somebody else's came through, so few are ever needed. */
const DESKSIDE_CHANGE_TRIES = 12;

/**
 * Changes an option, upon what is stored at this very moment.
 *
 * @param string                 $name     Option.
 * @param callable(mixed): mixed $change   Gets what is stored, false when nothing is; gives what is to be stored, false for nothing. Called again when somebody else was quicker.
 * @param bool                   $autoload Whether a new option is loaded with every page.
 * @return bool False when the database never took it.
 */
function deskside_change_option( string $name, callable $change, bool $autoload = false ): bool {
	for ( $try = 0; $try < DESKSIDE_CHANGE_TRIES; $try++ ) {
		// Who loses again and again lets the others finish.
		usleep( random_int( 0, 500 * $try * $try ) );
		$stored = deskside_stored_option( $name );
		$value  = $change( deskside_option_value( $stored ) );
		$next   = false === $value ? null : (string) maybe_serialize( $value );
		if ( $next === $stored || deskside_swap_option( $name, $stored, $next, $autoload ) ) {
			deskside_cache_option( $name, $next, $autoload );
			return true;
		}
	}
	return false;
}

/**
 * Reads an option past the caches, and lets them know.
 *
 * @param string $name Option.
 * @return mixed False when nothing is stored.
 */
function deskside_fresh_option( string $name ) {
	$stored = deskside_stored_option( $name );
	deskside_cache_option( $name, $stored, false );
	if ( null !== $stored && ! isset( wp_load_alloptions()[ $name ] ) ) {
		wp_cache_add( $name, $stored, 'options' );
	}
	return deskside_option_value( $stored );
}

/**
 * The value in a row's text. Ours are made of lists, texts and numbers: whatever else somebody put into the row, no object comes
 * out of it.
 *
 * @param string|null $stored As read; null for no row.
 * @return mixed False for no row.
 */
function deskside_option_value( ?string $stored ) {
	if ( null === $stored ) {
		return false;
	}
	// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.serialize_unserialize -- WordPress writes options so, and reads them with classes.
	return is_serialized( $stored ) ? unserialize( trim( $stored ), array( 'allowed_classes' => false ) ) : $stored;
}

/**
 * The row's text.
 *
 * @param string $name Option.
 */
function deskside_stored_option( string $name ): ?string {
	global $wpdb;
	return $wpdb->get_var( $wpdb->prepare( "SELECT option_value FROM $wpdb->options WHERE option_name = %s", $name ) );
}

/**
 * Writes the row if it is still as it was read: compare and set in one statement. Databases compare such texts without regard to
 * the case of letters; what changes in ours are numbers, and lengths, which stand in the text.
 *
 * @param string      $name     Option.
 * @param string|null $stored   As read; null for no row.
 * @param string|null $next     Null to remove the row.
 * @param bool        $autoload For a new row.
 */
function deskside_swap_option( string $name, ?string $stored, ?string $next, bool $autoload ): bool {
	global $wpdb;
	if ( null === $stored ) {
		return 1 === $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO $wpdb->options ( option_name, option_value, autoload ) VALUES ( %s, %s, %s )", $name, $next, $autoload ? 'on' : 'off' ) );
	}
	if ( null === $next ) {
		return 1 === $wpdb->query( $wpdb->prepare( "DELETE FROM $wpdb->options WHERE option_name = %s AND option_value = %s", $name, $stored ) );
	}
	return 1 === $wpdb->query( $wpdb->prepare( "UPDATE $wpdb->options SET option_value = %s WHERE option_name = %s AND option_value = %s", $next, $name, $stored ) );
}

/**
 * Tells WordPress's caches what is stored. What is not loaded with every page is only forgotten: it is read again when it is
 * needed, and of two processes none leaves its own older text behind.
 *
 * @param string      $name     Option.
 * @param string|null $stored   Null when nothing is.
 * @param bool        $autoload Whether it is loaded with every page; one that is already stays so.
 */
function deskside_cache_option( string $name, ?string $stored, bool $autoload ): void {
	$all = wp_load_alloptions( true );
	if ( null !== $stored && ( $autoload || isset( $all[ $name ] ) ) ) {
		$all[ $name ] = $stored;
		wp_cache_set( 'alloptions', $all, 'options' );
	} elseif ( isset( $all[ $name ] ) ) {
		unset( $all[ $name ] );
		wp_cache_set( 'alloptions', $all, 'options' );
	}
	wp_cache_delete( $name, 'options' );
	$missing = wp_cache_get( 'notoptions', 'options' );
	if ( is_array( $missing ) && isset( $missing[ $name ] ) ) {
		unset( $missing[ $name ] );
		wp_cache_set( 'notoptions', $missing, 'options' );
	}
}
