<?php
/**
 * Deleting the plugin leaves nothing behind.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Uninstall_Test extends Deskside_Test_Case {
	public function test_nothing_is_left_and_the_provider_knows(): void {
		global $wpdb;
		$this->sign_in( 'owner' );
		deskside_fetch_summary( wp_get_current_user() );
		$this->dispatch( 'GET', '/topics' );
		$this->provider->on( 'POST', Fake_Provider::down() );
		$this->dispatch( 'POST', '/tickets', build_new_ticket() );
		update_option( 'somebody_elses_deskside_note', 'stays' );
		$this->provider->requests = array();

		defined( 'WP_UNINSTALL_PLUGIN' ) || define( 'WP_UNINSTALL_PLUGIN', 'deskside/deskside.php' );
		require DESKSIDE_DIR . 'uninstall.php';

		self::assertCount( 1, $this->provider->asked( 'DELETE /v1/connection' ) );
		self::assertSame( array( 'somebody_elses_deskside_note' ), $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%deskside%'" ) );
		self::assertSame( array(), $wpdb->get_col( "SELECT meta_key FROM $wpdb->usermeta WHERE meta_key LIKE '%deskside%'" ) );
		self::assertSame( array(), $wpdb->get_col( "SHOW TABLES LIKE '%deskside%'" ) );
		self::assertStringNotContainsString( 'deskside_', (string) wp_json_encode( wp_roles()->roles ) );
		self::assertStringNotContainsString( 'deskside', (string) wp_json_encode( _get_cron_array() ) );
		delete_option( 'somebody_elses_deskside_note' );
	}
}
