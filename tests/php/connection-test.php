<?php
/**
 * Pairing, rotation, disconnection, and the one outgoing client.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Connection_Test extends Deskside_Test_Case {
	protected function setUp(): void {
		parent::setUp();
		$this->sign_in( 'owner' );
		$this->forget_connection();
	}

	public function test_a_code_connects_the_site(): void {
		self::assertTrue( deskside_connect( Fake_Provider::ORIGIN . '/', ' k7qm 2xpa ' ) );

		$request = $this->provider->requests[0];
		self::assertSame( 'http://127.0.0.1:9/v1/pairings', $request['url'] );
		self::assertSame( 'K7QM-2XPA', json_decode( $request['body'] )->code );
		self::assertArrayHasKey( 'Idempotency-Key', $request['headers'] );
		self::assertFalse( isset( $request['headers']['Authorization'] ) );
		self::assertSame( Fake_Provider::TOKEN, deskside_connection()['token'] );
		self::assertTrue( deskside_is_connected() );
		self::assertSame( 18, deskside_kept_summary( get_current_user_id() )->minutes->allowance->remaining );
	}

	public function test_e4_the_token_is_not_loaded_with_every_page(): void {
		global $wpdb;
		deskside_connect( Fake_Provider::ORIGIN, Fake_Provider::CODE );
		$autoload = $wpdb->get_var( "SELECT autoload FROM $wpdb->options WHERE option_name = 'deskside_connection'" );
		self::assertContains( $autoload, array( 'no', 'off' ) );
		self::assertContains( $wpdb->get_var( "SELECT autoload FROM $wpdb->options WHERE option_name = 'deskside_state'" ), array( 'yes', 'on' ) );
	}

	public static function refused_codes(): array {
		return array(
			'wrong'            => array( Fake_Provider::problem_later( 'pairing_code_invalid' ), 'K7QM-2XPB', 'pairing_code_invalid' ),
			'used or expired'  => array( Fake_Provider::problem_later( 'pairing_code_expired' ), 'K7QM-2XPA', 'pairing_code_expired' ),
			'too many tries'   => array( Fake_Provider::problem_later( 'rate_limited' ), 'K7QM-2XPA', 'rate_limited' ),
			'provider down'    => array( array( Fake_Provider::class, 'down' ), 'K7QM-2XPA', 'provider_unreachable' ),
			'no provider'      => array( static function () {
				return Fake_Provider::raw( '<h1>A shop</h1>', 'text/html', 200 );
			}, 'K7QM-2XPA', 'provider_nonsense' ),
			'a token of another kind' => array( static function () {
				return Fake_Provider::json( array( 'site_id' => 'sit_' . build_ulid(), 'token' => "dsk_x\r\nX: y", 'event_secret' => null, 'summary' => build_summary() ), 201 );
			}, 'K7QM-2XPA', 'provider_nonsense' ),
		);
	}

	/** @dataProvider refused_codes */
	public function test_a_refused_code_leaves_the_site_as_it_was( callable $answer, string $code, string $expected ): void {
		$this->provider->on( 'POST /v1/pairings', $answer );
		$result = deskside_connect( Fake_Provider::ORIGIN, $code );

		self::assertInstanceOf( WP_Error::class, $result );
		self::assertSame( $expected, $result->get_error_code() );
		self::assertSame( array(), deskside_connection() );
		self::assertFalse( deskside_is_connected() );
	}

	public static function codes_that_cannot_be(): array {
		return array(
			'empty'          => array( '' ),
			'too short'      => array( 'K7QM' ),
			'look-alikes'    => array( 'K0QM-IXPA' ),
			'too long'       => array( 'K7QM-2XPA-K7QM' ),
			'NUL'            => array( "\0\0\0\0\0\0\0\0" ),
			'markup'         => array( '<script>' ),
		);
	}

	/** @dataProvider codes_that_cannot_be */
	public function test_a_code_that_cannot_be_one_is_not_even_sent( string $code ): void {
		self::assertSame( 'pairing_code_invalid', deskside_connect( Fake_Provider::ORIGIN, $code )->get_error_code() );
		self::assertCount( 0, $this->provider->requests );
	}

	public function test_a_failed_new_connection_keeps_the_old_one(): void {
		$this->connect();
		$this->provider->on( 'POST /v1/pairings', Fake_Provider::problem( 'pairing_code_expired' ) );
		deskside_connect( 'http://127.0.0.1:10', Fake_Provider::CODE );
		self::assertSame( Fake_Provider::ORIGIN, deskside_origin() );
	}

	public function test_f5_disconnecting_revokes_and_forgets(): void {
		$this->connect();
		self::assertTrue( deskside_disconnect() );
		self::assertCount( 1, $this->provider->asked( 'DELETE /v1/connection' ) );
		self::assertSame( array(), deskside_connection() );
	}

	public function test_disconnecting_forgets_also_when_the_provider_is_down(): void {
		$this->connect();
		$this->provider->on( 'DELETE', Fake_Provider::down() );
		self::assertInstanceOf( WP_Error::class, deskside_disconnect() );
		self::assertSame( array(), deskside_connection() );
	}

	public function test_f5_rotation_replaces_the_token_and_goes_on_with_it(): void {
		$this->connect();
		self::assertTrue( deskside_rotate() );
		deskside_fetch_summary( wp_get_current_user() );
		$headers = array_column( array_column( $this->provider->requests, 'headers' ), 'Authorization' );
		self::assertSame( array( 'Bearer ' . Fake_Provider::TOKEN, 'Bearer ' . substr( Fake_Provider::TOKEN, 0, -1 ) . '2' ), $headers );
	}

	public function test_a_failed_rotation_keeps_the_token(): void {
		$this->connect();
		$this->provider->on( 'POST /v1/connection/rotate', Fake_Provider::slow() );
		self::assertInstanceOf( WP_Error::class, deskside_rotate() );
		self::assertSame( Fake_Provider::TOKEN, deskside_connection()['token'] );
	}

	public function test_g2_requests_go_without_redirects_and_with_limits(): void {
		$this->connect();
		deskside_fetch_summary( wp_get_current_user(), 3.5 );
		$options = $this->provider->requests[0]['options'];
		self::assertSame( array( 0, 3.5, DESKSIDE_MAX_JSON + 1 ), array( $options['redirection'], $options['timeout'], $options['limit_response_size'] ) );
	}

	public function test_two_fresh_ids_differ_and_sort_by_time(): void {
		$ids = array();
		for ( $i = 0; $i < 200; $i++ ) {
			$ids[] = deskside_ulid();
		}
		self::assertCount( 200, array_unique( $ids ) );
		self::assertMatchesRegularExpression( '/^01[0-9A-HJKMNP-TV-Z]{24}$/', $ids[0] );
		self::assertSame( substr( $ids[0], 0, 6 ), substr( $ids[199], 0, 6 ) );
	}

	public static function people(): array {
		return array(
			'Dutch of Belgium'       => array( array( 'locale' => 'nl_BE' ), array( 'locale' => 'nl' ) ),
			'formal German'          => array( array( 'locale' => 'de_DE_formal' ), array( 'locale' => 'de' ) ),
			'a language we lack'     => array( array( 'locale' => 'pl_PL' ), array( 'locale' => 'en' ) ),
			'a three-letter one'     => array( array( 'locale' => 'fur' ), array( 'locale' => 'en' ) ),
			'a name with markup'     => array( array( 'display_name' => '<b>"A"</b>' ), array( 'name' => '<b>"A"</b>' ) ),
			'no name'                => array( array( 'display_name' => '   ' ), array( 'name' => 'login' ) ),
			'a long name'            => array( array( 'display_name' => str_repeat( '🙂', 300 ) ), array( 'name' => str_repeat( '🙂', 100 ) ) ),
			'no address'             => array( array( 'user_email' => '' ), array( 'email' => null ) ),
			'an odd address'         => array( array( 'user_email' => 'a@b' ), array( 'email' => null ) ),
			'an address with a mark' => array( array( 'user_email' => 'a"b@example.com' ), array( 'email' => null ) ),
		);
	}

	/** @dataProvider people */
	public function test_a_person_fits_the_contract( array $user, array $expected ): void {
		$made             = new WP_User( (object) array_merge( array( 'ID' => 12, 'user_login' => 'login', 'display_name' => 'Name', 'user_email' => 'a@example.com' ), $user ) );
		$person           = deskside_person( $made );
		if ( isset( $user['locale'] ) ) {
			$person['locale'] = deskside_person_locale( $user['locale'] );
		}
		foreach ( $expected as $key => $value ) {
			self::assertSame( $value, $person[ $key ] );
		}
		self::assertMatchesRegularExpression( '/^[A-Za-z0-9_-]+$/', deskside_person_header( $person ) );
	}
}
