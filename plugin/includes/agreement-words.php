<?php
/**
 * The agreement that went out with a ticket, in words.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'money' );

/**
 * Whether it holds; if not, why.
 *
 * @param string|null $refused_for Of the contract; null when it holds.
 */
function deskside_agreement_holds( ?string $refused_for ): string {
	if ( null === $refused_for ) {
		return __( 'It holds.', 'deskside' );
	}
	if ( 'no_hourly_rate' === $refused_for ) {
		return __( 'It does not hold: your contract names no hourly rate. Nothing is billed on it.', 'deskside' );
	}
	return 'sign_in' === $refused_for
		? __( 'It does not hold: for such a sum it takes a sign-in of the last minutes. Nothing is billed on it.', 'deskside' )
		: __( 'It does not hold: it was given for other figures than those of your provider. Nothing is billed on it.', 'deskside' );
}

/**
 * The most that it can come to, as the provider counts it.
 *
 * @param stdClass $figures Of the record, or `keptConsent` of the contract.
 * @return string Empty when nobody knows.
 */
function deskside_agreement_most( stdClass $figures ): string {
	if ( ! isset( $figures->most_cents ) ) {
		return '';
	}
	$net = deskside_money( (int) $figures->most_cents, (string) $figures->currency );
	if ( ! isset( $figures->most_cents_with_vat ) ) {
		/* translators: %s: a sum of money. */
		return sprintf( __( '%s without VAT', 'deskside' ), $net );
	}
	/* translators: 1: a sum with VAT, 2: without VAT. */
	return sprintf( __( '%1$s with VAT (%2$s without VAT)', 'deskside' ), deskside_money( (int) $figures->most_cents_with_vat, (string) $figures->currency ), $net );
}

/**
 * A line about it on the ticket's page: the owner's own words, what they come to at most, and the way to the record for who may read it.
 *
 * @param stdClass $ticket `ticket` of the contract.
 */
function deskside_print_agreement_line( stdClass $ticket ): void {
	$consent = $ticket->consent ?? null;
	if ( ! $consent ) {
		return;
	}
	$most = deskside_agreement_most( $consent );
	printf( '<p><strong>%s</strong> <q dir="auto">%s</q><br>%s', esc_html__( 'Agreed to when asking:', 'deskside' ), esc_html( $consent->text ), esc_html( deskside_agreement_holds( $consent->refused_for ) ) );
	if ( '' !== $most && null === $consent->refused_for ) {
		/* translators: %s: a sum of money, with and without VAT. */
		printf( ' %s', esc_html( sprintf( __( 'At most %s.', 'deskside' ), $most ) ) );
	}
	if ( current_user_can( 'deskside_approve_quotes' ) ) {
		printf( '<br><a href="%s">%s</a>', esc_url( admin_url( "admin.php?page=deskside&agreement={$ticket->id}" ) ), esc_html__( 'Evidence of this agreement', 'deskside' ) );
	}
	echo '</p>';
}
