<?php
/**
 * Tries everything that waits now, for as long as a person waits for a page.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'outbox/run', 'outbox/step-discard' );

/** Does it. */
function deskside_form_hurry(): void {
	if ( ! deskside_is_connected() ) {
		deskside_back_to_outbox( false, deskside_problem_sentence( deskside_state()['reconnect'] ? 'unauthenticated' : 'not_connected' ) );
		return;
	}
	deskside_outbox_hurry( null );
	$result = deskside_outbox_run( 8.0 );
	if ( isset( $result['busy'] ) ) {
		deskside_back_to_outbox( true, __( 'It is being sent right now, one after the other. Reload this screen to see how far it is.', 'deskside' ) );
		return;
	}
	/* translators: %d: number of messages. */
	$sent = sprintf( _n( '%d was sent.', '%d were sent.', $result['sent'], 'deskside' ), $result['sent'] );
	deskside_back_to_outbox( $result['sent'] > 0, 0 === $result['sent'] ? __( 'Your provider took nothing yet. It is tried again by itself.', 'deskside' ) : $sent );
}
