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

/** Days that a backup may be old where the plan says nothing of it. */
const DESKSIDE_BACKUP_DAYS = 7;

/** Bytes at the beginning of a backup's log that are looked at. */
const DESKSIDE_LOG_HEAD = 2048;

/**
 * Looks one of them up.
 *
 * @param string   $check        `dutyCheck` of the contract.
 * @param int|null $backup_hours How often the plan says that a backup is made; null where it says nothing.
 * @return array{ok: bool|null, found: string, todo: string} `ok` is null for what cannot be known; `todo` is empty when there is nothing to do.
 */
function deskside_check( string $check, ?int $backup_hours = null ): array {
	switch ( $check ) {
		case 'ssl_expiry':
			return deskside_check_certificate( home_url( '/' ), deskside_certificate_end( home_url( '/' ) ), time() );
		case 'administrators':
			return deskside_check_administrators();
		case 'updates_waiting':
			return deskside_check_updates();
		case 'last_backup':
			return deskside_check_backup( deskside_last_backup(), time(), $backup_hours );
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
		$at = (int) get_user_meta( $person->ID, 'deskside_last_sign_in', true );
		/* translators: %s: a date. */
		$lines[] = $person->display_name . ': ' . ( $at > 0 ? sprintf( __( 'last sign-in on %s', 'deskside' ), (string) wp_date( get_option( 'date_format' ), $at ) ) : __( 'last sign-in unknown', 'deskside' ) );
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
 * The last backup that a plugin we know has noted and that went well.
 *
 * @return int|null Unix seconds.
 */
function deskside_last_backup(): ?int {
	$updraft = get_option( 'updraft_last_backup' );
	$moments = array( is_array( $updraft ) && ! empty( $updraft['success'] ) ? $updraft['backup_time'] ?? null : null );
	foreach ( deskside_backwpup_jobs() as $job ) {
		$moments[] = deskside_backwpup_success( (string) ( $job['logfile'] ?? '' ) );
	}
	foreach ( (array) get_option( 'wpvivid_backup_list', array() ) as $backup ) {
		$moments[] = is_array( $backup ) ? $backup['create_time'] ?? null : null;
	}
	$moments = array_filter( array_map( 'intval', array_filter( $moments, 'is_numeric' ) ) );
	return array() === $moments ? null : max( $moments );
}

/**
 * The jobs of BackWPup that have run, well or not.
 *
 * @return array<int, array<string, mixed>>
 */
function deskside_backwpup_jobs(): array {
	return array_filter(
		(array) get_site_option( 'backwpup_jobs', array() ),
		static function ( $job ): bool {
			return is_array( $job ) && ! empty( $job['lastrun'] );
		}
	);
}

/**
 * When a run of BackWPup began that went well. Its options only say when it began; how it ended stands in the head of its log:
 * no errors, and a runtime, which is written when it ends.
 *
 * @param string $log Path of the log.
 * @return int|null Unix seconds; null when it failed, has not ended or cannot be read.
 */
function deskside_backwpup_success( string $log ): ?int {
	if ( ! path_is_absolute( $log ) || ! preg_match( '/\.html(\.gz)?(?![\s\S])/', $log, $packed ) || ! is_readable( $log ) ) {
		return null;
	}
	$way = isset( $packed[1] ) && in_array( 'compress.zlib', stream_get_wrappers(), true ) ? 'compress.zlib://' : '';
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file of this server, and only its head.
	$head = (string) file_get_contents( $way . $log, false, null, 0, DESKSIDE_LOG_HEAD );
	$said = array();
	foreach ( array( 'date', 'backwpup_errors', 'backwpup_jobruntime' ) as $name ) {
		$said[] = preg_match( '/<meta name="' . $name . '" content="([^"]*)"/', $head, $found ) ? $found[1] : '';
	}
	$at = strtotime( $said[0] );
	return '0' === $said[1] && (int) $said[2] > 0 && false !== $at ? $at : null;
}

/**
 * The last backup in words.
 *
 * @param int|null $at    Unix seconds.
 * @param int      $now   Unix seconds.
 * @param int|null $hours How often the plan says that one is made; null where it says nothing.
 * @return array{ok: bool|null, found: string, todo: string}
 */
function deskside_check_backup( ?int $at, int $now, ?int $hours = null ): array {
	if ( null === $at ) {
		$found = array() === deskside_backwpup_jobs() ? __( 'No backup plugin that Deskside knows has noted a backup here.', 'deskside' ) : __( 'BackWPup has run here; whether that went well cannot be seen.', 'deskside' );
		return deskside_found( null, $found, __( 'Backups may be made elsewhere: ask whoever makes them for the last date.', 'deskside' ) );
	}
	// A day more than the plan's rhythm: a run takes its time, and WordPress's cron waits for visitors.
	$ok   = $at > $now - ( null === $hours ? DESKSIDE_BACKUP_DAYS * DAY_IN_SECONDS : $hours * HOUR_IN_SECONDS + DAY_IN_SECONDS );
	$todo = __( 'Have one made, and try to restore it.', 'deskside' );
	if ( null !== $hours ) {
		/* translators: %d: a number of hours. */
		$todo = sprintf( _n( 'Your plan speaks of one every %d hour.', 'Your plan speaks of one every %d hours.', $hours, 'deskside' ), $hours ) . ' ' . $todo;
	}
	/* translators: %s: a date. */
	return deskside_found( $ok, sprintf( __( 'The last backup noted here is of %s.', 'deskside' ), (string) wp_date( get_option( 'date_format' ), $at ) ), $ok ? '' : $todo );
}
