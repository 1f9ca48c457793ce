<?php
/**
 * The settings and the page without scripts: who may, nonces, hostile words.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Screens_Test extends Deskside_Test_Case {
	const HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>' onfocus='alert(1)";

	protected function setUp(): void {
		parent::setUp();
		deskside_load( 'settings', 'settings-actions', 'page', 'page-actions', 'quote-actions', 'statement-csv', 'journal-csv', 'journal-actions', 'duty-ticks', 'pause-form', 'menu', 'access/revoke-form', 'outbox/file', 'outbox/step-edit', 'outbox/step-leaving', 'outbox/hurry-form' );
	}

	public static function forms(): array {
		return array(
			'connect'    => array( 'connect', 'employee' ),
			'disconnect' => array( 'disconnect', 'employee' ),
			'rotate'     => array( 'rotate', 'employee' ),
			'roles'      => array( 'roles', 'employee' ),
			'ask'        => array( 'ask', 'subscriber' ),
			'retry'      => array( 'retry', 'subscriber' ),
			'reply'      => array( 'reply', 'subscriber' ),
			'solve'      => array( 'solve', 'subscriber' ),
			'edit'       => array( 'edit', 'subscriber' ),
			'discard'    => array( 'discard', 'subscriber' ),
			'unsent'     => array( 'unsent', 'subscriber' ),
			'hurry'      => array( 'hurry', 'subscriber' ),
			'leaving'    => array( 'leaving', 'employee' ),
			'download'   => array( 'download', 'subscriber' ),
			'approve'    => array( 'approve', 'employee' ),
			'decline'    => array( 'decline', 'employee' ),
			'evidence'   => array( 'evidence', 'employee' ),
			'agreement'  => array( 'agreement', 'employee' ),
			'statement'  => array( 'statement', 'subscriber' ),
			'acknowledge' => array( 'acknowledge', 'employee' ),
			'journal'    => array( 'journal', 'employee' ),
			'note'       => array( 'note', 'employee' ),
			'mend'       => array( 'mend', 'employee' ),
			'correct'    => array( 'correct', 'employee' ),
			'duty'       => array( 'duty', 'employee' ),
			'resume'     => array( 'resume', 'subscriber' ),
		);
	}

	/** @dataProvider forms */
	public function test_e1_e3_a_form_without_its_own_nonce_does_nothing( string $form, string $too_low ): void {
		$before = $this->traces();
		$this->sign_in( 'owner' );
		$nonces = array( 'none' => '', 'wrong' => 'abcdef1234', 'of REST' => wp_create_nonce( 'wp_rest' ), 'of another form' => wp_create_nonce( deskside_form_nonce( 'connect' === $form ? 'roles' : 'connect' ) ) );
		foreach ( $nonces as $what => $nonce ) {
			self::assertStringContainsString( 'died 403', $this->post( $form, array( '_wpnonce' => $nonce ) ), $what );
		}
		foreach ( array( $too_low, 'nobody' ) as $who ) {
			$this->sign_in( $who );
			self::assertStringContainsString( 'died 403', $this->post( $form, array( '_wpnonce' => wp_create_nonce( deskside_form_nonce( $form ) ) ) ), $who );
		}
		self::assertSame( $before, $this->traces() );
		self::assertCount( 0, $this->provider->requests );
	}

	public function test_e6_every_form_is_handled_and_guarded(): void {
		foreach ( array_keys( DESKSIDE_FORMS ) as $form ) {
			self::assertSame( 10, has_action( 'admin_post_deskside_' . $form, 'deskside_on_form' ) );
			self::assertFalse( has_action( 'admin_post_nopriv_deskside_' . $form ) );
			self::assertTrue( function_exists( 'deskside_form_' . $form ) );
		}
	}

	public function test_the_owner_connects_and_disconnects(): void {
		$this->forget_connection();
		$this->sign_in( 'owner' );
		self::assertStringContainsString( 'page=deskside-settings', $this->post_with_nonce( 'connect', array( 'origin' => Fake_Provider::ORIGIN, 'code' => 'k7qm-2xpa' ) ) );
		$html = self::printed( 'deskside_print_settings' );
		self::assertStringContainsString( 'Connected to <code>http://127.0.0.1:9</code>', $html );
		self::assertStringNotContainsString( 'canary', $html );

		$this->post_with_nonce( 'disconnect' );
		self::assertNull( deskside_origin() );
		self::assertStringContainsString( 'name="code"', self::printed( 'deskside_print_settings' ) );
	}

	public function test_a_refused_code_shows_why_and_keeps_the_address_but_not_the_code(): void {
		$this->forget_connection();
		$this->sign_in( 'owner' );
		$this->provider->on( 'POST /v1/pairings', Fake_Provider::problem( 'pairing_code_expired' ) );
		$this->post_with_nonce( 'connect', array( 'origin' => Fake_Provider::ORIGIN, 'code' => 'K7QM-2XPA' ) );
		$html = self::printed( 'deskside_print_settings' );

		self::assertStringContainsString( 'This code has expired.', $html );
		self::assertStringContainsString( 'value="http://127.0.0.1:9"', $html );
		self::assertStringNotContainsString( 'value="K7QM', $html );
		self::assertStringNotContainsString( 'has expired', self::printed( 'deskside_print_settings' ), 'Said once.' );
	}

	public function test_c8_hostile_input_is_shown_as_text(): void {
		$this->forget_connection();
		$this->sign_in( 'owner' );
		$this->post_with_nonce( 'connect', array( 'origin' => self::HOSTILE, 'code' => self::HOSTILE ) );
		self::assert_harmless( self::printed( 'deskside_print_settings' ) );
		$this->provider->on( 'POST /v1/pairings', Fake_Provider::problem( 'pairing_code_invalid', array( 'detail' => self::HOSTILE ) ) );
		$this->post_with_nonce( 'connect', array( 'origin' => Fake_Provider::ORIGIN, 'code' => 'K7QM-2XPA' ) );
		self::assert_harmless( self::printed( 'deskside_print_settings' ) );
	}

	public function test_c8_what_was_stored_by_other_hands_is_shown_as_text_too(): void {
		$this->sign_in( 'owner' );
		update_option( 'deskside_connection', array( 'origin' => 'https://x.example/' . self::HOSTILE, 'site_id' => self::HOSTILE, 'connected_at' => time() ) + deskside_connection() );
		set_transient( 'deskside_result_' . get_current_user_id(), array( 'ok' => false, 'message' => self::HOSTILE, 'typed' => array( 'origin' => self::HOSTILE ) ) );
		add_role( 'hostile', self::HOSTILE, array( 'read' => true ) );
		$html = self::printed( 'deskside_print_settings' );
		remove_role( 'hostile' );
		self::assertStringContainsString( '&lt;script&gt;', $html );
		self::assert_harmless( $html );
		self::assert_harmless( self::printed( 'deskside_print_page' ) );
	}

	public static function foreign_addresses(): array {
		return array(
			'another site'      => array( 'https://evil.example/x' ),
			'no scheme'         => array( '//evil.example/x' ),
			'backslashes'       => array( '\\\\evil.example\\x' ),
			'a name before'     => array( 'https://example.org@evil.example/' ),
			'a script'          => array( 'javascript:alert(1)' ),
			'a header more'     => array( "/wp-admin/\r\nLocation: https://evil.example/" ),
		);
	}

	/** @dataProvider foreign_addresses */
	public function test_i2_no_form_leads_out_of_the_admin( string $address ): void {
		deskside_load( 'access/enter' );
		$_SERVER['HTTP_REFERER'] = $address;
		$led                     = 0;
		foreach ( array_keys( DESKSIDE_FORMS ) as $form ) {
			$this->sign_in( 'owner' );
			$wishes = array_fill_keys( array( '_wp_http_referer', '_wp_original_http_referer', 'redirect_to', 'redirect', 'return', 'next', 'url' ), $address );
			$ended  = $this->post_with_nonce( $form, $wishes );
			if ( 0 === strpos( $ended, 'redirect ' ) ) {
				self::assertSame( 0, strpos( $ended, 'redirect ' . admin_url() ), $form . ': ' . $ended );
				self::assertStringNotContainsString( 'evil', $ended, $form );
				++$led;
			}
		}
		unset( $_SERVER['HTTP_REFERER'] );
		self::assertGreaterThan( 8, $led );
	}

	public function test_i2_every_redirect_is_checked_by_wordpress_against_its_own_hosts(): void {
		$bare = array();
		foreach ( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( rtrim( DESKSIDE_DIR, '/' ), FilesystemIterator::SKIP_DOTS ) ) as $file ) {
			$code = 'php' === $file->getExtension() ? php_strip_whitespace( (string) $file ) : '';
			if ( preg_match( '/(?<!safe)_redirect\(|Location:|http-equiv=.?refresh|allowed_redirect_hosts/i', str_replace( array( 'wp_safe_redirect(', 'wp_validate_redirect(' ), '', $code ) ) ) {
				$bare[] = (string) $file;
			}
		}
		self::assertSame( array(), $bare );
	}

	public static function odd_posts(): array {
		return array(
			'a list for the address' => array( array( 'origin' => array( 'x' ), 'code' => 'K7QM-2XPA' ) ),
			'a list for the code'    => array( array( 'origin' => Fake_Provider::ORIGIN, 'code' => array( 'K7QM-2XPA' ) ) ),
			'nothing'                => array( array() ),
			'NUL'                    => array( array( 'origin' => "\0", 'code' => "\0" ) ),
			'broken UTF-8'           => array( array( 'origin' => "\xC3\x28", 'code' => "\xFF" ) ),
		);
	}

	/** @dataProvider odd_posts */
	public function test_odd_posts_connect_nothing( array $post ): void {
		$this->forget_connection();
		$this->sign_in( 'owner' );
		self::assertStringContainsString( 'redirect', $this->post_with_nonce( 'connect', $post ) );
		self::assertNull( deskside_origin() );
		self::assertCount( 0, $this->provider->requests );
	}

	public function test_e5_the_owner_decides_who_may_ask_and_nothing_more(): void {
		$this->sign_in( 'owner' );
		$this->post_with_nonce( 'roles', array( 'roles' => array( 'author', 'no_such_role', array( 'x' ) ) ) );
		self::assertSame( array( true, true, false, false ), array( get_role( 'administrator' )->has_cap( 'deskside_ask' ), get_role( 'author' )->has_cap( 'deskside_ask' ), get_role( 'editor' )->has_cap( 'deskside_ask' ), get_role( 'author' )->has_cap( 'deskside_manage' ) ) );
		$this->post_with_nonce( 'roles', array( 'roles' => 'author' ) );
		self::assertSame( array( true, false ), array( get_role( 'administrator' )->has_cap( 'deskside_ask' ), get_role( 'author' )->has_cap( 'deskside_ask' ) ) );
	}

	public function test_an_employee_cannot_open_the_settings(): void {
		$this->sign_in( 'employee' );
		self::assertStringContainsString( 'died 403', self::end_of( 'deskside_print_settings' ) );
	}

	public function test_the_page_shows_minutes_tickets_and_a_form(): void {
		$this->sign_in( 'employee' );
		$html = self::printed( 'deskside_print_page' );
		foreach ( array( '18 of 30 minutes are left', 'The menu is gone', 'My site is broken', 'When it suits', 'name="body"', 'name="about" value="tic_' ) as $part ) {
			self::assertStringContainsString( $part, $html );
		}
		self::assertStringNotContainsString( '<script', $html );
	}

	public function test_asking_by_the_form_goes_through_the_outbox_once(): void {
		$this->sign_in( 'employee' );
		$form = $this->ticket_form();
		self::assertStringContainsString( 'page=deskside', $this->post_with_nonce( 'ask', $form ) );
		$this->post_with_nonce( 'ask', $form );

		$sent = $this->provider->asked( 'POST /v1/tickets' );
		self::assertCount( 1, $sent, 'Back and sent again: one ticket.' );
		$ticket = json_decode( $sent[0]['body'] );
		self::assertSame( array( "It's \"gone\"", "One\nTwo \\ three", 'site_broken', null ), array( $ticket->subject, $ticket->body, $ticket->topic, $ticket->urgency ) );
		self::assertStringContainsString( 'Sent. Your provider has it.', self::printed( 'deskside_print_page' ) );
	}

	public function test_the_provider_is_down_and_the_page_says_what_waits(): void {
		$this->sign_in( 'employee' );
		deskside_topics( wp_get_current_user() );
		$this->provider->on( '', Fake_Provider::down() );
		$this->post_with_nonce( 'ask', $this->ticket_form() );
		$this->provider->requests = array();
		$html = self::printed( 'deskside_print_page' );

		self::assertStringContainsString( 'Saved on your site.', $html );
		self::assertStringContainsString( 'Not sent yet', $html );
		self::assertStringContainsString( 'Send again', $html );
		self::assertStringContainsString( 'name="body"', $html, 'The last known topics let one ask all the same.' );
		self::assertCount( 1, $this->provider->requests, 'It waits for a dead provider once.' );

		$this->provider->heal();
		$id = deskside_outbox_unsent( null )[0]['id'];
		$this->post_with_nonce( 'retry', array( 'about' => $id ), $id );
		self::assertSame( 'sent', deskside_outbox_find( $id )['state'] );
	}

	public function test_topics_known_in_another_language_only_let_one_ask_all_the_same(): void {
		$this->sign_in( 'owner' );
		deskside_topics( wp_get_current_user() );
		update_user_meta( get_current_user_id(), 'locale', 'nl_NL' );
		$this->provider->on( 'GET /v1/summary', Fake_Provider::down() );
		$this->provider->on( 'GET /v1/topics', Fake_Provider::down() );
		$html   = self::screen( 'deskside_print_page' );
		$topics = deskside_topics( wp_get_current_user() );
		delete_user_meta( get_current_user_id(), 'locale' );
		self::assertStringContainsString( 'name="body"', $html );
		self::assertFalse( is_wp_error( $topics ) );
	}

	public function test_a_bad_form_keeps_what_was_typed(): void {
		$this->sign_in( 'employee' );
		$this->post_with_nonce( 'ask', array( 'subject' => str_repeat( 'x', 300 ) ) + $this->ticket_form() );
		$html = self::printed( 'deskside_print_page' );
		self::assertStringContainsString( 'subject: Must have at most 200 characters.', $html );
		self::assertStringContainsString( "One\nTwo \\ three</textarea>", $html );
		self::assertCount( 0, deskside_outbox_unsent( null ) );
	}

	public function test_c1_c2_c4_a_hostile_provider_and_a_hostile_draft_run_nothing(): void {
		$this->sign_in( 'owner' );
		$this->provider->on( 'GET /v1/summary', Fake_Provider::json( build_summary( array( 'phone' => array( 'label' => self::HOSTILE, 'number' => 'javascript:alert(1)' . self::HOSTILE, 'open_now' => true, 'until' => null, 'hours' => self::HOSTILE ) ) ) ) );
		$this->provider->on( 'GET /v1/tickets', Fake_Provider::json( array( 'tickets' => array( build_ticket_summary( array( 'subject' => self::HOSTILE, 'unread' => 2 ) ) ), 'next' => null ) ) );
		$topics                           = build_topics();
		$topics['topics'][0]['label']     = self::HOSTILE;
		$topics['urgencies'][0]['label']  = self::HOSTILE;
		$this->provider->on( 'GET /v1/topics', Fake_Provider::json( $topics ) );
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::problem( 'invalid_request', array( 'detail' => self::HOSTILE, 'fields' => array( array( 'path' => self::HOSTILE, 'message' => self::HOSTILE ) ) ) ) );
		$this->post_with_nonce( 'ask', array( 'subject' => self::HOSTILE ) + $this->ticket_form() );
		$html = self::printed( 'deskside_print_page' );

		self::assertStringContainsString( '&lt;script&gt;', $html );
		self::assert_harmless( $html );
		self::assertStringNotContainsString( 'javascript:', preg_replace( '/>[^<]*</', '><', $html ) );
	}

	public function test_somebody_elses_waiting_text_is_not_handed_out(): void {
		$this->provider->on( 'POST', Fake_Provider::down() );
		$this->sign_in( 'owner' );
		$this->dispatch( 'POST', '/tickets', build_new_ticket() );
		self::assertSame( "The menu is gone\n\nSince this morning the menu does not show.\n", deskside_file_of( build_ulid(), wp_get_current_user() )['bytes'] );
		$this->sign_in( 'employee' );
		self::assertNull( deskside_file_of( build_ulid(), wp_get_current_user() ) );
		self::assertStringContainsString( 'died 404', $this->post_with_nonce( 'download', array( 'about' => build_ulid() ), build_ulid() ) );
		self::assertStringNotContainsString( 'The menu is gone</td><td>Saved', self::printed( 'deskside_print_page' ) );
	}

	public function test_e4_site_health_says_how_it_is_and_not_the_token(): void {
		$info = (string) wp_json_encode( apply_filters( 'debug_information', array() ), JSON_UNESCAPED_SLASHES );
		self::assertStringContainsString( '"value":"Connected"', $info );
		self::assertStringContainsString( Fake_Provider::ORIGIN, $info );
		self::assertStringNotContainsString( 'canary', $info );
	}

	/** The fields of the form to ask, as typed. */
	private function ticket_form(): array {
		return array( 'about' => 'tic_' . build_ulid(), 'subject' => 'It\'s "gone"', 'body' => "One\r\nTwo \\ three", 'topic' => 'site_broken', 'urgency' => '' );
	}

	/** Posts a form as a browser would, and says how the request ended. */
	private function post( string $form, array $fields ): string {
		$_POST    = wp_slash( $fields );
		$_REQUEST = $_POST;
		return self::end_of( static function () use ( $form ): void {
			do_action( 'admin_post_deskside_' . $form );
		} );
	}

	private function post_with_nonce( string $form, array $fields = array(), string $about = '' ): string {
		$about = '' === $about ? (string) ( $fields['about'] ?? '' ) : $about;
		return $this->post( $form, $fields + array( '_wpnonce' => wp_create_nonce( deskside_form_nonce( $form, $about ) ) ) );
	}

	/** What a form could have changed. */
	private function traces(): array {
		return array( deskside_connection(), deskside_state(), wp_roles()->roles, deskside_outbox_unsent( null ) );
	}

	/** No element of the hostile text exists as an element or attribute. */
	private static function assert_harmless( string $html ): void {
		$tags = new WP_HTML_Tag_Processor( $html );
		while ( $tags->next_tag() ) {
			self::assertFalse( in_array( $tags->get_tag(), array( 'SCRIPT', 'IMG' ), true ), $html );
			self::assertSame( array(), $tags->get_attribute_names_with_prefix( 'on' ) ?? array(), $html );
			self::assertFalse( 0 === stripos( (string) $tags->get_attribute( 'href' ), 'javascript' ), $html );
		}
	}
}
