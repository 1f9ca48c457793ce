<?php
/**
 * What is printed on an admin page, who draws it, and what the panel gets.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Launcher_Test extends Deskside_Test_Case {
	protected function setUp(): void {
		parent::setUp();
		deskside_load( 'launcher', 'assets', 'screen-facts' );
		set_current_screen( 'plugins' );
	}

	protected function tearDown(): void {
		unset( $GLOBALS['current_screen'], $GLOBALS['plugin_page'], $GLOBALS['pagenow'] );
		parent::tearDown();
	}

	public static function viewers(): array {
		return array(
			'an owner, connected'         => array( 'owner', 'connected', true ),
			'an employee, connected'      => array( 'employee', 'connected', true ),
			'a subscriber, connected'     => array( 'subscriber', 'connected', false ),
			'nobody, connected'           => array( 'nobody', 'connected', false ),
			'an owner, not connected'     => array( 'owner', 'unconnected', true ),
			'an employee, not connected'  => array( 'employee', 'unconnected', false ),
			'an employee, token refused'  => array( 'employee', 'reconnect', true ),
		);
	}

	/** @dataProvider viewers */
	public function test_who_sees_it( string $who, string $state, bool $sees ): void {
		deskside_update_state( array( 'connected' => 'connected' === $state, 'reconnect' => 'reconnect' === $state ) );
		$this->sign_in( $who );
		$html = self::page();
		foreach ( array( 'id="deskside-data"', 'launcher.js', 'launcher.css', 'wp-admin-bar-deskside' ) as $part ) {
			self::assertSame( $sees, false !== strpos( $html, $part ), $part );
		}
		self::assertSame( $sees, null !== get_current_screen()->get_help_tab( 'deskside' ) );
	}

	public function test_it_costs_no_query_no_call_and_two_kilobytes(): void {
		global $wpdb;
		$this->sign_in( 'owner' );
		deskside_remember_unread( get_current_user_id(), 12 );
		deskside_update_state( array( 'grants' => array( 'gra_' . build_ulid( 40 ) => time() + HOUR_IN_SECONDS ) ) );
		$before = $wpdb->num_queries;
		$html   = self::page();
		self::assertSame( $before, $wpdb->num_queries );
		self::assertCount( 0, $this->provider->requests );
		self::assertLessThan( 2049, strlen( $html ), $html );
		self::assertSame( 1, substr_count( $html, '<script' ) );
		self::assertSame( 1, substr_count( $html, '<link' ) );
	}

	public function test_its_data_is_the_contracts_and_survives_an_attribute(): void {
		$this->sign_in( 'owner' );
		deskside_remember_unread( get_current_user_id(), 2 );
		$html = self::printed( 'deskside_print_launcher_data' );
		self::assertSame( 1, preg_match( "/data-deskside='([^']*)'/", $html, $found ) );
		$data = json_decode( html_entity_decode( $found[1], ENT_QUOTES ), true );

		self::assertSame( array( 'root', 'nonce', 'nonce_url', 'screen', 'drawn_by', 'unread', 'css' ), array_keys( $data ) );
		self::assertSame( rest_url( 'deskside/v1' ), $data['root'] );
		self::assertSame( array( 'plugins', 'plugins', 2 ), array( $data['screen']['id'], $data['screen']['base'], $data['unread'] ) );
		self::assertStringContainsString( 'assets/panel.css?ver=ccc333', $data['css'] );
		self::assertStringNotContainsString( 'canary', $html );
	}

	public function test_the_badge_is_its_readers_own(): void {
		$this->sign_in( 'owner' );
		deskside_remember_unread( self::$people['employee'], 7 );
		self::assertStringNotContainsString( 'deskside-unread', self::page() );
		deskside_remember_unread( get_current_user_id(), 3 );
		self::assertStringContainsString( '<span class="deskside-unread">3<span', self::page() );
	}

	public function test_a_filter_switches_it_off_for_a_screen(): void {
		$this->sign_in( 'owner' );
		add_filter( 'deskside_show_launcher', static function ( bool $show, WP_Screen $screen ): bool {
			return $show && 'plugins' !== $screen->id;
		}, 10, 2 );
		self::assertStringNotContainsString( 'deskside', self::page() );
		set_current_screen( 'dashboard' );
		self::assertStringContainsString( 'deskside-data', self::page() );
	}

	public function test_without_a_build_there_is_a_notice_and_no_launcher(): void {
		$this->sign_in( 'owner' );
		rename( DESKSIDE_DIR . 'assets/assets.php', DESKSIDE_DIR . 'assets/away.php' );
		$html = self::page() . self::printed( static function (): void {
			do_action( 'admin_notices' );
		} );
		rename( DESKSIDE_DIR . 'assets/away.php', DESKSIDE_DIR . 'assets/assets.php' );
		remove_action( 'admin_notices', 'deskside_notice_not_built' );
		self::assertStringContainsString( 'npm run build', $html );
		self::assertStringNotContainsString( 'launcher.js', $html );
		self::assertStringContainsString( 'wp-admin-bar-deskside', $html, 'The link works without scripts.' );
	}

	public static function pages(): array {
		return array(
			'core'                    => array( 'options-general', null, 'core', 'wordpress' ),
			'list of posts'           => array( 'edit-post', null, 'core', 'wordpress' ),
			'list of categories'      => array( 'edit-category', null, 'core', 'wordpress' ),
			'our own settings'        => array( 'settings_page_deskside-settings', 'deskside-settings', 'plugin', 'deskside' ),
		);
	}

	/** @dataProvider pages */
	public function test_who_draws_a_screen( string $screen, ?string $page, string $kind, string $slug ): void {
		$this->sign_in( 'owner' );
		set_current_screen( $screen );
		if ( null !== $page ) {
			$GLOBALS['plugin_page'] = $page;
			$GLOBALS['pagenow']     = 'options-general.php';
			deskside_on_admin_menu();
		}
		$owner = deskside_drawn_by( get_current_screen() );
		self::assertSame( array( $kind, $slug ), array( $owner['kind'], $owner['slug'] ) );
		self::assertNotSame( '', $owner['version'] );
		self::assertSame( 'plugin' === $kind ? 'Deskside' : 'WordPress', $owner['name'] );
	}

	public function test_who_draws_other_peoples_types(): void {
		register_post_type( 'strange', array( 'public' => true, 'register_meta_box_cb' => 'deskside_show_page' ) );
		register_post_type( 'stranger', array( 'public' => true ) );
		deskside_load( 'menu' );
		set_current_screen( 'edit-strange' );
		self::assertSame( 'deskside', deskside_drawn_by( get_current_screen() )['slug'] );
		set_current_screen( 'edit-stranger' );
		self::assertSame( 'unknown', deskside_drawn_by( get_current_screen() )['kind'] );
		unregister_post_type( 'strange' );
		unregister_post_type( 'stranger' );
	}

	public static function callbacks(): array {
		return array(
			'a function'         => array( 'deskside_load', 'deskside.php' ),
			'a closure'          => array( static function (): void {}, 'launcher-test.php' ),
			'a static method'    => array( 'Fake_Provider::down', 'fake-provider.php' ),
			'a method'           => array( array( Fake_Provider::class, 'down' ), 'fake-provider.php' ),
			'a magic method'     => array( array( new WP_Query(), 'no_such_method' ), '' ),
			'an unknown name'    => array( 'no_such_function_at_all', '' ),
			'PHP\'s own'         => array( 'strlen', '' ),
			'nothing'            => array( null, '' ),
			'a number'           => array( 7, '' ),
		);
	}

	/** @dataProvider callbacks */
	public function test_the_file_of_a_callback( $callback, string $file ): void {
		self::assertSame( $file, basename( deskside_file_of_callback( $callback ) ) );
	}

	public function test_the_panel_gets_what_the_page_lacks_and_nothing_twice(): void {
		$this->sign_in( 'owner' );
		$all  = self::body_of( $this->dispatch( 'GET', '/panel' ) );
		$some = self::body_of( $this->dispatch( 'GET', '/panel', null, array( 'have' => 'i18n,hooks,domReady,element,apiFetch' ) ) );
		$none = self::body_of( $this->dispatch( 'GET', '/panel', null, array( 'have' => 'components,compose,data,element,i18n,primitives,x' ) ) );

		foreach ( array( 'react', 'wp-hooks', 'wp-i18n', 'wp-element', 'wp-data', 'wp-components' ) as $handle ) {
			self::assertSame( 1, substr_count( $all['scripts'], "id=\"$handle-js\"" ), $handle );
		}
		self::assertGreaterThan( strpos( $all['scripts'], 'id="react-js"' ), strpos( $all['scripts'], 'id="wp-element-js"' ) );
		self::assertStringContainsString( 'id="wp-components-js"', $some['scripts'] );
		foreach ( array( 'react', 'wp-hooks', 'wp-i18n', 'wp-element' ) as $handle ) {
			self::assertStringNotContainsString( "id=\"$handle-js\"", $some['scripts'], 'Came with what is there.' );
		}
		self::assertSame( '', $none['scripts'] );
		self::assertStringContainsString( 'css/dist/components/style', $all['styles'][0] );
		self::assertCount( 0, $this->provider->requests );
	}

	public function test_the_panel_gets_its_reader_the_environment_and_the_rules(): void {
		$id = $this->sign_in( 'employee' );
		add_filter( 'deskside_mask_rules', static function (): array {
			return array( array( 'selector' => '.private', 'mask' => 'text' ), array( 'selector' => '.x', 'mask' => 'everything' ), 'nonsense' );
		} );
		$boot = self::body_of( $this->dispatch( 'GET', '/panel' ) );

		self::assertSame( array( 'scripts', 'styles', 'translations', 'connected', 'settings_url', 'page_url', 'statement_url', 'contract_url', 'outbox_url', 'environment', 'mask_rules', 'summary', 'rights', 'user' ), array_keys( $boot ) );
		self::assertSame( array( array( 'selector' => '.private', 'mask' => 'text' ) ), $boot['mask_rules'] );
		self::assertSame( array( true, null, null, null ), array( $boot['connected'], $boot['settings_url'], $boot['summary'], $boot['translations'] ) );
		self::assertSame( array( 'key' => "1-$id", 'name' => 'Employee Test' ), $boot['user'] );
		self::assertSame( array( DESKSIDE_VERSION, PHP_VERSION, null, false ), array( $boot['environment']['deskside'], $boot['environment']['php'], $boot['environment']['woocommerce'], $boot['environment']['multisite'] ) );
	}

	public function test_the_panel_speaks_its_readers_language(): void {
		$id = $this->sign_in( 'employee' );
		update_user_meta( $id, 'locale', 'nl_BE' );
		add_filter( 'get_available_languages', array( self::class, 'with_belgian' ) );
		$boot = self::body_of( $this->dispatch( 'GET', '/panel' ) );
		remove_filter( 'get_available_languages', array( self::class, 'with_belgian' ) );
		delete_user_meta( $id, 'locale' );

		self::assertSame( 'Verzenden', json_decode( (string) $boot['translations'], true )['locale_data']['messages']['Send'][0] ?? null );
	}

	public static function with_belgian( array $languages ): array {
		return array_merge( $languages, array( 'nl_BE' ) );
	}

	/** All that the plugin prints on the current screen. */
	private static function page(): string {
		require_once ABSPATH . WPINC . '/class-wp-admin-bar.php';
		wp_styles()->queue = array();
		wp_styles()->done  = array();
		get_current_screen()->remove_help_tabs();
		$GLOBALS['wp_script_modules'] = new WP_Script_Modules();
		return self::printed( static function (): void {
			deskside_on_current_screen( get_current_screen() );
			deskside_on_admin_enqueue_scripts();
			wp_styles()->do_items( wp_styles()->queue );
			$bar = new WP_Admin_Bar();
			deskside_on_admin_bar_menu( $bar );
			foreach ( $bar->get_nodes() ?? array() as $node ) {
				echo '<li id="wp-admin-bar-' . $node->id . '"><a class="ab-item" href="' . esc_url( $node->href ) . '">' . $node->title . '</a></li>'; // phpcs:ignore
			}
			deskside_on_admin_footer();
			wp_script_modules()->print_enqueued_script_modules();
		} );
	}
}
