<?php
/**
 * WordPress's privacy tools: everything of a person, here and at the provider, and nothing of anybody else.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Privacy_Test extends Deskside_Test_Case {
	const EMPLOYEE = 'test-employee@example.test';

	protected function setUp(): void {
		parent::setUp();
		deskside_load( 'privacy/export', 'privacy/erase', 'privacy/retention', 'privacy/policy', 'outbox/sweep' );
	}

	public function test_the_export_has_what_waits_here_and_what_the_provider_keeps(): void {
		$this->write_as( 'owner', 1, 'Words of the owner' );
		$this->write_as( 'employee', 2, 'Words of Emma' );
		$id = self::$people['employee'];
		$this->provider->on( "GET /v1/people/$id/data", static function ( array $request ): array {
			$first = '' === $request['query'];
			return Fake_Provider::json( array( 'items' => array( self::item( $first ? 1 : 2 ) ), 'next' => $first ? 'tic_' . build_ulid( 1 ) : null ) );
		} );

		$pages = $this->export( self::EMPLOYEE );
		$text  = (string) wp_json_encode( $pages );
		foreach ( array( 'Words of Emma', 'Provider words 1', 'Provider words 2' ) as $part ) {
			self::assertStringContainsString( $part, $text );
		}
		self::assertStringNotContainsString( 'Words of the owner', $text );
		self::assertCount( 3, $pages );
	}

	public function test_the_export_says_what_a_thing_is_in_the_readers_words(): void {
		$this->provider->on( 'GET /v1/people/', static function (): array {
			$items = array();
			foreach ( array( 'ticket', 'message', 'attachment', 'question' ) as $number => $kind ) {
				$items[] = array( 'kind' => $kind ) + self::item( $number + 1 );
			}
			return Fake_Provider::json( array( 'items' => $items, 'next' => null ) );
		} );
		$text = (string) wp_json_encode( $this->export( self::EMPLOYEE ) );
		foreach ( array( 'A request', 'A reply', 'A file', 'A question to the help' ) as $words ) {
			self::assertStringContainsString( '"value":"' . $words . '"', $text );
		}
		self::assertStringNotContainsString( '"value":"question"', $text );
	}

	public function test_a4_the_mail_of_nobody_brings_nothing_and_asks_nobody(): void {
		$this->write_as( 'owner', 1, 'Words of the owner' );
		$this->provider->requests = array();
		foreach ( array( 'foreign@example.test', '', '%', "' OR 1=1 -- " ) as $email ) {
			self::assertSame( array( 'data' => array(), 'done' => true ), $this->call( 'exporters', $email ) );
			self::assertFalse( $this->call( 'erasers', $email )['items_removed'] );
		}
		self::assertCount( 0, $this->provider->requests );
		self::assertNotNull( deskside_outbox_find( build_ulid( 1 ) ) );
	}

	public function test_an_export_without_the_provider_is_none(): void {
		$this->write_as( 'employee', 1, 'Words of Emma' );
		self::assertFalse( $this->call( 'exporters', self::EMPLOYEE )['done'] );
		self::assertTrue( is_wp_error( $this->call( 'exporters', self::EMPLOYEE, 2 ) ), 'The provider is down.' );
	}

	public function test_the_erasure_takes_everything_of_one_and_nothing_of_another(): void {
		global $wpdb;
		$this->write_as( 'owner', 1, 'Words of the owner' );
		$this->write_as( 'employee', 2, 'Words of Emma' );
		$this->provider->heal();
		deskside_fetch_summary( get_user_by( 'email', self::EMPLOYEE ) );
		update_user_meta( self::$people['employee'], 'deskside_last_sign_in', time() );
		$result = $this->call( 'erasers', self::EMPLOYEE );

		self::assertSame( array( true, true, true ), array( $result['items_removed'], $result['items_retained'], $result['done'] ) );
		self::assertCount( 1, $this->provider->asked( 'POST /v1/people/' . self::$people['employee'] . '/erasure' ) );
		$here = (string) wp_json_encode( array( $wpdb->get_results( 'SELECT * FROM ' . deskside_outbox_table() ), $wpdb->get_results( "SELECT * FROM $wpdb->options WHERE option_name LIKE '%deskside%'" ), $wpdb->get_results( "SELECT * FROM $wpdb->usermeta WHERE meta_key LIKE '%deskside%' AND user_id = " . self::$people['employee'] ) ) );
		foreach ( array( 'Words of Emma', 'test-employee', 'Employee Test', 'deskside_summary_' . self::$people['employee'] ) as $trace ) {
			self::assertStringNotContainsString( $trace, $here );
		}
		self::assertStringContainsString( 'Words of the owner', $here );
		self::assertSame( 1, deskside_state()['unsent'] );
	}

	public function test_nothing_is_called_erased_while_the_provider_could_not_be_told(): void {
		$this->write_as( 'employee', 2, 'Words of Emma' );
		self::assertTrue( is_wp_error( $this->call( 'erasers', self::EMPLOYEE ) ) );
		self::assertNotNull( deskside_outbox_find( build_ulid( 2 ) ) );
	}

	public function test_without_a_connection_what_is_here_is_exported_and_erased(): void {
		$this->write_as( 'employee', 2, 'Words of Emma' );
		$this->forget_connection();
		self::assertTrue( $this->call( 'exporters', self::EMPLOYEE )['done'] );
		self::assertTrue( $this->call( 'erasers', self::EMPLOYEE )['items_removed'] );
		self::assertNull( deskside_outbox_find( build_ulid( 2 ) ) );
	}

	public function test_the_provider_sets_how_long_it_keeps_and_the_site_says_so(): void {
		self::assertStringContainsString( 'its own policy', deskside_retention_words() );
		deskside_refresh_retention();
		deskside_refresh_retention();
		self::assertCount( 1, $this->provider->asked( 'GET /v1/retention' ), 'Once a day.' );
		self::assertStringContainsString( 'after 24 months', deskside_retention_words() );
		delete_transient( 'deskside_retention_asked' );
		$this->provider->on( 'GET /v1/retention', Fake_Provider::json( array( 'months' => null ) ) );
		deskside_refresh_retention();
		self::assertStringContainsString( 'as long as the contract runs', deskside_retention_words() );
	}

	private function write_as( string $who, int $number, string $body ): void {
		$this->sign_in( $who );
		$this->provider->on( '', Fake_Provider::down() );
		$this->dispatch( 'POST', '/tickets', build_new_ticket( array( 'id' => 'tic_' . build_ulid( $number ), 'body' => $body ) ) );
		$this->sign_in( 'nobody' );
	}

	/** All pages of an export. */
	private function export( string $email ): array {
		$pages = array();
		do {
			$pages[] = $this->call( 'exporters', $email, count( $pages ) + 1 );
		} while ( ! end( $pages )['done'] && count( $pages ) < 10 );
		return $pages;
	}

	/** Calls ours as WordPress does. */
	private function call( string $which, string $email, int $page = 1 ) {
		return call_user_func( apply_filters( 'wp_privacy_personal_data_' . $which, array() )['deskside']['callback'], $email, $page );
	}

	private static function item( int $number ): array {
		return array( 'id' => 'tic_' . build_ulid( $number ), 'kind' => 'ticket', 'ticket_id' => 'tic_' . build_ulid( $number ), 'at' => '2026-11-20T09:00:00.000Z', 'name' => 'Employee Test', 'email' => null, 'text' => "Provider words $number" );
	}
}
