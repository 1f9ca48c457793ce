<?php
/**
 * What stands beside something that waits: what it is, where it stands, why, and what to do.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'problem' );

/**
 * What it is.
 *
 * @param string $kind ticket, message or attachment.
 */
function deskside_kind_words( string $kind ): string {
	$words = array(
		'ticket'     => __( 'A request', 'deskside' ),
		'message'    => __( 'A reply', 'deskside' ),
		'attachment' => __( 'A picture', 'deskside' ),
	);
	return $words[ $kind ] ?? $kind;
}

/**
 * Where it stands.
 *
 * @param array<string, mixed> $item `outboxItem` of the contract.
 */
function deskside_place_words( array $item ): string {
	if ( 'needs_you' === $item['state'] ) {
		return __( 'Needs you', 'deskside' );
	}
	return 'sending' === $item['state'] ? __( 'Being sent', 'deskside' ) : __( 'Waits', 'deskside' );
}

/**
 * Why it is still here.
 *
 * @param array<string, mixed> $item `outboxItem` of the contract.
 */
function deskside_why_words( array $item ): string {
	if ( null === $item['problem'] ) {
		return time() - (int) strtotime( $item['created_at'] ) < MINUTE_IN_SECONDS ? __( 'It was saved a moment ago.', 'deskside' ) : __( 'It waits for its turn: what was written before goes first.', 'deskside' );
	}
	return $item['detail'] ?? deskside_passing_words( $item['problem'] ) ?? deskside_problem_sentence( $item['problem'] );
}

/**
 * What passes, without its sentence's advice to try again: that happens by itself, and is said beside it.
 *
 * @param string $problem Code of a problem.
 * @return string|null The panel's words; null for what does not pass by itself.
 */
function deskside_passing_words( string $problem ): ?string {
	$busy  = __( 'Your provider is very busy right now.', 'deskside' );
	$words = array(
		'provider_unreachable'    => __( 'Your provider cannot be reached right now.', 'deskside' ),
		'overloaded'              => $busy,
		'rate_limited'            => $busy,
		'internal'                => __( 'Something went wrong in Deskside itself.', 'deskside' ),
		'provider_nonsense'       => __( 'The answer could not be understood.', 'deskside' ),
		'idempotency_in_progress' => __( 'This is already being sent.', 'deskside' ),
	);
	return $words[ $problem ] ?? null;
}

/**
 * What somebody can do about it, or that nothing need be done.
 *
 * @param array<string, mixed> $item      `outboxItem` of the contract.
 * @param bool                 $reconnect Whether the provider refuses this site.
 */
function deskside_todo_words( array $item, bool $reconnect ): string {
	if ( 'needs_you' === $item['state'] ) {
		return deskside_needed_words( $item );
	}
	if ( $reconnect ) {
		return __( 'Connect this site again under Settings → Deskside; then it is sent by itself.', 'deskside' );
	}
	if ( null === $item['next_try_at'] ) {
		return __( 'Nothing: it is on its way.', 'deskside' );
	}
	/* translators: %s: a time of day. */
	return sprintf( __( 'Nothing: it is tried again at %s.', 'deskside' ), (string) wp_date( (string) get_option( 'time_format' ), (int) strtotime( $item['next_try_at'] ) ) );
}

/**
 * What a refusal asks of its writer.
 *
 * @param array<string, mixed> $item `outboxItem` of the contract.
 */
function deskside_needed_words( array $item ): string {
	if ( 'attachment' === $item['kind'] ) {
		return __( 'Send it again. If it is refused again, download it, discard it here and add another picture to the ticket.', 'deskside' );
	}
	switch ( $item['problem'] ) {
		case 'idempotency_conflict':
			return __( 'Your provider has an earlier version of this text. Look at the ticket, add what is missing as a reply, then discard this.', 'deskside' );
		case 'state_conflict':
			return __( 'It was written for another provider, or its ticket has changed. Send it again, or discard it.', 'deskside' );
		case 'not_found':
			return __( 'Its ticket is not there any more. Download the text and ask anew, then discard this.', 'deskside' );
		case 'unknown_topic':
			return __( 'Edit it and choose another topic.', 'deskside' );
		case 'forbidden':
			return __( 'Ask an administrator whether you may still ask for help; then send it again.', 'deskside' );
		default:
			return __( 'Edit what is named, then send it again.', 'deskside' );
	}
}
