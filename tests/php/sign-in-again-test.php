<?php
/**
 * The way to the sign-in and back, for people who have no password to type here.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Sign_In_Again_Test extends Deskside_Test_Case {
	protected function tearDown(): void {
		$_GET = array();
		parent::tearDown();
	}

	/** Opens the page as its link does, and says how that ended. */
	private function open( $back ): string {
		$this->sign_in( 'owner' );
		$_GET = null === $back ? array() : array( 'sign_in' => $back );
		return self::end_of( static function (): void {
			do_action( 'load-admin_page_deskside' );
		} );
	}

	public function test_it_leads_to_the_sign_in_and_back_to_the_same_place(): void {
		$back = admin_url( 'plugins.php?s=a&b=c' );
		self::assertSame( 'redirect ' . wp_login_url( $back, true ), $this->open( $back ) );
	}

	/** Places that are not this site's. */
	public static function elsewhere(): array {
		return array(
			'another site'        => array( 'https://evil.example/wp-admin/' ),
			'without a scheme'    => array( '//evil.example/' ),
			'a backslash'         => array( 'https:\\\\evil.example' ),
			'a script'            => array( 'javascript:alert(1)' ),
			'nothing'             => array( '' ),
			'a list'              => array( array( 'https://evil.example/' ) ),
		);
	}

	/** @dataProvider elsewhere */
	public function test_it_leads_back_to_this_site_only( $back ): void {
		self::assertSame( 'redirect ' . wp_login_url( admin_url(), true ), $this->open( $back ) );
	}

	public function test_the_page_itself_leads_nowhere(): void {
		self::assertSame( 'went on', $this->open( null ) );
	}

	public function test_the_page_without_scripts_offers_it_beside_the_password(): void {
		$this->sign_in( 'owner', HOUR_IN_SECONDS );
		deskside_load( 'page-quotes', 'in-person' );
		$ask = static function (): void {
			deskside_print_password_field( 10 );
		};
		self::assertStringContainsString( 'sign_in=', self::screen( $ask, array( 'page' => 'deskside', 'quotes' => 'tic_1' ) ) );
		$this->sign_in( 'owner' );
		self::assertSame( '', self::screen( $ask ) );
	}
}
