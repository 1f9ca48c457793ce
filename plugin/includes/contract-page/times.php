<?php
/**
 * When somebody is there, how soon they answer, how often things are backed up.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'statement', 'contract-page/plan' );

/**
 * When somebody is there, by which way and on which line.
 *
 * @param stdClass $page `contractPage`.
 */
function deskside_print_hours( stdClass $page ): void {
	echo '<h2>' . esc_html__( 'Hours and lines', 'deskside' ) . '</h2>';
	$lines = array( deskside_opening_words( __( 'Office', 'deskside' ), $page->office, $page->office->zone ) );
	if ( null !== $page->office->holidays ) {
		$lines[] = $page->office->holidays;
	}
	foreach ( $page->channels as $channel ) {
		$lines[] = deskside_opening_words( $channel->label, $channel, $page->office->zone );
	}
	foreach ( $page->lines as $line ) {
		// A number runs from left to right in every script: Unicode's isolates keep it so.
		$lines[] = deskside_opening_words( $line->label . ( null === $line->number ? '' : " \u{2066}{$line->number}\u{2069}" ), $line, $page->office->zone ) . ' ' . $line->purpose;
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
