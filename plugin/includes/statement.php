<?php
/**
 * A month's statement: asked for, and told in words. The page and the file are made of this.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'provider-client', 'money' );

/**
 * Asks the provider for a month.
 *
 * @param string|null $month Such as 2026-11; null for the running month.
 * @return stdClass|WP_Error `statement` of the contract.
 */
function deskside_fetch_statement( ?string $month ) {
	return deskside_ask_provider(
		'GET',
		'/v1/minutes',
		array(
			'answer' => 'statement',
			'query'  => array( 'month' => $month ),
			'person' => deskside_person( wp_get_current_user() ),
		)
	);
}

/**
 * A month as somebody typed it.
 *
 * @param mixed $month Anything.
 * @return string|null Null for what is none.
 */
function deskside_month( $month ): ?string {
	return is_string( $month ) && preg_match( '/^\d{4}-(?:0[1-9]|1[0-2])(?![\s\S])/', $month ) ? $month : null;
}

/**
 * The month before or after.
 *
 * @param string $month Such as 2026-11.
 * @param int    $by    How many months later.
 */
function deskside_shift_month( string $month, int $by ): string {
	return gmdate( 'Y-m', (int) gmmktime( 0, 0, 0, (int) substr( $month, 5 ) + $by, 1, (int) substr( $month, 0, 4 ) ) );
}

/**
 * A month's name.
 *
 * @param string $month Such as 2026-11.
 */
function deskside_month_words( string $month ): string {
	return (string) wp_date( 'F Y', (int) strtotime( $month . '-15T12:00:00Z' ), new DateTimeZone( 'UTC' ) );
}

/**
 * A day without a zone, in the site's words.
 *
 * @param string $day Such as 2026-11-30.
 */
function deskside_day_words( string $day ): string {
	return (string) wp_date( get_option( 'date_format' ), (int) strtotime( $day . 'T12:00:00Z' ), new DateTimeZone( 'UTC' ) );
}

/**
 * The day of an instant, where the contract's months turn.
 *
 * @param string $instant Instant of the contract.
 * @param string $zone    IANA name; an unknown one counts as UTC.
 * @param string $format  PHP's; the site's own when left out.
 */
function deskside_day_in_zone( string $instant, string $zone, string $format = '' ): string {
	$zone = in_array( $zone, timezone_identifiers_list( DateTimeZone::ALL_WITH_BC ), true ) ? $zone : 'UTC';
	return (string) wp_date( '' === $format ? get_option( 'date_format' ) : $format, (int) strtotime( $instant ), new DateTimeZone( $zone ) );
}

/**
 * What an entry is about.
 *
 * @param stdClass $entry `statementEntry` of the contract.
 */
function deskside_entry_words( stdClass $entry ): string {
	if ( $entry->hidden ) {
		return __( 'Work on somebody else’s ticket', 'deskside' );
	}
	// Words of an agreement end with its quote or ticket and the hash that proves it; the file keeps them.
	$work = (string) preg_replace( '/ \[(?:quo|tic)_[^\]]*\](?![\s\S])/', '', $entry->work );
	return '' === $work ? deskside_entry_kind( $entry->kind ) : $work;
}

/**
 * The kind of an entry.
 *
 * @param string $kind Of the contract.
 */
function deskside_entry_kind( string $kind ): string {
	$words = array(
		'grant'      => __( 'Minutes of your plan', 'deskside' ),
		'use'        => __( 'Work', 'deskside' ),
		'consent'    => __( 'Agreed beyond the plan', 'deskside' ),
		'correction' => __( 'Correction', 'deskside' ),
		'lapse'      => __( 'Lapsed unused', 'deskside' ),
	);
	return $words[ $kind ] ?? $kind;
}

/**
 * The columns of minutes: none of them ever holds a number below zero, so that no spreadsheet takes one for a formula.
 *
 * @return array<string, string> Key to name.
 */
function deskside_minute_columns(): array {
	return array(
		'added'    => __( 'Minutes added', 'deskside' ),
		'taken'    => __( 'Minutes taken', 'deskside' ),
		'billed'   => __( 'Minutes billed', 'deskside' ),
		'credited' => __( 'Billed minutes taken back', 'deskside' ),
		'free'     => __( 'Minutes at no charge', 'deskside' ),
		'undone'   => __( 'Minutes at no charge taken back', 'deskside' ),
		'agreed'   => __( 'Agreed at most', 'deskside' ),
	);
}

/**
 * The minutes of an entry, by column.
 *
 * @param stdClass $entry `statementEntry` of the contract.
 * @return array<string, int>
 */
function deskside_entry_minutes( stdClass $entry ): array {
	return array(
		'added'    => max( 0, (int) $entry->minutes ),
		'taken'    => max( 0, - (int) $entry->minutes ),
		'billed'   => max( 0, (int) $entry->billable ),
		'credited' => max( 0, - (int) $entry->billable ),
		'free'     => max( 0, (int) ( $entry->included ?? 0 ) ),
		'undone'   => max( 0, - (int) ( $entry->included ?? 0 ) ),
		'agreed'   => (int) $entry->consented,
	);
}

/**
 * The sums of what is billed beyond the plan: without VAT, the VAT, with it, as far as the contract names rates.
 *
 * @param stdClass $billed `billedSum` of the contract.
 * @return array<int, array{0: string, 1: int}> Label and cents.
 */
function deskside_billed_lines( stdClass $billed ): array {
	if ( null === $billed->total_cents || null === $billed->hourly_rate_cents ) {
		return array();
	}
	/* translators: %d: a number of minutes. */
	$minutes = sprintf( _n( '%d minute', '%d minutes', $billed->minutes, 'deskside' ), $billed->minutes );
	/* translators: 1: a number of minutes, 2: a sum of money. */
	$lines = array( array( sprintf( __( '%1$s at %2$s an hour', 'deskside' ), $minutes, deskside_money( $billed->hourly_rate_cents, $billed->currency ) ), $billed->total_cents ) );
	if ( null !== $billed->vat_percent && null !== $billed->vat_cents && null !== $billed->total_cents_with_vat ) {
		/* translators: 1: a VAT rate in percent, 2: the sum it is taken of. */
		$lines[] = array( sprintf( __( '%1$s%% VAT of %2$s', 'deskside' ), deskside_number( $billed->vat_percent ), deskside_money( $billed->total_cents, $billed->currency ) ), $billed->vat_cents );
		$lines[] = array( __( 'Total with VAT', 'deskside' ), $billed->total_cents_with_vat );
	}
	return $lines;
}

/**
 * What these sums leave out.
 *
 * @param stdClass $billed `billedSum` of the contract.
 */
function deskside_billed_note( stdClass $billed ): string {
	if ( null === $billed->total_cents ) {
		return __( 'Your contract names no hourly rate yet: ask your provider what these minutes cost.', 'deskside' );
	}
	return null === $billed->total_cents_with_vat
		? __( 'That is without VAT: your contract names no rate of it yet. Quotes are not in it.', 'deskside' )
		: __( 'Quotes are not in it: each has its own sum.', 'deskside' );
}
