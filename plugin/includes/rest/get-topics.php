<?php
/**
 * GET /topics: what can be asked about, in the reader’s language; the last known list when the provider cannot be reached.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'topics' );

/**
 * `topicList` of the contract.
 *
 * @return stdClass|WP_Error
 */
function deskside_rest_get_topics() {
	return deskside_topics( wp_get_current_user() );
}
