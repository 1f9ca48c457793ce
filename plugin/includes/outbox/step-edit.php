<?php
/**
 * Changes the words of something that waits, by its writer. The id stays: should the earlier text have arrived after all, the
 * provider refuses the changed one under the same key, and there is still one ticket.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'page', 'rest/request', 'outbox/enqueue', 'outbox/step-discard' );

/**
 * The form.
 *
 * @param array<string, string|null> $row   A row that the reader may see.
 * @param WP_User                    $user  The reader.
 * @param array<string, string>      $typed What was typed before.
 */
function deskside_print_edit_step( array $row, WP_User $user, array $typed ): void {
	if ( ! deskside_may_edit( $row, $user ) ) {
		wp_admin_notice( esc_html__( 'Only who wrote it can change it, and not while it is being sent.', 'deskside' ), array( 'type' => 'error' ) );
		return;
	}
	$content = json_decode( (string) $row['payload'] );
	echo '<h2>' . esc_html__( 'Edit', 'deskside' ) . '</h2>';
	deskside_print_agreed_words( $content );
	deskside_open_form( 'edit', (string) $row['id'] );
	printf( '<input type="hidden" name="hash" value="%s"><table class="form-table" role="presentation">', esc_attr( (string) $row['hash'] ) );
	if ( 'ticket' === $row['kind'] ) {
		deskside_print_edit_choices( $content, $user, $typed );
	}
	printf( '<tr><th scope="row"><label for="deskside-body">%s</label></th><td><textarea name="body" id="deskside-body" rows="8" class="large-text" maxlength="%d" required>%s</textarea></td></tr></table>', esc_html__( 'What do you need?', 'deskside' ), (int) deskside_contract( 'body_max' ), esc_textarea( $typed['body'] ?? $content->body ) );
	printf( '<p><button class="button button-primary">%s</button> <a class="button" href="%s">%s</a></p></form>', esc_html__( 'Save and send', 'deskside' ), esc_url( deskside_outbox_url() ), esc_html__( 'Back', 'deskside' ) );
}

/**
 * What was agreed to, and when it does not go along. Said before anything is chosen: nobody finds out afterwards.
 *
 * @param stdClass $content `newTicket` or `newMessage` of the contract.
 */
function deskside_print_agreed_words( stdClass $content ): void {
	if ( ! isset( $content->consent ) ) {
		return;
	}
	printf( '<p><strong>%s</strong> <q dir="auto">%s</q><br>%s</p>', esc_html__( 'Agreed to when asking:', 'deskside' ), esc_html( $content->consent->text ), esc_html__( 'This goes along as long as topic and urgency stay as they are. With another topic or urgency it is left out, because it was given for other costs: your provider then quotes first if it costs anything. Your request goes out either way.', 'deskside' ) );
}

/**
 * Topic, urgency and subject of a ticket. Without the provider's list the topic stays as it is.
 *
 * @param stdClass              $ticket `newTicket` of the contract.
 * @param WP_User               $user   The reader.
 * @param array<string, string> $typed  What was typed before.
 */
function deskside_print_edit_choices( stdClass $ticket, WP_User $user, array $typed ): void {
	$topics = deskside_kept_topics( $user );
	if ( $topics ) {
		deskside_print_select_row( 'topic', __( 'What is it about?', 'deskside' ), array_column( $topics->topics, 'label', 'id' ), $typed['topic'] ?? $ticket->topic );
		deskside_print_select_row( 'urgency', __( 'How urgent is it?', 'deskside' ), array( '' => __( 'As usual for this topic', 'deskside' ) ) + array_column( $topics->urgencies, 'label', 'id' ), $typed['urgency'] ?? (string) $ticket->urgency );
	} else {
		printf( '<input type="hidden" name="topic" value="%s"><input type="hidden" name="urgency" value="%s">', esc_attr( $ticket->topic ), esc_attr( (string) $ticket->urgency ) );
	}
	deskside_print_text_row(
		'subject',
		__( 'Subject', 'deskside' ),
		array(
			'type'      => 'text',
			'class'     => 'regular-text',
			'maxlength' => (string) deskside_contract( 'subject_max' ),
			'value'     => $typed['subject'] ?? $ticket->subject,
		)
	);
}

/** Saves what was changed, and tries it at once. */
function deskside_form_edit(): void {
	$user  = wp_get_current_user();
	$id    = deskside_posted( 'about' );
	$row   = deskside_reachable_row( $id, $user );
	$typed = array_map( 'deskside_posted', array_combine( array( 'topic', 'urgency', 'subject', 'body' ), array( 'topic', 'urgency', 'subject', 'body' ) ) );
	if ( ! $row || ! deskside_may_edit( $row, $user ) ) {
		deskside_back_to_outbox( false, deskside_problem_sentence( 'not_found' ) );
		return;
	}
	$saved = deskside_edit_row( $row, deskside_posted( 'hash' ), $typed );
	if ( is_wp_error( $saved ) ) {
		deskside_back_to_outbox( false, deskside_error_words( $saved ), $typed, array( 'edit' => $id ) );
		return;
	}
	deskside_load( 'page-actions' );
	deskside_say_sent( deskside_send_now( $id )->get_data()['item'], deskside_outbox_url(), deskside_left_out_words( json_decode( (string) $row['payload'] ), $saved ) );
}

/**
 * That an agreement was left out.
 *
 * @param stdClass $before `newTicket` or `newMessage` of the contract.
 * @param stdClass $saved  The same as it is now.
 * @return string Empty when none was.
 */
function deskside_left_out_words( stdClass $before, stdClass $saved ): string {
	return isset( $before->consent ) && ! isset( $saved->consent ) ? __( 'Your agreement was left out: it was given for another topic or urgency. Nothing is billed on it; your provider quotes first if it costs anything.', 'deskside' ) : '';
}

/**
 * Puts changed words into a row, if it is still what its writer saw.
 *
 * @param array<string, string|null> $row   The row.
 * @param string                     $seen  Hash of the content that the form showed.
 * @param array<string, string>      $typed topic, urgency, subject, body.
 * @return stdClass|WP_Error The content as it is now.
 */
function deskside_edit_row( array $row, string $seen, array $typed ) {
	$content = deskside_edited_content( $row, $typed );
	$schema  = ( require DESKSIDE_DIR . 'includes/rest/schemas.php' )[ 'ticket' === $row['kind'] ? 'createTicket' : 'createMessage' ]['body'];
	$faults  = deskside_schema_faults( $content, $schema );
	if ( array() !== $faults ) {
		return deskside_problem( 'invalid_request', array( 'detail' => $faults[0]['path'] . ': ' . $faults[0]['message'] ) );
	}
	$refusal = deskside_unsendable( $content );
	if ( $refusal ) {
		return $refusal;
	}
	$payload = (string) wp_json_encode( $content );
	$changes = deskside_mended_columns( $payload, deskside_subject_of( $content ), deskside_outbox_hash( (string) $row['kind'], (string) $row['ticket_id'], $payload ) );
	$changes = isset( $content->consent ) ? $changes : array( 'sign_in_age' => null ) + $changes;
	$saved   = hash_equals( (string) $row['hash'], $seen ) && deskside_outbox_change( (string) $row['id'], $seen, $changes );
	return $saved ? $content : deskside_problem( 'state_conflict' );
}

/**
 * The content with the changed words. What was shown and agreed to was that of one topic and urgency: it does not go along to others,
 * where the provider would refuse it.
 *
 * @param array<string, string|null> $row   The row.
 * @param array<string, string>      $typed topic, urgency, subject, body.
 */
function deskside_edited_content( array $row, array $typed ): stdClass {
	$content       = json_decode( (string) $row['payload'] );
	$content->body = trim( str_replace( "\r\n", "\n", $typed['body'] ) );
	if ( 'ticket' !== $row['kind'] ) {
		return $content;
	}
	if ( $typed['topic'] !== $content->topic ) {
		$content->facts = new stdClass();
	}
	if ( $typed['topic'] !== $content->topic || $typed['urgency'] !== (string) $content->urgency ) {
		$content->estimate_seen = null;
		$content->consent       = null;
	}
	$content->topic   = $typed['topic'];
	$content->subject = trim( $typed['subject'] );
	$content->urgency = '' === $typed['urgency'] ? null : $typed['urgency'];
	return $content;
}
