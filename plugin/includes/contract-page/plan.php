<?php
/**
 * What the plan says: whose it is, what is covered, promised and left out, work made for this client.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'statement', 'money' );

/**
 * Whose contract, since when, how it is paid for.
 *
 * @param stdClass $page `contractPage` of the contract.
 */
function deskside_print_contract_head( stdClass $page ): void {
	$contract = $page->contract;
	echo '<p><strong>' . esc_html( $contract->client ) . ': ' . esc_html( $contract->plan_label ) . '</strong><br>';
	echo esc_html(
		null === $contract->ends_on
			/* translators: %s: a date. */
			? sprintf( __( 'Contract since %s', 'deskside' ), deskside_day_words( $contract->starts_on ) )
			/* translators: 1: first day, 2: last day. */
			: sprintf( __( 'Contract from %1$s to %2$s, both days included', 'deskside' ), deskside_day_words( $contract->starts_on ), deskside_day_words( $contract->ends_on ) )
	);
	echo '</p>';
	$lines = array_column( $page->billing, 'text' );
	if ( $page->allowance ) {
		array_unshift( $lines, $page->allowance->text );
	}
	echo '<p>' . esc_html__( 'How help is counted and paid for:', 'deskside' ) . '</p>';
	deskside_print_lines( array_merge( $lines, deskside_rate_lines( $contract ) ) );
}

/**
 * What an hour costs and what comes on top.
 *
 * @param stdClass $contract `contractCard`.
 * @return string[]
 */
function deskside_rate_lines( stdClass $contract ): array {
	return array(
		null === $contract->hourly_rate_cents
			? __( 'Your contract names no hourly rate yet.', 'deskside' )
			/* translators: %s: a sum of money. */
			: sprintf( __( 'Work by the hour costs %s an hour, without VAT.', 'deskside' ), deskside_money( $contract->hourly_rate_cents, $contract->currency ) ),
		null === $contract->vat_percent
			? __( 'Your contract names no VAT rate yet.', 'deskside' )
			/* translators: %s: a VAT rate in percent. */
			: sprintf( __( 'VAT: %s%%.', 'deskside' ), deskside_number( $contract->vat_percent ) ),
	);
}

/**
 * A list of sentences.
 *
 * @param string[] $lines Sentences.
 */
function deskside_print_lines( array $lines ): void {
	echo '<ul class="ul-disc">';
	foreach ( $lines as $line ) {
		echo '<li>' . esc_html( $line ) . '</li>';
	}
	echo '</ul>';
}

/**
 * A part of the plan that is a list; nothing when it is empty.
 *
 * @param string     $title Title.
 * @param stdClass[] $items With `text`.
 * @param string     $note  A sentence below.
 */
function deskside_print_said( string $title, array $items, string $note = '' ): void {
	if ( array() === $items ) {
		return;
	}
	echo '<h2>' . esc_html( $title ) . '</h2>';
	deskside_print_lines( array_column( $items, 'text' ) );
	echo '' === $note ? '' : '<p>' . esc_html( $note ) . '</p>';
}

/**
 * How each kind of request is covered, in four groups.
 *
 * @param stdClass[] $topics `contractTopic`s.
 */
function deskside_print_topics( array $topics ): void {
	$groups = array(
		'included' => __( 'Included', 'deskside' ),
		'minutes'  => __( 'From your minutes', 'deskside' ),
		'depends'  => __( 'It depends', 'deskside' ),
		'charged'  => __( 'Charged', 'deskside' ),
	);
	foreach ( $groups as $standing => $title ) {
		$group = wp_list_filter( $topics, array( 'standing' => $standing ) );
		if ( array() === $group ) {
			continue;
		}
		echo '<h2>' . esc_html( $title ) . '</h2><ul class="ul-disc">';
		foreach ( $group as $topic ) {
			echo '<li><strong>' . esc_html( $topic->label ) . '</strong>: ' . esc_html( $topic->text ) . '</li>';
		}
		echo '</ul>';
	}
}

/**
 * Work that was made for this client, with its days.
 *
 * @param stdClass $page `contractPage`.
 */
function deskside_print_warranties( stdClass $page ): void {
	if ( array() !== $page->warranties ) {
		echo '<h2>' . esc_html__( 'Work made for you', 'deskside' ) . '</h2><ul class="ul-disc">';
		foreach ( $page->warranties as $work ) {
			echo '<li><strong>' . esc_html( str_replace( '_', ' ', $work->id ) ) . '</strong>: ' . esc_html( $work->text ) . '</li>';
		}
		echo '</ul>';
	}
	deskside_print_said( __( 'With a support subscription of their own', 'deskside' ), $page->subscriptions );
}

/**
 * A part that the provider could not be asked for: said, so that nobody takes it for empty.
 *
 * @param string   $title Title.
 * @param WP_Error $error Why.
 */
function deskside_print_unread( string $title, WP_Error $error ): void {
	echo '<h2>' . esc_html( $title ) . '</h2><p class="deskside-keep"><strong>' . esc_html__( 'This part could not be read just now.', 'deskside' ) . '</strong> ' . nl2br( esc_html( deskside_error_words( $error ) ) ) . '</p>';
}
