<?php
/**
 * Fetches the help texts: from cron, from the heartbeat, after connecting, by the button in the settings, and when the provider says they changed.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'provider-client', 'help/kept' );

/** How old the kept texts may grow before they are fetched again. */
const DESKSIDE_HELP_AGE = 6 * HOUR_IN_SECONDS;

/** How long a failed fetch keeps quiet. */
const DESKSIDE_HELP_PAUSE = 10 * MINUTE_IN_SECONDS;

/** Fetches them when they are due. */
function deskside_refresh_due_help(): void {
	$state = deskside_state();
	if ( $state['connected'] && $state['help_at'] + DESKSIDE_HELP_AGE <= time() ) {
		deskside_refresh_help();
	}
}

/**
 * Fetches the texts in each language that somebody here reads; what was kept stays when the provider cannot be reached.
 *
 * @param WP_User|null $reader  Whose language comes first; null in the background.
 * @param float        $timeout Seconds for each language.
 * @return true|WP_Error
 */
function deskside_refresh_help( ?WP_User $reader = null, float $timeout = 10.0 ) {
	$person = deskside_help_person( $reader );
	if ( null === $person ) {
		return deskside_problem( 'not_connected' );
	}
	// Quiet for a while also when this fails; whoever changes it meanwhile is seen by it.
	$began = time() - DESKSIDE_HELP_AGE + DESKSIDE_HELP_PAUSE;
	deskside_update_state( array( 'help_at' => $began ) );
	$screens = array();
	$locales = deskside_help_locales( $reader );
	foreach ( $locales as $locale ) {
		$bundle = deskside_ask_provider(
			'GET',
			'/v1/help',
			array(
				'answer'  => 'help',
				'person'  => array_merge( $person, array( 'locale' => $locale ) ),
				'timeout' => $timeout,
			)
		);
		if ( is_wp_error( $bundle ) ) {
			return $bundle;
		}
		$screens = array_merge( $screens, deskside_keep_help( $locale, $bundle ) );
	}
	$done = static function ( array $state ) use ( $began, $locales, $screens ): array {
		return array(
			// Changed meanwhile, or fetched by somebody else: ours may be the older ones, so they are due again.
			'help_at'      => $began === $state['help_at'] ? time() : 0,
			'help_locales' => $locales,
			'tips'         => array_values( array_unique( $screens ) ),
		);
	};
	deskside_update_state( $done );
	return true;
}

/**
 * As whom to ask: the texts are the same for all people of a site.
 *
 * @param WP_User|null $reader Preferred.
 * @return array<string, mixed>|null `person` of the contract; null when nobody here may ask.
 */
function deskside_help_person( ?WP_User $reader ): ?array {
	$people = null !== $reader ? array( $reader ) : get_users(
		array(
			'role'   => 'administrator',
			'number' => 1,
		)
	);
	return isset( $people[0] ) ? deskside_person( $people[0] ) : null;
}

/**
 * The languages that are read here: the reader's, the site's, and those of who used the panel lately.
 *
 * @param WP_User|null $reader Comes first.
 * @return string[] Locales of the contract.
 */
function deskside_help_locales( ?WP_User $reader ): array {
	$locales = array( null !== $reader ? get_user_locale( $reader ) : get_locale(), get_locale() );
	foreach ( array_keys( deskside_state()['unread'] ) as $user_id ) {
		$locales[] = get_user_locale( $user_id );
	}
	return array_values( array_unique( array_map( 'deskside_person_locale', $locales ) ) );
}

/**
 * Keeps one language. None of it is loaded on ordinary pages.
 *
 * @param string   $locale Language.
 * @param stdClass $bundle `helpBundle` of the contract.
 * @return string[] Screens with tips.
 */
function deskside_keep_help( string $locale, stdClass $bundle ): array {
	$articles = array_values( array_filter( $bundle->articles, 'deskside_article_fits_versions' ) );
	update_option(
		deskside_help_option( $locale ),
		(string) wp_json_encode(
			array(
				'as_of'    => $bundle->as_of,
				'articles' => $articles,
			)
		),
		false
	);
	$screens = array();
	foreach ( $bundle->tips as $tip ) {
		$screens[ (string) $tip->screen ][] = $tip;
	}
	foreach ( array_diff( deskside_state()['tips'], array_map( 'strval', array_keys( $screens ) ) ) as $gone ) {
		delete_option( deskside_tips_option( $locale, $gone ) );
	}
	foreach ( $screens as $screen => $tips ) {
		update_option( deskside_tips_option( $locale, (string) $screen ), (string) wp_json_encode( $tips ), false );
	}
	return array_map( 'strval', array_keys( $screens ) );
}

/**
 * Whether an article holds for the versions that are installed; what is not installed is decided when it is shown.
 *
 * @param stdClass $card `articleCard` of the contract.
 */
function deskside_article_fits_versions( stdClass $card ): bool {
	foreach ( $card->plugins as $plugin ) {
		$version = deskside_plugin_version( $plugin->slug );
		if ( null === $version || deskside_is_between( $version, $plugin->from, $plugin->to ) ) {
			return true;
		}
	}
	return array() === $card->plugins;
}

/**
 * The installed version of a plugin.
 *
 * @param string $slug Folder of the plugin, or core.
 * @return string|null Null when it is not installed.
 */
function deskside_plugin_version( string $slug ): ?string {
	if ( 'core' === $slug ) {
		return get_bloginfo( 'version' );
	}
	require_once ABSPATH . 'wp-admin/includes/plugin.php';
	foreach ( get_plugins() as $file => $data ) {
		if ( strtok( (string) $file, '/' ) === $slug ) {
			return (string) $data['Version'];
		}
	}
	return null;
}

/**
 * Whether a version is within bounds, both included; `9.9` as upper bound takes 9.9.3 in.
 *
 * @param string      $version Version.
 * @param string|null $from    Lowest.
 * @param string|null $to      Highest.
 */
function deskside_is_between( string $version, ?string $from, ?string $to ): bool {
	return ( null === $from || version_compare( $version, $from, '>=' ) )
		&& ( null === $to || version_compare( $version, $to, '<=' ) || 0 === strpos( $version, $to . '.' ) );
}
