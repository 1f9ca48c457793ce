<?php
/**
 * WP-CLI: `wp deskside outbox run` and `wp deskside outbox list`.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * Sends what is due; for a system cron where WP-Cron is off.
 *
 * @param string[]              $arguments None.
 * @param array<string, string> $options   `seconds`: begins no call after so long; 60 when left out.
 */
function deskside_cli_outbox_run( array $arguments, array $options ): void {
	deskside_load( 'outbox/run' );
	$result = deskside_outbox_run( (float) ( $options['seconds'] ?? 60 ) );
	if ( isset( $result['busy'] ) ) {
		WP_CLI::success( sprintf( 'Another process is sending; %d waiting.', deskside_state()['waiting'] ) );
		return;
	}
	WP_CLI::success( sprintf( '%d tried, %d sent, %d waiting.', $result['tried'], $result['sent'], deskside_state()['waiting'] ) );
}

/** The shop's pages go first where both want the processor; a backlog can wait a little longer. */
function deskside_cli_give_way(): void {
	if ( function_exists( 'proc_nice' ) ) {
		proc_nice( 10 );
	}
}

/** Lists what waits. */
function deskside_cli_outbox_list(): void {
	deskside_load( 'outbox/items' );
	$items = array_map( 'deskside_outbox_item', deskside_outbox_unsent( null, 1000 ) );
	WP_CLI\Utils\format_items( 'table', $items, array( 'id', 'kind', 'state', 'subject', 'attempts', 'next_try_at', 'problem', 'created_at' ) );
}

WP_CLI::add_command(
	'deskside outbox run',
	'deskside_cli_outbox_run',
	array(
		'shortdesc'     => 'Sends what waits in the outbox.',
		'before_invoke' => 'deskside_cli_give_way',
	)
);
WP_CLI::add_command( 'deskside outbox list', 'deskside_cli_outbox_list', array( 'shortdesc' => 'Lists what waits in the outbox.' ) );
