<?php
/**
 * A network of sites, each with a contract of its own: every site says what is true for it, and nothing of another.
 *
 * Runs on a real network (`tests/php/support/make-network.mjs`).
 *
 * @group network
 * @package Deskside
 */

declare( strict_types = 1 );

/** @group network */
final class Network_Minutes_Test extends Deskside_Test_Case {
	/** Minutes until the turn of the month, somewhere in the future. */
	const LAPSES = '2099-11-30T23:00:00.000Z';

	/** Sites by what they are; the first one is the network's main site. */
	private static array $sites = array();

	protected function setUp(): void {
		parent::setUp();
		// WordPress notes who made a site.
		$_SERVER['REMOTE_ADDR'] = '127.0.0.1';
		self::$sites = array( 'main' => get_main_site_id() );
		foreach ( array( 'unlimited', 'empty', 'unconnected' ) as $name ) {
			self::$sites[ $name ] = self::make_site( $name );
		}
		$this->provider->on(
			'GET /v1/summary',
			static function ( array $request ): array {
				return Fake_Provider::json( self::summary_for( $request['headers']['Authorization'] ) );
			}
		);
		foreach ( array( 'main', 'unlimited', 'empty' ) as $name ) {
			$this->on_site( $name, function () use ( $name ): void {
				update_option( 'deskside_connection', array( 'token' => self::token_of( $name ) ) + deskside_connection(), false );
			} );
		}
	}

	/** A site with the owner as its administrator, connected unless it is the one that is not. */
	private static function make_site( string $name ): int {
		$known = get_blog_id_from_url( '127.0.0.1', "/$name/" );
		$id    = $known ? $known : wpmu_create_blog( '127.0.0.1', "/$name/", ucfirst( $name ), self::$people['owner'] );
		self::assertTrue( is_int( $id ), is_wp_error( $id ) ? $id->get_error_message() : '' );
		switch_to_blog( $id );
		deskside_install();
		deskside_grant_capabilities();
		update_option( 'deskside_state', array( 'schema' => DESKSIDE_SCHEMA, 'connected' => 'unconnected' !== $name, 'help_at' => time(), 'help_locales' => array( 'en' ) ) );
		if ( 'unconnected' === $name ) {
			delete_option( 'deskside_connection' );
		} else {
			update_option( 'deskside_connection', array( 'origin' => Fake_Provider::ORIGIN, 'token' => self::token_of( $name ), 'site_id' => 'sit_' . build_ulid( 50 + $id ), 'event_secret' => null, 'connected_at' => time() ), false );
		}
		restore_current_blog();
		return $id;
	}

	private static function token_of( string $name ): string {
		return 'dsk_' . str_pad( $name, 43, 'x' );
	}

	/** What the provider says of the contract behind a token. */
	private static function summary_for( string $authorization ): array {
		$usual     = build_summary();
		$allowance = array( 'month' => '2099-11', 'granted' => 30, 'lapses_at' => self::LAPSES );
		$of        = array(
			'main'      => array( 'Flowers', 'allowance', $allowance + array( 'used' => 12, 'remaining' => 18 ) ),
			'unlimited' => array( 'Books', 'unlimited', null ),
			'empty'     => array( 'Bikes', 'allowance', $allowance + array( 'used' => 30, 'remaining' => 0 ) ),
		);
		foreach ( $of as $name => list( $client, $counting, $minutes ) ) {
			if ( 'Bearer ' . self::token_of( $name ) === $authorization ) {
				return array_merge( $usual, array( 'contract' => array( 'client' => $client, 'counting' => $counting ) + $usual['contract'], 'minutes' => array( 'allowance' => $minutes, 'reserved' => 0, 'billable' => 0 ) ) );
			}
		}
		throw new RuntimeException( 'A token of no site.' );
	}

	/** Runs something as the owner on a site, and gives its answer. */
	private function on_site( string $name, callable $run ) {
		switch_to_blog( self::$sites[ $name ] );
		$this->sign_in( 'owner' );
		try {
			return $run();
		} finally {
			restore_current_blog();
		}
	}

	public static function contracts(): array {
		return array(
			'minutes left' => array( 'main', 'Flowers', 18, '18 of 30 minutes left' ),
			'unlimited'    => array( 'unlimited', 'Books', null, 'Unlimited: no minutes are counted' ),
			'all used'     => array( 'empty', 'Bikes', 0, '0 of 30 minutes left' ),
		);
	}

	/** @dataProvider contracts */
	public function test_each_site_tells_its_own_contract_and_minutes( string $site, string $client, ?int $left, string $bar ): void {
		// All of them are asked, in this order, before one is looked at: nothing of the others is left behind.
		foreach ( array( 'main', 'unlimited', 'empty' ) as $name ) {
			$this->on_site( $name, function () use ( $name ): void {
				self::assertSame( 200, $this->dispatch( 'GET', '/summary' )->get_status(), $name );
			} );
		}
		list( $boot, $summary, $words ) = $this->on_site( $site, function (): array {
			deskside_load( 'launcher' );
			return array( self::body_of( $this->dispatch( 'GET', '/panel' ) ), self::body_of( $this->dispatch( 'GET', '/summary' ) ), deskside_bar_minutes() );
		} );
		foreach ( array( $boot['summary'], $summary['summary'] ) as $told ) {
			self::assertSame( array( $client, $left ), array( $told['contract']['client'], $told['minutes']['allowance']['remaining'] ?? null ) );
		}
		self::assertTrue( $boot['environment']['multisite'], 'The panel says that each site has a contract of its own.' );
		self::assertStringContainsString( $bar, $words );
		self::assertSame( ( 'main' === $site ? '' : "/$site" ) . '/wp-admin/admin.php', wp_parse_url( $boot['statement_url'], PHP_URL_PATH ) );
		self::assertSame( self::$sites[ $site ] . '-' . self::$people['owner'], $boot['user']['key'], 'Drafts of one site are not those of another.' );
	}

	public function test_a_site_without_a_connection_borrows_none(): void {
		list( $boot, $refusal ) = $this->on_site( 'unconnected', function (): array {
			return array( self::body_of( $this->dispatch( 'GET', '/panel' ) ), self::refusal_of( $this->dispatch( 'GET', '/summary' ) ) );
		} );
		self::assertSame( array( false, null ), array( $boot['connected'], $boot['summary'] ) );
		self::assertSame( array( 409, 'not_connected' ), $refusal );
		self::assertCount( 0, $this->provider->requests );
	}

	public function test_the_statement_lists_the_other_sites_of_its_reader_as_each_last_knew_them(): void {
		foreach ( array( 'main', 'unlimited', 'empty' ) as $name ) {
			$this->on_site( $name, function (): void {
				$this->dispatch( 'GET', '/summary' );
			} );
		}
		deskside_load( 'statement-page' );
		$lines = $this->on_site( 'empty', static function (): array {
			return deskside_other_sites( wp_get_current_user() );
		} );
		self::assertSame( array( 'Unlimited: no minutes are counted' ), array_column( array_filter( $lines, static fn( $line ) => 'Unlimited' === $line[0] ), 2 ) );
		self::assertStringContainsString( '18 of 30 minutes left', (string) wp_json_encode( $lines ) );
		self::assertStringNotContainsString( 'Empty', (string) wp_json_encode( $lines ), 'Not the site itself.' );
		$stranger = $this->on_site( 'empty', static function (): array {
			return deskside_other_sites( get_userdata( self::$people['subscriber'] ) );
		} );
		self::assertSame( array(), $stranger, 'Nobody learns of a site that is not theirs.' );
	}

	public function test_what_waits_on_one_site_is_sent_with_its_own_token(): void {
		$this->on_site( 'unlimited', function (): void {
			$this->dispatch( 'POST', '/tickets', build_new_ticket() );
		} );
		$sent = $this->provider->asked( 'POST /v1/tickets' );
		self::assertSame( array( 'Bearer ' . self::token_of( 'unlimited' ) ), array_map( static fn( $request ) => $request['headers']['Authorization'], $sent ) );
	}
}
