<?php
/**
 * GET /help/search: articles by words, from the provider's whole library.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'help/kept' );

/**
 * `helpResults` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return stdClass|WP_Error
 */
function deskside_rest_search_help( WP_REST_Request $request ) {
	$results = deskside_ask_as_reader(
		'GET',
		'/v1/help/search',
		array(
			'answer'  => 'help_results',
			'timeout' => 5.0,
			'query'   => array(
				'q'      => $request['q'],
				'screen' => $request['screen'],
				'field'  => $request['field'],
			),
		)
	);
	if ( $results instanceof stdClass ) {
		$results->articles = array_values( array_filter( $results->articles, 'deskside_article_applies' ) );
	}
	return $results;
}
