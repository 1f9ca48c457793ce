<?php
/**
 * The evidence of a decision as a page to read and to print: who decided what, when, from where, and how to check that nothing was changed.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'money', 'page-quote-parts', 'page-record' );

/**
 * The page.
 *
 * @param string  $id   Quote, as the address names it.
 * @param WP_User $user The reader.
 */
function deskside_print_evidence( string $id, WP_User $user ): void {
	$text = deskside_evidence_of( $id, $user );
	if ( is_wp_error( $text ) ) {
		wp_admin_notice( nl2br( esc_html( deskside_error_words( $text ) ) ), array( 'type' => 'error' ) );
		return;
	}
	$record = json_decode( $text );
	if ( ! $record instanceof stdClass || ! isset( $record->shown->document->lines, $record->shown->text->words, $record->person->name ) ) {
		wp_admin_notice( esc_html( deskside_problem_sentence( 'provider_nonsense' ) ), array( 'type' => 'error' ) );
		return;
	}
	deskside_print_record_style();
	printf( '<p class="deskside-no-print"><a href="%s">%s</a></p>', esc_url( admin_url( 'admin.php?page=deskside' ) ), esc_html__( 'All tickets', 'deskside' ) );
	printf( '<h2>%s</h2>', esc_html__( 'Evidence of a decision', 'deskside' ) );
	/* translators: %s: a day and time. */
	deskside_print_alarm( hash( 'sha256', $text ), deskside_told_hash( $id ), __( 'This is not the record that your site was told about on %s, when it was decided: it was changed afterwards. Print this page and ask your provider why.', 'deskside' ) );
	deskside_print_evidence_facts( $record );
	printf( '<h3>%s</h3><blockquote><p>%s</p></blockquote>', esc_html__( 'What was shown', 'deskside' ), esc_html( $record->shown->text->words ) );
	$document = $record->shown->document;
	deskside_print_finding( $document->finding ?? null, $document->currency );
	deskside_print_quote_lines( $document );
	deskside_print_quote_terms( $document );
	deskside_print_evidence_hashes( $id, $text, $record );
}

/**
 * The record's text.
 *
 * @param string  $id   Quote.
 * @param WP_User $user The reader.
 * @return string|WP_Error
 */
function deskside_evidence_of( string $id, WP_User $user ) {
	if ( ! $user->has_cap( 'deskside_approve_quotes' ) ) {
		return deskside_problem( 'forbidden' );
	}
	if ( ! preg_match( '/^quo_[0-9A-HJKMNP-TV-Z]{26}(?![\s\S])/', $id ) ) {
		return deskside_problem( 'not_found' );
	}
	return deskside_ask_provider( 'GET', "/v1/quotes/$id/evidence", deskside_page_question( 'record', $user ) );
}

/**
 * Who, what, when, from where.
 *
 * @param stdClass $record The record.
 */
function deskside_print_evidence_facts( stdClass $record ): void {
	$document = $record->shown->document;
	$rows     = array(
		__( 'Decision', 'deskside' )             => deskside_quote_decision_words( (string) $record->decision ),
		__( 'By', 'deskside' )                   => trim( $record->person->name . ' ' . ( $record->person->email ? '<' . $record->person->email . '>' : '' ) ),
		__( 'On', 'deskside' )                   => deskside_page_moment( $record->decided_at ) . ' (' . $record->decided_at . ')',
		__( 'Signed in', 'deskside' )            => isset( $record->signed_in_at ) ? deskside_page_moment( $record->signed_in_at ) : '',
		__( 'From the screen', 'deskside' )      => trim( $record->screen->title . ' ' . $record->screen->url ),
		__( 'Note', 'deskside' )                 => (string) $record->note,
		__( 'Offered by', 'deskside' )           => $document->provider->name . ', ' . $document->sent_by,
		__( 'For', 'deskside' )                  => (string) $document->client,
		__( 'Ticket', 'deskside' )               => $document->ticket->number . ': ' . $document->ticket->subject,
		__( 'Entry in the minutes', 'deskside' ) => $record->consent ? (string) $record->consent->entry_id : '',
	);
	deskside_print_record_facts( $rows );
}

/**
 * A decision in words.
 *
 * @param string $decision approved or declined.
 */
function deskside_quote_decision_words( string $decision ): string {
	return 'approved' === $decision ? __( 'Approved', 'deskside' ) : __( 'Declined', 'deskside' );
}

/**
 * The hashes, how an auditor checks them, and the record as a file.
 *
 * @param string   $id     Quote.
 * @param string   $text   The record, byte for byte.
 * @param stdClass $record The record.
 */
function deskside_print_evidence_hashes( string $id, string $text, stdClass $record ): void {
	printf( '<h3>%s</h3>', esc_html__( 'How to check it', 'deskside' ) );
	deskside_print_record_hash(
		hash( 'sha256', $text ),
		deskside_told_hash( $id ),
		/* translators: %s: a day and time. */
		__( 'It is the same that your site was told on %s, when it was decided.', 'deskside' ),
		__( 'Your site was not told this hash when it was decided, so it cannot say whether the record is still the same. Compare it with the mail about the decision.', 'deskside' )
	);
	printf( '<p>%s<br><code>%s</code></p>', esc_html__( 'SHA-256 of what was shown:', 'deskside' ), esc_html( $record->shown_sha256 ) );
	printf( '<pre>sha256sum %1$s.json%2$sjq -jcS .shown %1$s.json | sha256sum</pre>', esc_html( $id ), "\n" );
	deskside_print_record_download( 'evidence', $id );
}
