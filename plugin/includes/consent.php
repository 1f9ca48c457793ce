<?php
/**
 * An owner's agreement to costs that goes out with a ticket: how old the sign-in is at the click, and the password once more for a large sum.
 *
 * The provider judges every agreement by its own figures when it arrives; here the owner is asked while still there to answer.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'problem', 'person', 'in-person', 'summary', 'provider-client' );

/** Seconds to wait for the sum of a price; without an answer the provider asks later. */
const DESKSIDE_PRICE_TIMEOUT = 4.0;

/**
 * Seconds since the person who agrees has signed in.
 *
 * @param stdClass $content `newTicket` or `newMessage` of the contract.
 * @return int|null Null when nothing is agreed to, or the session does not say.
 */
function deskside_consent_age( stdClass $content ): ?int {
	return isset( $content->consent ) ? deskside_sign_in_age() : null;
}

/**
 * Why an agreement cannot be given now.
 *
 * @param stdClass $ticket `newTicket` of the contract, checked.
 * @return WP_Error|null `recent_sign_in_required`, or null when it can.
 */
function deskside_consent_refusal( stdClass $ticket ): ?WP_Error {
	$contract = isset( $ticket->consent ) ? deskside_kept_summary( get_current_user_id() )->contract ?? null : null;
	if ( ! $contract instanceof stdClass || ! isset( $contract->sign_in ) ) {
		return null;
	}
	$age = deskside_sign_in_age();
	if ( null !== $age && $age <= $contract->sign_in->minutes * MINUTE_IN_SECONDS ) {
		return null;
	}
	return deskside_consent_most( $ticket, $contract ) < $contract->sign_in->from_cents ? null : deskside_problem( 'recent_sign_in_required' );
}

/**
 * The most that an agreement can come to, with VAT, by the provider's figures. A rate that nobody knows may come to anything.
 *
 * @param stdClass $ticket   `newTicket` of the contract.
 * @param stdClass $contract `contractCard` of the contract.
 * @return int Cents.
 */
function deskside_consent_most( stdClass $ticket, stdClass $contract ): int {
	$cap = $ticket->consent->minutes_cap;
	if ( null === $cap ) {
		return deskside_consent_price( $ticket );
	}
	if ( null === $contract->hourly_rate_cents ) {
		return PHP_INT_MAX;
	}
	return (int) round( round( $cap * $contract->hourly_rate_cents / 60 ) * ( 100 + ( $contract->vat_percent ?? 0 ) ) / 100 );
}

/**
 * The price of a ticket, asked for anew: nothing of it is taken from the browser.
 *
 * @param stdClass $ticket `newTicket` of the contract.
 * @return int Cents, with VAT where it is known; 0 when there is none or nobody answers now.
 */
function deskside_consent_price( stdClass $ticket ): int {
	$estimate = deskside_ask_provider(
		'POST',
		'/v1/estimates',
		array(
			'answer'  => 'estimate',
			'json'    => (string) wp_json_encode( array_intersect_key( (array) $ticket, array_flip( array( 'topic', 'urgency', 'facts' ) ) ) ),
			'person'  => deskside_person( wp_get_current_user() ),
			'timeout' => DESKSIDE_PRICE_TIMEOUT,
		)
	);
	$price    = is_wp_error( $estimate ) ? null : $estimate->price;
	return (int) ( $price->max_cents_with_vat ?? $price->max_cents ?? 0 );
}
