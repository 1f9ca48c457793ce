<?php
/**
 * The help texts that the site keeps: cards per language, tips per language and screen. Read without the provider.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'problem', 'person' );

/**
 * The option of a language's cards.
 *
 * @param string $locale One of the contract's.
 */
function deskside_help_option( string $locale ): string {
	return 'deskside_help_' . $locale;
}

/**
 * The option of a screen's tips; screens have longer names than options.
 *
 * @param string $locale One of the contract's.
 * @param string $screen Id of a screen.
 */
function deskside_tips_option( string $locale, string $screen ): string {
	return 'deskside_tips_' . $locale . '_' . md5( $screen );
}

/**
 * The language in which something is kept for somebody: their own, else the site's, else any.
 *
 * @param WP_User $user Reader.
 * @return string|null Null when nothing is kept.
 */
function deskside_help_locale( WP_User $user ): ?string {
	$kept = deskside_state()['help_locales'];
	foreach ( array( get_user_locale( $user ), get_locale() ) as $locale ) {
		$locale = deskside_person_locale( $locale );
		if ( in_array( $locale, $kept, true ) ) {
			return $locale;
		}
	}
	return $kept[0] ?? null;
}

/**
 * The kept cards, only of plugins that this site uses.
 *
 * @param WP_User $user Reader.
 * @return array{as_of: string|null, articles: array<int, stdClass>}
 */
function deskside_kept_help( WP_User $user ): array {
	$locale = deskside_help_locale( $user );
	$kept   = null === $locale ? null : json_decode( (string) get_option( deskside_help_option( $locale ), '' ) );
	if ( ! $kept instanceof stdClass ) {
		return array(
			'as_of'    => null,
			'articles' => array(),
		);
	}
	return array(
		'as_of'    => (string) $kept->as_of,
		'articles' => array_values( array_filter( $kept->articles, 'deskside_article_applies' ) ),
	);
}

/**
 * Whether an article is about what this site has.
 *
 * @param stdClass $card `articleCard` of the contract.
 */
function deskside_article_applies( stdClass $card ): bool {
	foreach ( $card->plugins as $plugin ) {
		if ( deskside_uses_plugin( $plugin->slug ) ) {
			return true;
		}
	}
	return array() === $card->plugins;
}

/**
 * Whether a plugin is active here; reads the autoloaded list only.
 *
 * @param string $slug Folder of the plugin, or core.
 */
function deskside_uses_plugin( string $slug ): bool {
	if ( 'core' === $slug ) {
		return true;
	}
	$active = array_merge( (array) get_option( 'active_plugins', array() ), is_multisite() ? array_keys( (array) get_site_option( 'active_sitewide_plugins', array() ) ) : array() );
	foreach ( $active as $file ) {
		if ( strtok( (string) $file, '/' ) === $slug ) {
			return true;
		}
	}
	return false;
}

/**
 * The kept tips of a screen; the caller has looked into the state whether there are any.
 *
 * @param WP_User $user   Reader.
 * @param string  $screen Id of the screen.
 * @return array<int, stdClass> `tip` of the contract.
 */
function deskside_kept_tips( WP_User $user, string $screen ): array {
	$locale = deskside_help_locale( $user );
	$kept   = null === $locale ? null : json_decode( (string) get_option( deskside_tips_option( $locale, $screen ), '' ) );
	return is_array( $kept ) ? array_values(
		array_filter(
			$kept,
			static function ( stdClass $tip ): bool {
				return deskside_uses_plugin( $tip->plugin );
			}
		)
	) : array();
}
