<?php
/**
 * Brings a site up to the files' version: table, capabilities, schedule. Safe to repeat.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** What each role may do from the start. The settings screen changes who may ask. */
const DESKSIDE_GRANTS = array(
	'administrator' => array( 'deskside_ask', 'deskside_approve_quotes', 'deskside_manage' ),
	'shop_manager'  => array( 'deskside_ask', 'deskside_approve_quotes' ),
);

/** Prepares the site. */
function deskside_install(): void {
	deskside_load( 'outbox/table', 'events-table' );
	deskside_create_outbox_table();
	deskside_create_events_table();
	if ( 0 === deskside_state()['schema'] ) {
		deskside_grant_capabilities();
	}
	deskside_schedule();
	deskside_update_state( array( 'schema' => DESKSIDE_SCHEMA ) );
}

/** Gives the capabilities; a role that does not exist is passed over. */
function deskside_grant_capabilities(): void {
	foreach ( DESKSIDE_GRANTS as $name => $capabilities ) {
		$role = get_role( $name );
		if ( $role ) {
			array_map( array( $role, 'add_cap' ), $capabilities );
		}
	}
}

/** Starts the hourly event, and goes on with what waits. */
function deskside_schedule(): void {
	if ( ! wp_next_scheduled( 'deskside_hourly' ) ) {
		wp_schedule_event( time() + HOUR_IN_SECONDS, 'hourly', 'deskside_hourly' );
	}
	deskside_load( 'outbox/schedule' );
	deskside_outbox_reschedule();
}

/** Stops both events. */
function deskside_unschedule(): void {
	wp_clear_scheduled_hook( 'deskside_hourly' );
	wp_clear_scheduled_hook( 'deskside_outbox' );
}

/**
 * Switches off the current site.
 *
 * @param float|null $until See deskside_end_all_access().
 */
function deskside_switch_off( ?float $until = null ): void {
	deskside_load( 'access/end' );
	deskside_unschedule();
	deskside_end_all_access( true, $until );
}

/** Switches off every site of a network, in the time of one. */
function deskside_switch_off_network(): void {
	deskside_load( 'access/end' );
	$until = microtime( true ) + DESKSIDE_ACCESS_TIMEOUT;
	$every = array(
		'fields' => 'ids',
		'number' => 0,
	);
	foreach ( get_sites( $every ) as $site ) {
		switch_to_blog( (int) $site );
		deskside_switch_off( $until );
		restore_current_blog();
	}
}
