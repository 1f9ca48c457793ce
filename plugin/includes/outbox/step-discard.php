<?php
/**
 * Throws something away that waits: asked once more, with what hangs on it.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'forms', 'outbox/items', 'outbox/words', 'outbox/reach' );

/**
 * Asks.
 *
 * @param array<string, string|null> $row A row that the reader may see.
 */
function deskside_print_discard_step( array $row ): void {
	$item = deskside_outbox_item( $row );
	echo '<h2>' . esc_html__( 'Discard this?', 'deskside' ) . '</h2>';
	printf( '<p><strong dir="auto">%s</strong> (%s)</p>', esc_html( $item['subject'] ), esc_html( deskside_kind_words( $item['kind'] ) ) );
	if ( (int) $row['attempts'] > 0 && 'needs_you' !== $row['state'] ) {
		echo '<p>' . esc_html__( 'It was tried already. If your provider has it, it stays there: only the copy on this site is thrown away.', 'deskside' ) . '</p>';
	}
	$more = 'ticket' === $row['kind'] ? deskside_outbox_count_of_ticket( (string) $row['ticket_id'] ) - 1 : 0;
	if ( $more > 0 ) {
		/* translators: %d: number of replies and pictures. */
		echo '<p>' . esc_html( sprintf( _n( '%d reply or picture that belongs to it goes too.', '%d replies and pictures that belong to it go too.', $more, 'deskside' ), $more ) ) . '</p>';
	}
	deskside_open_form( 'discard', $item['id'] );
	printf( '<p><button class="button button-primary">%s</button> <a class="button" href="%s">%s</a></p></form>', esc_html__( 'Yes, discard it', 'deskside' ), esc_url( deskside_outbox_url() ), esc_html__( 'Keep it', 'deskside' ) );
}

/** Does it. */
function deskside_form_discard(): void {
	$row = deskside_reachable_row( deskside_posted( 'about' ), wp_get_current_user() );
	if ( ! $row ) {
		deskside_back_to_outbox( false, deskside_problem_sentence( 'not_found' ) );
		return;
	}
	$gone = deskside_outbox_discard( $row );
	deskside_outbox_reschedule();
	deskside_back_to_outbox( $gone, $gone ? __( 'Discarded.', 'deskside' ) : __( 'It is being sent at this moment. Look again in a minute.', 'deskside' ) );
}

/**
 * Back to the screen.
 *
 * @param bool                  $ok      Whether it went well.
 * @param string                $message What to say.
 * @param array<string, string> $typed   What to show again.
 * @param array<string, string> $with    Parameters of the address.
 */
function deskside_back_to_outbox( bool $ok, string $message, array $typed = array(), array $with = array() ): void {
	deskside_finish_form( deskside_outbox_url( $with ), compact( 'ok', 'message', 'typed' ) );
}
