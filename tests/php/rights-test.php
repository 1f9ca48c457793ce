<?php
/**
 * Rights: who may what is written in a few places only, and no route or form can write more (rows E5 and E6).
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Rights_Test extends Deskside_Test_Case {
	/** What somebody who wants more rights sends along. */
	const WISHES = array( 'role' => 'administrator', 'roles' => array( 'administrator' ), 'capabilities' => array( 'manage_options' => true ), 'wp_capabilities' => array( 'administrator' => true ), 'user_level' => 10, 'user_id' => 1 );

	/** Code that writes users, roles or rights. */
	const WRITES = '/\b(?:wp_(?:insert|update|create)_user|(?:add|remove)_role|(?:set|add|remove)_role|(?:add|remove)_cap|update_user_level_from_caps)\b|_capabilities[\'"]|user_roles[\'"]/';

	/** All that says who may what on this site. */
	private static function rights(): array {
		global $wpdb;
		return array(
			'roles' => get_option( wp_roles()->role_key ),
			'users' => $wpdb->get_results( "SELECT ID, user_login, user_email, user_pass FROM $wpdb->users ORDER BY ID", ARRAY_A ),
			'meta'  => $wpdb->get_results( $wpdb->prepare( "SELECT user_id, meta_value FROM $wpdb->usermeta WHERE meta_key IN ( %s, %s ) ORDER BY umeta_id", $wpdb->prefix . 'capabilities', $wpdb->prefix . 'user_level' ), ARRAY_A ),
		);
	}

	public static function routes(): array {
		return build_routes( self::$people['owner'] ?? 1 );
	}

	/** @dataProvider routes */
	public function test_e5_no_route_writes_a_role_or_a_right( string $method, string $path, ?array $body, array $query ): void {
		$before = self::rights();
		foreach ( array( 'owner', 'employee', 'subscriber', 'nobody' ) as $who ) {
			$this->sign_in( $who );
			$this->ask( $method, $path, $body, $query );
			foreach ( self::WISHES as $name => $wish ) {
				$this->ask( $method, $path, array( $name => $wish ) + (array) $body, $query + ( is_string( $wish ) ? array( $name => $wish ) : array() ) );
			}
		}
		self::assertSame( $before, self::rights() );
	}

	public function test_e5_no_form_writes_a_role_or_a_right_but_who_may_ask(): void {
		deskside_load( 'settings-actions', 'page-actions', 'quote-actions', 'statement-csv', 'journal-csv', 'access/revoke-form' );
		$before = self::rights();
		foreach ( array_diff( array_keys( DESKSIDE_FORMS ), array( 'roles' ) ) as $form ) {
			foreach ( array( 'owner', 'employee', 'subscriber' ) as $who ) {
				$this->sign_in( $who );
				$this->post( $form, self::WISHES );
			}
		}
		self::assertSame( $before, self::rights() );

		$this->sign_in( 'owner' );
		$this->post( 'roles', array( 'roles' => array( 'editor' ) ) + self::WISHES );
		$after = self::rights();
		self::assertSame( $before['meta'], $after['meta'] );
		foreach ( $after['roles'] as $name => $role ) {
			unset( $role['capabilities']['deskside_ask'], $before['roles'][ $name ]['capabilities']['deskside_ask'] );
			self::assertSame( $before['roles'][ $name ], $role, $name );
		}
	}

	public function test_e5_only_access_and_the_installation_write_users_or_rights(): void {
		$writers = array();
		foreach ( self::php_files() as $file => $code ) {
			if ( preg_match( self::WRITES, $code ) ) {
				$writers[] = $file;
			}
		}
		sort( $writers );
		self::assertSame( array( 'includes/access/account.php', 'includes/access/enter.php', 'includes/install.php', 'includes/settings-actions.php', 'uninstall.php' ), $writers );
	}

	public function test_e6_no_route_lets_whoever_comes_in(): void {
		wp_set_current_user( 0 );
		$seen = 0;
		foreach ( rest_get_server()->get_routes( 'deskside/v1' ) as $path => $handlers ) {
			foreach ( '/deskside/v1' === $path ? array() : $handlers as $handler ) {
				$may = $handler['permission_callback'] ?? '__return_true';
				self::assertTrue( is_callable( $may ) && '__return_true' !== $may, $path );
				self::assertInstanceOf( WP_Error::class, $may( new WP_REST_Request( (string) key( $handler['methods'] ), $path ) ), $path );
				++$seen;
			}
		}
		self::assertSame( count( DESKSIDE_ROUTES ) + 1, $seen, 'Every route, and the one for events.' );
	}

	public function test_e6_no_other_door_stands_open_to_ajax_xmlrpc_abilities_or_mcp(): void {
		$open = array();
		foreach ( self::php_files() as $file => $code ) {
			preg_match_all( '/__return_true|nopriv_\w+|wp_ajax_\w*|xmlrpc_methods|wp_register_ability\w*|wp_abilities_api\w*|\bmcp_\w+/', $code, $found );
			foreach ( $found[0] as $door ) {
				$open[] = $door;
			}
		}
		// Support comes in before it is signed in: its entry is the grant's signature (access-test.php).
		self::assertSame( array( 'nopriv_deskside_enter' ), $open );
	}

	/** The plugin's own code without comments, by file. */
	private static function php_files(): array {
		$files = array();
		foreach ( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( rtrim( DESKSIDE_DIR, '/' ), FilesystemIterator::SKIP_DOTS ) ) as $file ) {
			if ( 'php' === $file->getExtension() ) {
				$files[ ltrim( substr( (string) $file, strlen( rtrim( DESKSIDE_DIR, '/' ) ) ), '/' ) ] = php_strip_whitespace( (string) $file );
			}
		}
		self::assertGreaterThan( 100, count( $files ) );
		return $files;
	}

	/** Posts a form with its own nonce, and says how the request ended. */
	private function post( string $form, array $fields ): string {
		$_POST    = wp_slash( $fields + array( '_wpnonce' => wp_create_nonce( deskside_form_nonce( $form ) ) ) );
		$_REQUEST = $_POST;
		return self::end_of( static function () use ( $form ): void {
			do_action( 'admin_post_deskside_' . $form );
		} );
	}
}
