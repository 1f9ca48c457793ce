<?php
/**
 * The site's secrets leave it in one request header and nowhere else (rows E4, F1, F2 and F9).
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Secrets_Test extends Deskside_Test_Case {
	/** What a secret looks like wherever it stands: as it is, and as it would be once encoded. */
	private static function needles(): array {
		$key = substr( Fake_Provider::EVENT_SECRET, 6 );
		return array( 'canaryCANARY', substr( base64_encode( Fake_Provider::TOKEN ), 0, 24 ), bin2hex( 'canaryCANARY' ), hash( 'sha256', Fake_Provider::TOKEN ), $key, (string) base64_decode( $key ) );
	}

	private static function assert_silent( string $text, string $where ): void {
		foreach ( self::needles() as $needle ) {
			self::assertFalse( strpos( $text, $needle ), $where );
		}
	}

	/** Everything that draws something, by what it is. */
	public static function pages(): array {
		return array(
			'the desk'        => array( 'page', 'deskside_print_page', array() ),
			'a quote’s proof' => array( 'page', 'deskside_print_page', array( 'evidence' => 'quo_' . build_ulid( 9 ) ) ),
			'an agreement'    => array( 'page', 'deskside_print_page', array( 'agreement' => 'tic_' . build_ulid() ) ),
			'a ticket'        => array( 'page', 'deskside_print_page', array( 'ticket' => 'tic_' . build_ulid() ) ),
			'the statement'   => array( 'statement-page', 'deskside_print_statement_page', array( 'month' => '2026-11' ) ),
			'the contract'    => array( 'contract-page', 'deskside_print_contract_page', array() ),
			'the settings'    => array( 'settings', 'deskside_print_settings', array() ),
			'access'          => array( 'access/print', 'deskside_print_access', array() ),
			'the launcher'    => array( 'launcher', 'deskside_print_launcher_data', array() ),
		);
	}

	/** @dataProvider pages */
	public function test_e4_no_page_shows_a_secret_to_anybody( string $file, string $print, array $query ): void {
		deskside_access_keep( build_access_record() );
		deskside_load( $file );
		set_current_screen( 'plugins' );
		foreach ( array( null, new WP_Error( 'http_request_failed', 'Bearer ' . Fake_Provider::TOKEN ) ) as $fault ) {
			$this->provider->heal();
			if ( $fault ) {
				$this->provider->on( '', $fault );
			}
			foreach ( array( 'owner', 'employee', 'subscriber' ) as $who ) {
				$this->sign_in( $who );
				$_GET = $query;
				$html = '';
				try {
					ob_start();
					$print();
				} catch ( Deskside_Ended $end ) {
					$html = $end->getMessage();
				} finally {
					$html .= ob_get_clean();
					$_GET  = array();
				}
				self::assert_silent( $html, "$print as $who" );
			}
		}
	}

	public function test_e4_no_file_report_or_list_holds_a_secret(): void {
		deskside_load( 'site-health', 'outbox/enqueue' );
		$ticket = json_decode( (string) wp_json_encode( build_new_ticket() ) );
		deskside_enqueue( 'ticket', $ticket->id, $ticket, get_userdata( self::$people['employee'] ) );
		$this->sign_in( 'owner' );
		$seen = array( 'what waits' => deskside_outbox_unsent( null ), 'site health' => apply_filters( 'debug_information', array() ), 'WordPress’s settings' => rest_get_server()->dispatch( new WP_REST_Request( 'GET', '/wp/v2/settings' ) )->get_data(), 'the state' => deskside_state() );
		foreach ( apply_filters( 'wp_privacy_personal_data_exporters', array() ) as $name => $exporter ) {
			$seen[ "the export of $name" ] = call_user_func( $exporter['callback'], 'test-owner@example.test', 1 );
		}
		foreach ( $seen as $where => $what ) {
			self::assert_silent( (string) wp_json_encode( $what, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ), $where );
		}
	}

	public function test_e4_the_secrets_stand_in_one_row_of_the_database(): void {
		global $wpdb;
		$this->sign_in( 'owner' );
		foreach ( build_routes( self::$people['owner'] ) as list( $method, $path, $body, $query ) ) {
			$this->ask( $method, $path, $body, $query );
		}
		$holders = array();
		foreach ( $wpdb->get_col( 'SHOW TABLES' ) as $table ) {
			foreach ( $wpdb->get_results( "SELECT * FROM `$table`", ARRAY_A ) as $row ) {
				if ( false !== strpos( implode( ' ', $row ), 'canaryCANARY' ) ) {
					$holders[] = $table . ': ' . ( $row['option_name'] ?? '' );
				}
			}
		}
		self::assertSame( array( $wpdb->options . ': deskside_connection' ), $holders );
	}

	public function test_f1_a_new_site_brings_no_secret_along(): void {
		global $wpdb;
		$this->forget_connection();
		deskside_install();
		$kept = (string) wp_json_encode( $wpdb->get_results( "SELECT option_name, option_value FROM $wpdb->options WHERE option_name LIKE '%deskside%'", ARRAY_A ) );
		self::assertStringContainsString( 'deskside_state', $kept );
		self::assertSame( 0, preg_match( '/dsk_|whsec_|[A-Za-z0-9+\/_-]{40,}/', $kept ), $kept );
	}

	public function test_f2_a_site_without_a_connection_lets_no_support_in_and_no_event(): void {
		deskside_access_keep( build_access_record() );
		$entry = build_access_entry();
		$this->forget_connection();
		$_SERVER['REQUEST_METHOD'] = 'POST';
		$_POST                     = array( 'entry' => $entry );
		$users                     = count_users()['total_users'];
		self::assertStringContainsString( 'died 403', self::end_of( 'deskside_enter' ) );
		self::assertSame( $users, count_users()['total_users'] );
		self::assertSame( 401, $this->dispatch( 'POST', '/events', array( 'id' => 'evt_' . build_ulid() ) )->get_status() );
		self::assertCount( 0, $this->provider->requests );
	}

	public function test_f9_no_secret_reaches_the_log_whatever_fails(): void {
		$log    = (string) tempnam( sys_get_temp_dir(), 'deskside-log' );
		$before = ini_set( 'error_log', $log );
		error_log( 'The log is written.' );
		$this->sign_in( 'owner' );
		foreach ( array( Fake_Provider::down(), Fake_Provider::problem( 'internal', array( 'detail' => Fake_Provider::TOKEN ) ), Fake_Provider::raw( '<h1>' . Fake_Provider::TOKEN, 'text/html', 500 ), new WP_Error( 'http_request_failed', 'Bearer ' . Fake_Provider::TOKEN ) ) as $fault ) {
			$this->provider->on( '', $fault );
			foreach ( build_routes( self::$people['owner'] ) as list( $method, $path, $body, $query ) ) {
				$this->ask( $method, $path, $body, $query );
			}
			deskside_on_hourly_event();
			deskside_on_access_event();
		}
		ini_set( 'error_log', (string) $before );
		$written = (string) file_get_contents( $log );
		unlink( $log );
		self::assertStringContainsString( 'The log is written.', $written );
		self::assert_silent( $written, 'the log' );
	}

	public function test_g2_the_connection_goes_to_the_number_that_was_checked(): void {
		$this->provider->stop();
		$port   = (int) wp_parse_url( DESKSIDE_TEST_ORIGIN, PHP_URL_PORT );
		$origin = "http://localhost:$port";
		$ask    = static function () use ( $origin ) {
			return wp_remote_get( "$origin/html/summary", array( 'timeout' => 5, 'redirection' => 0 ) );
		};
		// Nobody listens there: the name's own number, where somebody does, is not asked. Without curl the check itself is all there is.
		$held   = deskside_hold_to_number( $origin, '127.0.0.2' );
		$answer = $ask();
		remove_action( 'http_api_curl', $held );
		self::assertSame( function_exists( 'curl_init' ), is_wp_error( $answer ) );
		self::assertFalse( is_wp_error( $ask() ), 'It holds for that connection only.' );
	}
}
