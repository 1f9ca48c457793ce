<?php
/**
 * Forms of the page without scripts. The handler in settings-actions.php has checked nonce and capability.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * Back to the page.
 *
 * @param bool                  $ok      Whether it went well.
 * @param string                $message What to say.
 * @param array<string, string> $typed   What to show again.
 */
function deskside_back_to_page( bool $ok, string $message, array $typed = array() ): void {
	deskside_finish_form( admin_url( 'admin.php?page=deskside' ), compact( 'ok', 'message', 'typed' ) );
}

/** Sends a ticket. The id was printed into the form, so that sending twice makes one ticket. */
function deskside_form_ask(): void {
	deskside_load( 'outbox/enqueue', 'outbox/items', 'rest/request' );
	$ticket = deskside_ticket_from_form();
	$route  = ( require DESKSIDE_DIR . 'includes/rest/schemas.php' )['createTicket'];
	$faults = deskside_schema_faults( $ticket, $route['body'] );
	$row    = deskside_unsendable( $ticket );
	if ( array() !== $faults ) {
		$row = deskside_problem( 'invalid_request', array( 'detail' => $faults[0]['path'] . ': ' . $faults[0]['message'] ) );
	}
	$row = $row ?? deskside_enqueue( 'ticket', $ticket->id, deskside_as_first_sent( $ticket ), wp_get_current_user() );
	if ( is_wp_error( $row ) ) {
		deskside_back_to_page( false, deskside_error_words( $row ), deskside_typed_ticket( $ticket ) );
		return;
	}
	deskside_say_sent( deskside_send_now( (string) $row['id'] )->get_data()['item'] );
}

/** `newTicket` of the contract from the posted form: no picture, no facts, no agreement to costs. */
function deskside_ticket_from_form(): stdClass {
	$urgency = deskside_posted( 'urgency' );
	return (object) array(
		'id'            => deskside_posted( 'about' ),
		'subject'       => trim( deskside_posted( 'subject' ) ),
		'body'          => trim( str_replace( "\r\n", "\n", deskside_posted( 'body' ) ) ),
		'topic'         => deskside_posted( 'topic' ),
		'urgency'       => '' === $urgency ? null : $urgency,
		'facts'         => new stdClass(),
		'capture'       => null,
		'attachments'   => array(),
		'estimate_seen' => null,
		'consent'       => null,
		'written_at'    => gmdate( 'Y-m-d\TH:i:s' ) . '.000Z',
	);
}

/**
 * What to show again, cut to what the form takes.
 *
 * @param stdClass $ticket As posted.
 * @return array<string, string>
 */
function deskside_typed_ticket( stdClass $ticket ): array {
	return array(
		'subject' => mb_substr( $ticket->subject, 0, 1000 ),
		'body'    => mb_substr( $ticket->body, 0, 100000 ),
		'topic'   => mb_substr( $ticket->topic, 0, 100 ),
		'urgency' => (string) $ticket->urgency,
	);
}

/**
 * Says what became of it.
 *
 * @param array<string, mixed> $item `outboxItem` of the contract.
 * @param string|null          $page Address inside the admin; the desk when left out.
 * @param string               $more What else to say.
 */
function deskside_say_sent( array $item, ?string $page = null, string $more = '' ): void {
	$ok      = 'needs_you' !== $item['state'];
	$message = __( 'Saved on your site. It will be sent as soon as your provider can be reached.', 'deskside' );
	if ( 'sent' === $item['state'] ) {
		$message = __( 'Sent. Your provider has it.', 'deskside' );
	} elseif ( ! $ok ) {
		$message = __( 'Your provider did not accept this. It is kept below.', 'deskside' ) . "\n" . $item['detail'];
	}
	$message = trim( $message . "\n" . $more );
	deskside_finish_form( $page ?? admin_url( 'admin.php?page=deskside' ), compact( 'ok', 'message' ) );
}

/** Sends a reply. The id was printed into the form, so that sending twice makes one. */
function deskside_form_reply(): void {
	deskside_load( 'outbox/enqueue', 'outbox/items', 'rest/request' );
	$ticket  = deskside_posted( 'ticket' );
	$page    = admin_url( 'admin.php?page=deskside&ticket=' . rawurlencode( $ticket ) );
	$message = (object) array(
		'id'          => deskside_posted( 'about' ),
		'body'        => trim( str_replace( "\r\n", "\n", deskside_posted( 'body' ) ) ),
		'attachments' => array(),
		'written_at'  => gmdate( 'Y-m-d\TH:i:s' ) . '.000Z',
	);
	$route   = ( require DESKSIDE_DIR . 'includes/rest/schemas.php' )['createMessage'];
	$faults  = array_merge( deskside_schema_faults( (object) array( 'id' => $ticket ), $route['params'] ), deskside_schema_faults( $message, $route['body'] ) );
	$row     = deskside_unsendable( $message );
	if ( array() !== $faults ) {
		$row = deskside_problem( 'invalid_request', array( 'detail' => $faults[0]['path'] . ': ' . $faults[0]['message'] ) );
	}
	$row = $row ?? deskside_enqueue( 'message', $ticket, deskside_as_first_sent( $message ), wp_get_current_user() );
	if ( is_wp_error( $row ) ) {
		deskside_finish_form(
			$page,
			array(
				'ok'      => false,
				'message' => deskside_error_words( $row ),
				'typed'   => array( 'reply' => mb_substr( $message->body, 0, 100000 ) ),
			)
		);
		return;
	}
	deskside_say_sent( deskside_send_now( (string) $row['id'] )->get_data()['item'], $page );
}

/** Says that a ticket is solved, or not after all. The key was printed into the form, so that sending twice is once. */
function deskside_form_solve(): void {
	deskside_load( 'ticket-status' );
	$ticket = deskside_posted( 'about' );
	$wanted = (object) array(
		'status' => deskside_posted( 'status' ),
		'key'    => deskside_posted( 'key' ),
	);
	$route  = ( require DESKSIDE_DIR . 'includes/rest/schemas.php' )['setTicketStatus'];
	$faults = array_merge( deskside_schema_faults( (object) array( 'id' => $ticket ), $route['params'] ), deskside_schema_faults( $wanted, $route['body'] ) );
	$answer = array() === $faults ? deskside_set_ticket_status( $ticket, $wanted->status, $wanted->key ) : deskside_problem( 'invalid_request' );
	$done   = 'solved' === $wanted->status ? __( 'It is marked as solved.', 'deskside' ) : __( 'It is open again.', 'deskside' );
	deskside_finish_form(
		admin_url( 'admin.php?page=deskside&ticket=' . rawurlencode( $ticket ) ),
		array(
			'ok'      => ! is_wp_error( $answer ),
			'message' => is_wp_error( $answer ) ? deskside_error_words( $answer ) : $done,
		)
	);
}

/**
 * A form that is sent twice names another time the second time: the one that is saved already is meant.
 *
 * @param stdClass $content Checked: `newTicket` or `newMessage` of the contract.
 */
function deskside_as_first_sent( stdClass $content ): stdClass {
	$saved = deskside_outbox_find( deskside_ulid_of( $content->id ) );
	$first = $saved ? json_decode( (string) $saved['payload'] ) : null;
	if ( isset( $first->written_at ) ) {
		$content->written_at = $first->written_at;
	}
	return $content;
}

/** Sends something again. */
function deskside_form_retry(): void {
	deskside_load( 'provider-client', 'outbox/items' );
	$answer = deskside_retry( deskside_posted( 'about' ), wp_get_current_user() );
	$page   = 'outbox' === deskside_posted( 'back' ) ? deskside_outbox_url() : admin_url( 'admin.php?page=deskside' );
	if ( is_wp_error( $answer ) ) {
		deskside_finish_form(
			$page,
			array(
				'ok'      => false,
				'message' => deskside_error_words( $answer ),
			)
		);
		return;
	}
	deskside_say_sent( $answer->get_data()['item'], $page );
}
