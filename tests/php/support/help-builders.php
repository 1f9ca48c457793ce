<?php
/**
 * Makers of help texts, as the contract has them.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

/** A card of an article. */
function build_article_card( array $changes = array() ): array {
	return array_merge(
		array( 'id' => 'permalinks', 'locale' => 'en', 'title' => 'Permalinks', 'keywords' => '', 'summary' => 'The addresses of your pages.', 'screens' => array( 'options-permalink' ), 'plans' => array(), 'plugins' => array() ),
		$changes
	);
}

/** An article. */
function build_article( array $changes = array() ): array {
	return array_merge( build_article_card(), array( 'html' => '<p>The addresses of your pages.</p>', 'updated_at' => '2026-11-22T09:00:00.000Z', 'helpful' => null ), $changes );
}

/** A tip. */
function build_tip( array $changes = array() ): array {
	return array_merge( array( 'id' => 'blogname', 'screen' => 'options-general', 'field' => '#blogname', 'plugin' => 'core', 'locale' => 'en', 'text' => 'The name of your shop.', 'article' => 'permalinks' ), $changes );
}

/** What a site keeps of the help. */
function build_help_bundle( array $changes = array() ): array {
	return array_merge( array( 'as_of' => '2026-11-22T09:00:00.000Z', 'locale' => 'en', 'articles' => array( build_article_card() ), 'tips' => array( build_tip() ) ), $changes );
}
