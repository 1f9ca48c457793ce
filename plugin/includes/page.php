<?php
/**
 * The desk without scripts: what waits here, tickets, minutes, and a form to ask.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'provider-client', 'summary', 'topics', 'forms', 'ulid', 'cards', 'outbox/items' );

/** Seconds that the page waits for each of its three questions to the provider. */
const DESKSIDE_PAGE_TIMEOUT = 4.0;

/** Prints the page. */
function deskside_print_page(): void {
	deskside_print_cards_style();
	echo '<div class="wrap"><h1>' . esc_html__( 'Help from your provider', 'deskside' ) . '</h1>';
	$typed = deskside_print_form_result();
	if ( null === deskside_origin() ) {
		deskside_print_unconnected();
		echo '</div>';
		return;
	}
	$user = wp_get_current_user();
	if ( deskside_print_inner_page( $user, $typed ) ) {
		echo '</div>';
		return;
	}
	$summary = deskside_fetch_summary( $user, DESKSIDE_PAGE_TIMEOUT );
	deskside_print_summary( is_wp_error( $summary ) ? $summary : null, is_wp_error( $summary ) ? deskside_kept_summary( $user->ID ) : $summary );
	deskside_load( 'access/print' );
	deskside_print_access();
	deskside_print_waiting( deskside_outbox_items( $user ) );
	if ( ! is_wp_error( $summary ) ) {
		deskside_print_tickets( deskside_ask_provider( 'GET', '/v1/tickets', array( 'query' => array( 'after' => deskside_asked_place() ) ) + deskside_page_question( 'tickets', $user ) ) );
	}
	deskside_load( 'privacy/policy' );
	deskside_print_ask_form( is_wp_error( $summary ) ? deskside_kept_topics( $user ) : deskside_topics( $user, DESKSIDE_PAGE_TIMEOUT ), $typed );
	echo '</div>';
}

/**
 * A ticket, its quotes, the evidence of a decision or of an agreement, or a file, when the address asks for one.
 *
 * @param WP_User               $user  The reader.
 * @param array<string, string> $typed What was typed before.
 * @return bool Whether it was printed.
 */
function deskside_print_inner_page( WP_User $user, array $typed ): bool {
	foreach ( array(
		'ticket'    => array( 'page-ticket', 'deskside_print_ticket' ),
		'quotes'    => array( 'page-quotes', 'deskside_print_quotes_of' ),
		'evidence'  => array( 'page-evidence', 'deskside_print_evidence' ),
		'agreement' => array( 'page-agreement', 'deskside_print_agreement' ),
		'file'      => array( 'page-file', 'deskside_print_file' ),
	) as $name => list( $part, $print ) ) {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- reads only; each checks the id.
		$id = isset( $_GET[ $name ] ) ? wp_unslash( $_GET[ $name ] ) : null;
		if ( is_string( $id ) && '' !== $id ) {
			deskside_load( $part );
			call_user_func( $print, $id, $user, $typed );
			return true;
		}
	}
	return false;
}

/**
 * A question of this page.
 *
 * @param string  $answer Name of the answer.
 * @param WP_User $user   The reader.
 * @return array<string, mixed>
 */
function deskside_page_question( string $answer, WP_User $user ): array {
	return array(
		'answer'  => $answer,
		'person'  => deskside_person( $user ),
		'timeout' => DESKSIDE_PAGE_TIMEOUT,
	);
}

/** What to do without a connection. */
function deskside_print_unconnected(): void {
	echo '<p>' . esc_html( deskside_problem_sentence( 'not_connected' ) ) . '</p>';
	if ( current_user_can( 'deskside_manage' ) ) {
		printf( '<p><a class="button button-primary" href="%s">%s</a></p>', esc_url( admin_url( 'options-general.php?page=deskside-settings' ) ), esc_html__( 'Connect', 'deskside' ) );
	}
}

/**
 * Minutes, and the provider's phone.
 *
 * @param WP_Error|null $error   Why the summary is an old one.
 * @param stdClass|null $summary `summary` of the contract.
 */
function deskside_print_summary( ?WP_Error $error, ?stdClass $summary ): void {
	if ( $error ) {
		wp_admin_notice( nl2br( esc_html( deskside_error_words( $error ) ) ), array( 'type' => 'warning' ) );
	}
	if ( ! $summary ) {
		return;
	}
	$allowance = $summary->minutes->allowance;
	if ( $allowance ) {
		/* translators: 1: minutes left, 2: minutes of the month, 3: a date. */
		$words = __( '%1$d of %2$d minutes are left; they lapse after %3$s.', 'deskside' );
		echo '<p>' . esc_html( sprintf( $words, $allowance->remaining, $allowance->granted, deskside_page_date( $allowance->lapses_at, -1 ) ) ) . '</p>';
	} else {
		echo '<p>' . esc_html( 'unlimited' === $summary->contract->counting ? __( 'Your plan is unlimited: no minutes are counted down.', 'deskside' ) : __( 'Your plan has no included minutes.', 'deskside' ) ) . '</p>';
	}
	printf( '<p><a href="%s">%s</a></p>', esc_url( admin_url( 'admin.php?page=deskside-statement' ) ), esc_html__( 'Every entry, month by month', 'deskside' ) );
	if ( $summary->phone ) {
		printf( '<p>%s: <a dir="ltr" href="%s">%s</a> (%s)</p>', esc_html( $summary->phone->label ), esc_url( 'tel:' . preg_replace( '/[^0-9+]/', '', $summary->phone->number ), array( 'tel' ) ), esc_html( $summary->phone->number ), esc_html( $summary->phone->hours ) );
	}
}

/**
 * A date in the site's words.
 *
 * @param string $instant Instant of the contract.
 * @param int    $seconds Added to it: an end at midnight belongs to the day before.
 */
function deskside_page_date( string $instant, int $seconds = 0 ): string {
	return (string) wp_date( get_option( 'date_format' ), (int) strtotime( $instant ) + $seconds );
}

/**
 * What has not been sent, with what to do.
 *
 * @param array<int, array<string, mixed>> $items Items of the contract.
 */
function deskside_print_waiting( array $items ): void {
	if ( array() === $items ) {
		return;
	}
	echo '<h2>' . esc_html__( 'Not sent yet', 'deskside' ) . '</h2>';
	$heads = array( __( 'What', 'deskside' ), __( 'Where it stands', 'deskside' ), __( 'Since', 'deskside' ), __( 'Actions', 'deskside' ) );
	deskside_begin_cards( '', $heads );
	foreach ( $items as $item ) {
		printf( '<tr><td><strong dir="auto">%s</strong></td><td data-label="%s">%s</td><td data-label="%s">%s</td><td><div class="deskside-acts">', esc_html( $item['subject'] ), esc_attr( $heads[1] ), nl2br( esc_html( deskside_item_words( $item ) ) ), esc_attr( $heads[2] ), esc_html( human_time_diff( (int) strtotime( $item['created_at'] ) ) ) );
		deskside_print_item_button( 'retry', __( 'Send again', 'deskside' ), $item );
		deskside_print_item_button( 'download', __( 'Download', 'deskside' ), $item );
		echo '</div></td></tr>';
	}
	printf( '</tbody></table><p><a href="%s">%s</a></p>', esc_url( deskside_outbox_url() ), esc_html__( 'Why it waits, and what to do: edit, discard, download', 'deskside' ) );
}

/**
 * A button about one item; screen readers hear which one.
 *
 * @param string               $form  retry or download.
 * @param string               $label Its words.
 * @param array<string, mixed> $item  Item of the contract.
 */
function deskside_print_item_button( string $form, string $label, array $item ): void {
	deskside_open_form( $form, $item['id'] );
	printf( '<button class="button button-small">%s<span class="screen-reader-text"> %s</span></button></form>', esc_html( $label ), esc_html( $item['subject'] ) );
}

/**
 * Where an item stands, in words.
 *
 * @param array<string, mixed> $item Item of the contract.
 */
function deskside_item_words( array $item ): string {
	$why = null === $item['problem'] ? '' : "\n" . ( $item['detail'] ?? deskside_problem_sentence( $item['problem'] ) );
	if ( 'needs_you' === $item['state'] ) {
		return __( 'Needs you: your provider did not accept this.', 'deskside' ) . $why;
	}
	return __( 'Saved on your site; it is sent by itself.', 'deskside' ) . $why;
}

/**
 * The list of tickets.
 *
 * @param stdClass|WP_Error $list `ticketList` of the contract.
 */
function deskside_print_tickets( $list ): void {
	echo '<h2>' . esc_html__( 'Tickets', 'deskside' ) . '</h2>';
	if ( is_wp_error( $list ) ) {
		echo '<p>' . esc_html( deskside_error_words( $list ) ) . '</p>';
		return;
	}
	if ( array() === $list->tickets ) {
		echo '<p>' . esc_html__( 'No tickets yet.', 'deskside' ) . '</p>';
		return;
	}
	$heads = array( __( 'Number', 'deskside' ), __( 'Subject', 'deskside' ), __( 'Status', 'deskside' ), __( 'Minutes used', 'deskside' ), __( 'Changed', 'deskside' ), __( 'Quotes', 'deskside' ) );
	deskside_begin_cards( '', $heads );
	foreach ( $list->tickets as $ticket ) {
		deskside_print_ticket_row( $ticket, $heads );
	}
	echo '</tbody></table>';
	if ( null !== $list->next ) {
		printf( '<p><a class="button" href="%s">%s</a></p>', esc_url( admin_url( 'admin.php?page=deskside&after=' . rawurlencode( $list->next ) ) ), esc_html__( 'Older tickets', 'deskside' ) );
	}
}

/**
 * One ticket of the list.
 *
 * @param stdClass $ticket `ticketLine` of the contract.
 * @param string[] $heads  Words of the columns, which small screens show in each cell.
 */
function deskside_print_ticket_row( stdClass $ticket, array $heads ): void {
	printf(
		'<tr><td data-label="%s">%d</td><td data-label="%s"><a href="%s" dir="auto">%s</a>%s</td><td data-label="%s">%s</td><td data-label="%s">%d</td><td data-label="%s">%s</td><td data-label="%s"><a href="%s">%s<span class="screen-reader-text"> %s</span></a></td></tr>',
		esc_attr( $heads[0] ),
		(int) $ticket->number,
		esc_attr( $heads[1] ),
		esc_url( admin_url( 'admin.php?page=deskside&ticket=' . $ticket->id ) ),
		esc_html( $ticket->subject ),
		wp_kses( deskside_ticket_marks( $ticket ), array( 'strong' => array() ) ),
		esc_attr( $heads[2] ),
		esc_html( deskside_status_words( $ticket->status ) ),
		esc_attr( $heads[3] ),
		(int) $ticket->minutes_used,
		esc_attr( $heads[4] ),
		esc_html( deskside_page_date( $ticket->updated_at ) ),
		esc_attr( $heads[5] ),
		esc_url( admin_url( 'admin.php?page=deskside&quotes=' . $ticket->id ) ),
		esc_html__( 'Show', 'deskside' ),
		esc_html( $ticket->subject )
	);
}

/**
 * What of a ticket waits for the reader.
 *
 * @param stdClass $ticket `ticketLine` of the contract.
 * @return string HTML.
 */
function deskside_ticket_marks( stdClass $ticket ): string {
	$marks = array_keys(
		array_filter(
			array(
				__( 'New answer', 'deskside' )             => $ticket->unread > 0,
				__( 'Your approval is asked', 'deskside' ) => $ticket->asked,
			)
		)
	);
	return implode(
		'',
		array_map(
			static function ( string $mark ): string {
				return ' <strong>' . esc_html( $mark ) . '</strong>';
			},
			$marks
		)
	);
}

/** Where the list of tickets goes on, as the provider named it; null for its beginning. */
function deskside_asked_place(): ?string {
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- reads only; the provider checks it.
	$after = isset( $_GET['after'] ) ? wp_unslash( $_GET['after'] ) : null;
	return is_string( $after ) && '' !== $after ? mb_substr( $after, 0, 200 ) : null;
}

/**
 * A ticket's status in plain words.
 *
 * @param string $status Of the contract.
 */
function deskside_status_words( string $status ): string {
	$words = array(
		'new'      => __( 'New', 'deskside' ),
		'taken'    => __( 'Somebody works on it', 'deskside' ),
		'answered' => __( 'Answered', 'deskside' ),
		'waiting'  => __( 'Waits for you', 'deskside' ),
		'refused'  => __( 'Refused', 'deskside' ),
		'solved'   => __( 'Solved', 'deskside' ),
	);
	return $words[ $status ] ?? $status;
}

/**
 * The form to ask.
 *
 * @param stdClass|WP_Error|null $topics `topicList` of the contract.
 * @param array<string, string>  $typed  What was typed before.
 */
function deskside_print_ask_form( $topics, array $typed ): void {
	echo '<h2>' . esc_html__( 'Ask', 'deskside' ) . '</h2>';
	if ( ! $topics || is_wp_error( $topics ) ) {
		echo '<p>' . esc_html( deskside_problem_sentence( 'provider_unreachable' ) ) . '</p>';
		return;
	}
	deskside_open_form( 'ask', 'tic_' . deskside_ulid() );
	echo '<table class="form-table" role="presentation">';
	deskside_print_select_row( 'topic', __( 'What is it about?', 'deskside' ), array_column( $topics->topics, 'label', 'id' ), (string) ( $typed['topic'] ?? '' ) );
	deskside_print_select_row( 'urgency', __( 'How urgent is it?', 'deskside' ), array( '' => __( 'As usual for this topic', 'deskside' ) ) + array_column( $topics->urgencies, 'label', 'id' ), (string) ( $typed['urgency'] ?? '' ) );
	deskside_print_text_row(
		'subject',
		__( 'Subject', 'deskside' ),
		array(
			'type'      => 'text',
			'class'     => 'regular-text',
			'maxlength' => (string) deskside_contract( 'subject_max' ),
			'value'     => (string) ( $typed['subject'] ?? '' ),
		)
	);
	printf( '<tr><th scope="row"><label for="deskside-body">%s</label></th><td><textarea name="body" id="deskside-body" rows="8" class="large-text" maxlength="%d" required>%s</textarea></td></tr></table>', esc_html__( 'What do you need?', 'deskside' ), (int) deskside_contract( 'body_max' ), esc_textarea( (string) ( $typed['body'] ?? '' ) ) );
	echo '<p class="description">' . esc_html( __( 'Nothing beyond your plan is charged without your agreement.', 'deskside' ) . ' ' . deskside_retention_words() ) . '</p>';
	submit_button( __( 'Send', 'deskside' ) );
	echo '</form>';
}

/**
 * A row with a choice.
 *
 * @param string                $name    Name.
 * @param string                $label   Label.
 * @param array<string, string> $options Value to words.
 * @param string                $chosen  Value.
 */
function deskside_print_select_row( string $name, string $label, array $options, string $chosen ): void {
	printf( '<tr><th scope="row"><label for="%1$s">%2$s</label></th><td><select name="%3$s" id="%1$s">', esc_attr( 'deskside-' . $name ), esc_html( $label ), esc_attr( $name ) );
	foreach ( $options as $value => $words ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( (string) $value ), selected( $chosen, (string) $value, false ), esc_html( $words ) );
	}
	echo '</select></td></tr>';
}
