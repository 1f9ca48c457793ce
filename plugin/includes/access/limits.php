<?php
/**
 * What support may not do: always, and by the owner's choice. Rules as data; a role lends the rest.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Left out of every role: people's accounts, files on the server, personal data in bulk, money, and this plugin's own rights. */
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
	'unfiltered_upload',
	'import',
	'export',
	'export_others_personal_data',
	'erase_others_personal_data',
	'manage_privacy_options',
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
 * The capabilities that a support account does not have, whatever its role has.
 *
 * @param string   $role    Name of the role lent.
 * @param string[] $may_not Names in DESKSIDE_LIMITS, or 'deleting'.
 * @return string[]
 */
function deskside_access_left_out( string $role, array $may_not ): array {
	$out = DESKSIDE_NEVER;
	foreach ( $may_not as $limit ) {
		$out = array_merge( $out, 'deleting' === $limit ? deskside_deleting_capabilities( $role ) : ( DESKSIDE_LIMITS[ $limit ] ?? array() ) );
	}
	return array_values( array_unique( $out ) );
}

/**
 * All of a role's capabilities to delete.
 *
 * @param string $role Name of the role.
 * @return string[]
 */
function deskside_deleting_capabilities( string $role ): array {
	$object = get_role( $role );
	$names  = array_map( 'strval', array_keys( $object ? $object->capabilities : array() ) );
	return array_values( (array) preg_grep( '/^delete_/', $names ) );
}

/**
 * Roles that somebody can lend: those that can write here and have no capability that this person lacks.
 *
 * @param WP_User $user Who lends.
 * @return array<int, array{role: string, role_label: string}> The strongest last, as WordPress orders its editable roles backwards.
 */
function deskside_access_roles( WP_User $user ): array {
	if ( ! $user->has_cap( 'deskside_manage' ) || ! $user->has_cap( 'create_users' ) ) {
		return array();
	}
	require_once ABSPATH . 'wp-admin/includes/user.php';
	$roles = array();
	foreach ( get_editable_roles() as $name => $role ) {
		$capabilities = array_keys( array_filter( $role['capabilities'] ) );
		if ( in_array( 'edit_posts', $capabilities, true ) && preg_match( '/^[a-z0-9_-]{1,60}(?![\s\S])/', (string) $name ) && array() === array_diff( $capabilities, array_keys( array_filter( $user->allcaps ) ) ) ) {
			$roles[] = array(
				'role'       => (string) $name,
				'role_label' => mb_substr( translate_user_role( $role['name'] ), 0, 100 ),
			);
		}
	}
	return $roles;
}
