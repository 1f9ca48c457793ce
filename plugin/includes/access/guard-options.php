<?php
/**
 * Settings that support never changes, and those that go with what was lent.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'access/limits' );

/** Where the site is and whose, who gets in and as what, and the way to the provider. */
const DESKSIDE_FIXED_OPTIONS = array( 'siteurl', 'home', 'admin_email', 'new_admin_email', 'users_can_register', 'default_role', 'deskside_connection' );

/** What runs on the site, by the capability that WordPress's own screens ask for it. */
const DESKSIDE_OPTIONS_OF = array(
	'active_plugins'      => 'activate_plugins',
	'auto_update_plugins' => 'update_plugins',
	'template'            => 'switch_themes',
	'stylesheet'          => 'switch_themes',
	'auto_update_themes'  => 'update_themes',
);

/**
 * Lets an option keep its value where support may not change it.
 *
 * @param mixed  $value  New value.
 * @param string $option Name of the option.
 * @param mixed  $old    Value so far.
 * @return mixed
 */
function deskside_guard_option( $value, $option, $old ) {
	if ( ! deskside_is_support( get_current_user_id() ) ) {
		return $value;
	}
	$may = ! in_array( $option, DESKSIDE_FIXED_OPTIONS, true )
		&& ( ! isset( DESKSIDE_OPTIONS_OF[ $option ] ) || current_user_can( DESKSIDE_OPTIONS_OF[ $option ] ) )
		&& ( wp_roles()->role_key !== $option || deskside_roles_are_safe( $value, $old ) );
	return $may ? $value : $old;
}

/**
 * Whether roles may become these while support is here: plugins that set themselves up give theirs at whoever's visit, so
 * only what takes rights away, or hands out those of WordPress itself and what support lacks, is refused.
 *
 * @param mixed $roles New definition of all roles.
 * @param mixed $old   Definition so far.
 */
function deskside_roles_are_safe( $roles, $old ): bool {
	$core = array_merge( ...array_values( DESKSIDE_LIMITS ) );
	foreach ( is_array( $old ) ? $old : array() as $name => $role ) {
		$had  = array_keys( array_filter( $role['capabilities'] ) );
		$has  = array_keys( array_filter( $roles[ $name ]['capabilities'] ?? array() ) );
		$risk = static function ( $capability ) use ( $core ): bool {
			return in_array( $capability, $core, true ) || deskside_access_lacks( (string) $capability, array() );
		};
		if ( array() !== array_diff( $had, $has ) || array() !== array_filter( array_diff( $has, $had ), $risk ) ) {
			return false;
		}
	}
	return true;
}

/** Closes WordPress's page of all options, which shows and saves whatever is stored; its settings pages stay. */
function deskside_guard_all_options(): void {
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput -- read as WordPress reads it, to refuse; nothing is done with it.
	$page = isset( $_REQUEST['option_page'] ) && is_string( $_REQUEST['option_page'] ) ? sanitize_text_field( $_REQUEST['option_page'] ) : '';
	if ( deskside_is_support( get_current_user_id() ) && in_array( $page, array( '', 'options' ), true ) ) {
		wp_die( esc_html__( 'Support cannot open this page.', 'deskside' ), 403 );
	}
}
