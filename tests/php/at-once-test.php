<?php
/**
 * Two PHP processes at once, which read, change and write the same things: what one of them did is not undone by the other.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class At_Once_Test extends Deskside_Test_Case {
	protected function setUp(): void {
		parent::setUp();
		add_filter( 'send_auth_cookies', '__return_false' );
		deskside_load( 'rest/request', 'told-hashes', 'duty-ticks', 'help/refresh', 'in-person' );
		$this->sign_in( 'owner' );
	}

	protected function tearDown(): void {
		// What the other processes left is not in what this one has cached.
		wp_cache_flush();
		deskside_end_all_access();
		delete_option( 'deskside_duties' );
		remove_filter( 'send_auth_cookies', '__return_false' );
		parent::tearDown();
	}

	/** Does something elsewhere while the provider is asked, once, and then answers. */
	private function meanwhile( string $asked, callable $do, $answer = null ): void {
		$done = false;
		$this->provider->on( $asked, function () use ( &$done, $do, $answer ) {
			if ( ! $done ) {
				$done = true;
				self::in_another_process( $do );
			}
			return is_callable( $answer ) ? $answer() : $answer ?? Fake_Provider::down();
		} );
	}

	/** Does something elsewhere just before a query, once. */
	private static function before_query( string $begins, callable $do ): callable {
		$done   = false;
		$filter = static function ( string $query ) use ( $begins, $do, &$done ): string {
			if ( ! $done && 0 === strpos( ltrim( $query ), $begins ) ) {
				$done = true;
				self::in_another_process( $do );
			}
			return $query;
		};
		add_filter( 'query', $filter );
		return $filter;
	}

	private function enqueue( int $number ): void {
		$ticket = json_decode( (string) wp_json_encode( build_new_ticket( array( 'id' => 'tic_' . build_ulid( $number ) ) ) ) );
		deskside_enqueue( 'ticket', $ticket->id, $ticket, get_userdata( self::$people['owner'] ) );
		deskside_outbox_hurry( null );
	}

	private static function id( int $number = 40 ): string {
		return 'gra_' . build_ulid( $number );
	}

	private static function owner(): WP_User {
		return get_userdata( self::$people['owner'] );
	}

	/** An open grant whose provider does not know yet that somebody came. */
	private static function open_and_used(): void {
		$use = array( 'what' => 'used', 'use' => 'use_' . build_ulid( 7 ), 'key' => build_ulid( 8 ), 'person' => deskside_person( self::owner() ), 'at' => '2026-11-20T10:00:00.000Z' );
		deskside_access_keep( build_access_record( array( 'untold' => array( $use ) ) ) );
	}

	private static function assert_not_connected(): void {
		self::in_another_process( static function (): void {
			self::assertSame( array( false, false, array() ), array( deskside_is_connected(), deskside_state()['reconnect'], deskside_connection() ) );
		} );
	}

	private static function granted(): array {
		return Fake_Provider::json( build_access_grant() );
	}

	public function test_access_that_is_given_while_the_outbox_runs_stays_on_the_list(): void {
		$this->enqueue( 1 );
		$this->meanwhile( 'POST /v1/tickets', static function (): void {
			deskside_access_keep( build_access_record() );
		} );
		deskside_outbox_run();
		self::assertSame( array( self::id() ), array_keys( deskside_state()['grants'] ) );
		self::assertSame( 1, deskside_state()['waiting'], 'And what the run found out is there.' );

		deskside_end_all_access( true );
		self::assertNull( deskside_access_find( self::id() ), 'Switching off finds it.' );
	}

	public function test_a_door_that_is_missing_from_the_list_is_shut_all_the_same(): void {
		deskside_access_keep( build_access_record() );
		deskside_update_state( array( 'grants' => array() ) );
		deskside_on_access_event();
		self::assertSame( array( self::id() ), array_keys( deskside_state()['grants'] ), 'The next hour puts the list right.' );

		deskside_update_state( array( 'grants' => array() ) );
		deskside_end_all_access( true );
		self::assertNull( deskside_access_find( self::id() ) );
	}

	public function test_a_site_that_was_disconnected_while_the_outbox_ran_stays_so(): void {
		$this->enqueue( 1 );
		$this->enqueue( 2 );
		$this->meanwhile( 'POST /v1/tickets', 'deskside_disconnect', Fake_Provider::problem( 'overloaded' ) );
		deskside_outbox_run();
		self::assert_not_connected();
	}

	public function test_a_run_goes_on_with_the_connection_of_now(): void {
		$this->enqueue( 1 );
		$this->enqueue( 2 );
		$this->meanwhile( 'POST /v1/tickets', function (): void {
			self::assertTrue( deskside_connect( 'http://127.0.0.1:10', Fake_Provider::CODE ) );
			$this->enqueue( 3 );
		}, Fake_Provider::problem( 'state_conflict' ) );
		deskside_outbox_run();
		$asked = array_column( $this->provider->asked( 'POST /v1/tickets' ), 'url' );
		self::assertSame( array( 'http://127.0.0.1:9/v1/tickets', 'http://127.0.0.1:10/v1/tickets' ), $asked, 'What was written for the provider of now goes there.' );
		self::assertSame( array( 'needs_you', '0' ), array( deskside_outbox_find( build_ulid( 2 ) )['state'], (string) deskside_outbox_find( build_ulid( 2 ) )['attempts'] ), 'The other one was written for the provider before.' );
	}

	public function test_i3_no_object_comes_out_of_what_somebody_put_into_a_row(): void {
		update_option( 'deskside_told_object', array( 'kept' => (object) array( 'a' => 1 ) ) );
		$seen = null;
		deskside_change_option( 'deskside_told_object', static function ( $stored ) use ( &$seen ) {
			$seen = $stored;
			return false;
		} );
		self::assertSame( __PHP_Incomplete_Class::class, get_class( $seen['kept'] ) );
		self::assertFalse( get_option( 'deskside_told_object' ) );
	}

	public function test_what_is_counted_is_counted_again_when_somebody_else_counted_meanwhile(): void {
		global $wpdb;
		deskside_update_state( array( 'waiting' => 1 ) );
		$filter = self::before_query( "UPDATE $wpdb->options SET option_value", function (): void {
			$this->enqueue( 3 );
			deskside_outbox_reschedule();
		} );
		deskside_outbox_reschedule();
		remove_filter( 'query', $filter );
		self::assertSame( 1, deskside_state()['waiting'] );
		self::assertSame( deskside_state()['next_try_at'], self::in_another_process( static function (): int {
			return deskside_state()['next_try_at'];
		} ) );
	}

	public function test_a_run_loses_no_event_that_another_plugin_planned_meanwhile(): void {
		$this->enqueue( 1 );
		$at = time() + DAY_IN_SECONDS;
		$this->meanwhile( 'POST /v1/tickets', static function () use ( $at ): void {
			wp_schedule_single_event( $at, 'another_plugins_event' );
		} );
		deskside_outbox_run();
		$planned = self::in_another_process( static function () {
			return wp_next_scheduled( 'another_plugins_event' );
		} );
		wp_clear_scheduled_hook( 'another_plugins_event' );
		self::assertSame( $at, $planned );
	}

	public function test_access_that_an_owner_takes_back_while_the_provider_is_told_of_a_use_stays_taken_back(): void {
		self::open_and_used();
		$this->provider->on( 'POST /v1/access-grants/' . self::id() . '/revoke', Fake_Provider::down() );
		$this->meanwhile( 'POST /v1/access-grants/' . self::id() . '/uses', static function (): void {
			deskside_shut_access( self::id(), self::owner() );
		}, self::granted() );
		deskside_sweep_access();
		$record = deskside_access_find( self::id() );
		self::assertFalse( deskside_access_is_open( $record ) );
		self::assertSame( array( 'revoked' ), array_column( $record['untold'], 'what' ), 'The use was told, the end is yet to be.' );
		self::assertSame( array( self::id() => 0 ), deskside_state()['grants'] );

		$this->provider->heal();
		deskside_on_access_event();
		self::assertCount( 2, $this->provider->asked( 'POST /v1/access-grants/' . self::id() . '/revoke' ) );
		self::assertSame( array(), deskside_state()['grants'] );
	}

	public function test_access_that_is_over_and_told_does_not_come_back_with_a_late_answer(): void {
		self::open_and_used();
		$this->meanwhile( 'POST /v1/access-grants/' . self::id() . '/uses', static function (): void {
			deskside_end_access( self::id(), self::owner() );
		}, self::granted() );
		deskside_sweep_access();
		self::assertNull( deskside_access_find( self::id() ) );
		self::assertSame( array(), deskside_state()['grants'] );
	}

	public function test_access_that_was_given_by_a_first_request_and_taken_back_is_not_opened_by_its_twin(): void {
		$path = '/tickets/tic_' . build_ulid() . '/access';
		$this->meanwhile( 'POST /v1/tickets', function () use ( $path ): void {
			self::assertSame( 200, $this->dispatch( 'POST', $path, build_wanted_access() )->get_status() );
			$this->provider->on( 'POST /v1/access-grants', Fake_Provider::down() );
			deskside_end_access( self::id(), self::owner() );
		}, static function (): array {
			return Fake_Provider::json( array( 'grant' => build_access_grant(), 'public_key' => build_access_keys()['public'] ), 201 );
		} );
		$this->dispatch( 'POST', $path, build_wanted_access() );
		self::assertFalse( deskside_access_is_open( deskside_access_find( self::id() ) ) );
	}

	public function test_access_that_is_taken_back_while_an_agent_comes_in_leaves_no_account(): void {
		deskside_access_keep( build_access_record() );
		$_SERVER['REQUEST_METHOD'] = 'POST';
		$_POST                     = array( 'entry' => build_access_entry() );
		$revoke                    = static function (): void {
			self::in_another_process( static function (): void {
				deskside_end_access( self::id(), self::owner() );
			} );
		};
		add_action( 'pre_user_login', $none = static function ( string $login ) use ( $revoke ): string {
			$revoke();
			return $login;
		} );
		wp_set_current_user( 0 );
		$end = self::end_of( 'deskside_enter' );
		remove_action( 'pre_user_login', $none );
		self::assertStringContainsString( 'died 403', $end );
		self::assertNull( deskside_find_account( self::id() ) );
		self::assertCount( 0, $this->provider->asked( 'POST /v1/access-grants/' . self::id() . '/uses' ) );
	}

	public function test_a_late_refusal_of_the_token_before_leaves_a_fresh_connection_alone(): void {
		$this->enqueue( 1 );
		$this->meanwhile( 'POST /v1/tickets', function (): void {
			$this->provider->on( 'POST /v1/pairings', Fake_Provider::json( array( 'site_id' => 'sit_' . build_ulid( 5 ), 'token' => 'dsk_' . str_repeat( 'n', 43 ), 'event_secret' => null, 'summary' => build_summary() ), 201 ) );
			self::assertTrue( deskside_connect( Fake_Provider::ORIGIN, Fake_Provider::CODE ) );
		}, Fake_Provider::problem( 'unauthenticated' ) );
		deskside_outbox_run();
		self::assertSame( array( true, false ), array( deskside_is_connected(), deskside_state()['reconnect'] ) );
		self::assertSame( 'dsk_nnn', substr( deskside_connection()['token'], 0, 7 ) );
	}

	public function test_a_late_refusal_after_disconnecting_asks_for_no_new_connection(): void {
		$this->meanwhile( 'GET /v1/summary', 'deskside_disconnect', Fake_Provider::problem( 'unauthenticated' ) );
		deskside_fetch_summary( self::owner() );
		self::assert_not_connected();
	}

	public function test_a_renewed_secret_does_not_bring_back_the_connection_before(): void {
		$this->meanwhile( 'POST /v1/connection/rotate', 'deskside_disconnect', self::rotated( 'r' ) );
		self::assertInstanceOf( WP_Error::class, deskside_rotate() );
		self::assert_not_connected();
	}

	public function test_of_two_renewals_at_once_the_last_one_the_provider_made_is_kept(): void {
		$made = array();
		$this->provider->on( 'POST /v1/connection/rotate', function ( array $request ) use ( &$made ): array {
			$token  = chr( ord( 'a' ) + count( $made ) );
			$made[] = substr( $request['headers']['Authorization'], 7 );
			if ( 1 === count( $made ) ) {
				self::assertTrue( self::in_another_process( 'deskside_rotate' ) );
			}
			return self::rotated( $token );
		} );
		self::assertTrue( deskside_rotate() );
		self::assertSame( array( Fake_Provider::TOKEN, Fake_Provider::TOKEN, 'dsk_' . str_repeat( 'b', 43 ) ), $made );
		self::assertSame( 'dsk_' . str_repeat( 'c', 43 ), deskside_connection()['token'] );
	}

	private static function rotated( string $letter ): array {
		return Fake_Provider::json( array( 'token' => 'dsk_' . str_repeat( $letter, 43 ), 'event_secret' => null ) );
	}

	public function test_disconnecting_leaves_a_connection_alone_that_was_made_meanwhile(): void {
		$this->meanwhile( 'DELETE /v1/connection', function (): void {
			$this->provider->on( 'POST /v1/pairings', Fake_Provider::json( array( 'site_id' => 'sit_' . build_ulid( 6 ), 'token' => 'dsk_' . str_repeat( 'n', 43 ), 'event_secret' => null, 'summary' => build_summary() ), 201 ) );
			self::assertTrue( deskside_connect( Fake_Provider::ORIGIN, Fake_Provider::CODE ) );
		} );
		deskside_disconnect();
		self::assertSame( array( true, 'dsk_nnn' ), array( deskside_is_connected(), substr( deskside_connection()['token'] ?? '', 0, 7 ) ) );
	}

	public function test_disconnecting_forgets_also_a_secret_that_was_renewed_meanwhile(): void {
		$this->provider->on( 'POST /v1/connection/rotate', self::rotated( 'r' ) );
		$this->meanwhile( 'DELETE /v1/connection', static function (): void {
			self::assertTrue( deskside_rotate() );
		} );
		deskside_disconnect();
		self::assert_not_connected();
	}

	public function test_a_code_is_not_used_up_in_vain_when_the_site_is_disconnected_meanwhile(): void {
		self::assertSame( Fake_Provider::ORIGIN, deskside_origin() );
		$this->meanwhile( 'POST /v1/pairings', 'deskside_disconnect', Fake_Provider::json( array( 'site_id' => 'sit_' . build_ulid( 5 ), 'token' => Fake_Provider::TOKEN, 'event_secret' => null, 'summary' => build_summary() ), 201 ) );
		self::assertTrue( deskside_connect( Fake_Provider::ORIGIN, Fake_Provider::CODE ) );
		self::assertTrue( deskside_is_connected() );
		self::assertSame( Fake_Provider::TOKEN, self::in_another_process( 'deskside_connection' )['token'] ?? null );
	}

	public function test_what_an_older_version_stored_is_read_and_changed(): void {
		update_option( 'deskside_state', array( 'schema' => DESKSIDE_SCHEMA, 'connected' => true, 'grants' => array( self::id() => time() + 60 ) ) );
		update_option( deskside_access_option( self::id() ), build_access_record( array( 'ends_at' => time() + 60 ) ), false );
		self::assertTrue( deskside_is_connected() );
		self::assertTrue( deskside_access_is_open( deskside_access_find( self::id() ) ) );
		self::assertTrue( deskside_end_access( self::id(), self::owner() ) );
		self::assertSame( array( true, array(), null ), array( deskside_is_connected(), deskside_state()['grants'], deskside_access_find( self::id() ) ) );
	}

	public function test_a_door_that_the_database_does_not_let_shut_is_not_called_shut(): void {
		global $wpdb;
		deskside_access_keep( build_access_record() );
		$break = static function ( string $query ) use ( $wpdb ): string {
			return 0 === strpos( $query, "UPDATE $wpdb->options" ) ? str_replace( 'WHERE', 'WHERE 1 = 0 AND', $query ) : $query;
		};
		add_filter( 'query', $break );
		$ended = deskside_end_access( self::id(), self::owner() );
		remove_filter( 'query', $break );
		self::assertSame( array( false, true ), array( $ended, deskside_access_is_open( deskside_access_find( self::id() ) ) ) );
		self::assertCount( 0, $this->provider->requests );
	}

	public function test_badges_of_two_people_at_once_are_both_kept(): void {
		deskside_state();
		self::in_another_process( static function (): void {
			deskside_remember_unread( self::$people['employee'], 3 );
		} );
		deskside_remember_unread( self::$people['owner'], 2 );
		self::assertSame( array( self::$people['employee'] => 3, self::$people['owner'] => 2 ), deskside_state()['unread'] );
	}

	public function test_two_owners_tick_two_duties_at_once(): void {
		$tick = static function ( string $id ): void {
			self::submit( 'duty', array( 'about' => $id, 'state' => 'done' ) );
		};
		deskside_duty_ticks();
		self::in_another_process( static function () use ( $tick ): void {
			$tick( 'backups' );
		} );
		$tick( 'updates' );
		self::assertSame( array( 'backups', 'updates' ), array_keys( deskside_duty_ticks() ) );
	}

	public function test_what_was_told_first_stays_also_when_two_answers_come_at_once(): void {
		$about = 'quo_' . build_ulid( 77 );
		self::assertNull( deskside_told_hash( $about ) );
		self::in_another_process( static function () use ( $about ): void {
			deskside_remember_told( $about, str_repeat( 'a', 64 ) );
		} );
		deskside_remember_told( $about, str_repeat( 'b', 64 ) );
		$told = deskside_told_hash( $about );
		delete_option( 'deskside_told_' . $about );
		self::assertSame( str_repeat( 'a', 64 ), $told['sha256'] ?? null );
	}

	public function test_help_texts_that_changed_while_they_were_fetched_are_fetched_again(): void {
		$this->meanwhile( 'GET /v1/help', static function (): void {
			deskside_update_state( array( 'help_at' => 0 ) );
		}, Fake_Provider::json( build_help_bundle() ) );
		self::assertTrue( deskside_refresh_help( self::owner() ) );
		self::assertSame( 0, deskside_state()['help_at'] );
		self::assertTrue( deskside_refresh_help( self::owner() ) );
		self::assertEqualsWithDelta( time(), deskside_state()['help_at'], 2.0 );
	}

	public function test_sessions_that_end_while_the_password_is_typed_once_more_stay_ended(): void {
		$sessions = WP_Session_Tokens::get_instance( self::$people['owner'] );
		$end      = static function ( bool $right ) use ( $sessions ): bool {
			self::in_another_process( array( $sessions, 'destroy_all' ) );
			return $right;
		};
		add_filter( 'check_password', $end );
		$result = deskside_confirm_sign_in( 'secret' );
		remove_filter( 'check_password', $end );
		self::assertSame( 'signed_out', is_wp_error( $result ) ? $result->get_error_code() : $result );
		self::assertSame( array(), self::in_another_process( array( $sessions, 'get_all' ) ) );
	}

	/** What becomes of an option: stored before, changed to, stored after. */
	public static function changes(): array {
		return array(
			'made'           => array( false, array( 'a' => 1 ) ),
			'changed'        => array( array( 'a' => "ü ' \\ % 🙂" ), array( 'a' => 2 ) ),
			'left'           => array( array( 'a' => 1 ), array( 'a' => 1 ) ),
			'removed'        => array( array( 'a' => 1 ), false ),
			'nothing at all' => array( false, false ),
		);
	}

	/** @dataProvider changes */
	public function test_an_option_is_changed_in_the_database_and_in_what_this_process_knows( $before, $after ): void {
		foreach ( array( true, false ) as $autoload ) {
			delete_option( 'deskside_at_once' );
			false === $before ? get_option( 'deskside_at_once' ) : update_option( 'deskside_at_once', $before, $autoload );
			$seen = null;
			self::assertTrue( deskside_change_option( 'deskside_at_once', static function ( $stored ) use ( &$seen, $after ) {
				$seen = $stored;
				return $after;
			}, $autoload ) );
			$read = static function () {
				return get_option( 'deskside_at_once' );
			};
			self::assertSame( array( $before, $after, $after ), array( $seen, $read(), self::in_another_process( $read ) ) );
			self::assertSame( false !== $after && $autoload, isset( self::in_another_process( 'wp_load_alloptions' )['deskside_at_once'] ) );
			delete_option( 'deskside_at_once' );
		}
	}

	public function test_a_change_is_made_again_upon_what_somebody_else_stored_meanwhile(): void {
		$add = static function ( string $what ): callable {
			return static function ( $stored ) use ( $what ): array {
				return array_merge( is_array( $stored ) ? $stored : array(), array( $what ) );
			};
		};
		foreach ( array( 'INSERT IGNORE', 'UPDATE' ) as $query ) {
			$filter = self::before_query( $query, static function () use ( $add, $query ): void {
				deskside_change_option( 'deskside_at_once', $add( "elsewhere before $query" ) );
			} );
			self::assertTrue( deskside_change_option( 'deskside_at_once', $add( "here at $query" ) ) );
			remove_filter( 'query', $filter );
		}
		$all = get_option( 'deskside_at_once' );
		delete_option( 'deskside_at_once' );
		self::assertSame( array( 'elsewhere before INSERT IGNORE', 'here at INSERT IGNORE', 'elsewhere before UPDATE', 'here at UPDATE' ), $all );
	}

	public function test_a_change_that_never_comes_through_ends_and_says_so(): void {
		global $wpdb;
		$other = static function ( string $query ) use ( $wpdb ): string {
			return 0 === strpos( $query, "UPDATE $wpdb->options" ) ? str_replace( 'WHERE', 'WHERE 1 = 0 AND', $query ) : $query;
		};
		update_option( 'deskside_at_once', 1, false );
		add_filter( 'query', $other );
		$tries   = 0;
		$changed = deskside_change_option( 'deskside_at_once', static function ( $stored ) use ( &$tries ): int {
			++$tries;
			return (int) $stored + 1;
		} );
		remove_filter( 'query', $other );
		self::assertSame( array( false, DESKSIDE_CHANGE_TRIES, 1 ), array( $changed, $tries, (int) get_option( 'deskside_at_once' ) ) );
		delete_option( 'deskside_at_once' );
	}

	public function test_what_is_stored_already_costs_one_query_and_no_write(): void {
		global $wpdb;
		deskside_update_state( array( 'retention' => 12 ) );
		$before = $wpdb->num_queries;
		deskside_update_state( array( 'retention' => 12 ) );
		self::assertSame( 1, $wpdb->num_queries - $before );
	}
}
