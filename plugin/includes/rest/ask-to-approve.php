<?php
/**
 * POST /quotes/{id}/ask-to-approve: asks somebody who may approve; the site says who that is, not the browser.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'summary' );

/**
 * `quoteAsked` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return stdClass|WP_Error
 */
function deskside_rest_ask_to_approve( WP_REST_Request $request ) {
	$asked = deskside_rest_body( $request );
	$user  = ctype_digit( (string) $asked->to ) ? get_userdata( (int) $asked->to ) : false;
	if ( ! $user || ! is_user_member_of_blog( $user->ID ) || ! $user->has_cap( 'deskside_approve_quotes' ) ) {
		return deskside_problem(
			'invalid_request',
			array(
				'fields' => array(
					array(
						'path'    => 'to',
						'message' => 'Name somebody of this site who may approve.',
					),
				),
			)
		);
	}
	$answer = deskside_ask_as_reader(
		'POST',
		'/v1/quotes/' . $request->get_url_params()['id'] . '/ask-to-approve',
		array(
			'answer' => 'quote_asked',
			'json'   => (string) wp_json_encode(
				array(
					'version' => $asked->version,
					'to'      => deskside_person( $user ),
					'note'    => $asked->note,
				)
			),
			'key'    => (string) $asked->key,
		)
	);
	if ( ! is_wp_error( $answer ) ) {
		deskside_show_request( $user );
	}
	return $answer;
}

/**
 * Puts the request into the badge of who was asked, who may never have opened the panel. Where the number cannot be read now, one is
 * sure, and whoever is known there is read anew by the next event and every hour.
 *
 * @param WP_User $user Who was asked.
 */
function deskside_show_request( WP_User $user ): void {
	if ( is_wp_error( deskside_fetch_summary( $user, 2.0 ) ) ) {
		deskside_remember_unread( $user->ID, max( 1, deskside_unread( $user->ID ) ) );
	}
}
