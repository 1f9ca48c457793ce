<?php
/**
 * Sums of money in words, on pages that PHP draws.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * A sum as the reader's language writes it.
 *
 * @param int    $cents    Cents.
 * @param string $currency Code such as EUR.
 */
function deskside_money( int $cents, string $currency ): string {
	if ( class_exists( 'NumberFormatter' ) ) {
		$format = new NumberFormatter( str_replace( '_formal', '', get_user_locale() ), NumberFormatter::CURRENCY );
		$text   = $format->formatCurrency( $cents / 100, $currency );
		if ( is_string( $text ) ) {
			return $text;
		}
	}
	return $currency . ' ' . number_format_i18n( $cents / 100, 2 );
}

/**
 * A quantity or a rate: with the decimals that it has, two at most.
 *
 * @param int|float $number Number.
 */
function deskside_number( $number ): string {
	if ( class_exists( 'NumberFormatter' ) ) {
		// As the sums beside it, which do not wait for WordPress's own texts of the language.
		$format = new NumberFormatter( str_replace( '_formal', '', get_user_locale() ), NumberFormatter::DECIMAL );
		$format->setAttribute( NumberFormatter::MAX_FRACTION_DIGITS, 2 );
		$text = $format->format( $number );
		if ( is_string( $text ) ) {
			return $text;
		}
	}
	$decimals = floor( $number ) === (float) $number ? 0 : ( floor( round( $number * 10, 6 ) ) === round( $number * 10, 6 ) ? 1 : 2 );
	return number_format_i18n( (float) $number, $decimals );
}
