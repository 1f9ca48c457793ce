<?php
/**
 * What support may not do: always, and by the owner's choice. Rules as data; a role lends the rest.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * Left out of every role: people's accounts, files on the server, scripts in what others will see, personal data in bulk, money,
 * and this plugin's own rights. WordPress itself asks some of them under another name, so they are refused by their own.
 */
const DESKSIDE_NEVER = array(
	'create_users',
	'delete_users',
	'edit_users',
	'list_users',
	'promote_users',
	'remove_users',
	'edit_files',
	'edit_plugins',
	'edit_themes',
	'edit_css',
	'unfiltered_html',
	'unfiltered_upload',
	'import',
	'export',
	'export_others_personal_data',
	'erase_others_personal_data',
	'manage_privacy_options',
	'delete_site',
	'setup_network',
	'manage_network',
	'manage_sites',
	'manage_network_users',
	'manage_network_plugins',
	'manage_network_themes',
	'manage_network_options',
	'deskside_ask',
	'deskside_approve_quotes',
	'deskside_manage',
);

/** And what plugins call such things: rights over people and roles, code and files, data in bulk, a network of sites. */
const DESKSIDE_NEVER_LIKE = '/^deskside_|_users$|switch_(?:to_)?user|login_as|impersonat|_roles?$|^ure_|capabilit|unfiltered|snippet|(?:^|_)php(?:_|$)|custom_(?:code|css|js|html)|javascript|_scripts?$|file_?manager|(?<!upload)_files$|export|import|backup|restore_|migrat|network|_sites$/i';

/** What an owner can leave out besides: capabilities by the names of ACCESS_LIMITS in the contract. */
const DESKSIDE_LIMITS = array(
	'plugins'  => array( 'install_plugins', 'upload_plugins', 'activate_plugins', 'update_plugins', 'delete_plugins', 'resume_plugins' ),
	'themes'   => array( 'install_themes', 'upload_themes', 'switch_themes', 'update_themes', 'delete_themes', 'resume_themes', 'edit_theme_options', 'customize' ),
	'settings' => array( 'manage_options', 'update_core', 'manage_woocommerce' ),
	'orders'   => array(
		'view_woocommerce_reports',
		'read_shop_order',
		'edit_shop_order',
		'edit_shop_orders',
		'edit_others_shop_orders',
		'edit_published_shop_orders',
		'edit_private_shop_orders',
		'read_private_shop_orders',
		'publish_shop_orders',
		'delete_shop_order',
		'delete_shop_orders',
	),
);

/**
 * Whether a support account lacks a capability, whatever its role has.
 *
 * @param string   $capability Name; of WordPress, or of a plugin.
 * @param string[] $may_not    What the owner left out: names in DESKSIDE_LIMITS, or 'deleting'.
 */
function deskside_access_lacks( string $capability, array $may_not ): bool {
	if ( in_array( $capability, DESKSIDE_NEVER, true ) || preg_match( DESKSIDE_NEVER_LIKE, $capability ) ) {
		return true;
	}
	foreach ( $may_not as $limit ) {
		if ( deskside_limit_covers( $capability, $limit ) ) {
			return true;
		}
	}
	return false;
}

/**
 * Whether a capability is one of those that an owner leaves out together.
 *
 * @param string $capability Name.
 * @param string $limit      Name in DESKSIDE_LIMITS, or 'deleting'.
 */
function deskside_limit_covers( string $capability, string $limit ): bool {
	return 'deleting' === $limit ? 0 === strpos( $capability, 'delete_' ) : in_array( $capability, DESKSIDE_LIMITS[ $limit ] ?? array(), true );
}

/**
 * The capabilities that a support account is refused in its own row: for code that asks the account without a check.
 *
 * @param string   $role    Name of the role lent.
 * @param string[] $may_not Names in DESKSIDE_LIMITS, or 'deleting'.
 * @return string[]
 */
function deskside_access_left_out( string $role, array $may_not ): array {
	$object = get_role( $role );
	$names  = array_map( 'strval', array_keys( $object ? $object->capabilities : array() ) );
	$names  = array_unique( array_merge( $names, DESKSIDE_NEVER, ...array_values( DESKSIDE_LIMITS ) ) );
	$lacks  = static function ( string $name ) use ( $may_not ): bool {
		return deskside_access_lacks( $name, $may_not );
	};
	return array_values( array_filter( $names, $lacks ) );
}

/**
 * What there is to leave out of a role.
 *
 * @param string[] $capabilities All that it has.
 * @return string[] Names in DESKSIDE_LIMITS, and 'deleting'.
 */
function deskside_role_limits( array $capabilities ): array {
	$limits = array_merge( array_keys( DESKSIDE_LIMITS ), array( 'deleting' ) );
	$has    = static function ( string $limit ) use ( $capabilities ): bool {
		foreach ( $capabilities as $capability ) {
			if ( deskside_limit_covers( $capability, $limit ) && ! deskside_access_lacks( $capability, array() ) ) {
				return true;
			}
		}
		return false;
	};
	return array_values( array_filter( $limits, $has ) );
}

/**
 * Roles that somebody can lend: those that can write here and have no capability that this person lacks.
 *
 * @param WP_User $user Who lends.
 * @return array<int, array{role: string, role_label: string, limits: string[]}> The strongest last, as WordPress orders its editable roles backwards.
 */
function deskside_access_roles( WP_User $user ): array {
	if ( ! $user->has_cap( 'deskside_manage' ) || ! $user->has_cap( 'create_users' ) ) {
		return array();
	}
	require_once ABSPATH . 'wp-admin/includes/user.php';
	$roles = array();
	foreach ( get_editable_roles() as $name => $role ) {
		$capabilities = array_map( 'strval', array_keys( array_filter( $role['capabilities'] ) ) );
		if ( in_array( 'edit_posts', $capabilities, true ) && preg_match( '/^[a-z0-9_-]{1,60}(?![\s\S])/', (string) $name ) && array() === array_diff( $capabilities, array_keys( array_filter( $user->allcaps ) ) ) ) {
			$roles[] = array(
				'role'       => (string) $name,
				'role_label' => mb_substr( translate_user_role( $role['name'] ), 0, 100 ),
				'limits'     => deskside_role_limits( $capabilities ),
			);
		}
	}
	return $roles;
}
