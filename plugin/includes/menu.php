<?php
/**
 * The pages: the desk without scripts, the printable statement, and the settings.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Adds them. The desk and its printable pages have no menu entry: the admin bar and the panel lead to them. */
function deskside_add_pages(): void {
	add_submenu_page( '', __( 'Help from your provider', 'deskside' ), '', 'deskside_ask', 'deskside', 'deskside_show_page' );
	add_submenu_page( '', __( 'Minutes', 'deskside' ), '', 'deskside_ask', 'deskside-statement', 'deskside_show_statement' );
	add_submenu_page( '', __( 'What is in my contract', 'deskside' ), '', 'deskside_ask', 'deskside-contract', 'deskside_show_contract' );
	add_submenu_page( '', __( 'Not sent yet', 'deskside' ), '', 'deskside_ask', 'deskside-outbox', 'deskside_show_outbox' );
	add_options_page( __( 'Deskside', 'deskside' ), __( 'Deskside', 'deskside' ), 'deskside_manage', 'deskside-settings', 'deskside_show_settings' );
}

/** Draws the desk. */
function deskside_show_page(): void {
	deskside_load( 'page' );
	deskside_print_page();
}

/** Draws the statement. */
function deskside_show_statement(): void {
	deskside_load( 'statement-page' );
	deskside_print_statement_page();
}

/** Draws the contract. */
function deskside_show_contract(): void {
	deskside_load( 'contract-page' );
	deskside_print_contract_page();
}

/** Draws what waits. */
function deskside_show_outbox(): void {
	deskside_load( 'outbox/screen' );
	deskside_print_outbox_screen();
}

/** Draws the settings. */
function deskside_show_settings(): void {
	deskside_load( 'settings' );
	deskside_print_settings();
}
