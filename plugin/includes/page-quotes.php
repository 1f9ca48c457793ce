<?php
/**
 * The quotes of a ticket on the page without scripts: what is offered, where it stands, and the two steps of a decision.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'money', 'in-person', 'approvers', 'page-quote-parts' );

/**
 * The quotes of a ticket, or the second step of a decision about one of them.
 *
 * @param string  $ticket Ticket, as the address names it.
 * @param WP_User $user   The reader.
 */
function deskside_print_quotes_of( string $ticket, WP_User $user ): void {
	printf( '<p><a href="%s">%s</a></p>', esc_url( admin_url( 'admin.php?page=deskside' ) ), esc_html__( 'All tickets', 'deskside' ) );
	$list = deskside_quotes_of( $ticket, $user );
	if ( is_wp_error( $list ) ) {
		wp_admin_notice( nl2br( esc_html( deskside_error_words( $list ) ) ), array( 'type' => 'error' ) );
		return;
	}
	echo '<h2>' . esc_html__( 'Quotes', 'deskside' ) . '</h2>';
	if ( array() === $list->quotes ) {
		echo '<p>' . esc_html__( 'There is no quote on this ticket.', 'deskside' ) . '</p>';
	}
	$step = deskside_asked_step();
	foreach ( $list->quotes as $quote ) {
		deskside_print_quote( $quote, $quote->id === $step['quote'] ? $step['verb'] : '' );
	}
}

/**
 * Asks for them.
 *
 * @param string  $ticket Ticket.
 * @param WP_User $user   The reader.
 * @return stdClass|WP_Error `quoteList` of the contract.
 */
function deskside_quotes_of( string $ticket, WP_User $user ) {
	if ( ! preg_match( '/^tic_[0-9A-HJKMNP-TV-Z]{26}(?![\s\S])/', $ticket ) ) {
		return deskside_problem( 'not_found' );
	}
	return deskside_ask_provider( 'GET', '/v1/quotes', array( 'query' => array( 'ticket' => $ticket ) ) + deskside_page_question( 'quotes', $user ) );
}

/**
 * Which quote the address wants to decide, and how. It only draws the second step; nothing happens by an address.
 *
 * @return array{verb: string, quote: string} Empty texts when none.
 */
function deskside_asked_step(): array {
	// phpcs:disable WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- draws a form only; compared with known words and ids.
	$verb  = isset( $_GET['step'] ) && is_string( $_GET['step'] ) ? wp_unslash( $_GET['step'] ) : '';
	$quote = isset( $_GET['quote'] ) && is_string( $_GET['quote'] ) ? wp_unslash( $_GET['quote'] ) : '';
	// phpcs:enable
	return in_array( $verb, array( 'approve', 'decline' ), true ) ? compact( 'verb', 'quote' ) : array(
		'verb'  => '',
		'quote' => '',
	);
}

/**
 * One quote.
 *
 * @param stdClass $quote `quote` of the contract.
 * @param string   $step  approve or decline to draw the second step, empty for the first.
 */
function deskside_print_quote( stdClass $quote, string $step ): void {
	$version = end( $quote->versions );
	if ( ! $version ) {
		return;
	}
	echo '<div class="card" style="max-width:60em">';
	/* translators: 1: a sum with VAT, 2: a version's number. */
	$title = sprintf( __( 'Quote: %1$s, version %2$d', 'deskside' ), deskside_money( (int) $version->total_cents_with_vat, $version->currency ), (int) $version->version );
	printf( '<h3>%s (%s)</h3>', esc_html( $title ), esc_html( deskside_quote_status_words( $quote->status ) ) );
	deskside_print_ending( $quote );
	deskside_print_finding( $quote->finding, $version->currency );
	deskside_print_quote_lines( $version );
	deskside_print_quote_terms( $version );
	if ( $quote->approval && current_user_can( 'deskside_approve_quotes' ) ) {
		'' === $step ? deskside_print_first_step( $quote, $version ) : deskside_print_second_step( $quote, $version, $step );
	} elseif ( 'sent' === $quote->status ) {
		echo '<p>' . esc_html( deskside_has_approver() ? __( 'You may not approve this yourself. Ask an administrator or a shop manager of this site.', 'deskside' ) : deskside_nobody_approves() ) . '</p>';
	}
	echo '</div>';
}

/**
 * Where a quote stands, in plain words.
 *
 * @param string $status Of the contract.
 */
function deskside_quote_status_words( string $status ): string {
	$words = array(
		'sent'      => __( 'Waits for a decision', 'deskside' ),
		'approved'  => __( 'Approved', 'deskside' ),
		'declined'  => __( 'Declined', 'deskside' ),
		'expired'   => __( 'Expired', 'deskside' ),
		'withdrawn' => __( 'Withdrawn', 'deskside' ),
	);
	return $words[ $status ] ?? $status;
}

/**
 * The ways to the second step. Plain links: they change nothing.
 *
 * @param stdClass $quote   `quote` of the contract.
 * @param stdClass $version The last one.
 */
function deskside_print_first_step( stdClass $quote, stdClass $version ): void {
	$sum  = deskside_money( (int) $version->total_cents_with_vat, $version->currency );
	$link = static function ( string $verb ) use ( $quote ): string {
		return admin_url( "admin.php?page=deskside&quotes={$quote->ticket_id}&quote={$quote->id}&step=$verb" );
	};
	/* translators: %s: a sum with VAT. */
	printf( '<p class="deskside-acts"><a class="button button-primary" href="%s">%s</a> ', esc_url( $link( 'approve' ) ), esc_html( sprintf( __( 'Approve %s', 'deskside' ), $sum ) ) );
	printf( '<a class="button" href="%s">%s</a></p>', esc_url( $link( 'decline' ) ), esc_html__( 'Decline…', 'deskside' ) );
}

/**
 * The form that decides. It names what is seen here, to be compared by the provider, and a key of its own: sent twice, it decides once.
 *
 * @param stdClass $quote   `quote` of the contract.
 * @param stdClass $version The last one.
 * @param string   $verb    approve or decline.
 */
function deskside_print_second_step( stdClass $quote, stdClass $version, string $verb ): void {
	deskside_load( 'ulid' );
	deskside_open_form( $verb, $quote->id );
	$seen = array(
		'key'                  => deskside_ulid(),
		'ticket'               => $quote->ticket_id,
		'version'              => $version->version,
		'total_cents'          => $version->total_cents,
		'total_cents_with_vat' => $version->total_cents_with_vat,
		'currency'             => $version->currency,
		'text_version'         => $quote->approval->text_version,
		'locale'               => $quote->approval->locale,
		'shown_sha256'         => $quote->approval->shown_sha256,
	);
	foreach ( $seen as $name => $value ) {
		printf( '<input type="hidden" name="%s" value="%s">', esc_attr( $name ), esc_attr( (string) $value ) );
	}
	$approve = 'approve' === $verb;
	echo '<h4>' . esc_html( $approve ? __( 'Approve this quote?', 'deskside' ) : __( 'Decline this quote?', 'deskside' ) ) . '</h4>';
	if ( $approve ) {
		printf( '<blockquote style="margin-inline:0;padding-inline-start:12px;border-inline-start:4px solid #2271b1"><p dir="auto">%s</p></blockquote>', esc_html( $quote->approval->text ) );
	}
	$label = $approve ? __( 'Note, if you like', 'deskside' ) : __( 'Why not?', 'deskside' );
	printf( '<p><label for="deskside-words">%s</label><br><textarea name="words" id="deskside-words" rows="3" class="large-text" maxlength="1000"%s></textarea></p>', esc_html( $label ), esc_attr( $approve ? '' : ' required' ) );
	if ( $approve && null !== $quote->approval->sign_in_minutes ) {
		deskside_print_password_field( (int) $quote->approval->sign_in_minutes );
	}
	/* translators: %s: a sum with VAT. */
	submit_button( $approve ? sprintf( __( 'Yes, approve %s', 'deskside' ), deskside_money( (int) $version->total_cents_with_vat, $version->currency ) ) : __( 'Decline', 'deskside' ) );
	printf( '</form><p><a href="%s">%s</a></p>', esc_url( admin_url( "admin.php?page=deskside&quotes={$quote->ticket_id}" ) ), esc_html__( 'Back', 'deskside' ) );
}

/**
 * The password once more, where the sum asks for it and the sign-in is older.
 *
 * @param int $minutes How old it may be.
 */
function deskside_print_password_field( int $minutes ): void {
	$age = deskside_sign_in_age();
	if ( null !== $age && $age < ( $minutes - 2 ) * MINUTE_IN_SECONDS ) {
		return;
	}
	echo '<p>' . esc_html__( 'Your contract asks for a recent sign-in for a sum like this. Your password stays on your own site; your provider does not get it.', 'deskside' ) . '</p>';
	printf( '<p><label for="deskside-password">%s</label><br><input type="password" name="password" id="deskside-password" class="regular-text" autocomplete="current-password" required></p>', esc_html__( 'Your password for this site', 'deskside' ) );
	$here = isset( $_SERVER['REQUEST_URI'] ) ? esc_url_raw( wp_unslash( $_SERVER['REQUEST_URI'] ) ) : '';
	printf(
		'<p>%s <a href="%s">%s</a></p>',
		esc_html__( 'You sign in without a password here? You come back to this page; a note must be written again.', 'deskside' ),
		esc_url( admin_url( 'admin.php?page=deskside&sign_in=' . rawurlencode( $here ) ) ),
		esc_html__( 'Sign in again instead', 'deskside' )
	);
}
