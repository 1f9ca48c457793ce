<?php
/**
 * A network of sites: each sends its own to its own provider; deleting the plugin keeps what any of them has not sent.
 *
 * Runs on a real network (`tests/php/support/make-network.mjs`).
 *
 * @group network
 * @package Deskside
 */

declare( strict_types = 1 );

/** @group network */
final class Network_Outbox_Test extends Deskside_Test_Case {
	public function test_switching_off_for_the_whole_network_ends_the_access_to_each_site(): void {
		$_SERVER['REMOTE_ADDR'] = '127.0.0.1';
		$this->sign_in( 'owner' );
		$known = get_blog_id_from_url( '127.0.0.1', '/lent/' );
		$other = $known ? $known : wpmu_create_blog( '127.0.0.1', '/lent/', 'Lent', self::$people['owner'] );
		self::assertTrue( is_int( $other ), is_wp_error( $other ) ? $other->get_error_message() : '' );
		switch_to_blog( $other );
		deskside_install();
		$this->connect();
		$record = build_access_record( array( 'id' => 'gra_' . build_ulid( 77 ) ) );
		deskside_load( 'access/end' );
		deskside_access_keep( $record );
		$account = deskside_make_account( $record )->ID;
		restore_current_blog();

		deskside_on_deactivation( false );
		self::assertTrue( get_userdata( $account ) instanceof WP_User, 'Another site goes on.' );
		deskside_on_deactivation( true );
		self::assertFalse( get_userdata( $account ) );
		self::assertCount( 1, $this->provider->asked( 'POST /v1/access-grants/gra_' . build_ulid( 77 ) . '/revoke' ) );
		switch_to_blog( $other );
		self::assertSame( array( array(), false ), array( deskside_state()['grants'], wp_next_scheduled( 'deskside_hourly' ) ) );
		restore_current_blog();
	}

	public function test_each_site_of_a_network_sends_its_own_and_deleting_keeps_what_any_has_not_sent(): void {
		global $wpdb;
		$_SERVER['REMOTE_ADDR'] = '127.0.0.1';
		$this->sign_in( 'owner' );
		$known = get_blog_id_from_url( '127.0.0.1', '/waiting/' );
		$other = $known ? $known : wpmu_create_blog( '127.0.0.1', '/waiting/', 'Waiting', self::$people['owner'] );
		self::assertTrue( is_int( $other ), is_wp_error( $other ) ? $other->get_error_message() : '' );
		$this->enqueue( 1 );
		switch_to_blog( $other );
		deskside_install();
		$this->connect();
		update_option( 'deskside_connection', array( 'token' => 'dsk_' . str_repeat( 'o', 43 ) ) + deskside_connection(), false );
		$this->enqueue( 2 );
		$this->enqueue( 3 );
		restore_current_blog();

		self::make_due();
		self::assertSame( array( 'tried' => 1, 'sent' => 1 ), deskside_outbox_run(), 'The first site sends what is its own.' );
		switch_to_blog( $other );
		self::assertSame( 2, deskside_state()['unsent'] );
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::down() );
		self::make_due();
		deskside_outbox_run();
		$tokens = array_column( array_column( $this->provider->asked( 'POST /v1/tickets' ), 'headers' ), 'Authorization' );
		self::assertSame( array( 'Bearer ' . Fake_Provider::TOKEN, 'Bearer dsk_' . str_repeat( 'o', 43 ) ), $tokens );
		restore_current_blog();

		defined( 'WP_UNINSTALL_PLUGIN' ) || define( 'WP_UNINSTALL_PLUGIN', 'deskside/deskside.php' );
		if ( function_exists( 'deskside_uninstall_network' ) ) {
			deskside_uninstall_network();
		} else {
			require DESKSIDE_DIR . 'uninstall.php';
		}
		self::assertSame( array( $wpdb->get_blog_prefix( $other ) . 'deskside_outbox' ), $wpdb->get_col( "SHOW TABLES LIKE '%deskside_outbox'" ) );
		switch_to_blog( $other );
		self::assertSame( array( build_ulid( 2 ), build_ulid( 3 ) ), $wpdb->get_col( 'SELECT id FROM ' . deskside_outbox_table() . ' ORDER BY id' ) );
		$wpdb->query( 'DROP TABLE ' . deskside_outbox_table() );
		restore_current_blog();
	}

	private function enqueue( int $number ): void {
		$ticket = json_decode( (string) wp_json_encode( build_new_ticket( array( 'id' => 'tic_' . build_ulid( $number ) ) ) ) );
		deskside_enqueue( 'ticket', $ticket->id, $ticket, wp_get_current_user() );
	}
}
