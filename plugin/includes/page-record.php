<?php
/**
 * What every page of an evidence record has: the alarm when it is not the one that the site was told about, its hash, and the record as a file.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'told-hashes' );

/** What is not printed: everything around the record. The alarm is. Hashes and commands break where the screen ends. */
function deskside_print_record_style(): void {
	echo '<style>.wrap :is(pre,code,td){overflow-wrap:anywhere}.wrap pre{white-space:pre-wrap}.wrap blockquote{margin-inline:0;padding-inline-start:12px;border-inline-start:4px solid #2271b1}</style>';
	echo '<style media="print">#adminmenumain,#wpadminbar,#wpfooter,#screen-meta-links,.notice:not(.deskside-alarm),.deskside-no-print{display:none!important}#wpcontent{margin:0!important}</style>';
}

/**
 * Facts of a record, those that are known.
 *
 * @param array<string, string> $rows Labels to words.
 */
function deskside_print_record_facts( array $rows ): void {
	echo '<table class="form-table" role="presentation">';
	foreach ( array_diff( $rows, array( '' ) ) as $label => $words ) {
		printf( '<tr><th scope="row">%s</th><td><bdi>%s</bdi></td></tr>', esc_html( $label ), nl2br( esc_html( $words ) ) );
	}
	echo '</table>';
}

/**
 * Says first of all that a record is not the one that the site was told about.
 *
 * @param string                              $hash  Of the record as it was read now.
 * @param array{sha256: string, at: int}|null $told  At the time.
 * @param string                              $words What to say; %s is the day and time.
 */
function deskside_print_alarm( string $hash, ?array $told, string $words ): void {
	if ( ! $told || hash_equals( $told['sha256'], $hash ) ) {
		return;
	}
	$words = sprintf( $words, deskside_page_moment( gmdate( 'c', $told['at'] ) ) );
	$loud  = array(
		'type'               => 'error',
		'additional_classes' => array( 'deskside-alarm' ),
	);
	wp_admin_notice( sprintf( '%s<br>%s<br><code>%s</code>', esc_html( $words ), esc_html__( 'SHA-256 that your site was told:', 'deskside' ), esc_html( $told['sha256'] ) ), $loud );
}

/**
 * The record's hash, and what this site can say of it by itself.
 *
 * @param string                              $hash  Of the record as it was read now.
 * @param array{sha256: string, at: int}|null $told  At the time.
 * @param string                              $same  What to say when it is the same; %s is the day and time.
 * @param string                              $never What to say when the site was told nothing.
 */
function deskside_print_record_hash( string $hash, ?array $told, string $same, string $never ): void {
	printf( '<p>%s<br><code>%s</code></p>', esc_html__( 'SHA-256 of the record, as it was read now:', 'deskside' ), esc_html( $hash ) );
	if ( ! $told ) {
		printf( '<p>%s</p>', esc_html( $never ) );
	} elseif ( hash_equals( $told['sha256'], $hash ) ) {
		printf( '<p>%s</p>', esc_html( sprintf( $same, deskside_page_moment( gmdate( 'c', $told['at'] ) ) ) ) );
	}
}

/**
 * The record as a file.
 *
 * @param string $form evidence or agreement.
 * @param string $id   Quote or ticket.
 */
function deskside_print_record_download( string $form, string $id ): void {
	echo '<div class="deskside-no-print">';
	deskside_open_form( $form, $id );
	submit_button( __( 'Download the record', 'deskside' ), 'secondary' );
	echo '</form></div>';
}

/**
 * Hands a record out as a file, byte for byte, and ends.
 *
 * @param string          $id   Quote or ticket.
 * @param string|WP_Error $text The record.
 */
function deskside_hand_out_record( string $id, $text ): void {
	if ( is_wp_error( $text ) ) {
		wp_die( esc_html( deskside_error_words( $text ) ), 404 );
	}
	nocache_headers();
	header( 'Content-Type: application/json; charset=utf-8' );
	header( 'X-Content-Type-Options: nosniff' );
	header( 'Content-Disposition: attachment; filename="' . $id . '.json"' );
	// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- a JSON file, not a page.
	echo $text;
	exit;
}
