<?php
/**
 * Help texts on the site: fetched in the background, kept, printed where they belong, and free elsewhere.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Help_Test extends Deskside_Test_Case {
	protected function setUp(): void {
		parent::setUp();
		deskside_load( 'help/refresh', 'help/tips', 'launcher' );
		deskside_update_state( array( 'help_at' => 0, 'help_locales' => array(), 'tips' => array() ) );
	}

	protected function tearDown(): void {
		delete_user_meta( self::$people['owner'], 'deskside_tips_off' );
		unset( $GLOBALS['current_screen'] );
		parent::tearDown();
	}

	public function test_the_heartbeat_fetches_once_and_then_leaves_it_for_hours(): void {
		deskside_after_heartbeat();
		deskside_after_heartbeat();
		self::assertCount( 1, $this->provider->asked( 'GET /v1/help' ) );
		self::assertSame( array( array( 'options-general' ), array( 'en' ) ), array( deskside_state()['tips'], deskside_state()['help_locales'] ) );
	}

	public function test_an_unreachable_provider_is_left_alone_for_a_while_and_nothing_kept_is_lost(): void {
		self::assertTrue( deskside_refresh_help() );
		$this->provider->on( 'GET /v1/help', Fake_Provider::problem_later( 'overloaded' ) );
		deskside_update_state( array( 'help_at' => 0 ) );
		deskside_refresh_due_help();
		deskside_refresh_due_help();
		self::assertCount( 2, $this->provider->asked( 'GET /v1/help' ) );
		self::assertSame( 'Permalinks', deskside_kept_help( get_userdata( self::$people['owner'] ) )['articles'][0]->title );
	}

	public function test_a_screen_with_tips_costs_one_query_and_others_none(): void {
		global $wpdb;
		deskside_refresh_help();
		$this->sign_in( 'owner' );
		self::print_on( 'options-general' );
		wp_cache_delete( deskside_tips_option( 'en', 'options-general' ), 'options' );
		$before = $wpdb->num_queries;
		$html   = self::print_on( 'options-general' );
		self::assertSame( 1, $wpdb->num_queries - $before );
		self::assertStringContainsString( 'The name of your shop.', $html );

		$before = $wpdb->num_queries;
		self::assertStringNotContainsString( 'deskside-tips', self::print_on( 'plugins' ) );
		self::assertSame( $before, $wpdb->num_queries );
		self::assertCount( 1, $this->provider->requests );
	}

	public function test_hostile_tips_cannot_leave_their_element(): void {
		$evil = '</script><script>alert(1)</script><!-- \' " &';
		$this->provider->on( 'GET /v1/help', Fake_Provider::json( build_help_bundle( array( 'tips' => array( build_tip( array( 'text' => $evil, 'field' => $evil ) ) ) ) ) ) );
		deskside_refresh_help();
		$this->sign_in( 'owner' );
		$html = self::print_on( 'options-general' );
		self::assertSame( 1, substr_count( $html, '</script>' ) );
		self::assertSame( 1, preg_match( '/id="deskside-tips">(.*)<\/script>/', $html, $found ) );
		self::assertSame( $evil, json_decode( $found[1], true )['tips'][0]['text'] );
	}

	public function test_the_switch_is_a_persons_own(): void {
		deskside_refresh_help();
		$this->sign_in( 'owner' );
		self::assertSame( 200, $this->dispatch( 'POST', '/help/tips', array( 'on' => false ) )->get_status() );
		self::assertStringNotContainsString( 'deskside-tips', self::print_on( 'options-general' ) );
		self::assertTrue( self::body_of( $this->dispatch( 'GET', '/help' ) )['tips_off'] );
		$this->sign_in( 'employee' );
		self::assertStringContainsString( 'deskside-tips', self::print_on( 'options-general' ) );
		$this->sign_in( 'owner' );
		$this->dispatch( 'POST', '/help/tips', array( 'on' => true ) );
		self::assertStringContainsString( 'deskside-tips', self::print_on( 'options-general' ) );
	}

	public function test_texts_about_plugins_that_are_not_here_stay_away(): void {
		$plugin = static function ( string $slug, ?string $from = null, ?string $to = null ): array {
			return array( 'plugins' => array( array( 'slug' => $slug, 'from' => $from, 'to' => $to ) ) );
		};
		$cards  = array(
			build_article_card( array( 'id' => 'not-here' ) + $plugin( 'woocommerce' ) ),
			build_article_card( array( 'id' => 'too-new' ) + $plugin( 'deskside', '99.0' ) ),
			build_article_card( array( 'id' => 'fits' ) + $plugin( 'deskside', '0.1', '0.1' ) ),
			build_article_card( array( 'id' => 'core' ) ),
		);
		$active = static function (): array {
			return array( 'deskside/deskside.php' );
		};
		add_filter( 'pre_option_active_plugins', $active );
		$this->provider->on( 'GET /v1/help', Fake_Provider::json( build_help_bundle( array( 'articles' => $cards, 'tips' => array( build_tip( array( 'plugin' => 'woocommerce' ) ) ) ) ) ) );
		deskside_refresh_help();
		$this->sign_in( 'owner' );
		$kept = self::body_of( $this->dispatch( 'GET', '/help' ) );
		$html = self::print_on( 'options-general' );
		remove_filter( 'pre_option_active_plugins', $active );
		self::assertSame( array( 'fits', 'core' ), array_column( $kept['articles'], 'id' ) );
		self::assertStringNotContainsString( 'deskside-tips', $html );
	}

	public function test_the_panel_has_its_texts_and_the_last_article_on_bad_days(): void {
		$this->sign_in( 'owner' );
		self::assertSame( 'permalinks', self::body_of( $this->dispatch( 'GET', '/help' ) )['articles'][0]['id'] );
		self::assertSame( 200, $this->dispatch( 'GET', '/help/articles/permalinks' )->get_status() );
		$this->provider->on( 'GET', Fake_Provider::problem_later( 'overloaded' ) );
		self::assertSame( 'permalinks', self::body_of( $this->dispatch( 'GET', '/help' ) )['articles'][0]['id'] );
		self::assertSame( 200, $this->dispatch( 'GET', '/help/articles/permalinks' )->get_status() );
		self::assertSame( 503, $this->dispatch( 'GET', '/help/articles/never-read' )->get_status() );
	}

	public function test_tips_that_are_gone_are_forgotten(): void {
		deskside_refresh_help();
		$this->provider->on( 'GET /v1/help', Fake_Provider::json( build_help_bundle( array( 'tips' => array() ) ) ) );
		deskside_refresh_help();
		self::assertSame( array(), deskside_state()['tips'] );
		self::assertFalse( get_option( deskside_tips_option( 'en', 'options-general' ) ) );
	}

	/** What is printed for the tips on a screen. */
	private static function print_on( string $screen ): string {
		set_current_screen( $screen );
		return self::printed( 'deskside_print_launcher_data' );
	}
}
