<?php
/**
 * Signed events of the provider: who may tell, what it does, and how a site catches up. Rows H3, F6 and F7 of the peers'
 * vulnerabilities: an unsigned, forged, stale, replayed or foreign event is refused and changes nothing.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Events_Test extends Deskside_Test_Case {
	private const ID = 'evt_01KA000000000000000000EV01';

	protected function setUp(): void {
		parent::setUp();
		deskside_load( 'events' );
		deskside_update_state( array( 'unread' => array( self::$people['owner'] => 0 ) ) );
		$this->provider->on( 'GET /v1/summary', Fake_Provider::json( build_summary( array( 'unread' => 3 ) ) ) );
	}

	/** An event for this site. */
	private static function event( array $changes = array() ): array {
		return array_merge( array( 'id' => self::ID, 'type' => 'ticket.changed', 'at' => '2026-11-20T09:00:00.000Z', 'site_id' => deskside_connection()['site_id'] ?? 'sit_' . build_ulid( 5 ), 'data' => array( 'ticket_id' => 'tic_' . build_ulid( 1 ), 'quote_id' => null ) ), $changes );
	}

	/** The signature of Standard Webhooks. */
	private static function sign( string $body, string $id, string $timestamp, string $secret = Fake_Provider::EVENT_SECRET ): string {
		return 'v1,' . base64_encode( hash_hmac( 'sha256', "$id.$timestamp.$body", base64_decode( substr( $secret, 6 ) ), true ) );
	}

	/** Sends a body with headers, signed unless a header says otherwise; nobody is signed in and no nonce goes along. */
	private function tell( string $body, array $headers = array() ): WP_REST_Response {
		wp_set_current_user( 0 );
		$headers += array( 'webhook-id' => self::ID, 'webhook-timestamp' => (string) time() );
		$headers += array( 'webhook-signature' => self::sign( $body, $headers['webhook-id'], $headers['webhook-timestamp'] ) );
		$request = new WP_REST_Request( 'POST', '/deskside/v1/events' );
		$request->set_header( 'Content-Type', 'application/json' );
		foreach ( array_filter( $headers, 'is_string' ) as $name => $value ) {
			$request->set_header( $name, $value );
		}
		$request->set_body( $body );
		return $this->serve( $request );
	}

	private function tell_event( array $changes = array(), array $headers = array() ): WP_REST_Response {
		return $this->tell( (string) wp_json_encode( self::event( $changes ) ), $headers );
	}

	/** Nothing was asked, remembered or changed. */
	private function assert_nothing_changed(): void {
		global $wpdb;
		self::assertSame( 0, deskside_unread( self::$people['owner'] ) );
		self::assertCount( 0, $this->provider->requests );
		self::assertSame( '0', (string) $wpdb->get_var( 'SELECT COUNT(*) FROM ' . deskside_events_table() ) );
	}

	public function test_an_event_shows_in_the_badge_of_the_next_page(): void {
		$heard = array();
		add_action( 'deskside_changed', static function ( ...$what ) use ( &$heard ): void {
			$heard[] = $what;
		}, 10, 3 );
		self::assertSame( 204, $this->tell_event()->get_status() );
		remove_all_actions( 'deskside_changed' );

		self::assertSame( 3, deskside_unread( self::$people['owner'] ) );
		self::assertSame( array( array( 'ticket.changed', 'tic_' . build_ulid( 1 ), null ) ), $heard );
	}

	public function test_it_refreshes_everybody_who_used_the_panel(): void {
		deskside_update_state( array( 'unread' => array( self::$people['owner'] => 0, self::$people['employee'] => 1 ) ) );
		$this->tell_event();
		self::assertSame( array( 3, 3 ), array( deskside_unread( self::$people['owner'] ), deskside_unread( self::$people['employee'] ) ) );
	}

	/** Row F6: every way of not being signed by our provider. */
	public static function forged(): array {
		$other = 'whsec_' . base64_encode( str_repeat( 'x', 32 ) );
		return array(
			'H3 no signature at all'            => array( static fn( $body, $id, $at ) => array( 'webhook-signature' => null ) ),
			'H3 an empty signature'             => array( static fn( $body, $id, $at ) => array( 'webhook-signature' => '' ) ),
			'H3 another key'                    => array( static fn( $body, $id, $at ) => array( 'webhook-signature' => self::sign( $body, $id, $at, $other ) ) ),
			'H3 another body'                   => array( static fn( $body, $id, $at ) => array( 'webhook-signature' => self::sign( $body . ' ', $id, $at ) ) ),
			'F6 another id'                     => array( static fn( $body, $id, $at ) => array( 'webhook-signature' => self::sign( $body, 'evt_' . build_ulid( 8 ), $at ) ) ),
			'F6 another time'                   => array( static fn( $body, $id, $at ) => array( 'webhook-signature' => self::sign( $body, $id, (string) ( (int) $at - 1 ) ) ) ),
			'F6 a version that is not ours'     => array( static fn( $body, $id, $at ) => array( 'webhook-signature' => 'v1a,' . substr( self::sign( $body, $id, $at ), 3 ) ) ),
			'F6 only the beginning'             => array( static fn( $body, $id, $at ) => array( 'webhook-signature' => substr( self::sign( $body, $id, $at ), 0, -1 ) ) ),
			'F6 without its version'            => array( static fn( $body, $id, $at ) => array( 'webhook-signature' => substr( self::sign( $body, $id, $at ), 3 ) ) ),
			'F6 in capitals'                    => array( static fn( $body, $id, $at ) => array( 'webhook-signature' => strtoupper( self::sign( $body, $id, $at ) ) ) ),
			'F6 a hash of zero by loose rules'  => array( static fn( $body, $id, $at ) => array( 'webhook-signature' => 'v1,0e1' ) ),
			'F6 the right one after ten others' => array( static fn( $body, $id, $at ) => array( 'webhook-signature' => str_repeat( 'v1,x ', 10 ) . self::sign( $body, $id, $at ) ) ),
			'F6 the token as the key'           => array( static fn( $body, $id, $at ) => array( 'webhook-signature' => 'v1,' . base64_encode( hash_hmac( 'sha256', "$id.$at.$body", Fake_Provider::TOKEN, true ) ) ) ),
		);
	}

	/** @dataProvider forged */
	public function test_h3_f6_a_forged_event_is_refused_and_changes_nothing( callable $forge ): void {
		$body = (string) wp_json_encode( self::event() );
		$at   = (string) time();
		$told = $this->tell( $body, array( 'webhook-timestamp' => $at ) + $forge( $body, self::ID, $at ) );
		self::assertSame( array( 401, 'event_refused' ), self::refusal_of( $told ) );
		$this->assert_nothing_changed();
	}

	public function test_f6_every_flipped_bit_of_a_signature_is_noticed(): void {
		$body  = (string) wp_json_encode( self::event() );
		$at    = (string) time();
		$right = self::sign( $body, self::ID, $at );
		for ( $i = 3, $length = strlen( $right ) - 1; $i < $length; $i++ ) {
			$wrong       = $right;
			$wrong[ $i ] = 'A' === $right[ $i ] ? 'B' : 'A';
			self::assertFalse( deskside_event_is_genuine( $body, array( 'id' => self::ID, 'timestamp' => $at, 'signature' => $wrong ), (int) $at ), "place $i" );
		}
		self::assertTrue( deskside_event_is_genuine( $body, array( 'id' => self::ID, 'timestamp' => $at, 'signature' => $right ), (int) $at ) );
	}

	/** Row F7: headers that claim who somebody is. */
	public static function claims(): array {
		return array(
			'a proxy'      => array( array( 'X-Forwarded-For' => '127.0.0.1', 'X-Real-IP' => '127.0.0.1', 'CF-Connecting-IP' => '127.0.0.1' ) ),
			'a user'       => array( array( 'X-Remote-User' => 'test_owner', 'REMOTE_USER' => 'test_owner' ) ),
			'the token'    => array( array( 'Authorization' => 'Bearer ' . Fake_Provider::TOKEN ) ),
			'the provider' => array( array( 'Origin' => Fake_Provider::ORIGIN, 'User-Agent' => 'Deskside-Provider' ) ),
		);
	}

	/** @dataProvider claims */
	public function test_f7_no_other_header_lets_an_unsigned_event_in( array $claims ): void {
		self::assertSame( 401, $this->tell_event( array(), $claims + array( 'webhook-signature' => '' ) )->get_status() );
		$this->assert_nothing_changed();
	}

	public function test_h3_an_owner_who_is_signed_in_cannot_tell_either(): void {
		$this->sign_in( 'owner' );
		self::assertSame( array( 401, 'event_refused' ), self::refusal_of( $this->dispatch( 'POST', '/events', self::event() ) ) );
		$this->assert_nothing_changed();
	}

	public static function times(): array {
		return array(
			'five minutes and a second ago'   => array( -301, 401 ),
			'five minutes and a second ahead' => array( 302, 401 ),
			'a day ago'                       => array( -DAY_IN_SECONDS, 401 ),
			'nearly five minutes ago'         => array( -297, 204 ),
			'nearly five minutes ahead'       => array( 297, 204 ),
		);
	}

	/** @dataProvider times */
	public function test_h3_a_stale_event_is_refused( int $seconds, int $status ): void {
		self::assertSame( $status, $this->tell_event( array(), array( 'webhook-timestamp' => (string) ( time() + $seconds ) ) )->get_status() );
		if ( 401 === $status ) {
			$this->assert_nothing_changed();
		}
	}

	public static function odd_headers(): array {
		return array(
			'no id'              => array( array( 'webhook-id' => '' ) ),
			'a foreign id'       => array( array( 'webhook-id' => 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W' ) ),
			'a line after it'    => array( array( 'webhook-id' => self::ID . "\n" ) ),
			'no time'            => array( array( 'webhook-timestamp' => '' ) ),
			'a time with a dot'  => array( array( 'webhook-timestamp' => time() . '.5' ) ),
			'a time in hex'      => array( array( 'webhook-timestamp' => '0x' . dechex( time() ) ) ),
			'a negative time'    => array( array( 'webhook-timestamp' => '-' . time() ) ),
		);
	}

	/** @dataProvider odd_headers */
	public function test_f6_headers_that_cannot_be_ours_are_refused( array $headers ): void {
		self::assertSame( 401, $this->tell_event( array(), $headers )->get_status() );
		$this->assert_nothing_changed();
	}

	public function test_h3_an_event_for_another_site_is_refused(): void {
		self::assertSame( 401, $this->tell_event( array( 'site_id' => 'sit_' . build_ulid( 6 ) ) )->get_status() );
		self::assertSame( 401, $this->tell_event( array( 'id' => 'evt_' . build_ulid( 7 ) ) )->get_status() );
		$this->assert_nothing_changed();
	}

	public static function odd_bodies(): array {
		return array(
			'empty'            => array( '' ),
			// WordPress itself says 400 to what is no JSON, before anybody's route is asked.
			'no JSON'          => array( '<h1>', 400 ),
			'null'             => array( 'null' ),
			'a list'           => array( '[]' ),
			'no data'          => array( '{"id":"' . self::ID . '"}' ),
			'too large'        => array( '{"x":"' . str_repeat( 'x', 20000 ) . '"}' ),
			'too deep'         => array( str_repeat( '[', 50 ) . str_repeat( ']', 50 ) ),
		);
	}

	/** @dataProvider odd_bodies */
	public function test_h3_a_signed_body_that_is_no_event_is_refused( string $body, int $status = 401 ): void {
		self::assertSame( $status, $this->tell( $body )->get_status() );
		$this->assert_nothing_changed();
	}

	public function test_h3_the_same_event_again_is_answered_409_and_does_nothing(): void {
		$body    = (string) wp_json_encode( self::event() );
		$headers = array( 'webhook-timestamp' => (string) time() );
		self::assertSame( 204, $this->tell( $body, $headers )->get_status() );
		$asked = count( $this->provider->requests );
		self::assertSame( array( 409, 'event_repeated' ), self::refusal_of( $this->tell( $body, $headers ) ) );
		self::assertCount( $asked, $this->provider->requests );
	}

	public function test_f2_a_site_that_is_not_connected_refuses_all(): void {
		$this->forget_connection();
		self::assertSame( 401, $this->tell_event()->get_status() );
		$this->connect();
		foreach ( array( null, '', 'whsec_', 'whsec_AAAA', 'whsec_!', array(), 7 ) as $secret ) {
			update_option( 'deskside_connection', array_merge( deskside_connection(), array( 'event_secret' => $secret ) ), false );
			self::assertSame( 401, $this->tell_event( array(), array( 'webhook-signature' => self::sign( (string) wp_json_encode( self::event() ), self::ID, (string) time(), 'whsec_' ) ) )->get_status() );
		}
		$this->assert_nothing_changed();
	}

	public function test_when_the_provider_cannot_be_asked_it_shall_tell_again(): void {
		$this->provider->on( 'GET /v1/summary', Fake_Provider::down() );
		self::assertSame( array( 503, 'event_postponed' ), self::refusal_of( $this->tell_event() ) );
		$this->provider->heal();
		$this->provider->on( 'GET /v1/summary', Fake_Provider::json( build_summary( array( 'unread' => 4 ) ) ) );
		self::assertSame( 204, $this->tell_event()->get_status() );
		self::assertSame( 4, deskside_unread( self::$people['owner'] ) );
	}

	public function test_changed_help_is_here_at_once_and_asks_for_nothing_else(): void {
		deskside_load( 'help/kept' );
		$tell = function ( int $id, string $text ): WP_REST_Response {
			$id = 'evt_' . build_ulid( $id );
			$this->provider->on( 'GET /v1/help', '' === $text ? Fake_Provider::down() : Fake_Provider::json( build_help_bundle( array( 'tips' => array( build_tip( array( 'text' => $text ) ) ) ) ) ) );
			return $this->tell_event( array( 'id' => $id, 'type' => 'help.changed', 'data' => array( 'ticket_id' => null, 'quote_id' => null ) ), array( 'webhook-id' => $id ) );
		};
		$kept = static fn() => deskside_kept_tips( get_userdata( self::$people['owner'] ), 'options-general' )[0]->text;
		self::assertSame( 204, $tell( 30, 'As it was.' )->get_status() );
		self::assertSame( 204, $tell( 31, 'As it is now.' )->get_status() );
		self::assertSame( 'As it is now.', $kept() );
		self::assertCount( 0, $this->provider->asked( 'GET /v1/summary' ) );

		self::assertSame( array( 503, 'event_postponed' ), self::refusal_of( $tell( 32, '' ) ) );
		self::assertSame( 'As it is now.', $kept() );
		$this->provider->heal();
		self::assertSame( 204, $tell( 32, 'Told again.' )->get_status() );
		self::assertSame( 'Told again.', $kept() );
	}

	public function test_help_that_changed_unheard_is_due_at_the_hour(): void {
		deskside_update_state( array( 'help_at' => time() ) );
		$missed = self::event( array( 'type' => 'help.changed' ) );
		$this->provider->on( 'GET /v1/events', Fake_Provider::json( array( 'events' => array( $missed ), 'cursor' => 'x', 'more' => false ) ) );
		deskside_catch_up();
		self::assertSame( 0, deskside_state()['help_at'] );
	}

	public function test_events_out_of_order_end_in_the_newest_summary(): void {
		$this->tell_event( array( 'id' => 'evt_' . build_ulid( 9 ), 'at' => '2026-11-20T10:00:00.000Z' ), array( 'webhook-id' => 'evt_' . build_ulid( 9 ) ) );
		$this->provider->on( 'GET /v1/summary', Fake_Provider::json( build_summary( array( 'unread' => 5 ) ) ) );
		$this->tell_event( array( 'at' => '2026-11-20T08:00:00.000Z' ) );
		self::assertSame( 5, deskside_unread( self::$people['owner'] ) );
	}

	public function test_a_rotation_misses_nothing(): void {
		$both = static function ( string $body, string $id ): array {
			$at = (string) time();
			return array( 'webhook-id' => $id, 'webhook-timestamp' => $at, 'webhook-signature' => self::sign( $body, $id, $at, Fake_Provider::NEXT_EVENT_SECRET ) . ' ' . self::sign( $body, $id, $at ) );
		};
		$ids  = array( 'evt_' . build_ulid( 20 ), 'evt_' . build_ulid( 21 ) );
		$body = (string) wp_json_encode( self::event( array( 'id' => $ids[0] ) ) );
		self::assertSame( 204, $this->tell( $body, $both( $body, $ids[0] ) )->get_status(), 'before the site has the new key' );
		$this->sign_in( 'owner' );
		self::assertTrue( deskside_rotate() );
		self::assertSame( Fake_Provider::NEXT_EVENT_SECRET, deskside_connection()['event_secret'] );
		$body = (string) wp_json_encode( self::event( array( 'id' => $ids[1] ) ) );
		self::assertSame( 204, $this->tell( $body, $both( $body, $ids[1] ) )->get_status(), 'after' );
		self::assertSame( 401, $this->tell_event()->get_status(), 'the old key alone' );
	}

	public function test_pairing_and_rotation_tell_where_events_go(): void {
		$this->forget_connection();
		deskside_connect( Fake_Provider::ORIGIN, Fake_Provider::CODE );
		deskside_rotate();
		$bodies = array_map( 'json_decode', array_column( $this->provider->requests, 'body' ) );
		self::assertSame( array( rest_url( 'deskside/v1/events' ), rest_url( 'deskside/v1/events' ) ), array( $bodies[0]->events_url, $bodies[1]->events_url ) );
	}

	public function test_e4_the_key_is_in_no_page_answer_or_report(): void {
		$this->sign_in( 'owner' );
		deskside_load( 'site-health', 'settings' );
		$seen = wp_json_encode( array( deskside_site_health_section(), self::body_of( $this->dispatch( 'GET', '/summary' ) ), rest_get_server()->get_data_for_routes( rest_get_server()->get_routes( 'deskside/v1' ) ) ) );
		$seen .= self::printed( 'deskside_print_settings' );
		self::assertStringNotContainsString( substr( Fake_Provider::EVENT_SECRET, 6 ), $seen );
		global $wpdb;
		self::assertContains( $wpdb->get_var( "SELECT autoload FROM $wpdb->options WHERE option_name = 'deskside_connection'" ), array( 'no', 'off' ) );
	}

	public function test_a_site_that_was_away_catches_up_and_goes_on_where_it_ended(): void {
		$page = static function ( array $ids, string $cursor, bool $more ): array {
			return Fake_Provider::json( array( 'events' => array_map( static fn( $id ) => self::event( array( 'id' => $id ) ), $ids ), 'cursor' => $cursor, 'more' => $more ) );
		};
		$this->provider->on( 'GET /v1/events', static function ( array $request ) use ( $page ) {
			return '' === $request['query'] ? $page( array( self::ID, 'evt_' . build_ulid( 31 ) ), 'Wzdd', true ) : $page( array( 'evt_' . build_ulid( 32 ) ), 'Wzhd', false );
		} );
		$heard = 0;
		add_action( 'deskside_changed', static function () use ( &$heard ): void {
			++$heard;
		} );
		deskside_on_hourly_event();
		self::assertSame( 3, $heard );
		self::assertSame( 3, deskside_unread( self::$people['owner'] ) );
		self::assertSame( 409, $this->tell_event()->get_status(), 'what was caught up does not count twice' );
		deskside_catch_up();
		remove_all_actions( 'deskside_changed' );
		self::assertSame( 3, $heard );
		self::assertSame( array( '', 'after=Wzdd', 'after=Wzhd' ), array_column( $this->provider->asked( 'GET /v1/events' ), 'query' ) );
	}

	public function test_a_new_connection_catches_up_from_its_own_beginning(): void {
		deskside_catch_up();
		self::assertNotNull( deskside_events_cursor() );
		update_option( 'deskside_connection', array_merge( deskside_connection(), array( 'site_id' => 'sit_' . build_ulid( 77 ) ) ), false );
		self::assertNull( deskside_events_cursor() );
	}
}
