<?php
/**
 * The outgoing client against a badly behaved server, over real HTTP.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Strange_Provider_Test extends Deskside_Test_Case {
	protected function setUp(): void {
		parent::setUp();
		$this->sign_in( 'owner' );
		$this->provider->stop();
		$this->connect( DESKSIDE_TEST_ORIGIN );
	}

	public static function behaviours(): array {
		return array(
			'a redirect is not followed'          => array( 'redirect', 'provider_nonsense', 5.0 ),
			'fifty megabytes are not read'        => array( 'huge', '', 15.0 ),
			'a page instead of JSON'              => array( 'html', 'provider_nonsense', 5.0 ),
			'an answer that never comes'          => array( 'slow', 'provider_unreachable', 5.0 ),
			'an answer that is cut off'           => array( 'cut', '', 5.0 ),
			'an answer that never ends'           => array( 'endless', 'provider_unreachable', 5.0 ),
		);
	}

	/** @dataProvider behaviours */
	public function test_f9_g2_it_is_an_error_in_time_and_no_secret_is_in_it( string $kind, string $code, float $limit ): void {
		$start  = microtime( true );
		$result = deskside_ask_provider( 'GET', "/$kind/summary", array( 'answer' => 'summary', 'timeout' => 2.0 ) );

		self::assertInstanceOf( WP_Error::class, $result );
		// A cut answer is nonsense or unreachable as the transport sees it; a huge one may run into the time limit where PHP is slow.
		self::assertContains( $result->get_error_code(), '' === $code ? array( 'provider_nonsense', 'provider_unreachable' ) : array( $code ) );
		self::assertLessThan( $limit, microtime( true ) - $start );
		self::assertStringNotContainsString( 'canary', (string) wp_json_encode( array( $result->get_error_messages(), $result->get_error_data() ) ) );
	}

	public function test_a_refused_connection_is_unreachable(): void {
		$this->connect( 'http://127.0.0.1:9' );
		self::assertSame( 'provider_unreachable', deskside_ask_provider( 'GET', '/v1/summary', array( 'answer' => 'summary', 'timeout' => 2.0 ) )->get_error_code() );
	}
}
