<?php
/**
 * A month's statement as a file for spreadsheets. The handler in settings-actions.php has checked nonce and capability.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Hands out the month that the form is about. */
function deskside_form_statement(): void {
	deskside_load( 'statement', 'csv' );
	$month     = deskside_month( deskside_posted( 'about' ) );
	$statement = null === $month ? deskside_problem( 'invalid_request' ) : deskside_fetch_statement( $month );
	if ( is_wp_error( $statement ) ) {
		deskside_finish_form(
			admin_url( 'admin.php?page=deskside-statement' . ( null === $month ? '' : '&month=' . $month ) ),
			array(
				'ok'      => false,
				'message' => deskside_error_words( $statement ),
			)
		);
		return;
	}
	deskside_send_csv( 'minutes-' . $month, deskside_statement_rows( $statement ) );
}

/**
 * A row for each entry, and below what is billed.
 *
 * @param stdClass $statement `statement` of the contract.
 * @return array<int, array<int, string|int>>
 */
function deskside_statement_rows( stdClass $statement ): array {
	$rows = array( array_merge( array( __( 'Date', 'deskside' ), __( 'Person', 'deskside' ), __( 'Kind', 'deskside' ), __( 'Work', 'deskside' ), __( 'Ticket', 'deskside' ) ), array_values( deskside_minute_columns() ), array( __( 'Sum of money', 'deskside' ) ) ) );
	foreach ( $statement->entries as $entry ) {
		$work   = $entry->hidden ? deskside_entry_words( $entry ) : $entry->work;
		$rows[] = array_merge(
			array( deskside_day_in_zone( $entry->worked_at, $statement->zone, 'Y-m-d' ), $entry->person, deskside_entry_kind( $entry->kind ), $work, (string) $entry->ticket_number ),
			array_values( deskside_entry_minutes( $entry ) ),
			array( '' )
		);
	}
	return array_merge( $rows, $statement->billed ? deskside_billed_rows( $statement->billed ) : array() );
}

/**
 * A row for each sum of what is billed beyond the plan; a sum is a number, its currency stands with the words.
 *
 * @param stdClass $billed `billedSum` of the contract.
 * @return array<int, array<int, string>>
 */
function deskside_billed_rows( stdClass $billed ): array {
	$rows = array();
	foreach ( deskside_billed_lines( $billed ) as list( $label, $cents ) ) {
		$rows[] = array( '', '', '', "$label ({$billed->currency})", '', '', '', '', '', '', '', '', deskside_csv_money( $cents ) );
	}
	return array() === $rows ? array( array( '', '', '', deskside_billed_note( $billed ), '', '', '', '', '', '', '', '', '' ) ) : $rows;
}
