<?php
/**
 * What waits as a file: one thing as it is, or everything in one page that any browser opens without this site.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'forms', 'outbox/items', 'outbox/words', 'outbox/reach', 'outbox/step-discard' );

/** Endings of the pictures. */
const DESKSIDE_ENDINGS = array(
	'image/png'  => 'png',
	'image/jpeg' => 'jpg',
	'image/webp' => 'webp',
);

/** Hands out one thing. */
function deskside_form_download(): void {
	$file = deskside_file_of( deskside_posted( 'about' ), wp_get_current_user() );
	if ( null === $file ) {
		wp_die( esc_html( deskside_problem_sentence( 'not_found' ) ), 404 );
	}
	deskside_send_file_headers( $file['type'], $file['name'] );
	// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- a file, not a page.
	echo $file['bytes'];
	exit;
}

/**
 * A thing as a file.
 *
 * @param string  $id   ULID.
 * @param WP_User $user Who wants it.
 * @return array{type: string, name: string, bytes: string}|null Null for what is not there or not theirs.
 */
function deskside_file_of( string $id, WP_User $user ): ?array {
	$row = deskside_reachable_row( $id, $user );
	if ( ! $row ) {
		return null;
	}
	$content = json_decode( (string) $row['payload'] );
	if ( 'attachment' === $row['kind'] ) {
		$type = isset( DESKSIDE_ENDINGS[ $content->type ] ) ? $content->type : 'application/octet-stream';
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- see outbox/table.php.
		$bytes = (string) base64_decode( (string) $row['bytes'], true );
		return array(
			'type'  => $type,
			'name'  => 'deskside-' . $id . '.' . ( DESKSIDE_ENDINGS[ $type ] ?? 'bin' ),
			'bytes' => $bytes,
		);
	}
	return array(
		'type'  => 'text/plain; charset=utf-8',
		'name'  => 'deskside-' . $id . '.txt',
		'bytes' => trim( ( $content->subject ?? '' ) . "\n\n" . $content->body ) . "\n",
	);
}

/**
 * Headers of a download.
 *
 * @param string $type Media type.
 * @param string $name File name, ours.
 */
function deskside_send_file_headers( string $type, string $name ): void {
	nocache_headers();
	header( 'Content-Type: ' . $type );
	header( 'X-Content-Type-Options: nosniff' );
	header( "Content-Security-Policy: default-src 'none'; sandbox" );
	header( 'Content-Disposition: attachment; filename="' . $name . '"' );
}

/** Hands out everything that the reader may see, row by row, so that no number of pictures is too many for the memory. */
function deskside_form_unsent(): void {
	if ( array() === deskside_outbox_unsent( deskside_outbox_whose( wp_get_current_user() ), 1 ) ) {
		deskside_back_to_outbox( true, __( 'Nothing waits: your provider has everything that was written here.', 'deskside' ) );
		return;
	}
	deskside_send_file_headers( 'text/html; charset=utf-8', 'deskside-not-sent-' . gmdate( 'Y-m-d' ) . '.html' );
	deskside_print_unsent_file( wp_get_current_user() );
	exit;
}

/**
 * Prints the page. It loads nothing and runs nothing, wherever it is opened.
 *
 * @param WP_User $user Who reads it.
 */
function deskside_print_unsent_file( WP_User $user ): void {
	$title = __( 'Not sent yet', 'deskside' );
	echo '<!doctype html><html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; style-src \'unsafe-inline\'"><title>' . esc_html( $title . ': ' . get_bloginfo( 'name', 'display' ) ) . '</title><style>body{font:16px/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap;font:inherit}img{max-width:100%}</style><h1>' . esc_html( $title ) . '</h1><p>' . esc_html( home_url() . ' · ' . wp_date( 'c' ) ) . '</p>';
	for ( $after = '';; ) {
		$rows = deskside_outbox_unsent( deskside_outbox_whose( $user ), 100, $after );
		foreach ( $rows as $row ) {
			$after = (string) $row['id'];
			deskside_print_unsent_thing( (array) deskside_outbox_find( $after ) );
		}
		if ( array() === $rows ) {
			break;
		}
	}
	echo '</html>';
}

/**
 * Prints one thing of it.
 *
 * @param array<string, string|null> $row The row.
 */
function deskside_print_unsent_thing( array $row ): void {
	$item    = deskside_outbox_item( $row );
	$content = json_decode( (string) $row['payload'] );
	$writer  = json_decode( (string) $row['person'] );
	printf( '<article><h2>%s</h2><p>%s</p>', esc_html( $item['subject'] ), esc_html( implode( ' · ', array( deskside_kind_words( $item['kind'] ), (string) ( $writer->name ?? '' ), $item['created_at'], (string) $item['ticket_id'] ) ) ) );
	if ( 'attachment' === $row['kind'] ) {
		$type = isset( DESKSIDE_ENDINGS[ $content->type ] ) ? $content->type : 'image/png';
		printf( '<img alt="" src="data:%s;base64,%s">', esc_attr( $type ), esc_attr( (string) $row['bytes'] ) );
	} else {
		printf( '<pre>%s</pre>', esc_html( $content->body ) );
	}
	echo '</article>';
}
