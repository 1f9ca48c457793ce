<?php
/**
 * The provider's address on a site on the internet: no internal place in any spelling.
 *
 * @group internet
 * @package Deskside
 */

declare( strict_types = 1 );

/** @group internet */
final class Internet_Origin_Test extends Deskside_Test_Case {
	public static function good(): array {
		return array(
			'a name'           => array( 'desk.example.com', 'https://desk.example.com' ),
			'with a scheme'    => array( 'https://desk.example.com/', 'https://desk.example.com' ),
			'with a port'      => array( 'https://desk.example.com:8443', 'https://desk.example.com:8443' ),
			'capitals, spaces' => array( '  HTTPS://Desk.Example.COM ', 'https://desk.example.com' ),
			'a long ending'    => array( 'desk.xn--p1ai', 'https://desk.xn--p1ai' ),
		);
	}

	/** @dataProvider good */
	public function test_a_name_on_the_internet_is_taken( string $typed, string $origin ): void {
		self::assertSame( $origin, deskside_parse_origin( $typed ) );
	}

	public static function bad(): array {
		$spellings = array( '127.0.0.1', 'localhost', 'http://localhost', 'https://localhost', 'localhost.', 'http://desk.example.com', '10.0.0.1', '192.168.1.1', '172.16.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '0', '127.1', '2130706433', '0x7f000001', '0x7f.0.0.1', '0177.0.0.1', '017700000001', '[::1]', '[::ffff:127.0.0.1]', '[fd00::1]', 'https://[fe80::1%25eth0]/', 'https://desk.example.com@127.0.0.1', 'https://user:pass@desk.example.com', 'https://desk.example.com#@127.0.0.1', 'https://desk.example.com/path', 'https://desk.example.com?x', 'https://desk.example.com:99999', 'https://desk.example.com:', 'ftp://desk.example.com', 'file:///etc/passwd', 'javascript://desk.example.com', 'gopher://127.0.0.1', 'metadata.google.internal', 'router.lan', 'printer.local', 'foo.localhost', 'example', 'desk..example.com', '.example.com', '-a.example.com', 'desk.example.com.', "desk.example.com\n", "desk.example.com\r\nHost: x", "desk.example.com\0.evil.com", '１２７.0.0.1', '127。0。0。1', 'ⓛocalhost', 'desk_1.example.com', '8.8.8.8', str_repeat( 'a', 300 ) . '.com', '', '   ', 'https://' );
		// trim() in the parser takes white space at the ends away, which is harmless.
		$spellings = array_diff( $spellings, array( "desk.example.com\n" ) );
		return array_combine( array_map( 'rawurlencode', $spellings ), array_map( static function ( string $spelling ): array {
			return array( $spelling );
		}, $spellings ) );
	}

	/** @dataProvider bad */
	public function test_g1_anything_else_is_refused( string $typed ): void {
		$result = deskside_parse_origin( $typed );
		self::assertInstanceOf( WP_Error::class, $result, (string) wp_json_encode( $result ) );
		self::assertSame( 'invalid_request', $result->get_error_code() );
		self::assertCount( 0, $this->provider->requests );
	}

	public function test_g1_a_stored_loopback_address_is_not_called_either(): void {
		$this->connect( 'http://127.0.0.1:9' );
		self::assertSame( 'provider_unreachable', deskside_ask_provider( 'GET', '/v1/summary', array( 'answer' => 'summary' ) )->get_error_code() );
		self::assertCount( 0, $this->provider->requests );
	}

	public static function numbers(): array {
		return array(
			'loopback'        => array( '127.0.0.1', true ),
			'any'             => array( '0.0.0.0', true ),
			'private ten'     => array( '10.255.0.1', true ),
			'private 172'     => array( '172.31.255.255', true ),
			'after 172'       => array( '172.32.0.0', false ),
			'private 192'     => array( '192.168.0.1', true ),
			'link local'      => array( '169.254.169.254', true ),
			'carrier'         => array( '100.127.255.255', true ),
			'after carrier'   => array( '100.128.0.0', false ),
			'multicast'       => array( '224.0.0.1', true ),
			'broadcast'       => array( '255.255.255.255', true ),
			'public'          => array( '93.184.216.34', false ),
			'a name'          => array( 'example.com', true ),
			'six'             => array( '::1', true ),
			'nothing'         => array( '', true ),
		);
	}

	/** @dataProvider numbers */
	public function test_g2_internal_numbers_are_known( string $number, bool $internal ): void {
		self::assertSame( $internal, deskside_is_internal_number( $number ) );
	}

	public function test_g2_a_name_that_leads_inside_is_refused(): void {
		// The machine's own hosts file has this name; no name server is asked.
		$result = deskside_resolve( 'localhost.localdomain' );
		self::assertInstanceOf( WP_Error::class, $result );
		self::assertSame( 'provider_unreachable', $result->get_error_code() );
	}
}
