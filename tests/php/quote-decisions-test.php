<?php
/**
 * Decisions about money: who may, from where, once, and nothing believed of the browser. Rows of the list of known
 * vulnerabilities are named by their letter and number.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Quote_Decisions_Test extends Deskside_Test_Case {
	protected function setUp(): void {
		parent::setUp();
		deskside_load( 'settings-actions', 'page', 'page-actions', 'quote-actions', 'in-person', 'launcher' );
		foreach ( array( 'owner', 'employee' ) as $who ) {
			deskside_forget_tries( self::$people[ $who ] );
		}
	}

	protected function tearDown(): void {
		$_GET = array();
		parent::tearDown();
	}

	public static function verbs(): array {
		return array(
			'approve' => array( 'approve', array( 'note' => 'Go ahead.' ) ),
			'decline' => array( 'decline', array( 'reason' => 'Too much.' ) ),
		);
	}

	private static function path( string $verb ): string {
		return '/quotes/quo_' . build_ulid( 9 ) . "/$verb";
	}

	/** @dataProvider verbs */
	public function test_a_decision_goes_out_at_once_as_it_was_seen_with_its_own_key( string $verb, array $words ): void {
		$this->sign_in( 'owner', 61 );
		$body     = build_decision( $words );
		$response = $this->dispatch( 'POST', self::path( $verb ), $body );
		self::assertSame( 200, $response->get_status() );
		$sent = $this->provider->asked( "POST /v1/quotes/quo_" );
		self::assertCount( 1, $sent );
		self::assertSame( build_ulid( 7 ), $sent[0]['headers']['Idempotency-Key'] );
		self::assertEqualsWithDelta( 61, (int) $sent[0]['headers']['Deskside-Sign-In-Age'], 2 );
		unset( $body['key'] );
		self::assertEquals( $body, json_decode( $sent[0]['body'], true ) );
		self::assertSame( array(), deskside_outbox_unsent( null ), 'Nothing waits: a decision is about now.' );
	}

	/** @dataProvider verbs */
	public function test_a_lost_answer_leaves_nothing_here_and_the_same_key_goes_out_again( string $verb, array $words ): void {
		$this->sign_in( 'owner' );
		$this->provider->on( 'POST /v1/quotes', Fake_Provider::slow() );
		self::assertSame( array( 502, 'provider_unreachable' ), self::refusal_of( $this->dispatch( 'POST', self::path( $verb ), build_decision( $words ) ) ) );
		self::assertSame( array(), deskside_outbox_unsent( null ) );
		$this->provider->heal();
		self::assertSame( 200, $this->dispatch( 'POST', self::path( $verb ), build_decision( $words ) )->get_status() );
		self::assertCount( 1, array_unique( array_column( array_column( $this->provider->asked( 'POST /v1/quotes' ), 'headers' ), 'Idempotency-Key' ) ) );
	}

	public function test_h1_what_changed_is_the_providers_word(): void {
		$this->sign_in( 'owner' );
		$this->provider->on( 'POST /v1/quotes', Fake_Provider::problem_later( 'state_conflict' ) );
		self::assertSame( array( 409, 'state_conflict' ), self::refusal_of( $this->dispatch( 'POST', self::path( 'approve' ), build_decision( array( 'note' => '', 'total_cents' => 1 ) ) ) ) );
	}

	public static function juggled(): array {
		return array(
			'a sum as text'        => array( 'total_cents', '12000' ),
			'a sum with a letter'  => array( 'total_cents', '12000a' ),
			'a sum as true'        => array( 'total_cents', true ),
			'no sum'               => array( 'total_cents', null ),
			'a sum as list'        => array( 'total_cents', array( 12000 ) ),
			'a sum with a half'    => array( 'total_cents', 12000.5 ),
			'a sum below zero'     => array( 'total_cents', -1 ),
			'version zero'         => array( 'version', 0 ),
			'a version as text'    => array( 'version', '1' ),
			'a hash as 0e'         => array( 'shown_sha256', '0e' . str_repeat( '1', 62 ) . "\n" ),
			'a hash as true'       => array( 'shown_sha256', true ),
			'a hash in capitals'   => array( 'shown_sha256', str_repeat( 'A', 64 ) ),
			'a key as list'        => array( 'key', array( build_ulid( 7 ) ) ),
			'an empty key'         => array( 'key', '' ),
			'a key with NUL'       => array( 'key', build_ulid( 7 ) . "\0" ),
			'a currency as number' => array( 'currency', 978 ),
			'another kind of id'   => array( 'quote_id', 'tic_' . build_ulid( 9 ) ),
		);
	}

	/**
	 * @dataProvider juggled
	 * @param mixed $value What somebody sends instead.
	 */
	public function test_h4_no_value_passes_for_another( string $field, $value ): void {
		$this->sign_in( 'owner' );
		$response = $this->dispatch( 'POST', self::path( 'approve' ), build_decision( array( 'note' => '', $field => $value ) ) );
		self::assertSame( array( 400, 'invalid_request' ), self::refusal_of( $response ) );
		self::assertCount( 0, $this->provider->requests );
	}

	public static function smuggled(): array {
		return array(
			'a price of its own'   => array( array( 'price' => 1 ) ),
			'a role'               => array( array( 'role' => 'owner' ) ),
			'a person'             => array( array( 'person' => array( 'ref' => '1', 'role' => 'owner' ) ) ),
			'a fresh sign-in'      => array( array( 'signed_in_at' => '2026-11-21T09:00:00.000Z' ) ),
			'a status'             => array( array( 'status' => 'approved' ) ),
			'a site'               => array( array( 'site_id' => 'sit_' . build_ulid() ) ),
		);
	}

	/** @dataProvider smuggled */
	public function test_e7_an_unknown_field_is_refused( array $more ): void {
		$this->sign_in( 'owner' );
		self::assertSame( array( 400, 'invalid_request' ), self::refusal_of( $this->dispatch( 'POST', self::path( 'approve' ), build_decision( array( 'note' => '' ) + $more ) ) ) );
		self::assertCount( 0, $this->provider->requests );
	}

	/** @dataProvider verbs */
	public function test_e1_a_nonce_of_another_action_decides_nothing_and_a_good_nonce_needs_the_right( string $verb, array $words ): void {
		$this->sign_in( 'owner' );
		foreach ( array( 'deskside_ask', 'deskside_decline_quo_' . build_ulid( 9 ), 'log-out', -1 ) as $action ) {
			$request = new WP_REST_Request( 'POST', '/deskside/v1' . self::path( $verb ) );
			$request->set_header( 'Content-Type', 'application/json' );
			$request->set_header( 'X-WP-Nonce', wp_create_nonce( $action ) );
			$request->set_body( (string) wp_json_encode( build_decision( $words ) ) );
			self::assertSame( array( 403, 'nonce_expired' ), self::refusal_of( $this->serve( $request ) ) );
		}
		$this->sign_in( 'employee' );
		self::assertSame( array( 403, 'forbidden' ), self::refusal_of( $this->dispatch( 'POST', self::path( $verb ), build_decision( $words ) ) ) );
		self::assertCount( 0, $this->provider->requests );
	}

	/** @dataProvider verbs */
	public function test_e2_e3_a_form_or_a_picture_of_another_site_changes_nothing( string $verb, array $words ): void {
		$this->sign_in( 'owner' );
		$image = new WP_REST_Request( 'GET', '/deskside/v1' . self::path( $verb ) );
		self::assertSame( 404, $this->serve( $image )->get_status() );
		$form = new WP_REST_Request( 'POST', '/deskside/v1' . self::path( $verb ) );
		$form->set_header( 'Content-Type', 'application/x-www-form-urlencoded' );
		$form->set_body_params( build_decision( $words ) );
		self::assertSame( array( 403, 'nonce_expired' ), self::refusal_of( $this->serve( $form ) ) );
		foreach ( array( '', 'abcdef1234', wp_create_nonce( 'wp_rest' ), wp_create_nonce( "deskside_{$verb}" ), wp_create_nonce( "deskside_{$verb}_quo_" . build_ulid( 8 ) ) ) as $nonce ) {
			self::assertStringContainsString( 'died 403', $this->post( $verb, array( '_wpnonce' => $nonce ) ) );
		}
		self::assertCount( 0, $this->provider->requests );
	}

	/** @dataProvider programs */
	public function test_no_automation_interface_decides( string $what ): void {
		$owner = $this->sign_in( 'owner' );
		$nonce = wp_create_nonce( 'wp_rest' );
		$this->become( $what, $owner );
		foreach ( array( 'approve' => array( 'note' => '' ), 'decline' => array( 'reason' => 'No' ) ) as $verb => $words ) {
			foreach ( array( $nonce, wp_create_nonce( 'wp_rest' ) ) as $one ) {
				$request = new WP_REST_Request( 'POST', '/deskside/v1' . self::path( $verb ) );
				$request->set_header( 'Content-Type', 'application/json' );
				$request->set_header( 'X-WP-Nonce', $one );
				$request->set_body( (string) wp_json_encode( build_decision( $words ) ) );
				self::assertSame( array( 403, 'in_person_only' ), self::refusal_of( $this->serve( $request ) ) );
			}
			$this->post( $verb, array( '_wpnonce' => wp_create_nonce( "deskside_{$verb}_quo_" . build_ulid( 9 ) ) ) + $this->form_of( $words ) );
		}
		self::assertSame( array( 403, 'in_person_only' ), self::refusal_of( $this->dispatch( 'POST', '/sign-in', array( 'password' => 'secret' ) ) ) );
		self::assertCount( 0, $this->provider->requests );
	}

	public function test_the_abilities_of_wordpress_hold_none_of_ours(): void {
		$names = function_exists( 'wp_get_abilities' ) ? array_keys( wp_get_abilities() ) : array();
		self::assertSame( array(), preg_grep( '/deskside|quote/i', $names ) );
		self::assertSame( array(), preg_grep( '/deskside/i', array_keys( apply_filters( 'xmlrpc_methods', array() ) ) ) );
	}

	public function test_the_password_once_more_counts_for_this_session_only_and_is_kept_nowhere(): void {
		$owner = $this->sign_in( 'owner', 7200 );
		self::assertEqualsWithDelta( 7200, deskside_sign_in_age(), 2 );
		self::assertSame( 200, $this->dispatch( 'POST', '/sign-in', array( 'password' => 'secret' ) )->get_status() );
		self::assertLessThan( 3, deskside_sign_in_age() );
		self::assertCount( 0, $this->provider->requests, 'The provider hears nothing of it.' );
		self::assertStringNotContainsString( 'secret', (string) wp_json_encode( get_user_meta( $owner ) ) );
		$this->sign_in( 'owner', 7200 );
		self::assertEqualsWithDelta( 7200, deskside_sign_in_age(), 2 );
	}

	public function test_f8_the_sixth_wrong_password_waits_whatever_the_address_and_the_right_one_too(): void {
		$this->sign_in( 'owner', 7200 );
		for ( $try = 1; $try <= DESKSIDE_TRIES; $try++ ) {
			$_SERVER['REMOTE_ADDR'] = "192.0.2.$try";
			self::assertSame( array( 422, 'wrong_password' ), self::refusal_of( $this->dispatch( 'POST', '/sign-in', array( 'password' => "guess $try" ) ) ) );
		}
		$limited = $this->dispatch( 'POST', '/sign-in', array( 'password' => 'secret' ) );
		self::assertSame( array( 429, 'rate_limited' ), self::refusal_of( $limited ) );
		$wait = self::body_of( $limited )['data']['problem']['retry_after'];
		self::assertTrue( $wait > 0 && $wait <= DESKSIDE_TRIES_SECONDS );
		self::assertGreaterThan( 7000, deskside_sign_in_age() );
		update_option( deskside_try_name( self::$people['owner'], 3 ), (string) ( time() - DESKSIDE_TRIES_SECONDS - 1 ) );
		self::assertSame( 200, $this->dispatch( 'POST', '/sign-in', array( 'password' => 'secret' ) )->get_status() );
	}

	public static function no_passwords(): array {
		return array(
			'nothing'    => array( '' ),
			'a list'     => array( array( 'secret' ) ),
			'null'       => array( null ),
			'true'       => array( true ),
			'zero'       => array( 0 ),
			'too long'   => array( str_repeat( 'x', 5000 ) ),
		);
	}

	/**
	 * @dataProvider no_passwords
	 * @param mixed $password What somebody sends instead.
	 */
	public function test_f3_what_is_no_password_matches_nobody( $password ): void {
		$this->sign_in( 'owner', 7200 );
		self::assertSame( array( 400, 'invalid_request' ), self::refusal_of( $this->dispatch( 'POST', '/sign-in', array( 'password' => $password ) ) ) );
		self::assertGreaterThan( 7000, deskside_sign_in_age() );
	}

	public function test_the_site_says_who_may_be_asked_not_the_browser(): void {
		$this->sign_in( 'employee' );
		$path = self::path( 'ask-to-approve' );
		$ask  = array( 'key' => build_ulid( 6 ), 'version' => 1, 'note' => 'Please' );
		foreach ( array( (string) self::$people['colleague'], '999999', 'admin', '0' ) as $to ) {
			self::assertSame( array( 400, 'invalid_request' ), self::refusal_of( $this->dispatch( 'POST', $path, $ask + array( 'to' => $to ) ) ), $to );
		}
		self::assertCount( 0, $this->provider->requests );
		self::assertSame( 200, $this->dispatch( 'POST', $path, $ask + array( 'to' => (string) self::$people['owner'] ) )->get_status() );
		$sent = json_decode( $this->provider->requests[0]['body'], true );
		self::assertSame( array( 'Owner Test', 'test-owner@example.test', 'owner' ), array( $sent['to']['name'], $sent['to']['email'], $sent['to']['role'] ) );
	}

	public function test_who_is_asked_finds_it_in_the_badge_of_the_next_page_even_without_ever_having_opened_the_panel(): void {
		deskside_update_state( array( 'unread' => array() ) );
		$ask = array( 'key' => build_ulid( 6 ), 'version' => 1, 'note' => '', 'to' => (string) self::$people['owner'] );
		$this->provider->on( 'GET /v1/summary', Fake_Provider::json( build_summary( array( 'unread' => 2 ) ) ) );
		$this->provider->on( 'POST /v1/quotes', Fake_Provider::problem( 'state_conflict' ) );
		$this->sign_in( 'employee' );
		$this->dispatch( 'POST', self::path( 'ask-to-approve' ), $ask );
		self::assertSame( 0, deskside_unread( self::$people['owner'] ), 'Nobody was asked.' );
		$this->provider->on( 'POST /v1/quotes', Fake_Provider::json( array( 'quote' => build_quote() ), 201 ) );
		self::assertSame( 200, $this->dispatch( 'POST', self::path( 'ask-to-approve' ), $ask )->get_status() );
		self::assertSame( 2, deskside_unread( self::$people['owner'] ) );
		self::assertSame( 0, deskside_unread( self::$people['employee'] ) );
		$person = json_decode( (string) base64_decode( strtr( $this->provider->asked( 'GET /v1/summary' )[0]['headers']['Deskside-Person'], '-_', '+/' ) ) );
		self::assertSame( (string) self::$people['owner'], $person->ref );
		self::assertStringContainsString( '>2<span class="screen-reader-text"> waiting for you<', deskside_badge( deskside_unread( self::$people['owner'] ) ) );
	}

	public function test_who_is_asked_has_a_badge_even_when_the_number_cannot_be_read_now(): void {
		deskside_update_state( array( 'unread' => array() ) );
		$this->provider->on( 'GET /v1/summary', Fake_Provider::slow() );
		$this->sign_in( 'employee' );
		$this->dispatch( 'POST', self::path( 'ask-to-approve' ), array( 'key' => build_ulid( 6 ), 'version' => 1, 'note' => '', 'to' => (string) self::$people['owner'] ) );
		self::assertSame( 1, deskside_unread( self::$people['owner'] ), 'One is sure.' );
	}

	public function test_a_decision_by_the_form_brings_the_badge_up_to_date(): void {
		$owner = $this->sign_in( 'owner' );
		deskside_remember_unread( $owner, 1 );
		$this->provider->on( 'GET /v1/summary', Fake_Provider::json( build_summary( array( 'unread' => 0 ) ) ) );
		$this->post( 'approve', array( '_wpnonce' => wp_create_nonce( 'deskside_approve_quo_' . build_ulid( 9 ) ) ) + $this->form_of( array() ) );
		self::assertCount( 1, $this->provider->asked( 'POST /v1/quotes' ) );
		self::assertSame( 0, deskside_unread( $owner ) );
	}

	public function test_who_may_approve_is_listed_only_for_who_may_not(): void {
		$this->sign_in( 'employee' );
		$list = self::body_of( $this->dispatch( 'GET', '/tickets/tic_' . build_ulid() . '/quotes' ) );
		self::assertContains( 'Owner Test', array_column( $list['approvers'], 'name' ) );
		self::assertStringNotContainsString( '@', (string) wp_json_encode( $list['approvers'] ) );
		$this->sign_in( 'owner' );
		self::assertSame( array(), self::body_of( $this->dispatch( 'GET', '/tickets/tic_' . build_ulid() . '/quotes' ) )['approvers'] );
	}

	public function test_nobody_is_offered_whom_the_site_would_refuse(): void {
		$record = build_access_record( array( 'role' => 'administrator' ) );
		deskside_load( 'access/account' );
		deskside_make_account( $record );
		$this->sign_in( 'employee' );
		$list = self::body_of( $this->dispatch( 'GET', '/tickets/tic_' . build_ulid() . '/quotes' ) );
		deskside_delete_account( $record['id'], 0 );
		self::assertFalse( in_array( 'Support of your provider', array_column( $list['approvers'], 'name' ), true ), 'Support approves nothing, whatever its role.' );
	}

	public function test_where_nobody_may_approve_the_reader_is_told_what_to_do(): void {
		$this->sign_in( 'employee' );
		$_GET['quotes'] = 'tic_' . build_ulid();
		$this->provider->on( 'GET /v1/quotes', Fake_Provider::json( array( 'quotes' => array( array( 'approval' => null ) + build_quote() ) ) ) );
		$rights = static function (): array {
			return deskside_rest_get_panel( new WP_REST_Request() )['rights'];
		};
		deskside_load( 'rest/get-panel' );
		self::assertTrue( $rights()['has_approver'] );
		self::assertStringNotContainsString( 'Nobody on this site', self::printed( 'deskside_print_page' ) );
		$nobody = static function ( array $all ): array {
			return array( 'deskside_approve_quotes' => false ) + $all;
		};
		add_filter( 'user_has_cap', $nobody );
		self::assertFalse( $rights()['has_approver'] );
		self::assertStringContainsString( 'Nobody on this site may agree to costs', self::printed( 'deskside_print_page' ) );
		remove_filter( 'user_has_cap', $nobody );
	}

	public function test_evidence_is_a_file_whose_hash_was_told_and_nothing_else(): void {
		$this->sign_in( 'owner' );
		$response = $this->dispatch( 'GET', self::path( 'evidence' ) );
		self::assertSame( build_evidence(), $response->get_data() );
		self::assertSame( 'application/json; charset=utf-8', $response->get_headers()['Content-Type'] );
		$this->provider->on( 'GET /v1/quotes', Fake_Provider::raw( build_evidence() . ' ', 'application/json', 200, array( 'deskside-evidence-sha256' => hash( 'sha256', build_evidence() ) ) ) );
		self::assertSame( array( 502, 'provider_nonsense' ), self::refusal_of( $this->dispatch( 'GET', self::path( 'evidence' ) ) ) );
	}

	public function test_the_page_without_scripts_shows_a_quote_and_decides_in_two_steps(): void {
		$this->sign_in( 'owner' );
		$_GET['quotes'] = 'tic_' . build_ulid();
		$first          = self::printed( 'deskside_print_page' );
		self::assertStringContainsString( 'Repair the coupon field', $first );
		self::assertStringContainsString( '145.20', $first );
		self::assertStringContainsString( 'step=approve', $first );
		self::assertStringNotContainsString( '<form', $first, 'The first step changes nothing.' );
		$_GET += array( 'quote' => 'quo_' . build_ulid( 9 ), 'step' => 'approve' );
		$second = self::printed( 'deskside_print_page' );
		self::assertStringContainsString( 'I agree to version 1', $second );
		preg_match_all( '/<input type="hidden" name="([a-z0-9_]+)" value="([^"]*)"/', $second, $found );
		$fields = array_combine( $found[1], $found[2] );
		preg_match( '/name="_wpnonce" value="([^"]+)"/', $second, $nonce );
		$result = $this->post( 'approve', array( '_wpnonce' => $nonce[1], 'words' => 'Go ahead.' ) + $fields );
		self::assertStringContainsString( 'quotes=tic_', $result );
		$sent = $this->provider->asked( 'POST /v1/quotes' );
		self::assertCount( 1, $sent );
		self::assertSame( $fields['key'], $sent[0]['headers']['Idempotency-Key'] );
		$seen = json_decode( $sent[0]['body'], true );
		self::assertSame( array( 14520, 1, 'EUR', 'Go ahead.' ), array( $seen['total_cents_with_vat'], $seen['version'], $seen['currency'], $seen['note'] ) );
	}

	public static function minutes(): array {
		$price = array( 'hourly_rate_cents' => 9500, 'total_cents' => 14250, 'total_cents_with_vat' => 17243 );
		return array(
			'with VAT'       => array( array(), 'Up to 90 minutes in all on this ticket may be billed beyond this price, at €95.00 an hour: at most €172.43 with VAT (€142.50 without VAT).' ),
			'no rate of VAT' => array( array( 'minutes_price' => array( 'total_cents_with_vat' => null ) + $price ), 'at €95.00 an hour: at most €142.50 without VAT.' ),
			'no hourly rate' => array( array( 'minutes_price' => null ), 'Up to 90 minutes in all on this ticket may be billed beyond this price, at the hourly rate of your contract.' ),
			'no cap'         => array( array( 'minutes_cap' => null, 'minutes_price' => null ), 'No billable minutes come with it.' ),
		);
	}

	/** @dataProvider minutes */
	public function test_the_page_says_what_minutes_may_cost_beyond_the_price( array $changes, string $words ): void {
		$this->sign_in( 'owner' );
		$this->provider->on( 'GET /v1/quotes', Fake_Provider::json( array( 'quotes' => array( build_quote( array( 'versions' => array( build_quote_version( $changes ) ) ) ) ) ) ) );
		$_GET['quotes'] = 'tic_' . build_ulid();
		self::assertStringContainsString( $words, str_replace( '&nbsp;', ' ', self::printed( 'deskside_print_page' ) ) );
	}

	public function test_the_page_asks_for_the_password_where_the_sum_does_and_passes_no_wrong_one(): void {
		$this->sign_in( 'owner', 7200 );
		$approval = array( 'sign_in_minutes' => 15 ) + build_quote()['approval'];
		$this->provider->on( 'GET /v1/quotes', Fake_Provider::json( array( 'quotes' => array( build_quote( array( 'approval' => $approval ) ) ) ) ) );
		$_GET = array( 'quotes' => 'tic_' . build_ulid(), 'quote' => 'quo_' . build_ulid( 9 ), 'step' => 'approve' );
		self::assertStringContainsString( 'type="password"', self::printed( 'deskside_print_page' ) );
		$nonce = array( '_wpnonce' => wp_create_nonce( 'deskside_approve_quo_' . build_ulid( 9 ) ) );
		$this->post( 'approve', $nonce + array( 'password' => 'wrong' ) + $this->form_of( array() ) );
		self::assertCount( 0, $this->provider->asked( 'POST' ) );
		$this->post( 'approve', $nonce + array( 'password' => 'secret' ) + $this->form_of( array() ) );
		$sent = $this->provider->asked( 'POST' );
		self::assertCount( 1, $sent );
		self::assertLessThan( 3, (int) $sent[0]['headers']['Deskside-Sign-In-Age'] );
		self::assertStringNotContainsString( 'secret', (string) wp_json_encode( $this->provider->requests ) );
	}

	public function test_the_evidence_page_says_who_what_when_and_how_to_check_it(): void {
		$this->sign_in( 'owner' );
		$_GET['evidence'] = 'quo_' . build_ulid( 9 );
		$html             = self::printed( 'deskside_print_page' );
		foreach ( array( 'Anna Bakker', 'I agree to version 1', '145.20', hash( 'sha256', build_evidence() ), str_repeat( 'a', 64 ), 'min_' . build_ulid(), 'sha256sum' ) as $part ) {
			self::assertStringContainsString( $part, $html );
		}
		$this->sign_in( 'employee' );
		self::assertStringNotContainsString( 'Anna Bakker', self::printed( 'deskside_print_page' ) );
	}

	public function test_the_page_without_scripts_leads_to_every_file_of_a_quote_and_of_a_finding(): void {
		$this->sign_in( 'owner' );
		$file    = static function ( int $number, string $name, string $type ): array {
			return array( 'id' => 'att_' . build_ulid( $number ), 'name' => $name, 'type' => $type, 'bytes' => 2048, 'sha256' => str_repeat( 'c', 64 ) );
		};
		$finding = array( 'id' => 'fin_' . build_ulid(), 'slip' => 'x', 'slip_label' => 'No backup', 'text' => 'Words', 'evidence' => array( array( 'text' => 'The log', 'attachment' => $file( 5, 'log.txt', 'text/plain' ) ) ), 'min_cents' => 1, 'max_cents' => 2, 'found_by' => 'Saar', 'found_at' => '2026-11-20T09:00:00.000Z' );
		$version = build_quote_version( array( 'attachments' => array( $file( 3, 'plan.png', 'image/png' ), $file( 4, 'offer.pdf', 'application/pdf' ) ) ) );
		$this->provider->on( 'GET /v1/quotes', Fake_Provider::json( array( 'quotes' => array( build_quote( array( 'versions' => array( $version ), 'finding' => $finding ) ) ) ) ) );
		$_GET['quotes'] = 'tic_' . build_ulid();
		$html           = self::printed( 'deskside_print_page' );
		self::assertMatchesRegularExpression( '#attachments/att_' . build_ulid( 3 ) . '[^"]*_wpnonce=[^"]*"><bdi>plan.png#', $html );
		self::assertMatchesRegularExpression( '#page=deskside&\#038;file=att_' . build_ulid( 4 ) . '"><bdi>offer.pdf#', $html );
		self::assertMatchesRegularExpression( '#page=deskside&\#038;file=att_' . build_ulid( 5 ) . '"><bdi>log.txt#', $html );
		self::assertCount( 0, $this->provider->asked( 'POST' ), 'An address is made when somebody wants the file.' );

		$_GET = array( 'file' => 'att_' . build_ulid( 4 ) );
		$html = self::printed( 'deskside_print_page' );
		self::assertCount( 1, $this->provider->asked( 'POST /v1/attachments/att_' . build_ulid( 4 ) . '/address' ) );
		self::assertStringContainsString( 'href="' . Fake_Provider::ORIGIN . '/v1/files/' . str_repeat( 'a', 43 ) . '"', $html );
		self::assertStringContainsString( 'rel="noopener noreferrer"', $html );

		$this->provider->on( 'POST /v1/attachments', Fake_Provider::problem( 'not_found' ) );
		self::assertStringContainsString( 'This cannot be found.', self::printed( 'deskside_print_page' ) );
		$this->provider->requests = array();
		$_GET                     = array( 'file' => '../connection/rotate' );
		self::assertStringContainsString( 'This cannot be found.', self::printed( 'deskside_print_page' ) );
		self::assertCount( 0, $this->provider->requests );
	}

	public function test_the_evidence_page_leads_to_the_files_that_were_shown(): void {
		$this->sign_in( 'owner' );
		$paper  = '{"bytes":2048,"id":"att_' . build_ulid( 4 ) . '","name":"offer.pdf","sha256":"' . str_repeat( 'c', 64 ) . '","type":"application/pdf"}';
		$record = str_replace( '"attachments":[]', '"attachments":[' . $paper . ']', build_evidence() );
		$this->provider->on( 'GET /v1/quotes', Fake_Provider::raw( $record, 'application/json', 200, array( 'deskside-evidence-sha256' => hash( 'sha256', $record ) ) ) );
		$_GET['evidence'] = 'quo_' . build_ulid( 9 );
		$html             = self::printed( 'deskside_print_page' );
		self::assertStringContainsString( 'file=att_' . build_ulid( 4 ) . '"><bdi>offer.pdf', $html );
		self::assertStringContainsString( str_repeat( 'c', 64 ), $html );
	}

	public function test_hostile_words_of_a_quote_stay_words(): void {
		$this->sign_in( 'owner' );
		$evil    = '"><script>alert(1)</script>';
		$finding = array( 'id' => 'fin_' . build_ulid(), 'slip' => 'x', 'slip_label' => $evil, 'text' => $evil, 'evidence' => array( array( 'text' => $evil, 'attachment' => null ) ), 'min_cents' => 1, 'max_cents' => 2, 'found_by' => $evil, 'found_at' => '2026-11-20T09:00:00.000Z' );
		$version = build_quote_version( array( 'note' => $evil, 'lines' => array( array( 'description' => $evil, 'quantity' => 1, 'unit_cents' => 12000, 'vat_percent' => 21 ) ) ) );
		$this->provider->on( 'GET /v1/quotes', Fake_Provider::json( array( 'quotes' => array( build_quote( array( 'versions' => array( $version ), 'finding' => $finding ) ) ) ) ) );
		$_GET['quotes'] = 'tic_' . build_ulid();
		$html           = self::printed( 'deskside_print_page' );
		self::assertStringContainsString( '&lt;script&gt;', $html );
		self::assertStringNotContainsString( '<script', $html );
	}

	/** Fields of the second step's form. */
	private function form_of( array $words ): array {
		$seen = build_decision( $words );
		unset( $seen['screen'], $seen['quote_id'] );
		return array( 'about' => 'quo_' . build_ulid( 9 ), 'ticket' => 'tic_' . build_ulid(), 'words' => 'Words.' ) + array_map( 'strval', $seen );
	}

	/** Posts a form and says how it ended. */
	private function post( string $form, array $fields ): string {
		$fields  += array( 'about' => 'quo_' . build_ulid( 9 ) );
		$_POST    = wp_slash( $fields );
		$_REQUEST = $_POST;
		return self::end_of(
			static function () use ( $form ): void {
				deskside_handle_form( 'admin_post_deskside_' . $form );
			}
		);
	}
}
