<?php
/**
 * Suggested text for the site's privacy policy, and how long the provider keeps what was solved.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Hands it to WordPress, which compares it on every admin page and would otherwise announce a change. */
function deskside_suggest_privacy_text(): void {
	$paragraphs = array(
		__( 'When somebody who works on this site asks the site’s maintenance provider for help, the following is sent to that provider: the person’s name, e-mail address, language and user number on this site; what they write; the title and address of the admin screen they were on; versions of the software; and, if they add it, a picture of that screen.', 'deskside' ),
		__( 'Values of fields and personal data on the screen are masked before anything leaves the browser. The person sees exactly what will be sent, and nothing is sent before they press the button.', 'deskside' ),
		__( 'What is being written rests in that person’s own browser for up to 30 days. What could not be sent yet is kept in this site’s database until the provider has received it. What was sent is removed from this site within 30 days.', 'deskside' ) . ' ' . deskside_retention_words(),
		__( 'The site’s tools for exporting and erasing personal data include what is kept here and at the provider. Agreements to costs, decisions on quotes and the record of work are evidence of the contract and stay.', 'deskside' ),
	);
	wp_add_privacy_policy_content( 'Deskside', '<p>' . implode( '</p><p>', array_map( 'esc_html', $paragraphs ) ) . '</p>' );
}

/** It in words. Zero months is as long as the contract runs; a site that never asked says less. */
function deskside_retention_words(): string {
	$months = deskside_state()['retention'];
	if ( null === $months ) {
		return __( 'The provider keeps it according to its own policy.', 'deskside' );
	}
	if ( 0 === $months ) {
		return __( 'The provider keeps it for as long as the contract runs.', 'deskside' );
	}
	/* translators: %d: number of months. */
	return sprintf( _n( 'The provider removes names and words from what was solved after %d month.', 'The provider removes names and words from what was solved after %d months.', $months, 'deskside' ), $months );
}
