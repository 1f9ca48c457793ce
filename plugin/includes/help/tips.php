<?php
/**
 * The "?" marks of a screen: their texts, printed only where there are any and only for who wants them.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'help/kept' );

/** The user's own switch. */
const DESKSIDE_TIPS_OFF = 'deskside_tips_off';

/**
 * Whether somebody has switched the marks off.
 *
 * @param int $user_id Who; the signed-in person's settings are in memory already.
 */
function deskside_tips_are_off( int $user_id ): bool {
	return '1' === get_user_meta( $user_id, DESKSIDE_TIPS_OFF, true );
}

/**
 * Prints the tips of a screen as data; costs one query, on screens that have tips.
 *
 * @param WP_Screen $screen The screen.
 */
function deskside_print_tips( WP_Screen $screen ): void {
	$user = wp_get_current_user();
	if ( deskside_tips_are_off( $user->ID ) ) {
		return;
	}
	$tips = deskside_kept_tips( $user, $screen->id );
	if ( array() === $tips ) {
		return;
	}
	$json = (string) wp_json_encode(
		array(
			'tips'  => array_map( 'deskside_printed_tip', $tips ),
			'words' => deskside_tip_words(),
		),
		JSON_UNESCAPED_SLASHES | JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS
	);
	// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- JSON without < > & and ' inside an element that is never run.
	echo '<script type="application/json" id="deskside-tips">' . $json . '</script>';
}

/**
 * What the browser needs of a tip.
 *
 * @param stdClass $tip `tip` of the contract.
 * @return array<string, string|null>
 */
function deskside_printed_tip( stdClass $tip ): array {
	return array(
		'id'      => $tip->id,
		'field'   => $tip->field,
		'locale'  => $tip->locale,
		'text'    => $tip->text,
		'article' => $tip->article,
	);
}

/**
 * The words of the marks, which have no script of WordPress's beside them to translate them.
 *
 * @return array<string, string>
 */
function deskside_tip_words(): array {
	return array(
		/* translators: %s: name of a field. */
		'mark'    => __( 'Help: %s', 'deskside' ),
		'more'    => __( 'Read more', 'deskside' ),
		'ask'     => __( 'Ask about this', 'deskside' ),
		'helpful' => __( 'Helpful?', 'deskside' ),
		'yes'     => __( 'Yes', 'deskside' ),
		'no'      => __( 'No', 'deskside' ),
		'thanks'  => __( 'Thank you.', 'deskside' ),
		'failed'  => __( 'That could not be sent. Try again later.', 'deskside' ),
		'hide'    => __( 'Hide all marks', 'deskside' ),
		'close'   => __( 'Close', 'deskside' ),
	);
}
