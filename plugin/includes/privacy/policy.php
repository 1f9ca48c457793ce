<?php
/**
 * Suggested text for the site's privacy policy.
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
		__( 'What could not be sent yet is kept in this site’s database until the provider has received it. What was sent is removed from this site within 30 days; the provider keeps it according to its own policy.', 'deskside' ),
	);
	wp_add_privacy_policy_content( 'Deskside', '<p>' . implode( '</p><p>', array_map( 'esc_html', $paragraphs ) ) . '</p>' );
}
