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
	$row = $row ?? deskside_enqueue( 'ticket', $ticket->id, $ticket, wp_get_current_user() );
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
 */
function deskside_say_sent( array $item ): void {
	if ( 'sent' === $item['state'] ) {
		deskside_back_to_page( true, __( 'Sent. Your provider has it.', 'deskside' ) );
	} elseif ( 'needs_you' === $item['state'] ) {
		deskside_back_to_page( false, __( 'Your provider did not accept this. It is kept below.', 'deskside' ) . "\n" . $item['detail'] );
	} else {
		deskside_back_to_page( true, __( 'Saved on your site. It will be sent as soon as your provider can be reached.', 'deskside' ) );
	}
}

/** Sends something again. */
function deskside_form_retry(): void {
	deskside_load( 'provider-client', 'outbox/items' );
	$answer = deskside_retry( deskside_posted( 'about' ), wp_get_current_user() );
	if ( is_wp_error( $answer ) ) {
		deskside_back_to_page( false, deskside_error_words( $answer ) );
		return;
	}
	deskside_say_sent( $answer->get_data()['item'] );
}

/** Hands out the text of something that waits, as a file. */
function deskside_form_download(): void {
	deskside_load( 'outbox/items' );
	$id   = deskside_posted( 'about' );
	$text = deskside_download_text( $id, wp_get_current_user() );
	if ( null === $text ) {
		wp_die( esc_html( deskside_problem_sentence( 'not_found' ) ), 404 );
	}
	nocache_headers();
	header( 'Content-Type: text/plain; charset=utf-8' );
	header( 'X-Content-Type-Options: nosniff' );
	header( 'Content-Disposition: attachment; filename="deskside-' . $id . '.txt"' );
	// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- a text file, not a page.
	echo $text;
	exit;
}

/**
 * The text of something that waits.
 *
 * @param string  $id   ULID.
 * @param WP_User $user Who wants it.
 * @return string|null Null for what is not there or not theirs.
 */
function deskside_download_text( string $id, WP_User $user ): ?string {
	$row = deskside_outbox_find( $id );
	if ( ! $row || ( (int) $row['user_id'] !== $user->ID && ! $user->has_cap( 'deskside_approve_quotes' ) ) ) {
		return null;
	}
	$content = json_decode( (string) $row['payload'] );
	return isset( $content->body ) ? trim( ( $content->subject ?? '' ) . "\n\n" . $content->body ) . "\n" : null;
}
