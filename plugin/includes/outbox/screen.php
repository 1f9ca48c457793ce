<?php
/**
 * The screen of everything that waits: age, state, why, what to do; send again, edit, discard, download. Works without scripts.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'connection', 'forms', 'cards', 'outbox/items', 'outbox/words', 'outbox/reach' );

/** Rows on one page of the screen. */
const DESKSIDE_OUTBOX_ROWS = 50;

/** Prints the screen, or the one step of it that the address asks for. */
function deskside_print_outbox_screen(): void {
	$user = wp_get_current_user();
	deskside_print_cards_style();
	echo '<div class="wrap"><h1>' . esc_html__( 'Not sent yet', 'deskside' ) . '</h1>';
	$typed = deskside_print_form_result();
	printf( '<p><a href="%s">%s</a></p>', esc_url( admin_url( 'admin.php?page=deskside' ) ), esc_html__( 'All tickets', 'deskside' ) );
	if ( ! deskside_print_outbox_step( $user, $typed ) ) {
		deskside_print_outbox_list( $user );
	}
	echo '</div>';
}

/**
 * The second step of something: edit, discard, or leave. An address draws it and does nothing.
 *
 * @param WP_User               $user  The reader.
 * @param array<string, string> $typed What was typed before.
 * @return bool Whether one was printed.
 */
function deskside_print_outbox_step( WP_User $user, array $typed ): bool {
	foreach ( array( 'edit', 'discard' ) as $step ) {
		$row = deskside_reachable_row( deskside_asked( $step ), $user );
		if ( $row ) {
			deskside_load( 'outbox/step-' . $step );
			'edit' === $step ? deskside_print_edit_step( $row, $user, $typed ) : deskside_print_discard_step( $row );
			return true;
		}
	}
	if ( '' !== deskside_asked( 'leaving' ) && current_user_can( 'deactivate_plugins' ) ) {
		deskside_load( 'outbox/step-leaving' );
		deskside_print_leaving_step();
		return true;
	}
	return false;
}

/**
 * A word of the address; it only decides what is drawn.
 *
 * @param string $name Parameter.
 */
function deskside_asked( string $name ): string {
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- reads only; compared with known ids.
	$value = isset( $_GET[ $name ] ) ? wp_unslash( $_GET[ $name ] ) : '';
	return is_string( $value ) ? $value : '';
}

/**
 * The list.
 *
 * @param WP_User $user The reader.
 */
function deskside_print_outbox_list( WP_User $user ): void {
	$after = deskside_asked( 'after' );
	$rows  = deskside_outbox_unsent( deskside_outbox_whose( $user ), DESKSIDE_OUTBOX_ROWS + 1, deskside_is_ulid( $after ) ? $after : '' );
	if ( array() === $rows ) {
		echo '<p>' . esc_html__( 'Nothing waits: your provider has everything that was written here.', 'deskside' ) . '</p>';
		return;
	}
	echo '<p>' . esc_html__( 'All of this is saved on your site. It is sent by itself, oldest first, as soon as your provider can be reached; what needs you says so.', 'deskside' ) . '</p>';
	deskside_print_outbox_buttons();
	$heads = array( __( 'What', 'deskside' ), __( 'Where it stands', 'deskside' ), __( 'Since', 'deskside' ), __( 'Why', 'deskside' ), __( 'What to do', 'deskside' ), __( 'Actions', 'deskside' ) );
	deskside_begin_cards( __( 'Not sent yet', 'deskside' ), $heads );
	foreach ( array_slice( $rows, 0, DESKSIDE_OUTBOX_ROWS ) as $row ) {
		deskside_print_outbox_row( $row, $user, $heads );
	}
	echo '</tbody></table>';
	if ( count( $rows ) > DESKSIDE_OUTBOX_ROWS ) {
		printf( '<p><a class="button" href="%s">%s</a></p>', esc_url( deskside_outbox_url( array( 'after' => (string) $rows[ DESKSIDE_OUTBOX_ROWS - 1 ]['id'] ) ) ), esc_html__( 'What came after', 'deskside' ) );
	}
}

/** What can be done with all of it at once. */
function deskside_print_outbox_buttons(): void {
	echo '<div class="deskside-acts" style="margin-block:12px">';
	foreach ( array(
		'hurry'  => __( 'Try everything now', 'deskside' ),
		'unsent' => __( 'Download everything as a file', 'deskside' ),
	) as $form => $label ) {
		deskside_open_form( $form );
		printf( '<button class="button">%s</button></form>', esc_html( $label ) );
	}
	echo '</div>';
}

/**
 * One row. Of a picture the subject is only its kind: what it shows is nobody's but its writer's and the owner's.
 *
 * @param array<string, string|null> $row   The row.
 * @param WP_User                    $user  The reader.
 * @param string[]                   $heads Words of the columns, which small screens show in each cell.
 */
function deskside_print_outbox_row( array $row, WP_User $user, array $heads ): void {
	$item   = deskside_outbox_item( $row );
	$writer = (int) $row['user_id'] === $user->ID ? null : get_userdata( (int) $row['user_id'] );
	$place  = 'needs_you' === $item['state'] ? 'deskside-needs' : '';
	$by     = null === $writer ? '' : ( $writer ? $writer->display_name : __( 'An account that was removed', 'deskside' ) );
	printf(
		'<tr><td><strong dir="auto">%s</strong><br>%s%s</td><td data-label="%s"><span class="%s">%s</span></td><td data-label="%s"><time datetime="%s">%s</time></td><td data-label="%s">%s</td><td data-label="%s">%s</td><td><div class="deskside-acts">',
		esc_html( $item['subject'] ),
		esc_html( deskside_kind_words( $item['kind'] ) ),
		'' === $by ? '' : ' · ' . esc_html( $by ),
		esc_attr( $heads[1] ),
		esc_attr( $place ),
		esc_html( deskside_place_words( $item ) ),
		esc_attr( $heads[2] ),
		esc_attr( $item['created_at'] ),
		esc_html( human_time_diff( (int) strtotime( $item['created_at'] ) ) ),
		esc_attr( $heads[3] ),
		nl2br( esc_html( deskside_why_words( $item ) ) ),
		esc_attr( $heads[4] ),
		esc_html( deskside_todo_words( $item, (bool) deskside_state()['reconnect'] ) )
	);
	deskside_print_outbox_actions( $item, deskside_may_edit( $row, $user ) );
	echo '</div></td></tr>';
}

/**
 * What can be done with one row; screen readers hear with which.
 *
 * @param array<string, mixed> $item     `outboxItem` of the contract.
 * @param bool                 $editable Whether the reader may change its words.
 */
function deskside_print_outbox_actions( array $item, bool $editable ): void {
	$about = '<span class="screen-reader-text"> ' . esc_html( $item['subject'] ) . '</span>';
	foreach ( array(
		'retry'    => __( 'Send again', 'deskside' ),
		'download' => __( 'Download', 'deskside' ),
	) as $form => $label ) {
		deskside_open_form( $form, $item['id'] );
		printf( '<input type="hidden" name="back" value="outbox"><button class="button button-small">%s%s</button></form>', esc_html( $label ), $about ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped above.
	}
	$steps = $editable ? array( 'edit' => __( 'Edit…', 'deskside' ) ) : array();
	foreach ( $steps + array( 'discard' => __( 'Discard…', 'deskside' ) ) as $step => $label ) {
		printf( '<a class="button button-small" href="%s">%s%s</a>', esc_url( deskside_outbox_url( array( $step => $item['id'] ) ) ), esc_html( $label ), $about ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped above.
	}
}
