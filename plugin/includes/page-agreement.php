<?php
/**
 * The evidence of an agreement that went out with a ticket as a page to read and to print: who agreed to what, when, from where,
 * what was shown, and how to check that nothing was changed.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'page-quote-parts', 'page-record', 'agreement-words' );

/**
 * The page.
 *
 * @param string  $id   Ticket, as the address names it.
 * @param WP_User $user The reader.
 */
function deskside_print_agreement( string $id, WP_User $user ): void {
	$text = deskside_agreement_of( $id, $user );
	if ( is_wp_error( $text ) ) {
		wp_admin_notice( nl2br( esc_html( deskside_error_words( $text ) ) ), array( 'type' => 'error' ) );
		return;
	}
	$record = json_decode( $text );
	if ( ! deskside_is_agreement( $record ) ) {
		wp_admin_notice( esc_html( deskside_problem_sentence( 'provider_nonsense' ) ), array( 'type' => 'error' ) );
		return;
	}
	deskside_print_record_style();
	printf( '<p class="deskside-no-print"><a href="%s">%s</a></p>', esc_url( admin_url( 'admin.php?page=deskside&ticket=' . $id ) ), esc_html__( 'To the ticket', 'deskside' ) );
	printf( '<h2>%s</h2>', esc_html__( 'Evidence of an agreement', 'deskside' ) );
	/* translators: %s: a day and time. */
	deskside_print_alarm( hash( 'sha256', $text ), deskside_told_hash( $id ), __( 'This is not the record that your site was told about on %s, when the request arrived: it was changed afterwards. Print this page and ask your provider why.', 'deskside' ) );
	printf( '<p><strong>%s</strong></p><blockquote><p dir="auto">%s</p></blockquote>', esc_html( deskside_agreement_holds( $record->refused_for ?? null ) ), esc_html( $record->agreed->text ) );
	deskside_print_agreement_facts( $record );
	deskside_print_shown_estimate( $record->shown );
	deskside_print_agreement_hash( $id, $text );
}

/**
 * The record's text.
 *
 * @param string  $id   Ticket.
 * @param WP_User $user The reader.
 * @return string|WP_Error
 */
function deskside_agreement_of( string $id, WP_User $user ) {
	if ( ! $user->has_cap( 'deskside_approve_quotes' ) ) {
		return deskside_problem( 'forbidden' );
	}
	if ( ! preg_match( '/^tic_[0-9A-HJKMNP-TV-Z]{26}(?![\s\S])/', $id ) ) {
		return deskside_problem( 'not_found' );
	}
	return deskside_ask_provider( 'GET', "/v1/tickets/$id/consent", deskside_page_question( 'record', $user ) );
}

/**
 * Whether a record has what this page shows.
 *
 * @param mixed $record Decoded.
 * @phpstan-assert-if-true stdClass $record
 */
function deskside_is_agreement( $record ): bool {
	if ( ! $record instanceof stdClass ) {
		return false;
	}
	$texts = array( $record->agreed->text ?? null, $record->person->name ?? null, $record->person->email ?? '', $record->figures->currency ?? null, $record->provider->name ?? null, $record->client ?? '', $record->written_at ?? null, $record->received_at ?? null, $record->screen->title ?? '', $record->screen->url ?? '', $record->refused_for ?? '' );
	return array_filter( $texts, 'is_string' ) === $texts;
}

/**
 * Who, when, from where, and what it comes to at most.
 *
 * @param stdClass $record The record.
 */
function deskside_print_agreement_facts( stdClass $record ): void {
	$figures = $record->figures;
	$rate    = isset( $figures->hourly_rate_cents, $figures->currency ) ? deskside_money( (int) $figures->hourly_rate_cents, (string) $figures->currency ) : '';
	$screen  = isset( $record->screen ) ? trim( ( $record->screen->title ?? '' ) . ' ' . ( $record->screen->url ?? '' ) ) : '';
	deskside_print_record_facts(
		array(
			__( 'By', 'deskside' )                     => trim( $record->person->name . ' ' . ( isset( $record->person->email ) ? '<' . $record->person->email . '>' : '' ) ),
			__( 'Written', 'deskside' )                => deskside_page_moment( $record->written_at ) . ' (' . $record->written_at . ')',
			__( 'Arrived', 'deskside' )                => deskside_page_moment( $record->received_at ) . ' (' . $record->received_at . ')',
			__( 'Signed in', 'deskside' )              => deskside_sign_in_before( $record->sign_in_age_seconds ?? null ),
			__( 'From the screen', 'deskside' )        => $screen,
			__( 'Billed minutes at most', 'deskside' ) => isset( $record->agreed->minutes_cap ) ? number_format_i18n( (int) $record->agreed->minutes_cap ) : '',
			__( 'Hourly rate', 'deskside' )            => $rate,
			__( 'Sum at most', 'deskside' )            => deskside_agreement_most( $figures ),
			__( 'Provider', 'deskside' )               => $record->provider->name,
			__( 'For', 'deskside' )                    => $record->client ?? '',
		)
	);
}

/**
 * How long before the click the person had signed in.
 *
 * @param mixed $seconds Whole seconds; null when the site did not say.
 */
function deskside_sign_in_before( $seconds ): string {
	/* translators: %s: a span such as "5 minutes". */
	return is_int( $seconds ) ? sprintf( __( '%s before', 'deskside' ), human_time_diff( 1, 1 + $seconds ) ) : '';
}

/**
 * The estimate that stood beside the button, in its own words.
 *
 * @param mixed $shown `estimate` of the contract; null when what was seen is none of the provider's.
 */
function deskside_print_shown_estimate( $shown ): void {
	printf( '<h3>%s</h3>', esc_html__( 'What was shown', 'deskside' ) );
	if ( ! $shown instanceof stdClass || ! is_array( $shown->reasons ?? null ) ) {
		printf( '<p>%s</p>', esc_html__( 'What was seen is none of your provider’s estimates, or of terms that hold no longer.', 'deskside' ) );
		return;
	}
	echo '<ul class="ul-disc">';
	foreach ( array_filter( array_column( $shown->reasons, 'text' ), 'is_string' ) as $words ) {
		printf( '<li><bdi>%s</bdi></li>', esc_html( $words ) );
	}
	echo '</ul>';
}

/**
 * The hash, how an auditor checks it, and the record as a file.
 *
 * @param string $id   Ticket.
 * @param string $text The record, byte for byte.
 */
function deskside_print_agreement_hash( string $id, string $text ): void {
	printf( '<h3>%s</h3>', esc_html__( 'How to check it', 'deskside' ) );
	deskside_print_record_hash(
		hash( 'sha256', $text ),
		deskside_told_hash( $id ),
		/* translators: %s: a day and time. */
		__( 'It is the same that your site was told on %s, when the request arrived.', 'deskside' ),
		__( 'Your site was not told this hash when the request arrived, so it cannot say whether the record is still the same. Compare it with the mail about the agreement.', 'deskside' )
	);
	printf( '<pre>sha256sum %s.json</pre>', esc_html( $id ) );
	printf( '<p>%s</p>', esc_html__( 'Where the agreement holds, its entry in the minutes ends with the same hash.', 'deskside' ) );
	deskside_print_record_download( 'agreement', $id );
}
