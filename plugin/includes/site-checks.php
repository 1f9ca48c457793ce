<?php
/**
 * What the site can look up by itself about the owner's duties. Only when the contract's page is opened; nobody else is told.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Seconds that looking at the own certificate may take. */
const DESKSIDE_CERTIFICATE_TIMEOUT = 3.0;

/** Days before its end from which a certificate asks for attention. */
const DESKSIDE_CERTIFICATE_DAYS = 14;

/**
 * Looks one of them up.
 *
 * @param string $check `dutyCheck` of the contract.
 * @return array{ok: bool|null, found: string, todo: string} `ok` is null for what cannot be known; `todo` is empty when there is nothing to do.
 */
function deskside_check( string $check ): array {
	switch ( $check ) {
		case 'ssl_expiry':
			return deskside_check_certificate( home_url( '/' ), deskside_certificate_end( home_url( '/' ) ), time() );
		case 'administrators':
			return deskside_check_administrators();
		case 'updates_waiting':
			return deskside_check_updates();
		case 'last_backup':
			return deskside_check_backup( deskside_last_backup(), time() );
		default:
			return deskside_found( null, __( 'This version of the plugin cannot check it.', 'deskside' ), '' );
	}
}

/**
 * A result.
 *
 * @param bool|null $ok    Whether all is well; null when nobody can tell.
 * @param string    $found What was found.
 * @param string    $todo  What to do.
 * @return array{ok: bool|null, found: string, todo: string}
 */
function deskside_found( ?bool $ok, string $found, string $todo ): array {
	return compact( 'ok', 'found', 'todo' );
}

/**
 * The end of the certificate that an address shows, seen by connecting to it once.
 *
 * @param string $url Address of this site.
 * @return int|null Unix seconds; null when it cannot be seen.
 */
function deskside_certificate_end( string $url ): ?int {
	$host = (string) wp_parse_url( $url, PHP_URL_HOST );
	if ( 0 !== strpos( $url, 'https:' ) || '' === $host || ! function_exists( 'openssl_x509_parse' ) ) {
		return null;
	}
	$options = array(
		'capture_peer_cert' => true,
		// An expired certificate is what we look for: it must be read, and nothing is sent.
		'verify_peer'       => false,
		'verify_peer_name'  => false,
		'peer_name'         => $host,
	);
	$port    = (int) wp_parse_url( $url, PHP_URL_PORT );
	// phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- no connection is an answer too.
	$socket = @stream_socket_client( 'ssl://' . $host . ':' . ( $port > 0 ? $port : 443 ), $number, $message, DESKSIDE_CERTIFICATE_TIMEOUT, STREAM_CLIENT_CONNECT, stream_context_create( array( 'ssl' => $options ) ) );
	if ( ! is_resource( $socket ) ) {
		return null;
	}
	$parts = openssl_x509_parse( stream_context_get_params( $socket )['options']['ssl']['peer_certificate'] ?? '' );
	fclose( $socket ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_read_fclose -- a socket.
	return is_array( $parts ) && isset( $parts['validTo_time_t'] ) ? (int) $parts['validTo_time_t'] : null;
}

/**
 * The certificate in words.
 *
 * @param string   $url Address of this site.
 * @param int|null $end Unix seconds.
 * @param int      $now Unix seconds.
 * @return array{ok: bool|null, found: string, todo: string}
 */
function deskside_check_certificate( string $url, ?int $end, int $now ): array {
	if ( 0 !== strpos( $url, 'https:' ) ) {
		return deskside_found( false, __( 'The site’s own address does not begin with https.', 'deskside' ), __( 'Ask your host for a certificate, then change the address under Settings → General.', 'deskside' ) );
	}
	if ( null === $end ) {
		return deskside_found( null, __( 'The certificate could not be seen from this server.', 'deskside' ), __( 'Look at it in your browser, beside the address.', 'deskside' ) );
	}
	/* translators: %s: a date. */
	$words = $end > $now ? __( 'The certificate is valid until %s.', 'deskside' ) : __( 'The certificate ended on %s.', 'deskside' );
	$ok    = $end > $now + DESKSIDE_CERTIFICATE_DAYS * DAY_IN_SECONDS;
	return deskside_found( $ok, sprintf( $words, (string) wp_date( get_option( 'date_format' ), $end ) ), $ok ? '' : __( 'Have it renewed now.', 'deskside' ) );
}

/**
 * Every administrator with the last sign-in, as far as this plugin was there to see it.
 *
 * @return array{ok: bool|null, found: string, todo: string}
 */
function deskside_check_administrators(): array {
	$people = get_users(
		array(
			'role'   => 'administrator',
			'number' => 50,
		)
	);
	$lines  = array();
	foreach ( $people as $person ) {
		$at      = (int) get_user_meta( $person->ID, 'deskside_last_sign_in', true );
		$lines[] = $person->display_name . ': ' . ( $at > 0 ? (string) wp_date( get_option( 'date_format' ), $at ) : __( 'last sign-in unknown', 'deskside' ) );
	}
	return deskside_found( null, implode( "\n", $lines ), __( 'Take away the accounts of people who no longer need them. Sign-ins are noted from the day this plugin knew of them.', 'deskside' ) );
}

/**
 * Updates that WordPress knows of; it is not made to look again.
 *
 * @return array{ok: bool|null, found: string, todo: string}
 */
function deskside_check_updates(): array {
	$count = 0;
	$seen  = 0;
	foreach ( array( 'update_core', 'update_plugins', 'update_themes' ) as $name ) {
		$known  = get_site_transient( $name );
		$seen   = max( $seen, (int) ( $known->last_checked ?? 0 ) );
		$count += 'update_core' === $name ? count( wp_list_filter( (array) ( $known->updates ?? array() ), array( 'response' => 'upgrade' ) ) ) : count( (array) ( $known->response ?? array() ) );
	}
	if ( 0 === $seen ) {
		return deskside_found( null, __( 'WordPress has not looked for updates yet.', 'deskside' ), __( 'Open Dashboard → Updates.', 'deskside' ) );
	}
	/* translators: 1: a number of updates, 2: date and time. */
	$words = _n( '%1$d update waits, as WordPress saw it on %2$s.', '%1$d updates wait, as WordPress saw it on %2$s.', $count, 'deskside' );
	return deskside_found( 0 === $count, sprintf( $words, $count, (string) wp_date( get_option( 'date_format' ), $seen ) ), 0 === $count ? '' : __( 'Make a backup, then open Dashboard → Updates, or ask your provider.', 'deskside' ) );
}

/**
 * The last backup that a plugin we know has noted.
 *
 * @return int|null Unix seconds.
 */
function deskside_last_backup(): ?int {
	$updraft = get_option( 'updraft_last_backup' );
	$moments = array( is_array( $updraft ) && ! empty( $updraft['success'] ) ? $updraft['backup_time'] ?? null : null );
	foreach ( (array) get_site_option( 'backwpup_jobs', array() ) as $job ) {
		$moments[] = is_array( $job ) ? $job['lastrun'] ?? null : null;
	}
	foreach ( (array) get_option( 'wpvivid_backup_list', array() ) as $backup ) {
		$moments[] = is_array( $backup ) ? $backup['create_time'] ?? null : null;
	}
	$moments = array_filter( array_map( 'intval', array_filter( $moments, 'is_numeric' ) ) );
	return array() === $moments ? null : max( $moments );
}

/**
 * The last backup in words.
 *
 * @param int|null $at  Unix seconds.
 * @param int      $now Unix seconds.
 * @return array{ok: bool|null, found: string, todo: string}
 */
function deskside_check_backup( ?int $at, int $now ): array {
	if ( null === $at ) {
		return deskside_found( null, __( 'No backup plugin that Deskside knows has noted a backup here.', 'deskside' ), __( 'Backups may be made elsewhere: ask whoever makes them for the last date.', 'deskside' ) );
	}
	$ok = $at > $now - 7 * DAY_IN_SECONDS;
	/* translators: %s: a date. */
	return deskside_found( $ok, sprintf( __( 'The last backup noted here is of %s.', 'deskside' ), (string) wp_date( get_option( 'date_format' ), $at ) ), $ok ? '' : __( 'Have one made, and try to restore it.', 'deskside' ) );
}
