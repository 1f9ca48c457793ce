<?php
/**
 * Sends an owner's decision at once, with the key made where it was pressed. It never waits in the outbox: it is about what was seen.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'provider-client', 'in-person', 'rest/request', 'told-hashes' );

/**
 * Decides as the current person, and remembers the hash of the record that the answer tells. Version, sums and text name what was seen; the provider compares all of it with what it holds.
 *
 * @param string   $verb approve or decline.
 * @param string   $id   Quote.
 * @param stdClass $seen `approveHere` or `declineHere` of the contract, checked.
 * @return stdClass|WP_Error `quoteChanged` of the contract.
 */
function deskside_decide_quote( string $verb, string $id, stdClass $seen ) {
	$key = (string) $seen->key;
	unset( $seen->key );
	$answer = deskside_ask_as_reader(
		'POST',
		"/v1/quotes/$id/$verb",
		array(
			'answer'      => 'quote_changed',
			'json'        => (string) wp_json_encode( $seen ),
			'key'         => $key,
			'sign_in_age' => deskside_sign_in_age(),
		)
	);
	if ( ! is_wp_error( $answer ) && isset( $answer->quote->ending->evidence_sha256 ) ) {
		deskside_remember_told( $id, $answer->quote->ending->evidence_sha256 );
	}
	return $answer;
}
