<?php
/**
 * Where an owner sees and ends access, and who the owners are.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Owners who are told; a site has few, and no request waits for a hundred mails. */
const DESKSIDE_TOLD_OWNERS = 20;

/** The page that shows open access, each with a button to take it back. */
function deskside_access_page(): string {
	return admin_url( 'admin.php?page=deskside#deskside-access' );
}

/**
 * The site's owners, never an account that was lent to support.
 *
 * @return WP_User[] Those who are here longest first.
 */
function deskside_owners(): array {
	$found = get_users(
		array(
			'capability' => 'deskside_manage',
			'number'     => DESKSIDE_TOLD_OWNERS,
			// phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_query -- runs when access is given, first used or ended.
			'meta_query' => array(
				array(
					'key'     => 'deskside_access',
					'compare' => 'NOT EXISTS',
				),
			),
		)
	);
	return array_values(
		array_filter(
			$found,
			static function ( $user ): bool {
				return $user instanceof WP_User && $user->has_cap( 'deskside_manage' );
			}
		)
	);
}

/**
 * The way to end it from the row of a support account in the list of users.
 *
 * @param array<string, string> $actions Links of the row.
 * @return array<string, string>
 */
function deskside_add_access_action( array $actions ): array {
	return array( 'deskside' => sprintf( '<a href="%s">%s</a>', esc_url( deskside_access_page() ), esc_html__( 'Take access back', 'deskside' ) ) ) + $actions;
}
