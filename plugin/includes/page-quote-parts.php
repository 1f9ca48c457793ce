<?php
/**
 * What a quote says, as plain tables: for the page without scripts and for the evidence of a decision.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'page-file' );

/**
 * Lines, the VAT of each rate, and the sums.
 *
 * @param stdClass $version `quoteVersion` of the contract, or the document of an evidence record.
 */
function deskside_print_quote_lines( stdClass $version ): void {
	$money = static function ( $cents ) use ( $version ): string {
		return deskside_money( (int) round( $cents ), (string) $version->currency );
	};
	printf( '<table class="widefat striped"><thead><tr><th scope="col">%s</th><th scope="col" style="text-align:end">%s</th></tr></thead><tbody>', esc_html__( 'What', 'deskside' ), esc_html__( 'Amount', 'deskside' ) );
	foreach ( $version->lines as $line ) {
		/* translators: 1: a quantity, 2: a price for one, 3: a VAT rate in percent. */
		$how = sprintf( __( '%1$s × %2$s, %3$s%% VAT', 'deskside' ), deskside_number( $line->quantity ), $money( $line->unit_cents ), deskside_number( $line->vat_percent ) );
		printf( '<tr><td>%s<br><small>%s</small></td><td style="text-align:end">%s</td></tr>', esc_html( $line->description ), esc_html( $how ), esc_html( $money( $line->quantity * $line->unit_cents ) ) );
	}
	$rows = array( array( __( 'Without VAT', 'deskside' ), $money( $version->total_cents ) ) );
	foreach ( $version->vat as $rate ) {
		/* translators: 1: a VAT rate in percent, 2: the sum it is taken of. */
		$rows[] = array( sprintf( __( '%1$s%% VAT of %2$s', 'deskside' ), deskside_number( $rate->percent ), $money( $rate->net_cents ) ), $money( $rate->vat_cents ) );
	}
	$rows[] = array( __( 'Total with VAT', 'deskside' ), $money( $version->total_cents_with_vat ) );
	echo '</tbody><tfoot>';
	foreach ( $rows as list( $label, $sum ) ) {
		printf( '<tr><th scope="row">%s</th><td style="text-align:end"><strong>%s</strong></td></tr>', esc_html( $label ), esc_html( $sum ) );
	}
	echo '</tfoot></table>';
}

/**
 * Until when it holds, what may be billed beyond it, what the agent wrote, and its files.
 *
 * @param stdClass $version `quoteVersion` of the contract, or the document of an evidence record.
 */
function deskside_print_quote_terms( stdClass $version ): void {
	/* translators: %s: a day and time. */
	$words   = array( sprintf( __( 'Valid until %s.', 'deskside' ), deskside_page_moment( $version->valid_until ) ) );
	$words[] = deskside_minutes_line( $version );
	echo '<p>' . esc_html( implode( ' ', $words ) ) . '</p>';
	if ( '' !== $version->note ) {
		echo '<p>' . nl2br( esc_html( $version->note ) ) . '</p>';
	}
	foreach ( $version->attachments as $file ) {
		printf( '<p>%s <code>%s</code></p>', deskside_file_link( $file ), esc_html( $file->sha256 ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped there.
	}
}

/**
 * What may be billed beyond the quote's own sums, and what that comes to at most.
 *
 * @param stdClass $version `quoteVersion` of the contract, or the document of an evidence record: older ones do not say the rate.
 */
function deskside_minutes_line( stdClass $version ): string {
	if ( null === $version->minutes_cap ) {
		return __( 'No billable minutes come with it.', 'deskside' );
	}
	/* translators: %d: a number of minutes. */
	$minutes = sprintf( _n( '%d minute', '%d minutes', (int) $version->minutes_cap, 'deskside' ), (int) $version->minutes_cap );
	$price   = $version->minutes_price ?? null;
	$money   = static function ( $cents ) use ( $version ): string {
		return deskside_money( (int) $cents, (string) $version->currency );
	};
	if ( null === $price ) {
		/* translators: %s: a number of minutes. */
		return sprintf( __( 'Up to %s in all on this ticket may be billed beyond this price, at the hourly rate of your contract.', 'deskside' ), $minutes );
	}
	if ( null === $price->total_cents_with_vat ) {
		/* translators: 1: a number of minutes, 2: the price of an hour, 3: a sum without VAT. */
		return sprintf( __( 'Up to %1$s in all on this ticket may be billed beyond this price, at %2$s an hour: at most %3$s without VAT.', 'deskside' ), $minutes, $money( $price->hourly_rate_cents ), $money( $price->total_cents ) );
	}
	/* translators: 1: a number of minutes, 2: the price of an hour, 3: a sum with VAT, 4: the same without. */
	return sprintf( __( 'Up to %1$s in all on this ticket may be billed beyond this price, at %2$s an hour: at most %3$s with VAT (%4$s without VAT).', 'deskside' ), $minutes, $money( $price->hourly_rate_cents ), $money( $price->total_cents_with_vat ), $money( $price->total_cents ) );
}

/**
 * The client's own slip, with what shows it.
 *
 * @param stdClass|null $finding  `finding` of the contract, or of an evidence record.
 * @param string        $currency Code.
 */
function deskside_print_finding( ?stdClass $finding, string $currency ): void {
	if ( ! $finding ) {
		return;
	}
	/* translators: %s: what went wrong on the client's side, such as "No backup before an update". */
	printf( '<h4>%s</h4><p>%s</p><ul style="list-style:disc;padding-inline-start:2em">', esc_html( sprintf( __( 'What we found: %s', 'deskside' ), $finding->slip_label ?? $finding->slip ) ), nl2br( esc_html( $finding->text ) ) );
	foreach ( $finding->evidence as $evidence ) {
		printf( '<li>%s%s</li>', nl2br( esc_html( $evidence->text ) ), $evidence->attachment ? '<br>' . deskside_file_link( $evidence->attachment ) : '' ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped there.
	}
	/* translators: 1: the least, 2: the most, sums of money. */
	printf( '</ul><p>%s <strong>%s</strong></p>', esc_html( sprintf( __( 'Your contract sets %1$s to %2$s without VAT for this.', 'deskside' ), deskside_money( (int) $finding->min_cents, $currency ), deskside_money( (int) $finding->max_cents, $currency ) ) ), esc_html__( 'Nothing is charged unless you approve.', 'deskside' ) );
}

/**
 * How a quote ended, and the way to its evidence.
 *
 * @param stdClass $quote `quote` of the contract.
 */
function deskside_print_ending( stdClass $quote ): void {
	if ( ! $quote->ending ) {
		return;
	}
	$ending = $quote->ending;
	$words  = array(
		/* translators: 1: a person's name, 2: a day and time. */
		'approved'  => __( 'Approved by %1$s on %2$s.', 'deskside' ),
		/* translators: 1: a person's name, 2: a day and time. */
		'declined'  => __( 'Declined by %1$s on %2$s.', 'deskside' ),
		/* translators: 1: a person's name, 2: a day and time. */
		'withdrawn' => __( 'Withdrawn by %1$s on %2$s.', 'deskside' ),
		/* translators: %2$s: a day and time. */
		'expired'   => __( 'Nobody decided it before %2$s. Ask for a new one if you still want it.', 'deskside' ),
	);
	printf( '<p><strong>%s</strong></p>', esc_html( sprintf( $words[ $ending->what ], $ending->by, deskside_page_moment( $ending->at ) ) ) );
	if ( '' !== $ending->note ) {
		echo '<p>' . nl2br( esc_html( $ending->note ) ) . '</p>';
	}
	if ( null !== $ending->evidence_sha256 && current_user_can( 'deskside_approve_quotes' ) ) {
		printf( '<p><a href="%s">%s</a></p>', esc_url( admin_url( "admin.php?page=deskside&evidence={$quote->id}" ) ), esc_html__( 'Evidence of this decision', 'deskside' ) );
	}
}

/**
 * A day and time in the site's words and zone.
 *
 * @param string $instant Instant of the contract.
 */
function deskside_page_moment( string $instant ): string {
	return (string) wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), (int) strtotime( $instant ) );
}
