<?php
/**
 * Access for support: given by an owner, entered once with a signed entry, ended by itself, gone without a trace.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Access_Test extends Deskside_Test_Case {
	protected function setUp(): void {
		parent::setUp();
		add_filter( 'send_auth_cookies', '__return_false' );
		$_SERVER['REQUEST_METHOD'] = 'POST';
		deskside_load( 'rest/request' );
	}

	protected function tearDown(): void {
		deskside_end_all_access();
		remove_filter( 'send_auth_cookies', '__return_false' );
		parent::tearDown();
	}

	/** Stores an open grant. */
	private static function open( array $changes = array() ): array {
		$record = build_access_record( $changes );
		self::assertTrue( deskside_access_keep( $record ) );
		return $record;
	}

	/** Posts an entry to the door, and says how that ended. */
	private static function enter( $entry ): string {
		$_POST = array( 'entry' => $entry );
		return self::end_of( 'deskside_enter' );
	}

	private static function account(): ?WP_User {
		return deskside_find_account( 'gra_' . build_ulid( 40 ) );
	}

	public function test_an_owner_gives_it_and_the_site_keeps_no_secret(): void {
		$this->sign_in( 'owner' );
		$response = $this->dispatch( 'POST', '/tickets/tic_' . build_ulid() . '/access', build_wanted_access() );

		self::assertSame( 200, $response->get_status() );
		$grant = self::body_of( $response )['grants'][0];
		self::assertSame( 'active', $grant['status'] );
		$record = deskside_access_find( $grant['id'] );
		self::assertSame( build_access_keys()['public'], $record['key'] );
		self::assertTrue( abs( time() + DAY_IN_SECONDS - $record['ends_at'] ) < 5 );
		self::assertNull( self::account(), 'No account before somebody comes.' );
		$sent = json_decode( $this->provider->asked( 'POST /v1/tickets' )[0]['body'], true );
		self::assertSame( 'Editor', $sent['role_label'], 'The site says how the role is called, not the browser.' );
	}

	public function test_a_repeated_request_gives_once(): void {
		$this->sign_in( 'owner' );
		$path = '/tickets/tic_' . build_ulid() . '/access';
		$this->dispatch( 'POST', $path, build_wanted_access() );
		deskside_end_access( 'gra_' . build_ulid( 40 ), wp_get_current_user() );
		$this->provider->on( 'POST /v1/access-grants', Fake_Provider::down() );
		$this->dispatch( 'POST', $path, build_wanted_access() );
		deskside_end_access( 'gra_' . build_ulid( 40 ), wp_get_current_user() );
		$this->dispatch( 'POST', $path, build_wanted_access() );
		self::assertFalse( deskside_access_is_open( deskside_access_find( 'gra_' . build_ulid( 40 ) ) ), 'What ended does not open again.' );
	}

	public function test_e5_a_role_that_the_owner_cannot_lend_is_refused(): void {
		$this->sign_in( 'owner' );
		foreach ( array( 'subscriber', 'emperor' ) as $role ) {
			$response = $this->dispatch( 'POST', '/tickets/tic_' . build_ulid() . '/access', build_wanted_access( 40, array( 'role' => $role ) ) );
			self::assertSame( array( 403, 'forbidden' ), self::refusal_of( $response ), $role );
		}
		self::assertCount( 0, $this->provider->requests );
	}

	public function test_nothing_is_kept_when_the_provider_does_not_answer(): void {
		$this->sign_in( 'owner' );
		$this->provider->on( '', Fake_Provider::down() );
		$response = $this->dispatch( 'POST', '/tickets/tic_' . build_ulid() . '/access', build_wanted_access() );
		self::assertSame( array( 502, 'provider_unreachable' ), self::refusal_of( $response ) );
		self::assertSame( array(), deskside_state()['grants'] );
	}

	public function test_e5_an_agent_comes_in_as_the_role_without_what_support_never_may(): void {
		self::open( array( 'role' => 'administrator', 'may_not' => array( 'plugins', 'deleting' ) ) );
		self::assertStringContainsString( 'redirect', self::enter( build_access_entry() ) );

		$user = self::account();
		self::assertSame( array( 'administrator' ), array_values( $user->roles ) );
		self::assertSame( 'Mila Jansen', get_userdata( $user->ID )->display_name );
		self::assertTrue( $user->has_cap( 'manage_options' ) );
		foreach ( array( 'create_users', 'edit_users', 'promote_users', 'list_users', 'install_plugins', 'delete_posts', 'export', 'deskside_approve_quotes', 'deskside_manage' ) as $capability ) {
			self::assertFalse( $user->has_cap( $capability ), $capability );
		}
		$told = $this->provider->asked( 'POST /v1/access-grants' );
		self::assertCount( 1, $told );
		self::assertStringContainsString( '/uses/use_', $told[0]['path'] );
	}

	public function test_the_session_ends_with_the_grant(): void {
		self::open( array( 'ends_at' => time() + 600 ) );
		self::enter( build_access_entry() );
		$sessions = WP_Session_Tokens::get_instance( self::account()->ID )->get_all();
		self::assertCount( 1, $sessions );
		self::assertTrue( $sessions[0]['expiration'] <= time() + 600 );
	}

	public function test_an_entry_is_good_once(): void {
		self::open();
		$entry = build_access_entry();
		self::assertStringContainsString( 'redirect', self::enter( $entry ) );
		self::assertStringContainsString( 'died 403', self::enter( $entry ) );
	}

	/** What is no way in: an entry, made when the site is ready, and what is said of the grant. */
	public static function strangers(): array {
		$other = sodium_crypto_sign_secretkey( sodium_crypto_sign_keypair() );
		$with  = static function ( array $changes ) {
			return static function () use ( $changes ) {
				return build_access_entry( $changes );
			};
		};
		$bent  = static function ( callable $bend ) {
			return static function () use ( $bend ) {
				return $bend( build_access_entry() );
			};
		};
		return array(
			'nothing'                => array( '__return_null' ),
			'an empty text'          => array( '__return_empty_string' ),
			'a list'                 => array( '__return_empty_array' ),
			'a list with an entry'   => array( $bent( static function ( $e ) { return array( $e ); } ) ),
			'zero'                   => array( '__return_zero' ),
			'NUL before'             => array( $bent( static function ( $e ) { return "\0$e"; } ) ),
			'NUL behind'             => array( $bent( static function ( $e ) { return "$e\0"; } ) ),
			'a line feed behind'     => array( $bent( static function ( $e ) { return "$e\n"; } ) ),
			'white space'            => array( $bent( static function ( $e ) { return " $e"; } ) ),
			'no signature'           => array( $bent( static function ( $e ) { return strtok( $e, '.' ) . '.'; } ) ),
			'another signature'      => array( $bent( static function ( $e ) { return strtok( $e, '.' ) . '.' . str_repeat( 'A', 86 ); } ) ),
			'another key'            => array( static function () use ( $other ) { return build_access_entry( array(), $other ); } ),
			'another grant'          => array( $with( array( 'grant' => 'gra_' . build_ulid( 41 ) ) ) ),
			'another site'           => array( $with( array( 'site' => 'sit_' . build_ulid( 6 ) ) ) ),
			'another purpose'        => array( $with( array( 'for' => 'deskside-event' ) ) ),
			'another version'        => array( $with( array( 'v' => 2 ) ) ),
			'a version as text'      => array( $with( array( 'v' => '1' ) ) ),
			'true for a version'     => array( $with( array( 'v' => true ) ) ),
			'long ago'               => array( $with( array( 'iat' => time() - 3600, 'exp' => time() - 3480 ) ) ),
			'far ahead'              => array( $with( array( 'iat' => time() + 3600, 'exp' => time() + 3720 ) ) ),
			'good for ever'          => array( $with( array( 'exp' => time() + YEAR_IN_SECONDS ) ) ),
			'over before it began'   => array( $with( array( 'exp' => time() - 1 ) ) ),
		);
	}

	/** @dataProvider strangers */
	public function test_f3_f6_nobody_else_comes_in( callable $entry ): void {
		self::open();
		self::assertStringContainsString( 'died 403', self::enter( $entry() ) );
		self::assertNull( self::account() );
		self::assertCount( 0, $this->provider->requests );
	}

	public function test_an_entry_in_the_address_is_none(): void {
		self::open();
		$_SERVER['REQUEST_METHOD'] = 'GET';
		$_GET                      = array( 'entry' => build_access_entry() );
		self::assertStringContainsString( 'died 403', self::end_of( 'deskside_enter' ) );
		$_GET = array();
	}

	public function test_f3_f4_f6_ten_thousand_replayed_ended_revoked_and_malformed_entries_let_nobody_in(): void {
		self::open();
		self::open( array( 'id' => 'gra_' . build_ulid( 43 ), 'ends_at' => time() - 1 ) );
		self::open( array( 'id' => 'gra_' . build_ulid( 44 ), 'ended_at' => time() ) );
		$used = build_access_entry();
		self::enter( $used );
		$users = count_users()['total_users'];
		// In WebAssembly a signature takes a hundred times longer.
		$tries  = extension_loaded( 'sodium' ) ? 10000 : 200;
		$let_in = 0;
		mt_srand( 20261125 );
		for ( $try = 0; $try < $tries; $try++ ) {
			$entry = $used;
			switch ( $try % 4 ) {
				case 1:
					$entry = build_access_entry( array( 'grant' => 'gra_' . build_ulid( 43 ) ) );
					break;
				case 2:
					$entry = build_access_entry( array( 'grant' => 'gra_' . build_ulid( 44 ) ) );
					break;
				case 3:
					$entry        = build_access_entry();
					$at           = mt_rand( 0, strlen( $entry ) - 3 );
					$entry[ $at ] = 'A' === $entry[ $at ] ? 'B' : 'A';
			}
			$record  = null;
			$read    = deskside_read_entry( $entry, $record );
			$let_in += null !== $read && deskside_access_take_use( $read->use ) ? 1 : 0;
		}
		self::assertSame( 0, $let_in );
		self::assertSame( $users, count_users()['total_users'] );
	}

	public function test_f4_it_ends_by_itself_without_cron(): void {
		$record = self::open();
		self::enter( build_access_entry() );
		$id = self::account()->ID;
		self::assertSame( $id, deskside_on_determine_current_user( $id ) );
		deskside_access_change( $record['id'], 'make_access_over' );
		self::assertSame( 0, deskside_on_determine_current_user( $id ), 'Nobody at the very next request.' );
		deskside_on_access_due();
		self::assertFalse( get_userdata( $id ), 'The next visit of anybody removes the account.' );
	}

	public function test_f4_a_support_account_whose_grant_is_unknown_is_nobody(): void {
		self::open();
		self::enter( build_access_entry() );
		$id = self::account()->ID;
		delete_option( deskside_access_option( 'gra_' . build_ulid( 40 ) ) );
		self::assertSame( 0, deskside_on_determine_current_user( $id ) );
		deskside_sweep_access();
		self::assertFalse( get_userdata( $id ) );
	}

	public function test_taken_back_leaves_no_account_no_session_and_no_application_password(): void {
		global $wpdb;
		self::open();
		self::enter( build_access_entry() );
		$id   = self::account()->ID;
		$post = wp_insert_post( array( 'post_title' => 'Written by support', 'post_author' => $id, 'post_status' => 'draft' ) );
		WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'kept' ) );
		$this->sign_in( 'owner' );
		$response = $this->dispatch( 'POST', '/access/gra_' . build_ulid( 40 ) . '/revoke', array( 'key' => build_ulid( 42 ) ) );

		self::assertSame( 200, $response->get_status() );
		self::assertSame( '0', (string) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM $wpdb->users WHERE ID = %d", $id ) ) );
		self::assertSame( '0', (string) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM $wpdb->usermeta WHERE user_id = %d", $id ) ) );
		self::assertSame( 1, (int) get_post( $post )->post_author, 'What support wrote stays, as the owner’s.' );
		self::assertSame( array(), deskside_state()['grants'] );
		self::assertStringContainsString( 'died 403', self::enter( build_access_entry() ) );
		wp_delete_post( $post, true );
	}

	public function test_the_door_shuts_at_once_and_the_provider_is_told_later(): void {
		self::open();
		$this->provider->on( 'POST /v1/access-grants', Fake_Provider::down() );
		$this->sign_in( 'owner' );
		$this->dispatch( 'POST', '/access/gra_' . build_ulid( 40 ) . '/revoke', array( 'key' => build_ulid( 42 ) ) );
		self::assertStringContainsString( 'died 403', self::enter( build_access_entry() ) );
		self::assertCount( 1, deskside_state()['grants'] );
		$key = $this->provider->asked( 'POST /v1/access-grants' )[0]['headers']['Idempotency-Key'];
		$this->provider->heal();
		deskside_on_access_event();
		$told = $this->provider->asked( 'POST /v1/access-grants' );
		self::assertSame( $key, end( $told )['headers']['Idempotency-Key'], 'The same word, with the same key.' );
		self::assertSame( array(), deskside_state()['grants'] );
	}

	public function test_a_support_account_has_no_password_no_reset_and_no_way_to_make_one(): void {
		self::open( array( 'role' => 'administrator' ) );
		self::enter( build_access_entry() );
		$user = self::account();
		wp_update_user( array( 'ID' => $user->ID, 'user_pass' => 'stays behind', 'user_email' => 'own@agent.example' ) );
		$user = get_userdata( $user->ID );
		self::assertFalse( wp_check_password( 'stays behind', $user->user_pass, $user->ID ) );
		self::assertStringContainsString( '@support.invalid', $user->user_email );
		self::assertTrue( is_wp_error( apply_filters( 'wp_authenticate_user', $user, 'x' ) ) );
		self::assertFalse( apply_filters( 'allow_password_reset', true, $user->ID ) );
		self::assertFalse( apply_filters( 'wp_is_application_passwords_available_for_user', true, $user ) );
	}

	public function test_e5_support_opens_no_door_for_itself_in_the_settings(): void {
		self::open( array( 'role' => 'administrator' ) );
		self::enter( build_access_entry() );
		wp_set_current_user( self::account()->ID );
		$was = get_option( 'default_role' );
		update_option( 'default_role', 'administrator' );
		self::assertSame( $was, get_option( 'default_role' ) );
	}

	public function test_a_plugin_that_goes_takes_the_accounts_along(): void {
		self::open();
		self::enter( build_access_entry() );
		$id = self::account()->ID;
		deskside_on_deactivation();
		self::assertFalse( get_userdata( $id ) );
		self::assertSame( array(), deskside_state()['grants'] );
	}

	public function test_switching_off_tells_the_provider_who_did_and_why(): void {
		self::open();
		$this->sign_in( 'owner' );
		deskside_on_deactivation();
		$told = $this->provider->asked( 'POST /v1/access-grants/gra_' . build_ulid( 40 ) . '/revoke' );
		self::assertCount( 1, $told );
		self::assertSame( '{"why":"switched_off"}', $told[0]['body'] );
		self::assertSame( array( 'Owner Test', 'owner' ), self::who( $told[0] ) );
		self::assertSame( array(), deskside_state()['grants'] );
	}

	public function test_switching_off_by_nobody_is_the_word_of_who_gave_it(): void {
		self::open( array( 'owner' => array( 'ref' => '1', 'name' => 'Gone Since', 'email' => null, 'role' => 'owner', 'locale' => 'en' ) ) );
		wp_set_current_user( 0 );
		deskside_on_deactivation();
		self::assertSame( array( 'Gone Since', 'owner' ), self::who( $this->provider->asked( 'POST /v1/access-grants' )[0] ) );
	}

	public function test_what_ended_by_itself_is_not_said_to_be_switched_off(): void {
		self::open( array( 'ends_at' => time() - 1 ) );
		deskside_on_deactivation();
		self::assertCount( 0, $this->provider->requests );
		self::assertSame( array(), deskside_state()['grants'] );
	}

	public function test_a_silent_provider_is_waited_for_once_and_hears_of_all_of_it_later(): void {
		foreach ( array( 40, 41, 42 ) as $number ) {
			self::open( array( 'id' => 'gra_' . build_ulid( $number ) ) );
		}
		self::enter( build_access_entry() );
		$account = self::account()->ID;
		$this->sign_in( 'owner' );
		$this->provider->on( 'POST /v1/access-grants', Fake_Provider::down() );
		deskside_on_deactivation();
		self::assertFalse( get_userdata( $account ), 'All doors are shut before anybody is told.' );
		$asked = $this->ends_told();
		self::assertCount( 1, $asked, 'One call for all of them.' );
		self::assertTrue( $asked[0]['options']['timeout'] <= DESKSIDE_ACCESS_TIMEOUT );
		self::assertCount( 3, deskside_state()['grants'] );

		$this->provider->heal();
		deskside_on_activation();
		deskside_on_access_event();
		self::assertCount( 4, $this->ends_told() );
		self::assertSame( array(), deskside_state()['grants'] );
	}

	/** Requests that say that the plugin was switched off. */
	private function ends_told(): array {
		return array_values( array_filter( $this->provider->asked( 'POST /v1/access-grants/' ), static function ( array $request ): bool {
			return '{"why":"switched_off"}' === $request['body'];
		} ) );
	}

	/** Name and role of who a request says acts. */
	private static function who( array $request ): array {
		$person = json_decode( (string) base64_decode( strtr( $request['headers']['Deskside-Person'] ?? '', '-_', '+/' ) ) );
		return array( $person->name ?? null, $person->role ?? null );
	}

	public function test_f5_disconnecting_ends_it(): void {
		self::open();
		$this->sign_in( 'owner' );
		deskside_disconnect();
		self::assertStringContainsString( 'died 403', self::enter( build_access_entry() ) );
		self::assertSame( array(), deskside_state()['grants'] );
		self::assertCount( 0, $this->provider->asked( 'POST /v1/access-grants' ), 'The provider ends all of it with the connection.' );
		self::assertSame( array( 'Owner Test', 'owner' ), self::who( $this->provider->asked( 'DELETE /v1/connection' )[0] ) );
	}

	public function test_the_page_without_scripts_shows_it_and_takes_it_back(): void {
		self::open();
		$this->sign_in( 'owner' );
		deskside_load( 'access/print', 'settings-actions', 'access/revoke-form' );
		self::assertStringContainsString( 'Take access back', self::printed( 'deskside_print_access' ) );
		$_POST = array( 'about' => 'gra_' . build_ulid( 40 ) );
		$_REQUEST['_wpnonce'] = wp_create_nonce( deskside_form_nonce( 'roles', 'gra_' . build_ulid( 40 ) ) );
		self::assertStringContainsString( 'died', self::end_of( static function () { deskside_handle_form( 'admin_post_deskside_revoke' ); } ), 'The nonce of another form.' );
		self::assertTrue( deskside_access_is_open( deskside_access_find( 'gra_' . build_ulid( 40 ) ) ) );
		$_REQUEST['_wpnonce'] = wp_create_nonce( deskside_form_nonce( 'revoke', 'gra_' . build_ulid( 40 ) ) );
		self::assertStringContainsString( 'redirect', self::end_of( static function () { deskside_handle_form( 'admin_post_deskside_revoke' ); } ) );
		self::assertSame( array(), deskside_state()['grants'] );
	}

	public function test_a_page_of_anybody_else_costs_nothing(): void {
		global $wpdb;
		$id = self::$people['owner'];
		get_user_meta( $id );
		deskside_state();
		$before = $wpdb->num_queries;
		deskside_on_determine_current_user( $id );
		deskside_on_access_due();
		self::assertSame( $before, $wpdb->num_queries );
	}
}
