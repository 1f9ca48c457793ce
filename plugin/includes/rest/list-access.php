<?php
/**
 * GET /tickets/{id}/access: who was let in, for how long, and what the reader can give.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'access/give', 'access/end', 'outbox/items' );

/**
 * `siteAccess` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return array<string, mixed>|WP_Error
 */
function deskside_rest_list_access( WP_REST_Request $request ) {
	return deskside_site_access( $request->get_url_params()['id'] );
}

/**
 * What was given with a ticket, and what can be given here. The door's own word counts, also while the provider cannot be reached.
 *
 * @param string $ticket Ticket's id.
 * @return array<string, mixed>|WP_Error
 */
function deskside_site_access( string $ticket ) {
	deskside_sweep_access();
	$list = deskside_ask_as_reader( 'GET', "/v1/tickets/$ticket/access-grants", array( 'answer' => 'access_grants' ) );
	if ( is_wp_error( $list ) && ! current_user_can( 'deskside_manage' ) ) {
		return $list;
	}
	$known = array();
	foreach ( is_wp_error( $list ) ? array() : $list->grants as $grant ) {
		$known[ $grant->id ] = $grant;
	}
	foreach ( array_keys( deskside_state()['grants'] ) as $id ) {
		$record = deskside_access_find( $id );
		$grant  = $known[ $id ] ?? json_decode( $record['grant'] ?? '' );
		if ( $record && $record['ticket_id'] === $ticket && $grant instanceof stdClass ) {
			$known[ $id ] = deskside_grant_as_here( $grant, $record );
		}
	}
	if ( is_wp_error( $list ) && array() === $known ) {
		return $list;
	}
	return array(
		'grants'   => array_values( $known ),
		'roles'    => deskside_access_roles( wp_get_current_user() ),
		'obstacle' => deskside_access_obstacle(),
	);
}

/**
 * A grant as the door of this site sees it.
 *
 * @param stdClass             $grant  `accessGrant` of the contract.
 * @param array<string, mixed> $record See deskside_access_find().
 */
function deskside_grant_as_here( stdClass $grant, array $record ): stdClass {
	$grant->ends_at = deskside_instant( $record['ends_at'] );
	if ( 'active' === $grant->status && ! deskside_access_is_open( $record ) ) {
		$grant->status = time() < $record['ends_at'] ? 'revoked' : 'ended';
	}
	return $grant;
}
