<?php
/**
 * "What is in my contract": a page to read and to print, without scripts.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'provider-client', 'person', 'forms', 'print', 'contract-page/plan', 'contract-page/times', 'contract-page/duties', 'contract-page/advice', 'contract-page/journal' );

/**
 * A question to the provider as the reader.
 *
 * @param string $path   Path.
 * @param string $answer Name in rest/answers.php.
 * @return mixed|WP_Error
 */
function deskside_contract_question( string $path, string $answer ) {
	return deskside_ask_provider(
		'GET',
		$path,
		array(
			'answer' => $answer,
			'person' => deskside_person( wp_get_current_user() ),
		)
	);
}

/** Prints the page. */
function deskside_print_contract_page(): void {
	deskside_open_printable();
	$typed = deskside_print_form_result();
	$entry = deskside_asked_entry();
	echo '<h1>' . esc_html__( 'What is in my contract', 'deskside' ) . '</h1>';
	if ( '' !== $entry ) {
		deskside_print_versions( deskside_contract_question( '/v1/journal/' . $entry, 'journal_history' ) );
		echo '</div>';
		return;
	}
	$page = deskside_contract_question( '/v1/contract', 'contract_page' );
	if ( is_wp_error( $page ) ) {
		wp_admin_notice( nl2br( esc_html( deskside_error_words( $page ) ) ), array( 'type' => 'error' ) );
		echo '</div>';
		return;
	}
	deskside_print_contract_head( $page );
	deskside_print_contract_advice( deskside_contract_question( '/v1/advice', 'advice_list' ) );
	deskside_print_topics( $page->topics );
	deskside_print_said( __( 'Typical cases', 'deskside' ), $page->examples );
	deskside_print_said( __( 'What your provider promises', 'deskside' ), $page->promises );
	deskside_print_said( __( 'Not included', 'deskside' ), $page->exclusions, (string) $page->exclusions_note );
	deskside_print_hours( $page );
	deskside_print_response_times( $page );
	deskside_print_warranties( $page );
	deskside_print_duties( $page->client_duties, $page->backups->every_hours ?? null );
	deskside_print_said( __( 'Your provider’s duties', 'deskside' ), $page->provider_duties );
	deskside_print_said( __( 'What counts as your own slip', 'deskside' ), $page->client_slips );
	if ( null !== $page->breach ) {
		echo '<h2>' . esc_html__( 'When a promise is broken', 'deskside' ) . '</h2><p>' . esc_html( $page->breach ) . '</p>';
	}
	deskside_print_journal( deskside_contract_question( '/v1/journal', 'journal' ), $typed );
	echo '<p class="description deskside-no-print">' . esc_html__( 'To print this page, or to save it as a PDF, use your browser’s own command.', 'deskside' ) . '</p></div>';
}
