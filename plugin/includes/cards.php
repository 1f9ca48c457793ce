<?php
/**
 * Tables that become cards on small screens, below 782 px, where WordPress's own tables do the same.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Their style; WordPress gives everything in its tables another way to break words, by one class. */
const DESKSIDE_CARDS_CSS = '
.deskside-cards :is(td,td *){overflow-wrap:anywhere}
.deskside-cards time{white-space:nowrap}
.deskside-acts{display:flex;flex-wrap:wrap;gap:6px}
.deskside-acts form{margin:0}
.deskside-needs{color:#b32d2e;font-weight:600}
@media screen and (max-width:782px){
.deskside-cards,.deskside-cards :is(caption,tbody,tr,td){display:block}
.deskside-cards thead{position:absolute;clip-path:inset(50%);inline-size:1px;block-size:1px;overflow:hidden}
.deskside-cards tr{padding-block:8px}
.deskside-cards td{padding-block:4px}
.deskside-cards td[data-label]::before{content:attr(data-label) ": ";font-weight:600}
.deskside-cards td:empty{display:none}
.deskside-cards td.deskside-number{text-align:start}
}';

/** Prints it, once before the tables of a page. */
function deskside_print_cards_style(): void {
	echo '<style>' . DESKSIDE_CARDS_CSS . '</style>'; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- our own constant.
}

/**
 * Begins a table of cards.
 *
 * @param string   $caption What it lists, for those who hear it; empty where a heading says so.
 * @param string[] $heads   Words of the columns.
 */
function deskside_begin_cards( string $caption, array $heads ): void {
	echo '<table class="widefat striped deskside-cards">';
	if ( '' !== $caption ) {
		echo '<caption class="screen-reader-text">' . esc_html( $caption ) . '</caption>';
	}
	echo '<thead><tr>';
	foreach ( $heads as $head ) {
		printf( '<th scope="col">%s</th>', esc_html( $head ) );
	}
	echo '</tr></thead><tbody>';
}
