<?php
/**
 * "What is in my contract": a page to read and to print, without scripts.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'provider-client', 'summary', 'statement', 'forms', 'print', 'site-checks', 'ulid' );

/**
 * A question to the provider as the reader.
 *
 * @param string $path   Path.
 * @param string $answer Name in rest/answers.php.
 * @return mixed|WP_Error
 */
function deskside_contract_question( string $path, string $answer ) {
	return deskside_ask_provider(
		'GET',
		$path,
		array(
			'answer' => $answer,
			'person' => deskside_person( wp_get_current_user() ),
		)
	);
}

/** Prints the page. */
function deskside_print_contract_page(): void {
	deskside_open_printable();
	deskside_print_form_result();
	$page = deskside_contract_question( '/v1/contract', 'contract_page' );
	echo '<h1>' . esc_html__( 'What is in my contract', 'deskside' ) . '</h1>';
	if ( is_wp_error( $page ) ) {
		wp_admin_notice( nl2br( esc_html( deskside_error_words( $page ) ) ), array( 'type' => 'error' ) );
		echo '</div>';
		return;
	}
	deskside_print_contract_head( $page );
	deskside_print_contract_advice( deskside_contract_question( '/v1/advice', 'advice_list' ) );
	deskside_print_topics( $page->topics );
	deskside_print_said( __( 'What your provider promises', 'deskside' ), $page->promises );
	deskside_print_said( __( 'Not included', 'deskside' ), $page->exclusions, (string) $page->exclusions_note );
	deskside_print_hours( $page );
	deskside_print_response_times( $page );
	deskside_print_warranties( $page );
	deskside_print_duties( $page->client_duties );
	deskside_print_said( __( 'Your provider’s duties', 'deskside' ), $page->provider_duties );
	deskside_print_said( __( 'What counts as your own slip', 'deskside' ), $page->client_slips );
	if ( null !== $page->breach ) {
		echo '<h2>' . esc_html__( 'When a promise is broken', 'deskside' ) . '</h2><p>' . esc_html( $page->breach ) . '</p>';
	}
	deskside_print_journal( deskside_contract_question( '/v1/journal', 'journal' ) );
	echo '<p class="description deskside-no-print">' . esc_html__( 'To print this page, or to save it as a PDF, use your browser’s own command.', 'deskside' ) . '</p></div>';
}

/**
 * Whose contract, since when, how it is paid for.
 *
 * @param stdClass $page `contractPage` of the contract.
 */
function deskside_print_contract_head( stdClass $page ): void {
	$contract = $page->contract;
	echo '<p><strong>' . esc_html( $contract->client ) . ': ' . esc_html( $contract->plan_label ) . '</strong><br>';
	echo esc_html(
		null === $contract->ends_on
			/* translators: %s: a date. */
			? sprintf( __( 'Contract since %s', 'deskside' ), deskside_day_words( $contract->starts_on ) )
			/* translators: 1: first day, 2: last day. */
			: sprintf( __( 'Contract from %1$s to %2$s, both days included', 'deskside' ), deskside_day_words( $contract->starts_on ), deskside_day_words( $contract->ends_on ) )
	);
	echo '</p>';
	$lines = array_column( $page->billing, 'text' );
	if ( $page->allowance ) {
		array_unshift( $lines, $page->allowance->text );
	}
	deskside_print_lines( $lines );
}

/**
 * A list of sentences.
 *
 * @param string[] $lines Sentences.
 */
function deskside_print_lines( array $lines ): void {
	echo '<ul class="ul-disc">';
	foreach ( $lines as $line ) {
		echo '<li>' . esc_html( $line ) . '</li>';
	}
	echo '</ul>';
}

/**
 * A part of the plan that is a list; nothing when it is empty.
 *
 * @param string     $title Title.
 * @param stdClass[] $items With `text`.
 * @param string     $note  A sentence below.
 */
function deskside_print_said( string $title, array $items, string $note = '' ): void {
	if ( array() === $items ) {
		return;
	}
	echo '<h2>' . esc_html( $title ) . '</h2>';
	deskside_print_lines( array_column( $items, 'text' ) );
	echo '' === $note ? '' : '<p>' . esc_html( $note ) . '</p>';
}

/**
 * How each kind of request is covered, in four groups.
 *
 * @param stdClass[] $topics `contractTopic`s.
 */
function deskside_print_topics( array $topics ): void {
	$groups = array(
		'included' => __( 'Included', 'deskside' ),
		'minutes'  => __( 'From your minutes', 'deskside' ),
		'depends'  => __( 'It depends', 'deskside' ),
		'charged'  => __( 'Charged', 'deskside' ),
	);
	foreach ( $groups as $standing => $title ) {
		$group = wp_list_filter( $topics, array( 'standing' => $standing ) );
		if ( array() === $group ) {
			continue;
		}
		echo '<h2>' . esc_html( $title ) . '</h2><ul class="ul-disc">';
		foreach ( $group as $topic ) {
			echo '<li><strong>' . esc_html( $topic->label ) . '</strong>: ' . esc_html( $topic->text ) . '</li>';
		}
		echo '</ul>';
	}
}

/**
 * When somebody is there, on which line.
 *
 * @param stdClass $page `contractPage`.
 */
function deskside_print_hours( stdClass $page ): void {
	echo '<h2>' . esc_html__( 'Hours and lines', 'deskside' ) . '</h2>';
	$lines = array( deskside_opening_words( __( 'Office', 'deskside' ), $page->office, $page->office->zone ) );
	if ( null !== $page->office->holidays ) {
		$lines[] = $page->office->holidays;
	}
	foreach ( $page->lines as $line ) {
		$lines[] = deskside_opening_words( $line->label . ( null === $line->number ? '' : ' ' . $line->number ), $line, $page->office->zone ) . ' ' . $line->purpose;
	}
	deskside_print_lines( $lines );
}

/**
 * Hours in words, and whether somebody is there now.
 *
 * @param string   $label Of the line.
 * @param stdClass $line  With `open_now`, `until` and `hours`.
 * @param string   $zone  Of the hours.
 */
function deskside_opening_words( string $label, stdClass $line, string $zone ): string {
	$now = $line->open_now ? __( 'open now', 'deskside' ) : __( 'closed now', 'deskside' );
	if ( null !== $line->until ) {
		$moment = deskside_day_in_zone( $line->until, $zone, get_option( 'date_format' ) . ' H:i' );
		/* translators: %s: date and time. */
		$now = sprintf( $line->open_now ? __( 'open now, until %s', 'deskside' ) : __( 'closed now, opens %s', 'deskside' ), $moment );
	}
	return "$label: {$line->hours} ($zone; $now).";
}

/**
 * Promised times, the order of the queue, backups, pauses.
 *
 * @param stdClass $page `contractPage`.
 */
function deskside_print_response_times( stdClass $page ): void {
	echo '<h2>' . esc_html__( 'Response times', 'deskside' ) . '</h2><ul class="ul-disc">';
	foreach ( $page->responses as $response ) {
		echo '<li><strong>' . esc_html( $response->label ) . '</strong>: ' . esc_html( $response->text ) . '</li>';
	}
	echo '<li>' . esc_html( $page->queue->text ) . '</li></ul>';
	deskside_print_said( __( 'When your provider’s clock stands still', 'deskside' ), $page->pauses );
	if ( $page->backups ) {
		echo '<h2>' . esc_html__( 'Backups', 'deskside' ) . '</h2><p>' . esc_html( $page->backups->text ) . '</p>';
	}
}

/**
 * Work that was made for this client, with its days.
 *
 * @param stdClass $page `contractPage`.
 */
function deskside_print_warranties( stdClass $page ): void {
	if ( array() !== $page->warranties ) {
		echo '<h2>' . esc_html__( 'Work made for you', 'deskside' ) . '</h2><ul class="ul-disc">';
		foreach ( $page->warranties as $work ) {
			echo '<li><strong>' . esc_html( str_replace( '_', ' ', $work->id ) ) . '</strong>: ' . esc_html( $work->text ) . '</li>';
		}
		echo '</ul>';
	}
	deskside_print_said( __( 'With a support subscription of their own', 'deskside' ), $page->subscriptions );
}

/**
 * The owner's duties as a checklist; what the site can look up stands with each. Only who manages the site sees that.
 *
 * @param stdClass[] $duties `clientDuty`s.
 */
function deskside_print_duties( array $duties ): void {
	echo '<h2>' . esc_html__( 'Your own duties', 'deskside' ) . '</h2><ul class="ul-disc">';
	foreach ( $duties as $duty ) {
		echo '<li class="deskside-keep">' . esc_html( $duty->text );
		if ( null !== $duty->check && current_user_can( 'deskside_manage' ) ) {
			deskside_print_check( deskside_check( $duty->check ) );
		}
		echo '</li>';
	}
	echo '</ul>';
	if ( current_user_can( 'deskside_manage' ) ) {
		/* translators: %s: date and time. */
		echo '<p class="description">' . esc_html( sprintf( __( 'Checked by your own site on %s. Nothing of it is sent to anybody.', 'deskside' ), (string) wp_date( get_option( 'date_format' ) . ' H:i' ) ) ) . '</p>';
	}
}

/**
 * What was found, and what to do.
 *
 * @param array{ok: bool|null, found: string, todo: string} $result Of a check.
 */
function deskside_print_check( array $result ): void {
	$states = array(
		''  => __( 'For you to judge', 'deskside' ),
		'0' => __( 'Needs attention', 'deskside' ),
		'1' => __( 'In order', 'deskside' ),
	);
	$state  = $states[ null === $result['ok'] ? '' : (string) (int) $result['ok'] ];
	echo '<br><strong>' . esc_html( $state ) . ':</strong> ' . nl2br( esc_html( $result['found'] ) );
	if ( '' !== $result['todo'] ) {
		echo '<br>' . esc_html( $result['todo'] );
	}
}

/**
 * The advice that was given; an owner says that it was read.
 *
 * @param stdClass|WP_Error $list `adviceList`.
 */
function deskside_print_contract_advice( $list ): void {
	if ( is_wp_error( $list ) || array() === $list->advice ) {
		return;
	}
	echo '<h2>' . esc_html__( 'Advice from your provider', 'deskside' ) . '</h2>';
	foreach ( $list->advice as $advice ) {
		/* translators: 1: date, 2: who gave it, 3: to whom. */
		$meta = sprintf( __( '%1$s, by %2$s, to %3$s', 'deskside' ), deskside_page_day( $advice->given_at ), $advice->given_by, $advice->addressed_to );
		echo '<div class="deskside-keep"><h3>' . esc_html( $advice->subject ) . '</h3><p class="description">' . esc_html( $meta ) . '</p><p>' . nl2br( esc_html( $advice->text ) ) . '</p>';
		if ( $advice->acknowledged ) {
			/* translators: 1: who, 2: date. */
			echo '<p>' . esc_html( sprintf( __( 'Read by %1$s on %2$s.', 'deskside' ), $advice->acknowledged->by->name, deskside_page_day( $advice->acknowledged->at ) ) ) . '</p>';
		} elseif ( current_user_can( 'deskside_approve_quotes' ) ) {
			echo '<div class="deskside-no-print">';
			deskside_open_form( 'acknowledge', $advice->id );
			printf( '<input type="hidden" name="sha256" value="%s"><input type="hidden" name="key" value="%s"><button class="button">%s<span class="screen-reader-text"> %s</span></button></form></div>', esc_attr( $advice->text_sha256 ), esc_attr( deskside_ulid() ), esc_html__( 'I have read this', 'deskside' ), esc_html( $advice->subject ) );
		}
		echo '</div>';
	}
}

/**
 * The day of an instant in the site's zone.
 *
 * @param string $instant Of the contract.
 */
function deskside_page_day( string $instant ): string {
	return (string) wp_date( get_option( 'date_format' ), (int) strtotime( $instant ) );
}

/**
 * The newest entries of the journal, and the whole of it as a file.
 *
 * @param stdClass|WP_Error $journal `journalPage`.
 */
function deskside_print_journal( $journal ): void {
	if ( is_wp_error( $journal ) ) {
		return;
	}
	deskside_load( 'journal-csv' );
	echo '<h2>' . esc_html__( 'Functions, anomalies and work done', 'deskside' ) . '</h2>';
	if ( array() === $journal->entries ) {
		echo '<p>' . esc_html__( 'Nothing has been noted yet.', 'deskside' ) . '</p>';
		return;
	}
	echo '<ul class="ul-disc">';
	foreach ( $journal->entries as $entry ) {
		echo '<li>' . esc_html( deskside_page_day( $entry->happened_at ) . ', ' . deskside_journal_kind( $entry->kind ) ) . ': <strong>' . esc_html( $entry->subject ) . '</strong>';
		if ( '' !== $entry->text ) {
			echo '<br>' . nl2br( esc_html( $entry->text ) );
		}
		echo '</li>';
	}
	echo '</ul>';
	if ( current_user_can( 'deskside_approve_quotes' ) ) {
		echo '<div class="deskside-no-print">';
		deskside_open_form( 'journal' );
		submit_button( __( 'Download for a spreadsheet (CSV)', 'deskside' ), 'secondary', 'submit', false );
		echo '</form></div>';
	}
}
