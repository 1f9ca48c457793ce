<?php
/**
 * Every owner sees that support may sign in, hears of it by mail, and ends it from wherever they see it.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Access_Sight_Test extends Deskside_Test_Case {
	/** Mails that were sent: `to`, `subject`, `message`. */
	private array $mails = array();

	protected function setUp(): void {
		parent::setUp();
		add_filter( 'send_auth_cookies', '__return_false' );
		add_filter( 'pre_wp_mail', array( $this, 'on_mail' ), 10, 2 );
		$_SERVER['REQUEST_METHOD'] = 'POST';
		deskside_load( 'access/enter' );
		set_current_screen( 'dashboard' );
	}

	protected function tearDown(): void {
		wp_set_current_user( 0 );
		deskside_end_all_access();
		remove_filter( 'send_auth_cookies', '__return_false' );
		remove_filter( 'pre_wp_mail', array( $this, 'on_mail' ), 10 );
		delete_user_meta( self::$people['owner'], 'locale' );
		unset( $GLOBALS['current_screen'] );
		parent::tearDown();
	}

	/** Keeps a mail instead of sending it. */
	public function on_mail( $sent, array $mail ): bool {
		$this->mails[] = $mail + array( 'locale' => determine_locale() );
		return true;
	}

	private static function open( array $changes = array() ): void {
		self::assertTrue( deskside_access_keep( build_access_record( $changes ) ) );
	}

	private static function enter(): WP_User {
		$_POST = array( 'entry' => build_access_entry() );
		self::assertStringContainsString( 'redirect', self::end_of( 'deskside_enter' ) );
		return deskside_find_account( 'gra_' . build_ulid( 40 ) );
	}

	/** The line in the admin bar; null when there is none. */
	private static function line(): ?object {
		require_once ABSPATH . WPINC . '/class-wp-admin-bar.php';
		$bar = new WP_Admin_Bar();
		deskside_on_admin_bar_menu( $bar );
		return $bar->get_node( 'deskside-access' );
	}

	public function test_every_owner_sees_it_in_the_admin_bar_while_it_lasts_and_nobody_else(): void {
		global $wpdb;
		$this->sign_in( 'owner' );
		self::assertNull( self::line() );
		self::open( array( 'ends_at' => time() + 3600, 'granted_by' => 999 ) );
		$before = $wpdb->num_queries;
		$line   = self::line();
		self::assertSame( $before, $wpdb->num_queries );
		self::assertStringContainsString( wp_date( 'H:i', time() + 3600 ), $line->title );
		self::assertSame( admin_url( 'admin.php?page=deskside#deskside-access' ), $line->href );
		self::assertTrue( strlen( $line->title . $line->href ) < 300 );
		$this->sign_in( 'employee' );
		self::assertNull( self::line() );
		$this->sign_in( 'owner' );
		deskside_access_change( 'gra_' . build_ulid( 40 ), 'make_access_over' );
		self::assertNull( self::line(), 'Over.' );
	}

	public function test_what_was_taken_back_is_not_shown_while_the_provider_is_yet_to_be_told(): void {
		self::open();
		$this->provider->on( 'POST /v1/access-grants', Fake_Provider::down() );
		$this->sign_in( 'owner' );
		deskside_end_access( 'gra_' . build_ulid( 40 ), wp_get_current_user() );
		self::assertCount( 1, deskside_state()['grants'] );
		self::assertNull( self::line() );
		$asked = count( $this->provider->requests );
		deskside_on_access_due();
		self::assertCount( $asked, $this->provider->requests, 'No page waits for a provider that is away.' );
	}

	public function test_the_line_leads_to_where_it_is_ended(): void {
		self::open();
		$this->sign_in( 'owner' );
		deskside_load( 'access/print' );
		self::assertStringContainsString( 'id="deskside-access"', self::printed( 'deskside_print_access' ) );
	}

	public function test_the_list_of_users_offers_to_take_it_back(): void {
		self::open();
		$user = self::enter();
		$this->sign_in( 'owner' );
		$actions = apply_filters( 'user_row_actions', array( 'edit' => 'x' ), $user );
		self::assertStringContainsString( 'page=deskside#deskside-access', $actions['deskside'] ?? '' );
		self::assertSame( array( 'edit' => 'x' ), apply_filters( 'user_row_actions', array( 'edit' => 'x' ), wp_get_current_user() ) );
		$this->sign_in( 'employee' );
		self::assertSame( array( 'edit' => 'x' ), apply_filters( 'user_row_actions', array( 'edit' => 'x' ), $user ) );
	}

	public function test_support_sees_until_when_and_ends_it_itself(): void {
		self::open( array( 'ends_at' => time() + 3600 ) );
		$user = self::enter();
		wp_set_current_user( $user->ID );
		$line = self::line();
		self::assertStringContainsString( wp_date( 'H:i', time() + 3600 ), $line->title );
		self::assertStringContainsString( 'action=deskside_leave', $line->href );
		$leave = static function (): void {
			do_action( 'admin_post_deskside_leave' );
		};
		$_REQUEST = array( '_wpnonce' => wp_create_nonce( 'deskside_form' ) );
		self::assertStringContainsString( 'died', self::end_of( $leave ) );
		self::assertTrue( deskside_access_is_open( deskside_access_find( 'gra_' . build_ulid( 40 ) ) ) );
		$_REQUEST = array( '_wpnonce' => wp_create_nonce( 'deskside_leave' ) );
		self::assertStringContainsString( 'redirect', self::end_of( $leave ) );

		self::assertFalse( get_userdata( $user->ID ) );
		self::assertSame( array(), deskside_state()['grants'] );
		$told = $this->provider->asked( 'POST /v1/access-grants' );
		$told = end( $told );
		self::assertStringContainsString( '/revoke', $told['path'] );
		self::assertSame( '{"why":"left"}', $told['body'], 'No owner withdrew it: it stops no clock.' );
		$person = json_decode( (string) base64_decode( strtr( $told['headers']['Deskside-Person'], '-_', '+/' ) ), true );
		self::assertSame( array( (string) $user->ID, 'Mila Jansen', null ), array( $person['ref'], $person['name'], $person['email'] ), 'Who ended it, not who gave it.' );
	}

	public function test_nobody_else_leaves_by_that_door(): void {
		self::open();
		self::enter();
		$this->sign_in( 'owner' );
		$_REQUEST = array( '_wpnonce' => wp_create_nonce( 'deskside_leave' ) );
		self::assertStringContainsString( 'died 403', self::end_of( static function (): void {
			do_action( 'admin_post_deskside_leave' );
		} ) );
	}

	public function test_f5_who_deletes_the_account_ends_the_access(): void {
		self::open();
		$user = self::enter();
		$this->sign_in( 'owner' );
		wp_delete_user( $user->ID, 1 );
		self::assertSame( array(), deskside_state()['grants'] );
		$told = $this->provider->asked( 'POST /v1/access-grants' );
		self::assertStringContainsString( '/revoke', end( $told )['path'] );
		$_POST = array( 'entry' => build_access_entry() );
		self::assertStringContainsString( 'died 403', self::end_of( 'deskside_enter' ) );
	}

	public function test_all_owners_hear_of_it_by_mail_when_it_is_given_and_when_it_is_first_used(): void {
		$this->sign_in( 'owner' );
		$this->dispatch( 'POST', '/tickets/tic_' . build_ulid() . '/access', build_wanted_access() );
		$owners = array_column( $this->mails, 'to' );
		sort( $owners );
		$known = get_users( array( 'role' => 'administrator', 'fields' => 'user_email' ) );
		sort( $known );
		self::assertSame( $known, $owners );
		self::assertStringContainsString( 'Owner Test', $this->mails[0]['message'] );
		self::assertStringContainsString( 'Editor', $this->mails[0]['message'] );
		self::assertStringContainsString( admin_url( 'admin.php?page=deskside#deskside-access' ), $this->mails[0]['message'] );
		$this->dispatch( 'POST', '/tickets/tic_' . build_ulid() . '/access', build_wanted_access() );
		self::assertCount( count( $known ), $this->mails, 'A repeated request tells nobody twice.' );

		wp_set_current_user( 0 );
		$this->mails = array();
		self::enter();
		self::assertCount( count( $known ), $this->mails );
		self::assertStringContainsString( 'Mila Jansen', $this->mails[0]['message'] );
		self::enter();
		self::assertCount( count( $known ), $this->mails );
	}

	public function test_each_owner_reads_it_in_their_own_language(): void {
		add_filter( 'get_available_languages', array( self::class, 'with_dutch' ) );
		update_user_meta( self::$people['owner'], 'locale', 'nl_NL' );
		// It asks for the languages once, when it is made.
		$switcher                      = $GLOBALS['wp_locale_switcher'];
		$GLOBALS['wp_locale_switcher'] = new WP_Locale_Switcher();
		$GLOBALS['wp_locale_switcher']->init();
		self::open();
		self::enter();
		$GLOBALS['wp_locale_switcher'] = $switcher;
		remove_filter( 'get_available_languages', array( self::class, 'with_dutch' ) );
		$locales = array_column( $this->mails, 'locale', 'to' );
		ksort( $locales );
		self::assertSame( array( 'owner@example.test' => 'en_US', 'test-owner@example.test' => 'nl_NL' ), $locales );
		self::assertSame( 'en_US', determine_locale() );
	}

	public static function with_dutch( array $languages ): array {
		return array_merge( $languages, array( 'nl_NL' ) );
	}

	public function test_an_account_lent_to_support_is_no_owner(): void {
		self::open( array( 'role' => 'administrator' ) );
		$user = self::enter();
		foreach ( deskside_owners() as $owner ) {
			self::assertTrue( $owner->ID !== $user->ID );
		}
		self::assertNotSame( $user->ID, deskside_any_owner() );
		self::assertFalse( in_array( $user->user_email, array_column( $this->mails, 'to' ), true ) );
	}
}
