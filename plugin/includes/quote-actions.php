<?php
/**
 * Forms about quotes. The handler in settings-actions.php has checked nonce and capability.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'decide-quote', 'schema', 'page-actions', 'forms', 'summary' );

/** Approves what the form names as seen. */
function deskside_form_approve(): void {
	deskside_decide_by_form( 'approve', 'note', __( 'Approved. The evidence is kept with the quote.', 'deskside' ) );
}

/** Declines it. */
function deskside_form_decline(): void {
	deskside_decide_by_form( 'decline', 'reason', __( 'Declined.', 'deskside' ) );
}

/**
 * Decides, and goes back to the quote.
 *
 * @param string $verb  approve or decline.
 * @param string $field What the words are called in the contract.
 * @param string $done  What to say when it went well.
 */
function deskside_decide_by_form( string $verb, string $field, string $done ): void {
	$seen   = deskside_seen_in_form( $field );
	$route  = ( require DESKSIDE_DIR . 'includes/rest/schemas.php' )[ $verb . 'Quote' ];
	$result = deskside_is_in_person() ? null : deskside_problem( 'in_person_only' );
	$faults = deskside_schema_faults( $seen, $route['body'] );
	if ( null === $result && array() !== $faults ) {
		$result = deskside_problem( 'invalid_request', array( 'detail' => $faults[0]['path'] . ': ' . $faults[0]['message'] ) );
	}
	if ( null === $result && '' !== deskside_posted( 'password' ) ) {
		$confirmed = deskside_confirm_sign_in( deskside_posted( 'password' ) );
		$result    = is_wp_error( $confirmed ) ? $confirmed : null;
	}
	$result = $result ?? deskside_decide_quote( $verb, $seen->quote_id, $seen );
	$failed = is_wp_error( $result );
	if ( ! $failed ) {
		deskside_fetch_summary( wp_get_current_user(), 2.0 );
	}
	deskside_finish_form(
		admin_url( 'admin.php?page=deskside&quotes=' . rawurlencode( deskside_posted( 'ticket' ) ) ),
		array(
			'ok'      => ! $failed,
			'message' => $failed ? deskside_error_words( $result ) : $done,
		)
	);
}

/**
 * `approveHere` or `declineHere` of the contract from the posted form: what its reader saw. Whole numbers only, as they were printed.
 *
 * @param string $field What the words are called.
 */
function deskside_seen_in_form( string $field ): stdClass {
	$number = static function ( string $name ): ?int {
		$text = deskside_posted( $name );
		return ctype_digit( $text ) && strlen( $text ) < 12 ? (int) $text : null;
	};
	return (object) array(
		'quote_id'             => deskside_posted( 'about' ),
		'version'              => $number( 'version' ),
		'total_cents'          => $number( 'total_cents' ),
		'total_cents_with_vat' => $number( 'total_cents_with_vat' ),
		'currency'             => deskside_posted( 'currency' ),
		'text_version'         => $number( 'text_version' ),
		'locale'               => deskside_posted( 'locale' ),
		'shown_sha256'         => deskside_posted( 'shown_sha256' ),
		'screen'               => (object) array(
			'id'    => 'admin_page_deskside',
			'title' => '',
			'url'   => '/wp-admin/admin.php?page=deskside',
		),
		'key'                  => deskside_posted( 'key' ),
		$field                 => trim( str_replace( "\r\n", "\n", deskside_posted( 'words' ) ) ),
	);
}

/** Hands out the record of a decision. */
function deskside_form_evidence(): void {
	deskside_load( 'page', 'page-evidence' );
	$id = deskside_posted( 'about' );
	deskside_hand_out_record( $id, deskside_evidence_of( $id, wp_get_current_user() ) );
}

/** Hands out the record of an agreement that went out with a ticket. */
function deskside_form_agreement(): void {
	deskside_load( 'page', 'page-agreement' );
	$id = deskside_posted( 'about' );
	deskside_hand_out_record( $id, deskside_agreement_of( $id, wp_get_current_user() ) );
}
