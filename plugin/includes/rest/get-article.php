<?php
/**
 * GET /help/articles/{id}: an article; the copy that was read last when the provider cannot be reached.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * `article` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return stdClass|WP_Error
 */
function deskside_rest_get_article( WP_REST_Request $request ) {
	$id      = (string) $request->get_url_params()['id'];
	$key     = 'deskside_article_' . md5( $id . ' ' . get_user_locale() );
	$article = deskside_ask_as_reader(
		'GET',
		'/v1/help/articles/' . $id,
		array(
			'answer'  => 'article',
			'timeout' => 6.0,
		)
	);
	if ( $article instanceof stdClass ) {
		set_transient( $key, (string) wp_json_encode( $article ), 30 * DAY_IN_SECONDS );
		return $article;
	}
	if ( is_wp_error( $article ) && 'not_found' === $article->get_error_code() ) {
		return $article;
	}
	$kept = json_decode( (string) get_transient( $key ) );
	return $kept instanceof stdClass ? $kept : $article;
}
