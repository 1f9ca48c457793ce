<?php
/**
 * A ticket on the page without scripts: where it stands, its messages in order, and a reply.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'page-file', 'pause-form', 'agreement-words' );

/**
 * The ticket.
 *
 * @param string                $id    As the address names it.
 * @param WP_User               $user  The reader.
 * @param array<string, string> $typed What was typed before.
 */
function deskside_print_ticket( string $id, WP_User $user, array $typed ): void {
	printf( '<p><a href="%s">%s</a></p>', esc_url( admin_url( 'admin.php?page=deskside' ) ), esc_html__( 'All tickets', 'deskside' ) );
	$ticket = deskside_ticket_of( $id, $user );
	if ( is_wp_error( $ticket ) ) {
		wp_admin_notice( nl2br( esc_html( deskside_error_words( $ticket ) ) ), array( 'type' => 'error' ) );
		deskside_print_waiting( deskside_waiting_of_ticket( $id, $user ) );
		return;
	}
	/* translators: 1: number of a ticket, 2: its subject. */
	printf( '<h2 dir="auto">%s</h2>', esc_html( sprintf( __( '%1$d: %2$s', 'deskside' ), (int) $ticket->number, $ticket->subject ) ) );
	deskside_print_ticket_facts( $ticket );
	deskside_print_agreement_line( $ticket );
	deskside_print_pauses( $ticket );
	foreach ( $ticket->messages as $message ) {
		deskside_print_message( $message );
	}
	deskside_print_waiting( deskside_waiting_of_ticket( $id, $user ) );
	deskside_print_reply_form( $ticket, $typed['reply'] ?? '' );
	deskside_print_solve_form( $ticket );
	deskside_mark_seen( $ticket, $user );
}

/**
 * Asks for it.
 *
 * @param string  $id   As the address names it.
 * @param WP_User $user The reader.
 * @return stdClass|WP_Error `ticket` of the contract.
 */
function deskside_ticket_of( string $id, WP_User $user ) {
	if ( ! preg_match( '/^tic_[0-9A-HJKMNP-TV-Z]{26}(?![\s\S])/', $id ) ) {
		return deskside_problem( 'not_found' );
	}
	return deskside_ask_provider( 'GET', '/v1/tickets/' . $id, deskside_page_question( 'ticket', $user ) );
}

/**
 * What of it is not sent yet.
 *
 * @param string  $id   Ticket.
 * @param WP_User $user The reader.
 * @return array<int, array<string, mixed>> Items of the contract.
 */
function deskside_waiting_of_ticket( string $id, WP_User $user ): array {
	return array_values(
		array_filter(
			deskside_outbox_items( $user ),
			static function ( array $item ) use ( $id ): bool {
				return $item['ticket_id'] === $id;
			}
		)
	);
}

/**
 * Status, deadline, who works on it, minutes, quotes.
 *
 * @param stdClass $ticket `ticket` of the contract.
 */
function deskside_print_ticket_facts( stdClass $ticket ): void {
	$facts = array(
		__( 'Status', 'deskside' )       => deskside_status_words( $ticket->status ),
		__( 'Answer', 'deskside' )       => deskside_due_words( $ticket ),
		__( 'Works on it', 'deskside' )  => (string) ( $ticket->agent ?? __( 'Nobody yet', 'deskside' ) ),
		__( 'Minutes used', 'deskside' ) => number_format_i18n( $ticket->minutes_used ),
	);
	echo '<ul>';
	foreach ( $facts as $name => $value ) {
		if ( '' !== $value ) {
			printf( '<li><strong>%s:</strong> %s</li>', esc_html( $name ), esc_html( $value ) );
		}
	}
	printf( '<li><a href="%s">%s</a></li></ul>', esc_url( admin_url( 'admin.php?page=deskside&quotes=' . $ticket->id ) ), esc_html__( 'Quotes', 'deskside' ) );
}

/**
 * When somebody answers or begins, in plain words; empty when nothing is awaited.
 *
 * @param stdClass $ticket `ticket` of the contract.
 */
function deskside_due_words( stdClass $ticket ): string {
	if ( null === $ticket->due ) {
		return '';
	}
	if ( null === $ticket->due->latest ) {
		return __( 'The clock of the promised time stands still.', 'deskside' );
	}
	$when = (string) wp_date( 'l ' . get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), (int) strtotime( $ticket->due->latest ) );
	$days = $ticket->due->working_days;
	if ( null === $days || strtotime( $ticket->due->latest ) < time() ) {
		return $when;
	}
	/* translators: 1: a day and time, 2: how far away: "still today", "1 working day", "2 working days". */
	return sprintf( __( '%1$s, %2$s', 'deskside' ), $when, deskside_working_days( (int) $days ) );
}

/**
 * How many working days away.
 *
 * @param int $days Whole number; 0 is today.
 */
function deskside_working_days( int $days ): string {
	if ( $days < 1 ) {
		return __( 'still today', 'deskside' );
	}
	/* translators: %d: a number of working days. */
	return sprintf( _n( '%d working day', '%d working days', $days, 'deskside' ), $days );
}

/**
 * A message with its files.
 *
 * @param stdClass $message `message` of the contract.
 */
function deskside_print_message( stdClass $message ): void {
	$name = $message->author->you ? __( 'You', 'deskside' ) : $message->author->name;
	$when = wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), (int) strtotime( $message->received_at ) );
	printf( '<div class="card" style="max-width:60em"><p><strong dir="auto">%s</strong> · <time datetime="%s">%s</time></p><div dir="auto" style="overflow-wrap:anywhere">%s</div>', esc_html( $name ), esc_attr( $message->received_at ), esc_html( (string) $when ), nl2br( esc_html( $message->body ) ) );
	foreach ( $message->attachments as $file ) {
		deskside_print_attachment( $file );
	}
	echo '</div>';
}

/**
 * A file: a link to it once it is there.
 *
 * @param stdClass $file `attachment` of the contract.
 */
function deskside_print_attachment( stdClass $file ): void {
	if ( 'here' !== $file->status ) {
		$why = 'refused' === $file->status ? __( 'Refused', 'deskside' ) : __( 'Not there yet', 'deskside' );
		printf( '<p><bdi>%s</bdi>: %s</p>', esc_html( $file->name ), esc_html( $why ) );
		return;
	}
	echo '<p>' . deskside_file_link( $file ) . '</p>'; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped there.
}

/**
 * A reply. Its id is printed into the form, so that sending twice makes one.
 *
 * @param stdClass $ticket `ticket` of the contract.
 * @param string   $typed  What was typed before.
 */
function deskside_print_reply_form( stdClass $ticket, string $typed ): void {
	echo '<h3>' . esc_html__( 'Reply', 'deskside' ) . '</h3>';
	deskside_open_form( 'reply', 'msg_' . deskside_ulid() );
	printf( '<input type="hidden" name="ticket" value="%s"><p><label for="deskside-body">%s</label><br><textarea name="body" id="deskside-body" rows="6" class="large-text" style="max-width:60em" maxlength="%d" required>%s</textarea></p>', esc_attr( $ticket->id ), esc_html__( 'Your reply', 'deskside' ), (int) deskside_contract( 'body_max' ), esc_textarea( $typed ) );
	if ( 'solved' === $ticket->status ) {
		echo '<p class="description">' . esc_html__( 'It is solved. A reply opens it again.', 'deskside' ) . '</p>';
	}
	submit_button( __( 'Send', 'deskside' ) );
	echo '</form>';
}

/**
 * The reader's word on it: solved, or not after all. A refused one is opened by writing only.
 *
 * @param stdClass $ticket `ticket` of the contract.
 */
function deskside_print_solve_form( stdClass $ticket ): void {
	if ( 'refused' === $ticket->status ) {
		return;
	}
	$solved = 'solved' === $ticket->status;
	deskside_open_form( 'solve', $ticket->id );
	printf( '<input type="hidden" name="status" value="%s"><input type="hidden" name="key" value="%s"><p><button class="button">%s</button></p></form>', esc_attr( $solved ? 'open' : 'solved' ), esc_attr( deskside_ulid() ), esc_html( $solved ? __( 'Open it again', 'deskside' ) : __( 'It is solved', 'deskside' ) ) );
}

/**
 * Tells the provider that the reader has seen all of it.
 *
 * @param stdClass $ticket `ticket` of the contract.
 * @param WP_User  $user   The reader.
 */
function deskside_mark_seen( stdClass $ticket, WP_User $user ): void {
	$last = end( $ticket->messages );
	if ( $ticket->unread < 1 || ! $last ) {
		return;
	}
	$answer = deskside_ask_provider(
		'POST',
		'/v1/tickets/' . $ticket->id . '/read',
		array(
			'json' => (string) wp_json_encode( array( 'message_id' => $last->id ) ),
			'key'  => deskside_ulid(),
		) + deskside_page_question( 'ticket', $user )
	);
	if ( ! is_wp_error( $answer ) ) {
		deskside_remember_unread( $user->ID, max( 0, deskside_unread( $user->ID ) - (int) $ticket->unread ) );
	}
}
