<?php
/**
 * What the printable pages share: only their own words get on paper.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** The few rules of these pages: readable at 320 px, black on white on paper. */
const DESKSIDE_PRINT_CSS = '
.deskside-paper{max-inline-size:60rem;overflow-wrap:anywhere}
.deskside-paper h2{margin-block:2em .5em}
.deskside-paper :is(dl,dd){margin:0}
.deskside-sums{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:8px;margin-block:16px!important}
.deskside-sums>div{padding:10px 12px;border:1px solid #c3c4c7;border-radius:4px;background:#fff;color:#1d2327}
.deskside-sums dd{font-size:18px;font-weight:600}
.deskside-scroll{overflow-x:auto;margin-block:16px}
.deskside-scroll:focus-visible{outline:2px solid #2271b1}
.deskside-paper caption{padding-block:8px;text-align:start}
.deskside-paper td{overflow-wrap:anywhere;min-inline-size:5.5em}
.deskside-number{text-align:end;font-variant-numeric:tabular-nums}
.deskside-paper .deskside-number{min-inline-size:0}
.deskside-paper .description{color:#50575e}
.deskside-paper li form{margin-block:6px 12px}
.deskside-paper :is(summary,li>a){padding-block:4px}
.deskside-paper li>a{display:inline-block}
.deskside-paper :is(input,select,textarea):not(:focus,:checked){border-color:#787c82}
@media print{
#adminmenumain,#wpadminbar,#wpfooter,#screen-meta-links,.notice:not(.deskside-paper .deskside-print),.deskside-no-print,.deskside-button,#deskside{display:none!important}
html.wp-toolbar{padding:0!important}
#wpcontent{margin:0!important;padding:0!important}
body,.deskside-paper{background:#fff!important;color:#000!important}
.deskside-paper{max-inline-size:none}
.deskside-scroll{overflow:visible}
.deskside-paper a{color:inherit;text-decoration:none}
.deskside-paper :is(tr,.deskside-keep){break-inside:avoid}
}';

/** Begins the page; the caller closes the element. */
function deskside_open_printable(): void {
	echo '<style>' . DESKSIDE_PRINT_CSS . '</style><div class="wrap deskside-paper">'; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- our own constant.
}

/**
 * Whose contract with whom, and of when this is.
 *
 * @param stdClass $summary `summary` of the contract.
 * @param bool     $kept    The provider could not be asked for it: it is as it was kept.
 */
function deskside_print_parties( stdClass $summary, bool $kept ): void {
	$contract = $summary->contract;
	/* translators: 1: name of the client, 2: name of the provider, 3: name of a plan. */
	echo '<p>' . esc_html( sprintf( __( '%1$s, with %2$s: %3$s', 'deskside' ), $contract->client, $summary->provider->name, $contract->plan_label ) ) . '<br>';
	if ( null === $contract->ends_on ) {
		/* translators: %s: a date. */
		echo esc_html( sprintf( __( 'Contract since %s', 'deskside' ), deskside_day_words( $contract->starts_on ) ) );
	} else {
		/* translators: 1: first day, 2: last day. */
		echo esc_html( sprintf( __( 'Contract from %1$s to %2$s, both days included', 'deskside' ), deskside_day_words( $contract->starts_on ), deskside_day_words( $contract->ends_on ) ) );
	}
	$moment = deskside_day_in_zone( $summary->as_of, $contract->zone, get_option( 'date_format' ) . ' ' . get_option( 'time_format' ) );
	/* translators: %s: date and time. */
	$words = $kept ? __( 'What is said of the contract is of %s: your provider could not be asked just now.', 'deskside' ) : __( 'As of %s', 'deskside' );
	echo '<br>' . esc_html( sprintf( $words, $moment ) ) . '</p>';
}
