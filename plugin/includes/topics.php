<?php
/**
 * What can be asked about. Kept per language, so that a ticket can be written while the provider cannot be reached.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'provider-client' );

/**
 * The topics in somebody's language.
 *
 * @param WP_User $user    The reader.
 * @param float   $timeout Seconds.
 * @return stdClass|WP_Error `topicList` of the contract; the error when there is no kept list either.
 */
function deskside_topics( WP_User $user, float $timeout = 6.0 ) {
	$person = deskside_person( $user );
	$topics = deskside_ask_provider(
		'GET',
		'/v1/topics',
		array(
			'answer'  => 'topics',
			'person'  => $person,
			'timeout' => $timeout,
		)
	);
	if ( ! is_wp_error( $topics ) ) {
		set_transient( 'deskside_topics_' . $person['locale'], (string) wp_json_encode( $topics ), 30 * DAY_IN_SECONDS );
		return $topics;
	}
	return 'not_connected' === $topics->get_error_code() ? $topics : deskside_kept_topics( $user ) ?? $topics;
}

/**
 * The topics that were last known, without asking: in the reader's language, else in any that somebody read. A question about a
 * topic with a foreign name is better than none.
 *
 * @param WP_User $user The reader.
 */
function deskside_kept_topics( WP_User $user ): ?stdClass {
	foreach ( array( deskside_person( $user )['locale'], ...deskside_contract( 'locales' ) ) as $locale ) {
		$kept = json_decode( (string) get_transient( 'deskside_topics_' . $locale ) );
		if ( $kept instanceof stdClass ) {
			return $kept;
		}
	}
	return null;
}
