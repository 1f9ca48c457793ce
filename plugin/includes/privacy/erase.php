<?php
/**
 * Erases somebody for WordPress's own tool: at the provider first, then here.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'provider-client', 'ulid', 'outbox/store', 'outbox/schedule' );

/**
 * The eraser.
 *
 * @param string $email Whose.
 * @param int    $page  Not needed: it is done at once.
 * @return array{items_removed: bool, items_retained: bool, messages: string[], done: bool}|WP_Error Nothing is called erased while the provider could not be told.
 */
function deskside_erase_person( string $email, int $page ) {
	$user   = get_user_by( 'email', $email );
	$result = array(
		'items_removed'  => false,
		'items_retained' => false,
		'messages'       => array(),
		'done'           => true,
	);
	if ( ! $user ) {
		return $result;
	}
	$answer = null === deskside_origin() ? null : deskside_erase_at_provider( $user );
	if ( is_wp_error( $answer ) ) {
		return $answer;
	}
	$here = deskside_erase_here( $user );
	if ( $answer && $answer->retained > 0 ) {
		$result['items_retained'] = true;
		$result['messages'][]     = __( 'The provider keeps agreements, decisions and the record of work: they are evidence of the contract.', 'deskside' );
	}
	$there                   = $answer ? $answer->tickets + $answer->messages + $answer->attachments : 0;
	$result['items_removed'] = $here + $there > 0;
	return $result;
}

/**
 * Tells the provider.
 *
 * @param WP_User $user Whose.
 * @return stdClass|WP_Error `personErased` of the contract.
 */
function deskside_erase_at_provider( WP_User $user ) {
	return deskside_ask_provider(
		'POST',
		'/v1/people/' . $user->ID . '/erasure',
		array(
			'answer' => 'person_erased',
			'key'    => deskside_ulid(),
			'json'   => '{}',
		)
	);
}

/**
 * Erases what this site keeps of somebody, also what is not sent: they asked for it.
 *
 * @param WP_User $user Whose.
 * @return int How many things.
 */
function deskside_erase_here( WP_User $user ): int {
	$rows = deskside_outbox_forget( $user->ID );
	delete_transient( 'deskside_summary_' . $user->ID );
	delete_transient( 'deskside_result_' . $user->ID );
	delete_transient( 'deskside_export_' . $user->ID );
	$forget = static function ( array $state ) use ( $user ): array {
		return array( 'unread' => array_diff_key( $state['unread'], array( $user->ID => 0 ) ) );
	};
	deskside_update_state( $forget );
	$metas = 0;
	foreach ( array( 'deskside_tips_off', 'deskside_last_sign_in' ) as $meta ) {
		$metas += delete_user_meta( $user->ID, $meta ) ? 1 : 0;
	}
	deskside_outbox_reschedule();
	return $rows + $metas;
}
