<?php
/**
 * Files for spreadsheets, in which every cell opens as text or as the number that it is.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * A file of rows: UTF-8 with the mark that spreadsheets look for, every cell quoted, CR LF.
 *
 * @param array<int, array<int, string|int>> $rows The first one holds the names of the columns.
 */
function deskside_csv( array $rows ): string {
	return "\xEF\xBB\xBF" . implode( '', array_map( 'deskside_csv_row', $rows ) );
}

/** Whether the spreadsheets of this language write a point into numbers; elsewhere it is a comma. */
function deskside_csv_has_points(): bool {
	return 0 === strpos( determine_locale(), 'en' );
}

/**
 * A sum of money as a number that the spreadsheet of this language reads.
 *
 * @param int $cents Cents, from 0 on.
 */
function deskside_csv_money( int $cents ): string {
	return number_format( $cents / 100, 2, deskside_csv_has_points() ? '.' : ',', '' );
}

/**
 * One row. Spreadsheets expect a semicolon where a comma stands in numbers.
 *
 * @param array<int, string|int> $cells Cells.
 */
function deskside_csv_row( array $cells ): string {
	$separator = deskside_csv_has_points() ? ',' : ';';
	return implode( $separator, array_map( 'deskside_csv_cell', $cells ) ) . "\r\n";
}

/**
 * One cell. A spreadsheet takes what begins with = + - @, TAB or CR for a formula (CVE-2023-25983), their full-width forms
 * too; an apostrophe before it makes it text. Control characters become blanks, so that no line of a cell begins anew.
 *
 * @param string|int $value Text from anybody, or a whole number from 0 on.
 */
function deskside_csv_cell( $value ): string {
	$text  = (string) preg_replace( '/[\x00-\x1F\x7F]+/u', ' ', (string) $value );
	$risky = 1 === preg_match( '/^[\s\p{Z}]*[=+\-@|%\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}\x{2212}]/u', $text ) || 1 === preg_match( '/^[\t\r\n]/', (string) $value );
	return '"' . ( $risky ? "'" : '' ) . str_replace( '"', '""', $text ) . '"';
}

/**
 * Hands a file to the browser and ends the request.
 *
 * @param string                             $name Of the file, without its ending: a-z, 0-9 and hyphens.
 * @param array<int, array<int, string|int>> $rows Rows.
 */
function deskside_send_csv( string $name, array $rows ): void {
	nocache_headers();
	header( 'Content-Type: text/csv; charset=utf-8' );
	header( 'X-Content-Type-Options: nosniff' );
	header( 'Content-Disposition: attachment; filename="' . $name . '.csv"' );
	// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- a file for spreadsheets, not a page.
	echo deskside_csv( $rows );
	exit;
}
