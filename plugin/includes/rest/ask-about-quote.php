<?php
/**
 * POST /quotes/{id}/question: a question about a quote, as a message in its thread.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * `quoteChanged` of the contract. The message's own id is the key.
 *
 * @param WP_REST_Request $request Checked.
 * @return stdClass|WP_Error
 */
function deskside_rest_ask_about_quote( WP_REST_Request $request ) {
	$question = deskside_rest_body( $request );
	return deskside_ask_as_reader(
		'POST',
		'/v1/quotes/' . $request->get_url_params()['id'] . '/question',
		array(
			'answer' => 'quote_changed',
			'json'   => (string) wp_json_encode( $question ),
			'key'    => substr( (string) $question->id, 4 ),
		)
	);
}
