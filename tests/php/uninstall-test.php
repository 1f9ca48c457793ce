<?php
/**
 * Deleting the plugin leaves nothing behind, except what is not sent and nobody gave up.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Uninstall_Test extends Deskside_Test_Case {
	public function test_what_is_not_sent_outlives_deleting_until_somebody_gives_it_up(): void {
		global $wpdb;
		$this->sign_in( 'owner' );
		deskside_fetch_summary( wp_get_current_user() );
		$this->dispatch( 'GET', '/topics' );
		$this->dispatch( 'POST', '/tickets', build_new_ticket( array( 'id' => 'tic_' . build_ulid( 2 ) ) ) );
		$this->provider->on( 'POST', Fake_Provider::down() );
		$this->dispatch( 'POST', '/tickets', build_new_ticket() );
		deskside_load( 'told-hashes' );
		deskside_remember_told( 'quo_' . build_ulid( 9 ), str_repeat( 'a', 64 ) );
		update_option( 'somebody_elses_deskside_note', 'stays' );
		$this->provider->requests = array();

		defined( 'WP_UNINSTALL_PLUGIN' ) || define( 'WP_UNINSTALL_PLUGIN', 'deskside/deskside.php' );
		require DESKSIDE_DIR . 'uninstall.php';

		self::assertCount( 1, $this->provider->asked( 'DELETE /v1/connection' ) );
		$this->assert_nothing_left( array( deskside_outbox_table() ) );
		self::assertSame( array( build_ulid() ), $wpdb->get_col( 'SELECT id FROM ' . deskside_outbox_table() ) );

		$this->provider->heal();
		deskside_install();
		self::assertSame( 1, deskside_state()['unsent'], 'Installed again, it is known again.' );
		self::assertTrue( deskside_connect( Fake_Provider::ORIGIN, Fake_Provider::CODE ) );
		self::assertSame( 1, deskside_outbox_run()['sent'], 'Connected again, it goes on.' );

		deskside_outbox_insert( array( 'id' => build_ulid( 3 ), 'origin' => '', 'answer' => null ) + (array) deskside_outbox_find( build_ulid() ) );
		$wpdb->update( deskside_outbox_table(), array( 'state' => 'queued' ), array( 'id' => build_ulid( 3 ) ) );
		update_option( 'deskside_delete_unsent', time(), false );
		deskside_uninstall_site();
		$this->assert_nothing_left( array() );
		delete_option( 'somebody_elses_deskside_note' );
	}

	private function assert_nothing_left( array $tables ): void {
		global $wpdb;
		self::assertSame( array( 'somebody_elses_deskside_note' ), $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%deskside%'" ) );
		self::assertSame( array(), $wpdb->get_col( "SELECT meta_key FROM $wpdb->usermeta WHERE meta_key LIKE '%deskside%'" ) );
		self::assertSame( $tables, $wpdb->get_col( "SHOW TABLES LIKE '%deskside%'" ) );
		self::assertStringNotContainsString( 'deskside_', (string) wp_json_encode( wp_roles()->roles ) );
		self::assertStringNotContainsString( 'deskside', (string) wp_json_encode( _get_cron_array() ) );
	}
}
