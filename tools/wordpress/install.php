<?php
/**
 * Installs WordPress without a browser; does nothing on a site that is installed.
 *
 * Run by tools/wordpress.mjs inside WordPress, with WP_INSTALLING defined.
 *
 * @package Deskside
 */

if ( is_blog_installed() ) {
	return;
}

require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'Corner Shop', 'admin', 'owner@example.test', false, '', 'password' );

// Pictures of people come from a host that a closed-off site cannot reach.
update_option( 'show_avatars', 0 );
update_option( 'timezone_string', 'Europe/Brussels' );
$GLOBALS['wp_rewrite']->set_permalink_structure( '/%postname%/' );
$GLOBALS['wp_rewrite']->flush_rules( false );

wp_insert_user(
	array(
		'user_login'   => 'employee',
		'user_pass'    => 'password',
		'user_email'   => 'employee@example.test',
		'display_name' => 'Emma Employee',
		'role'         => 'editor',
	)
);

// The first visits of an administrator should show the screens, not the tours.
foreach ( get_users() as $user ) {
	update_user_meta( $user->ID, 'show_welcome_panel', 0 );
	update_user_meta(
		$user->ID,
		$GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences',
		array(
			'core/edit-post' => array( 'welcomeGuide' => false ),
			'core'           => array( 'enableChoosePatternModal' => false ),
			'_modified'      => gmdate( 'c' ),
		)
	);
}
