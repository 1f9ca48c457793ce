<?php
/**
 * GET /outbox: what the reader may see of what waits here.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'outbox/items' );

/**
 * `outboxList` of the contract.
 *
 * @return array{items: array<int, array<string, mixed>>}
 */
function deskside_rest_list_outbox(): array {
	return array( 'items' => deskside_outbox_items( wp_get_current_user() ) );
}
