<?php
/**
 * What support never may with a role that was lent to it: through WordPress's own routes, options and capabilities.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Access_Limits_Test extends Deskside_Test_Case {
	protected function setUp(): void {
		parent::setUp();
		add_filter( 'send_auth_cookies', '__return_false' );
		$_SERVER['REQUEST_METHOD'] = 'POST';
	}

	protected function tearDown(): void {
		wp_set_current_user( 0 );
		deskside_load( 'access/end' );
		deskside_end_all_access();
		remove_filter( 'send_auth_cookies', '__return_false' );
		remove_role( 'lent' );
		unset( $_REQUEST['option_page'] );
		parent::tearDown();
	}

	/** Lends a role, lets an agent in, and goes on as that agent. */
	private static function as_support( string $role, array $may_not = array() ): WP_User {
		deskside_load( 'access/enter' );
		self::assertTrue( deskside_access_keep( build_access_record( compact( 'role', 'may_not' ) ) ) );
		$_POST = array( 'entry' => build_access_entry() );
		self::assertStringContainsString( 'redirect', self::end_of( 'deskside_enter' ) );
		$user = deskside_find_account( 'gra_' . build_ulid( 40 ) );
		wp_set_current_user( $user->ID );
		return wp_get_current_user();
	}

	/** Asks WordPress's own routes. */
	private function core( string $method, string $path, array $params = array() ): WP_REST_Response {
		$request = new WP_REST_Request( $method, $path );
		'GET' === $method ? $request->set_query_params( $params ) : $request->set_body_params( $params );
		return $this->serve( $request );
	}

	public static function lent(): array {
		return array( 'as an editor' => array( 'editor' ), 'as an administrator' => array( 'administrator' ) );
	}

	/** @dataProvider lent */
	public function test_e5_support_leaves_no_script_in_what_an_owner_will_see( string $role ): void {
		self::as_support( $role );
		$evil = 'Before <script>approve()</script><img src="x" onerror="approve()"><iframe srcdoc="x"></iframe> after';
		$made = $this->core( 'POST', '/wp/v2/pages', array( 'title' => $evil, 'content' => $evil, 'excerpt' => $evil, 'status' => 'publish' ) );
		self::assertSame( 201, $made->get_status() );
		$page = get_post( $made->get_data()['id'] );
		wp_delete_post( $page->ID, true );
		foreach ( array( $page->post_title, $page->post_content, $page->post_excerpt ) as $stored ) {
			self::assertStringContainsString( 'after', $stored );
			self::assertSame( 0, preg_match( '/<script|onerror|<iframe/i', $stored ), $stored );
		}
		self::assertFalse( current_user_can( 'edit_css' ), 'No styles of their own, which can cover what a button says.' );
		self::assertSame( array(), array_intersect( array( 'text/html', 'application/javascript' ), get_allowed_mime_types() ), 'No pages and no scripts among the files.' );
	}

	/** @dataProvider lent */
	public function test_e5_support_changes_nobodys_account( string $role ): void {
		$owner = self::$people['owner'];
		$was   = get_userdata( $owner )->user_pass;
		$user  = self::as_support( $role );
		$asked = array(
			array( 'POST', '/wp/v2/users', array( 'username' => 'second', 'email' => 's@example.test', 'password' => 'long enough 1', 'roles' => array( 'administrator' ) ) ),
			array( 'POST', "/wp/v2/users/$owner", array( 'password' => 'long enough 1' ) ),
			array( 'POST', "/wp/v2/users/$owner", array( 'email' => 's@example.test' ) ),
			array( 'POST', "/wp/v2/users/$user->ID", array( 'roles' => array( 'administrator', 'editor' ) ) ),
			array( 'DELETE', "/wp/v2/users/$owner", array( 'force' => true, 'reassign' => $user->ID ) ),
			array( 'POST', "/wp/v2/users/$owner/application-passwords", array( 'name' => 'mine' ) ),
			array( 'POST', "/wp/v2/users/$user->ID/application-passwords", array( 'name' => 'mine' ) ),
		);
		foreach ( $asked as $number => $with ) {
			self::assertTrue( $this->core( ...$with )->get_status() >= 400, "$number: $with[1]" );
		}
		self::assertSame( $was, get_userdata( $owner )->user_pass );
		self::assertFalse( username_exists( 'second' ) );
	}

	public function test_e5_what_wordpress_puts_under_another_right_is_withheld_by_its_own_name(): void {
		self::as_support( 'administrator' );
		self::assertTrue( current_user_can( 'manage_options' ) );
		foreach ( array( 'export_others_personal_data', 'erase_others_personal_data', 'manage_privacy_options', 'setup_network', 'delete_site', 'unfiltered_html', 'unfiltered_upload' ) as $capability ) {
			self::assertFalse( current_user_can( $capability ), $capability );
		}
	}

	public function test_e5_rights_that_plugins_made_for_people_code_and_files_are_withheld_by_their_words(): void {
		$withheld = array( 'ure_edit_roles', 'edit_roles', 'switch_to_user', 'login_as_customer', 'edit_php_snippets', 'wpcode_edit_snippets', 'use_file_manager', 'unfiltered_blocks', 'manage_network_plugins', 'deskside_later', 'gravityforms_export_entries', 'import_products', 'edit_shop_users', 'run_backup', 'custom_css_edit' );
		$lent     = array( 'edit_posts', 'edit_products', 'manage_product_terms', 'edit_shop_orders', 'upload_files', 'gravityforms_view_entries', 'wpseo_bulk_edit' );
		add_role( 'lent', 'Lent', array_fill_keys( array_merge( $withheld, $lent ), true ) );
		self::as_support( 'lent' );
		// A plugin that is updated meanwhile gives the role more.
		get_role( 'lent' )->add_cap( 'unfiltered_html' );
		get_role( 'lent' )->add_cap( 'execute_php' );
		$user = new WP_User( get_current_user_id() );
		foreach ( array_merge( $withheld, array( 'unfiltered_html', 'execute_php' ) ) as $capability ) {
			self::assertFalse( $user->has_cap( $capability ), $capability );
		}
		foreach ( $lent as $capability ) {
			self::assertTrue( $user->has_cap( $capability ), $capability );
		}
	}

	public function test_e5_a_right_given_by_a_filter_is_withheld_too(): void {
		$give = static function ( array $all ): array {
			return array_merge( $all, array( 'switch_users' => true, 'install_plugins' => true ) );
		};
		self::as_support( 'administrator', array( 'plugins' ) );
		add_filter( 'user_has_cap', $give, 1000 );
		$may = array( current_user_can( 'switch_users' ), current_user_can( 'install_plugins' ), current_user_can( 'upload_plugins' ), user_can( self::$people['owner'], 'switch_users' ) );
		remove_filter( 'user_has_cap', $give, 1000 );
		self::assertSame( array( false, false, false, true ), $may, 'And nobody else loses it.' );
	}

	public function test_e5_plugins_are_out_of_reach_through_the_routes_when_they_are_withheld(): void {
		self::as_support( 'administrator', array( 'plugins' ) );
		self::assertSame( 403, $this->core( 'GET', '/wp/v2/plugins' )->get_status() );
		self::assertSame( 403, $this->core( 'POST', '/wp/v2/plugins', array( 'slug' => 'code-snippets', 'status' => 'active' ) )->get_status() );
		self::assertSame( 403, $this->core( 'GET', '/wp/v2/block-directory/search', array( 'term' => 'x' ) )->get_status() );
	}

	public function test_e5_the_settings_route_changes_neither_the_address_nor_the_owner(): void {
		self::as_support( 'administrator' );
		$title  = get_option( 'blogname' );
		$before = array( get_option( 'admin_email' ), get_option( 'siteurl' ) );
		$this->core( 'POST', '/wp/v2/settings', array( 'title' => 'Changed', 'email' => 's@example.test', 'url' => 'https://other.example' ) );
		$after = array( get_option( 'admin_email' ), get_option( 'siteurl' ) );
		$now   = get_option( 'blogname' );
		update_option( 'blogname', $title );
		self::assertSame( $before, $after );
		self::assertSame( 'Changed', $now, 'What was lent works.' );
	}

	public static function options(): array {
		$all = array(
			'siteurl'             => 'https://other.example',
			'home'                => 'https://other.example',
			'admin_email'         => 's@example.test',
			'new_admin_email'     => 's@example.test',
			'users_can_register'  => '1',
			'default_role'        => 'editor',
			'deskside_connection' => array( 'origin' => 'https://other.example' ),
			'active_plugins'      => array(),
			'template'            => 'other',
			'stylesheet'          => 'other',
			'auto_update_plugins' => array( 'hello.php' ),
		);
		foreach ( $all as $name => $value ) {
			$all[ $name ] = array( $name, $value );
		}
		return $all;
	}

	/** @dataProvider options */
	public function test_e5_support_changes_no_option_that_opens_a_way( string $name, $value ): void {
		$was = get_option( $name );
		self::as_support( 'administrator', array( 'plugins', 'themes' ) );
		update_option( $name, $value );
		$now = get_option( $name );
		if ( $now !== $was ) {
			wp_set_current_user( 0 );
			update_option( $name, $was );
		}
		self::assertSame( $was, $now );
	}

	public function test_who_may_switch_plugins_and_themes_does(): void {
		self::as_support( 'administrator' );
		$was = get_option( 'active_plugins' );
		update_option( 'active_plugins', array_merge( $was, array( 'hello.php' ) ) );
		$now = get_option( 'active_plugins' );
		update_option( 'active_plugins', $was );
		self::assertContains( 'hello.php', $now );
	}

	/** What becomes of the roles, and whether support may bring it about. */
	public static function role_changes(): array {
		return array(
			'an editor who manages options'  => array( static function ( $roles ) { $roles['editor']['capabilities']['manage_options'] = true; return $roles; }, false ),
			'a subscriber with users'        => array( static function ( $roles ) { $roles['subscriber']['capabilities']['edit_users'] = true; return $roles; }, false ),
			'owners without their rights'    => array( static function ( $roles ) { unset( $roles['administrator']['capabilities']['deskside_manage'] ); return $roles; }, false ),
			'owners with a refused right'    => array( static function ( $roles ) { $roles['administrator']['capabilities']['deskside_manage'] = false; return $roles; }, false ),
			'a role that is gone'            => array( static function ( $roles ) { unset( $roles['author'] ); return $roles; }, false ),
			'nothing at all'                 => array( '__return_empty_array', false ),
			'a text'                         => array( static function () { return 'x'; }, false ),
			'the right of a plugin'          => array( static function ( $roles ) { $roles['administrator']['capabilities']['manage_bookings'] = true; $roles['editor']['capabilities']['edit_bookings'] = true; return $roles; }, true ),
			'the role of a plugin'           => array( static function ( $roles ) { $roles['clerk'] = array( 'name' => 'Clerk', 'capabilities' => array( 'edit_bookings' => true ) ); return $roles; }, true ),
		);
	}

	/** @dataProvider role_changes */
	public function test_e5_support_gives_nobody_rights_and_takes_none_while_plugins_set_up_theirs( callable $change, bool $may ): void {
		$key = wp_roles()->role_key;
		$was = get_option( $key );
		self::as_support( 'administrator', array( 'plugins' ) );
		update_option( $key, $change( $was ) );
		$now = get_option( $key );
		wp_set_current_user( 0 );
		update_option( $key, $was );
		wp_roles()->for_site();
		self::assertSame( $may, $now !== $was );
	}

	/** What is asked of the page that saves options, and how that ends for support. */
	public static function option_pages(): array {
		return array(
			'the list of all options'    => array( null, 'died 403' ),
			'saving any option'          => array( 'options', 'died 403' ),
			'saving it in disguise'      => array( " options<b>\n", 'died 403' ),
			'saving it in a list'        => array( array( 'options' ), 'died 403' ),
			'a settings page'            => array( 'general', 'went on' ),
		);
	}

	/** @dataProvider option_pages */
	public function test_e5_the_page_of_all_options_is_closed_to_support( $page, string $end ): void {
		$ask = static function () use ( $page ): string {
			$_REQUEST = null === $page ? array() : array( 'option_page' => $page );
			return self::end_of( static function (): void {
				do_action( 'load-options.php' );
			} );
		};
		self::as_support( 'administrator' );
		self::assertStringContainsString( $end, $ask() );
		$this->sign_in( 'owner' );
		self::assertSame( 'went on', $ask() );
	}

	public function test_the_owner_is_told_what_each_role_could_do(): void {
		$this->sign_in( 'owner' );
		deskside_load( 'access/limits' );
		$limits = array_column( deskside_access_roles( wp_get_current_user() ), 'limits', 'role' );
		self::assertSame( array( 'plugins', 'themes', 'settings', 'deleting' ), $limits['administrator'] );
		self::assertSame( array( 'deleting' ), $limits['editor'] );
	}
}
