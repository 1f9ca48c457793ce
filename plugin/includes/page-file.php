<?php
/**
 * Files on the pages without scripts: a picture is served by the site, a document or video is saved from the provider.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * A file's name as the way to it.
 *
 * @param stdClass $file `attachment` or `quoteAttachment` of the contract, or a file of an evidence record.
 * @return string HTML.
 */
function deskside_file_link( stdClass $file ): string {
	return sprintf( '<a href="%s"><bdi>%s</bdi></a> (%s)', esc_url( deskside_file_address( $file ) ), esc_html( $file->name ), esc_html( (string) size_format( $file->bytes ) ) );
}

/**
 * Where a file is to be had. A picture's address asks for the reader's own nonce and capability; of anything else the site holds
 * no bytes, and the provider is asked for an address when somebody wants it.
 *
 * @param stdClass $file As above.
 */
function deskside_file_address( stdClass $file ): string {
	return in_array( $file->type, deskside_contract( 'attachment_types' ), true )
		? add_query_arg( '_wpnonce', wp_create_nonce( 'wp_rest' ), rest_url( 'deskside/v1/attachments/' . $file->id ) )
		: admin_url( 'admin.php?page=deskside&file=' . $file->id );
}

/**
 * The page of one document or video: the link under which the browser saves it, for some minutes. Never a redirect: no address of
 * ours leads away from the site by itself.
 *
 * @param string  $id   Attachment, as the address names it.
 * @param WP_User $user The reader.
 */
function deskside_print_file( string $id, WP_User $user ): void {
	$known   = preg_match( '/^att_[0-9A-HJKMNP-TV-Z]{26}(?![\s\S])/', $id );
	$address = $known ? deskside_ask_provider( 'POST', "/v1/attachments/$id/address", array( 'json' => '{}' ) + deskside_page_question( 'attachment_address', $user ) ) : deskside_problem( 'not_found' );
	if ( is_wp_error( $address ) ) {
		wp_admin_notice( nl2br( esc_html( deskside_error_words( $address ) ) ), array( 'type' => 'error' ) );
		return;
	}
	printf( '<p><a class="button button-primary" href="%s" rel="noopener noreferrer">%s</a></p>', esc_url( deskside_origin() . $address->path ), esc_html__( 'Save the file', 'deskside' ) );
	/* translators: %s: a time of day. */
	printf( '<p>%s</p>', esc_html( sprintf( __( 'It comes from your provider. This link is good until %s; open this page again for a new one.', 'deskside' ), (string) wp_date( get_option( 'time_format' ), (int) strtotime( $address->expires_at ) ) ) ) );
	printf( '<p><a href="%s">%s</a></p>', esc_url( admin_url( 'admin.php?page=deskside' ) ), esc_html__( 'All tickets', 'deskside' ) );
}
