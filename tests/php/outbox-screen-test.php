<?php
/**
 * The screen of what waits, its forms, Site Health, and leaving: nothing is lost without asking.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Outbox_Screen_Test extends Deskside_Test_Case {
	protected function setUp(): void {
		parent::setUp();
		deskside_load( 'settings-actions', 'page-actions', 'outbox/screen', 'outbox/file', 'outbox/step-edit', 'outbox/step-leaving', 'outbox/hurry-form', 'outbox/health' );
		$this->sign_in( 'owner' );
	}

	public function test_each_thing_that_waits_says_its_age_why_and_what_to_do(): void {
		$this->wait_with( Fake_Provider::down() );
		$this->wait_with( Fake_Provider::problem( 'unknown_topic', array( 'detail' => 'No longer offered.' ) ), array( 'id' => 'tic_' . build_ulid( 2 ), 'subject' => 'Second' ) );
		$GLOBALS['wpdb']->update( deskside_outbox_table(), array( 'created_at' => time() - 3 * HOUR_IN_SECONDS ), array( 'id' => build_ulid() ) );
		$html = self::screen( 'deskside_print_outbox_screen' );

		foreach ( array( 'The menu is gone', '3 hours', 'Your provider cannot be reached', 'it is tried again at', 'Needs you', 'No longer offered.', 'choose another topic', 'Discard…', 'Edit…', 'Send again', 'Download' ) as $part ) {
			self::assertStringContainsString( $part, $html );
		}
		self::assertStringNotContainsString( '<script', $html );
		self::assertStringNotContainsString( 'Try again in a few minutes', $html, 'It is tried by itself.' );
	}

	public function test_a_refused_token_says_connect_again(): void {
		$this->wait_with( Fake_Provider::problem( 'unauthenticated' ) );
		self::assertStringContainsString( 'Connect this site again', self::screen( 'deskside_print_outbox_screen' ) );
	}

	public function test_a1_a3_an_employee_sees_nothing_of_what_others_wrote_and_changes_nothing_of_it(): void {
		$this->wait_with( Fake_Provider::down() );
		$this->sign_in( 'employee' );
		foreach ( array( array(), array( 'edit' => build_ulid() ), array( 'discard' => build_ulid() ) ) as $query ) {
			$html = self::screen( 'deskside_print_outbox_screen', $query );
			self::assertStringNotContainsString( 'menu', $html );
			self::assertStringContainsString( 'Nothing waits', $html );
		}
		self::submit( 'discard', array( 'about' => build_ulid() ) );
		self::submit( 'edit', array( 'about' => build_ulid(), 'hash' => deskside_outbox_find( build_ulid() )['hash'], 'body' => 'Mine', 'topic' => 'site_broken', 'subject' => 'Mine', 'urgency' => '' ) );
		self::assertStringContainsString( 'died 404', self::submit( 'download', array( 'about' => build_ulid() ) ) );
		self::assertStringNotContainsString( 'menu', self::printed( static function (): void {
			deskside_print_unsent_file( wp_get_current_user() );
		} ) );
		self::assertStringContainsString( 'Since this morning', deskside_outbox_find( build_ulid() )['payload'] );
	}

	public function test_an_owner_discards_but_never_rewrites_what_an_employee_wrote(): void {
		$this->sign_in( 'employee' );
		$this->wait_with( Fake_Provider::down() );
		$this->sign_in( 'owner' );
		$html = self::screen( 'deskside_print_outbox_screen' );
		self::assertStringContainsString( 'Employee Test', $html );
		self::assertStringNotContainsString( 'Edit…', $html );
		self::submit( 'edit', array( 'about' => build_ulid(), 'hash' => deskside_outbox_find( build_ulid() )['hash'], 'body' => 'Other words', 'topic' => 'site_broken', 'subject' => 'x', 'urgency' => '' ) );
		self::assertStringContainsString( 'Since this morning', deskside_outbox_find( build_ulid() )['payload'] );
		self::submit( 'discard', array( 'about' => build_ulid() ) );
		self::assertNull( deskside_outbox_find( build_ulid() ) );
	}

	public function test_discarding_asks_once_more_and_takes_what_hangs_on_it(): void {
		$this->wait_with( Fake_Provider::down() );
		$this->dispatch( 'POST', '/tickets/tic_' . build_ulid() . '/messages', build_new_message() );
		$this->wait_with( Fake_Provider::down(), array( 'id' => 'tic_' . build_ulid( 9 ) ) );
		$html = self::screen( 'deskside_print_outbox_screen', array( 'discard' => build_ulid() ) );
		self::assertStringContainsString( '1 reply or picture that belongs to it goes too.', $html );
		self::assertStringContainsString( 'It was tried already.', $html );
		self::assertSame( 3, deskside_state()['unsent'], 'An address changes nothing.' );

		self::submit( 'discard', array( 'about' => build_ulid() ) );
		self::assertSame( array( build_ulid( 9 ) ), array_column( deskside_outbox_unsent( null ), 'id' ) );
		self::assertSame( 1, deskside_state()['unsent'] );
	}

	public function test_what_is_being_sent_at_this_moment_is_not_discarded(): void {
		$this->wait_with( Fake_Provider::down() );
		deskside_outbox_claim( build_ulid(), str_repeat( 'a', 32 ), time() + 60 );
		self::submit( 'discard', array( 'about' => build_ulid() ) );
		self::assertSame( 'sending', deskside_outbox_find( build_ulid() )['state'] );
		$GLOBALS['wpdb']->update( deskside_outbox_table(), array( 'lease_until' => time() - 1 ), array( 'id' => build_ulid() ) );
		self::submit( 'discard', array( 'about' => build_ulid() ) );
		self::assertNull( deskside_outbox_find( build_ulid() ) );
	}

	public function test_a_refused_ticket_is_edited_and_sent_under_its_own_id(): void {
		deskside_topics( wp_get_current_user() );
		$this->wait_with( Fake_Provider::problem( 'unknown_topic' ), array( 'topic' => 'old_topic', 'facts' => array( 'x' => true ) ) );
		$html = self::screen( 'deskside_print_outbox_screen', array( 'edit' => build_ulid() ) );
		self::assertStringContainsString( 'Since this morning', $html );
		self::assertStringContainsString( 'My site is broken', $html );

		self::submit( 'edit', array( 'about' => build_ulid(), 'hash' => deskside_outbox_find( build_ulid() )['hash'], 'body' => "Better\r\nwords", 'topic' => 'site_broken', 'subject' => 'Now', 'urgency' => '' ) );
		$tries = $this->provider->asked( 'POST /v1/tickets' );
		$sent  = json_decode( end( $tries )['body'] );
		self::assertSame( array( 'tic_' . build_ulid(), "Better\nwords", 'site_broken', 'Now' ), array( $sent->id, $sent->body, $sent->topic, $sent->subject ) );
		self::assertEquals( new stdClass(), $sent->facts, 'Facts of another topic stay behind.' );
		self::assertSame( array( build_ulid(), 'sent' ), array( end( $tries )['headers']['Idempotency-Key'], deskside_outbox_find( build_ulid() )['state'] ) );
	}

	/** What a choice does to an agreement: topic, urgency, whether it stays. */
	public static function edits_of_an_agreed_ticket(): array {
		return array(
			'only other words' => array( 'shop_function', '', true ),
			'another urgency'  => array( 'shop_function', 'red', false ),
			'another topic'    => array( 'site_broken', '', false ),
		);
	}

	/** @dataProvider edits_of_an_agreed_ticket */
	public function test_an_agreement_stays_behind_when_what_it_was_given_for_changes( string $topic, string $urgency, bool $stays ): void {
		$this->sign_in( 'owner', 61 );
		$this->wait_with( Fake_Provider::down(), self::agreed() );
		self::assertStringContainsString( '<q dir="auto">I agree to &lt;b&gt;pay&lt;/b&gt;.</q>', self::screen( 'deskside_print_outbox_screen', array( 'edit' => build_ulid() ) ), 'What may be lost is said before.' );

		self::submit( 'edit', self::edit_of( array( 'topic' => $topic, 'urgency' => $urgency ) ) );
		$tries = $this->provider->asked( 'POST /v1/tickets' );
		$last  = end( $tries );
		$sent  = json_decode( $last['body'] );
		self::assertSame( array( $topic, '' === $urgency ? null : $urgency, 'sent' ), array( $sent->topic, $sent->urgency, deskside_outbox_find( build_ulid() )['state'] ), 'It goes out either way.' );
		self::assertSame( array( $stays, $stays, $stays ), array( isset( $sent->consent ), isset( $sent->estimate_seen ), isset( $last['headers']['Deskside-Sign-In-Age'] ) ) );
		self::assertSame( ! $stays, false !== strpos( self::screen( 'deskside_print_outbox_screen' ), 'Your agreement was left out' ) );
	}

	public function test_who_agreed_to_nothing_is_told_nothing_of_it(): void {
		$this->wait_with( Fake_Provider::down() );
		self::assertStringNotContainsString( 'agreed', self::screen( 'deskside_print_outbox_screen', array( 'edit' => build_ulid() ) ) );
		self::submit( 'edit', self::edit_of( array( 'topic' => 'site_broken', 'urgency' => 'red' ) ) );
		self::assertStringNotContainsString( 'agreement', self::screen( 'deskside_print_outbox_screen' ) );
	}

	public function test_two_windows_that_edit_the_same_text_do_not_overwrite_each_other(): void {
		$this->wait_with( Fake_Provider::problem( 'invalid_request' ) );
		$seen = deskside_outbox_find( build_ulid() )['hash'];
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::down() );
		$form = array( 'about' => build_ulid(), 'hash' => $seen, 'topic' => 'site_broken', 'subject' => 'x', 'urgency' => '' );
		self::submit( 'edit', array( 'body' => 'First window' ) + $form );
		self::submit( 'edit', array( 'body' => 'Second window' ) + $form );

		self::assertStringContainsString( 'First window', deskside_outbox_find( build_ulid() )['payload'] );
		self::assertStringContainsString( 'Second window</textarea>', self::screen( 'deskside_print_outbox_screen', array( 'edit' => build_ulid() ) ), 'What was typed is not lost.' );
	}

	public function test_a_bad_edit_changes_nothing_and_keeps_what_was_typed(): void {
		$this->wait_with( Fake_Provider::problem( 'invalid_request' ) );
		$before = deskside_outbox_find( build_ulid() );
		self::submit( 'edit', array( 'about' => build_ulid(), 'hash' => $before['hash'], 'body' => 'Fine', 'topic' => 'site_broken', 'subject' => str_repeat( 'x', 300 ), 'urgency' => '' ) );
		self::assertSame( $before, deskside_outbox_find( build_ulid() ) );
		$html = self::screen( 'deskside_print_outbox_screen', array( 'edit' => build_ulid() ) );
		self::assertStringContainsString( 'Must have at most 200 characters.', $html );
		self::assertStringContainsString( 'Fine</textarea>', $html );
	}

	public function test_c9_everything_that_waits_is_one_file_that_runs_and_loads_nothing(): void {
		$hostile = '</pre><script>alert(1)</script>';
		$this->wait_with( Fake_Provider::down(), array( 'subject' => $hostile, 'body' => $hostile ) );
		deskside_enqueue_file( 'att_' . build_ulid( 4 ), 'tic_' . build_ulid(), 'image/png', build_png(), wp_get_current_user() );
		$html = self::printed( static function (): void {
			deskside_print_unsent_file( wp_get_current_user() );
		} );

		self::assertStringContainsString( '&lt;script&gt;', $html );
		self::assertStringNotContainsString( '<script', $html );
		self::assertStringContainsString( '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:;', $html );
		self::assertStringContainsString( 'data:image/png;base64,' . base64_encode( build_png() ), $html );
		self::assertSame( build_png(), deskside_file_of( build_ulid( 4 ), wp_get_current_user() )['bytes'] );
	}

	public function test_c1_c2_a_hostile_refusal_runs_nothing_on_the_screen(): void {
		$hostile = '"><img src=x onerror=alert(1)>';
		$this->wait_with( Fake_Provider::problem( 'invalid_request', array( 'detail' => $hostile ) ), array( 'subject' => $hostile ) );
		foreach ( array( array(), array( 'edit' => build_ulid() ), array( 'discard' => build_ulid() ) ) as $query ) {
			self::assertStringNotContainsString( '<img', self::screen( 'deskside_print_outbox_screen', $query ) );
		}
	}

	public function test_d1_d2_d3_words_of_sql_reach_no_query_from_address_form_or_cookie(): void {
		global $wpdb;
		$this->wait_with( Fake_Provider::down() );
		$before = $wpdb->get_results( 'SELECT * FROM ' . deskside_outbox_table(), ARRAY_A );
		$seen   = array();
		$watch  = static function ( string $query ) use ( &$seen ): string {
			$seen[] = $query;
			return $query;
		};
		add_filter( 'query', $watch );
		foreach ( array( "' OR 1=1 -- ", build_ulid() . "' OR '1'='1", build_ulid() . "' UNION SELECT user_pass FROM wp_users -- ", "1); DROP TABLE wp_options; -- ", '%25s%27', build_ulid() . "\0", 'id DESC, (SELECT SLEEP(5))' ) as $words ) {
			$_COOKIE['after'] = $words;
			foreach ( array( 'after', 'edit', 'discard', 'leaving' ) as $name ) {
				self::screen( 'deskside_print_outbox_screen', array( $name => $words, 'orderby' => $words ) );
			}
			foreach ( array( 'retry', 'download', 'discard', 'edit' ) as $form ) {
				self::submit( $form, array( 'about' => $words, 'hash' => $words, 'body' => $words, 'topic' => $words, 'subject' => $words, 'urgency' => $words ) );
			}
		}
		remove_filter( 'query', $watch );
		unset( $_COOKIE['after'] );
		$ours = array_filter( $seen, static function ( string $query ): bool {
			return false !== strpos( $query, 'deskside_outbox' ) && 1 === preg_match( '/UNION|SLEEP|DROP|1=1/i', (string) preg_replace( "/'(?:[^'\\\\]|\\\\.|'')*'/s", "''", $query ) );
		} );
		self::assertSame( array(), array_values( $ours ), 'Outside of quotes nothing of it stands in a query.' );
		self::assertSame( $before, $wpdb->get_results( 'SELECT * FROM ' . deskside_outbox_table(), ARRAY_A ) );
	}

	public function test_everything_is_tried_at_the_press_of_a_button(): void {
		$this->wait_with( Fake_Provider::down() );
		$this->provider->heal();
		self::submit( 'hurry' );
		self::assertSame( 'sent', deskside_outbox_find( build_ulid() )['state'] );
		self::assertStringContainsString( '1 was sent.', self::screen( 'deskside_print_outbox_screen' ) );
	}

	public static function health(): array {
		return array(
			'nothing waits'          => array( 'good', 0, 0, null, true, 'has arrived' ),
			'a minute old'           => array( 'good', 1, 1, 60, true, 'on their way' ),
			'an hour old'            => array( 'recommended', 1, 1, HOUR_IN_SECONDS, true, 'wait too long' ),
			'a day old'              => array( 'critical', 1, 1, DAY_IN_SECONDS, true, 'wait too long' ),
			'refused a minute ago'   => array( 'recommended', 1, 0, 60, true, 'need somebody' ),
			'the token is refused'   => array( 'critical', 1, 1, 60, false, 'cannot be sent' ),
		);
	}

	/** @dataProvider health */
	public function test_site_health_is_orange_and_red_in_time( string $status, int $unsent, int $waiting, ?int $age, bool $connected, string $label ): void {
		deskside_update_state( array( 'connected' => $connected, 'reconnect' => ! $connected ) );
		$found = deskside_outbox_finding( array( 'unsent' => $unsent, 'waiting' => $waiting, 'next_try_at' => 0 ), null === $age ? null : time() - $age, time() );
		self::assertSame( $status, $found['status'] );
		self::assertStringContainsString( $label, $found['label'] );
	}

	public function test_site_health_leads_to_the_screen(): void {
		$this->wait_with( Fake_Provider::problem( 'forbidden' ) );
		$test   = apply_filters( 'site_status_tests', array( 'direct' => array(), 'async' => array() ) )['direct']['deskside_outbox'];
		$result = call_user_func( $test['test'] );
		self::assertSame( 'recommended', $result['status'] );
		self::assertStringContainsString( 'page=deskside-outbox', $result['actions'] );
	}

	public function test_switching_off_asks_first_when_something_waits_and_only_then(): void {
		$links = array( 'deactivate' => '<a href="plugins.php?action=deactivate">Deactivate</a>' );
		self::assertSame( $links['deactivate'], deskside_on_action_links( $links )['deactivate'] );
		$this->wait_with( Fake_Provider::problem( 'forbidden' ) );
		self::assertStringContainsString( 'page=deskside-outbox&#038;leaving=1', deskside_on_action_links( $links )['deactivate'] );

		$html = self::screen( 'deskside_print_outbox_screen', array( 'leaving' => '1' ) );
		self::assertStringContainsString( '1 message has not reached your provider.', $html );
		self::assertStringContainsString( 'value="deskside_unsent"', $html, 'A file of it first.' );
		self::assertStringContainsString( 'action=deactivate', self::submit( 'leaving', array( 'unsent' => 'delete' ) ) );
		self::assertGreaterThan( 0, (int) get_option( 'deskside_delete_unsent' ) );
		self::submit( 'leaving', array( 'unsent' => 'keep' ) );
		self::assertFalse( get_option( 'deskside_delete_unsent' ) );
	}

	/** Fields of a ticket with an agreement to what was shown. */
	private static function agreed(): array {
		return array(
			'topic'         => 'shop_function',
			'estimate_seen' => array( 'fingerprint' => str_repeat( 'a', 64 ), 'at' => '2026-11-20T09:00:00.000Z' ),
			'consent'       => array( 'minutes_cap' => 30, 'text' => 'I agree to <b>pay</b>.' ),
		);
	}

	/** The form as it is posted for what waits. */
	private static function edit_of( array $typed ): array {
		return $typed + array( 'about' => build_ulid(), 'hash' => deskside_outbox_find( build_ulid() )['hash'], 'body' => 'Better words', 'subject' => 'Now' );
	}

	/** Writes a ticket that the provider answers so. */
	private function wait_with( $answer, array $changes = array() ): void {
		$this->provider->on( 'POST /v1/tickets', $answer );
		$this->dispatch( 'POST', '/tickets', build_new_ticket( $changes ) );
		$this->provider->heal();
	}
}
