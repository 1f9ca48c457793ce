<?php
/**
 * The two pages: the desk without scripts, and the settings.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Adds them. The desk has no menu entry: the admin bar leads to it. */
function deskside_add_pages(): void {
	add_submenu_page( '', __( 'Help from your provider', 'deskside' ), '', 'deskside_ask', 'deskside', 'deskside_show_page' );
	add_options_page( __( 'Deskside', 'deskside' ), __( 'Deskside', 'deskside' ), 'deskside_manage', 'deskside-settings', 'deskside_show_settings' );
}

/** Draws the desk. */
function deskside_show_page(): void {
	deskside_load( 'page' );
	deskside_print_page();
}

/** Draws the settings. */
function deskside_show_settings(): void {
	deskside_load( 'settings' );
	deskside_print_settings();
}
