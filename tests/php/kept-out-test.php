<?php
/**
 * What the plugin leaves nowhere: files in a public folder, headers of a browser on a screen, calls that a text asks for.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Kept_Out_Test extends Deskside_Test_Case {
	/** In every header, and in every address that a text names. */
	const CANARY = 'kept-out-canary';

	/** Screens by the file that prints them. */
	const SCREENS = array(
		'page'           => array( 'deskside_print_page', array() ),
		'settings'       => array( 'deskside_print_settings', array() ),
		'statement-page' => array( 'deskside_print_statement_page', array( 'month' => '2026-11' ) ),
		'contract-page'  => array( 'deskside_print_contract_page', array() ),
		'outbox/screen'  => array( 'deskside_print_outbox_screen', array() ),
		'launcher'       => array( 'deskside_print_launcher_data', array() ),
	);

	protected function tearDown(): void {
		foreach ( array_keys( $_SERVER ) as $name ) {
			if ( is_string( $_SERVER[ $name ] ) && false !== strpos( $_SERVER[ $name ], self::CANARY ) ) {
				unset( $_SERVER[ $name ] );
			}
		}
		parent::tearDown();
	}

	public function test_b1_nothing_that_is_sent_or_waits_is_a_file_below_the_sites_folders(): void {
		$before = self::files();
		self::assertGreaterThan( 1000, count( $before ) );
		$this->sign_in( 'owner' );
		$this->provider->on( '', Fake_Provider::down() );
		$this->ask_all();
		self::assertGreaterThan( 2, deskside_state()['unsent'], 'A ticket waits, with its picture.' );
		$this->provider->heal();
		$this->ask_all();
		self::assertSame( array(), array_values( array_diff( self::files(), $before ) ) );
	}

	public function test_c6_no_header_of_a_request_is_shown_sent_on_or_kept(): void {
		$hostile = '"><script>alert(1)</script>' . self::CANARY;
		foreach ( array( 'USER_AGENT', 'REFERER', 'ACCEPT_LANGUAGE', 'X_FORWARDED_FOR', 'X_FORWARDED_HOST', 'X_REAL_IP', 'CLIENT_IP', 'CF_CONNECTING_IP', 'VIA', 'FORWARDED', 'X_REQUESTED_WITH', 'ORIGIN' ) as $name ) {
			$_SERVER[ 'HTTP_' . $name ] = $hostile;
		}
		$this->sign_in( 'owner' );
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::down() );
		foreach ( build_routes( self::$people['owner'] ) as list( $method, $path, $body, $query ) ) {
			self::assertStringNotContainsString( self::CANARY, (string) wp_json_encode( $this->ask( $method, $path, $body, $query )->get_data() ), $path );
		}
		foreach ( self::screens() as $name => $html ) {
			self::assertStringNotContainsString( self::CANARY, $html, $name );
		}
		self::assertStringNotContainsString( self::CANARY, (string) wp_json_encode( apply_filters( 'debug_information', array() )['deskside'] ) );
		self::assertStringNotContainsString( self::CANARY, (string) wp_json_encode( $this->provider->requests ), 'Nothing goes on to the provider.' );
		global $wpdb;
		self::assertSame( '0', (string) $wpdb->get_var( $wpdb->prepare( 'SELECT COUNT(*) FROM ' . deskside_outbox_table() . ' WHERE payload LIKE %s OR person LIKE %s', '%' . self::CANARY . '%', '%' . self::CANARY . '%' ) ) );
	}

	public function test_b16_no_screen_fetches_or_reads_what_a_text_names(): void {
		$canary  = '<img src="http://127.0.0.1:1/' . self::CANARY . '"><img src="php://filter/convert.base64-encode/resource=' . ABSPATH . 'wp-load.php"><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;';
		$message = array( 'body' => $canary ) + build_message( 'msg_' . build_ulid( 2 ) );
		$this->provider->on( 'GET /v1/tickets/', Fake_Provider::json( build_ticket( array( 'subject' => $canary, 'messages' => array( $message ) ) ) ) );
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::down() );
		$this->sign_in( 'owner' );
		$this->dispatch( 'POST', '/tickets', build_new_ticket( array( 'body' => $canary ) ) );
		deskside_load( 'outbox/file' );
		$file = self::printed( static function (): void {
			deskside_print_unsent_file( wp_get_current_user() );
		} );
		$html = implode( '', self::screens() ) . self::screen( 'deskside_print_page', array( 'ticket' => 'tic_' . build_ulid() ) ) . $file;
		self::assertStringContainsString( 'php://filter', $html );
		$inside = (string) file_get_contents( ABSPATH . 'wp-load.php' );
		self::assertStringNotContainsString( 'Bootstrap file for setting the ABSPATH', $html );
		self::assertStringNotContainsString( substr( base64_encode( $inside ), 0, 40 ), $html );
		self::assertStringNotContainsString( 'root:x:', $html );
		self::assertSame( array(), array_filter( $this->provider->requests, static function ( array $request ): bool {
			return 0 !== strpos( $request['url'], Fake_Provider::ORIGIN . '/v1/' );
		} ) );
	}

	/** Every route once. */
	private function ask_all(): void {
		foreach ( build_routes( self::$people['owner'] ) as list( $method, $path, $body, $query ) ) {
			$this->ask( $method, $path, $body, $query );
		}
	}

	/** What each screen prints. */
	private static function screens(): array {
		set_current_screen( 'plugins' );
		$html = array();
		foreach ( self::SCREENS as $file => list( $print, $query ) ) {
			deskside_load( $file );
			$html[ $file ] = self::screen( $print, $query );
		}
		return $html;
	}

	/** Every file that a web server of this site could show. */
	private static function files(): array {
		$files = array();
		foreach ( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( ABSPATH, FilesystemIterator::SKIP_DOTS ), RecursiveIteratorIterator::LEAVES_ONLY, RecursiveIteratorIterator::CATCH_GET_CHILD ) as $file ) {
			$files[] = (string) $file;
		}
		// SQLite's own, beside its database.
		return array_filter( $files, static function ( string $file ): bool {
			return ! preg_match( '~/database/|\.sqlite|\.ht\.~', $file );
		} );
	}
}
