/** PHP for the tests of broken lines. */

/**
 * PHP that puts tickets of these ids into the outbox and says of each when the database has it.
 *
 * @param {string[]} ids ULIDs.
 * @return {string} Code for `wpEval`.
 */
export function enqueueCode( ids ) {
	return `
		deskside_load( 'outbox/enqueue' );
		$user = get_user_by( 'login', 'admin' );
		foreach ( ${ phpList( ids ) } as $ulid ) {
			$ticket = (object) array( 'id' => 'tic_' . $ulid, 'subject' => 'Subject tic_' . $ulid, 'body' => 'Body tic_' . $ulid, 'topic' => 'shop_function', 'urgency' => null, 'facts' => new stdClass(), 'capture' => null, 'attachments' => array(), 'estimate_seen' => null, 'consent' => null, 'written_at' => '2026-11-20T09:00:00.000Z' );
			$row = deskside_enqueue( 'ticket', $ticket->id, $ticket, $user );
			echo ( is_wp_error( $row ) ? $row->get_error_code() : 'saved' ) . " $ulid\\n";
		}`;
}

/**
 * PHP that runs the outbox so many times, each as if all waits and leases were over, and says what is left.
 *
 * @param {number} runs How many at most.
 * @return {string} Code for `wpEval`.
 */
export function sendCode( runs ) {
	return `
		deskside_load( 'outbox/run' );
		for ( $run = 0; $run < ${ runs } && deskside_outbox_figures()['unsent'] > 0; $run++ ) {
			$wpdb->query( 'UPDATE ' . deskside_outbox_table() . " SET lease_until = 1 WHERE state = 'sending'" );
			deskside_outbox_hurry( null );
			deskside_outbox_run( 20.0 );
		}
		echo deskside_outbox_figures()['unsent'];`;
}

const phpList = ( ids ) =>
	`array( ${ ids.map( ( id ) => `'${ id }'` ).join( ', ' ) } )`;
