<?php
/**
 * Site Health → Info → Deskside. Never the token.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * The section.
 *
 * @return array<string, mixed> As the filter debug_information takes it.
 */
function deskside_site_health_section(): array {
	deskside_load( 'connection', 'outbox/store' );
	$state  = deskside_state();
	$oldest = deskside_outbox_oldest();
	$rows   = array(
		'version'   => array( __( 'Version', 'deskside' ), DESKSIDE_VERSION ),
		'connected' => array( __( 'Connection', 'deskside' ), deskside_connection_words( $state ) ),
		'provider'  => array( __( 'Provider', 'deskside' ), deskside_origin() ?? '-' ),
		'waiting'   => array( __( 'Waiting to be sent', 'deskside' ), (string) $state['waiting'] ),
		'oldest'    => array( __( 'Waiting since', 'deskside' ), null === $oldest ? '-' : gmdate( 'Y-m-d H:i:s', $oldest ) . ' UTC' ),
		'next'      => array( __( 'Next try', 'deskside' ), $state['next_try_at'] > 0 ? gmdate( 'Y-m-d H:i:s', $state['next_try_at'] ) . ' UTC' : '-' ),
	);
	$fields = array();
	foreach ( $rows as $key => list( $label, $value ) ) {
		$fields[ $key ] = compact( 'label', 'value' );
	}
	return array(
		'label'  => 'Deskside',
		'fields' => $fields,
	);
}

/**
 * The connection in a word or two.
 *
 * @param array<string, mixed> $state The state.
 */
function deskside_connection_words( array $state ): string {
	if ( $state['reconnect'] ) {
		return __( 'Refused by the provider: connect again', 'deskside' );
	}
	return $state['connected'] ? __( 'Connected', 'deskside' ) : __( 'Not connected', 'deskside' );
}
