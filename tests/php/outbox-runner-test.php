<?php
/**
 * What sends where WP-Cron does not: visits, heartbeat, a button, the command line; and what a dying process leaves.
 *
 * run-together.mjs has what needs processes of its own: fatal errors, the memory limit, a network of sites.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

namespace WP_CLI\Utils {
	if ( ! function_exists( 'WP_CLI\Utils\format_items' ) ) {
		/** Remembers what the command line would print. */
		function format_items( string $format, array $items, array $fields ): void {
			\WP_CLI::$said[] = $items;
		}
	}
}

namespace {
	if ( ! class_exists( 'WP_CLI' ) ) {
		/** As much of WP-CLI as the commands use. */
		final class WP_CLI {
			public static array $said = array();

			public static function success( string $message ): void {
				self::$said[] = $message;
			}

			public static function add_command( string $name, callable $command, array $options = array() ): void {
				self::$said[ $name ]             = $command;
				self::$said[ "before $name" ] = $options['before_invoke'] ?? null;
			}
		}
	}

	if ( ! function_exists( 'fastcgi_finish_request' ) ) {
		/** A PHP that can answer the browser first. */
		function fastcgi_finish_request(): bool {
			$GLOBALS['deskside_test_finished'] = ( $GLOBALS['deskside_test_finished'] ?? 0 ) + 1;
			return true;
		}
	}

	final class Outbox_Runner_Test extends Deskside_Test_Case {
		protected function setUp(): void {
			parent::setUp();
			$this->sign_in( 'owner' );
			$this->provider->on( 'POST /v1/tickets', Fake_Provider::down() );
			$this->dispatch( 'POST', '/tickets', build_new_ticket() );
			$this->provider->heal();
			$this->provider->requests = array();
			$this->provider->on( 'GET /wp-cron.php', new WP_Error( 'http_request_failed', 'The loopback is blocked.' ) );
			wp_clear_scheduled_hook( 'deskside_outbox' );
			deskside_outbox_hurry( null );
			deskside_update_state( array( 'next_try_at' => time() - 1 ) );
		}

		protected function tearDown(): void {
			unset( $GLOBALS['current_screen'] );
			parent::tearDown();
		}

		public function test_without_cron_and_loopback_the_heartbeat_of_an_open_page_sends_after_its_answer(): void {
			$before = $GLOBALS['deskside_test_finished'] ?? 0;
			apply_filters( 'heartbeat_send', array() );
			self::assertSame( array( 'queued', 10 ), array( $this->state_of( 1 ), has_action( 'shutdown', 'deskside_after_heartbeat' ) ) );
			remove_action( 'shutdown', 'deskside_after_heartbeat' );
			deskside_after_heartbeat();
			self::assertSame( array( 'sent', $before + 1 ), array( $this->state_of( 1 ), $GLOBALS['deskside_test_finished'] ?? 0 ) );
		}

		public function test_one_process_runs_at_a_time_and_others_are_told(): void {
			$elsewhere = static function ( string $query ): string {
				return false !== strpos( $query, 'GET_LOCK' ) ? 'SELECT 0' : $query;
			};
			add_filter( 'query', $elsewhere );
			$run = deskside_outbox_run();
			remove_filter( 'query', $elsewhere );
			self::assertSame( array( 'tried' => 0, 'sent' => 0, 'busy' => true ), $run );
			self::assertSame( array( 'tried' => 1, 'sent' => 1 ), deskside_outbox_run() );
		}

		public function test_a_database_without_locks_lets_everybody_run(): void {
			$none = static function ( string $query ): string {
				return false !== strpos( $query, '_LOCK' ) ? 'SELECT no_such_function()' : $query;
			};
			add_filter( 'query', $none );
			$run = deskside_outbox_run();
			remove_filter( 'query', $none );
			self::assertSame( array( 'tried' => 1, 'sent' => 1 ), $run );
		}

		public function test_a_backlog_leaves_most_of_the_time_to_pages_and_the_usual_few_wait_for_nobody(): void {
			$rests = array_map(
				static function ( array $row ): int {
					return deskside_outbox_rest( ...$row );
				},
				array( array( 1, 0.04 ), array( 4, 0.04 ), array( 5, 0.04 ), array( 500, 0.04 ), array( 500, 30.0 ), array( 500, -3600.0 ) )
			);
			self::assertSame( array( 0, 0, 120000, 120000, 200000, 0 ), $rests );
		}

		public function test_after_a_long_outage_the_oldest_still_goes_first(): void {
			$this->enqueue( 2 );
			$this->was_away( 1, 40 );
			self::assertSame( 2, deskside_outbox_run()['sent'] );
			self::assertSame( array( build_ulid( 1 ), build_ulid( 2 ) ), array_column( array_column( $this->provider->asked( 'POST /v1/tickets' ), 'headers' ), 'Idempotency-Key' ) );
		}

		public function test_a_long_outage_uses_up_nobodys_tries(): void {
			$this->was_away( 1, 5 );
			$this->provider->on( 'GET /v1/summary', Fake_Provider::down() );
			deskside_outbox_run();
			self::assertSame( array(), $this->provider->asked( 'POST /v1/tickets' ) );
			self::assertSame( '5', deskside_outbox_find( build_ulid( 1 ) )['attempts'] );
			self::assertGreaterThan( time() + 60, deskside_state()['next_try_at'] );
		}

		public function test_a_ticket_at_which_the_provider_falls_over_is_no_outage_and_holds_up_nobody(): void {
			$this->enqueue( 2 );
			$this->was_away( 1, 5 );
			$this->provider->on( 'POST /v1/tickets', static function ( array $request ) {
				return build_ulid( 1 ) === $request['headers']['Idempotency-Key'] ? Fake_Provider::down() : Fake_Provider::json( build_changed( array( 'id' => json_decode( $request['body'] )->id ) ), 201 );
			} );
			self::assertSame( array( 'tried' => 2, 'sent' => 1 ), deskside_outbox_run() );
			self::assertSame( array( 'queued', 'provider_nonsense' ), array( $this->state_of( 1 ), deskside_outbox_find( build_ulid( 1 ) )['problem'] ) );
			self::assertSame( 'sent', $this->state_of( 2 ) );
		}

		public function test_without_cron_an_admin_visit_sends_after_its_answer_and_a_page_of_the_shop_does_not(): void {
			$before = $GLOBALS['deskside_test_finished'] ?? 0;
			deskside_on_shutdown();
			self::assertSame( 'queued', $this->state_of( 1 ), 'No page of the shop works for it.' );

			set_current_screen( 'dashboard' );
			deskside_on_shutdown();
			self::assertSame( array( 'sent', $before + 1 ), array( $this->state_of( 1 ), $GLOBALS['deskside_test_finished'] ?? 0 ) );
			deskside_on_shutdown();
			self::assertSame( $before + 1, $GLOBALS['deskside_test_finished'] ?? 0, 'Nothing waits: a page ends as always.' );
		}

		public function test_without_cron_the_command_line_sends_and_lists(): void {
			WP_CLI::$said = array();
			require DESKSIDE_DIR . 'includes/cli.php';
			$list = WP_CLI::$said['deskside outbox list'];
			$run  = WP_CLI::$said['deskside outbox run'];
			self::assertSame( 'deskside_cli_give_way', WP_CLI::$said['before deskside outbox run'], 'Pages go first. Not called: it would slow down every test after this one.' );
			self::assertTrue( is_callable( WP_CLI::$said['before deskside outbox run'] ) );
			$list();
			self::assertSame( array( build_ulid() ), array_column( end( WP_CLI::$said ), 'id' ) );
			$run( array(), array( 'seconds' => '5' ) );
			self::assertSame( '1 tried, 1 sent, 0 waiting.', end( WP_CLI::$said ) );
		}

		public function test_without_cron_the_open_panel_sends(): void {
			$this->dispatch( 'GET', '/summary' );
			self::assertSame( 'sent', $this->state_of( 1 ) );
		}

		public function test_a_process_that_dies_in_the_middle_loses_nothing_and_its_ticket_is_taken_again_once(): void {
			$this->provider->on( 'POST /v1/tickets', static function (): void {
				throw new Error( 'Allowed memory size exhausted.' );
			} );
			try {
				deskside_outbox_run();
				self::fail( 'It died.' );
			} catch ( Error $error ) {
				self::assertSame( 'Allowed memory size exhausted.', $error->getMessage() );
			}
			self::assertSame( 'sending', $this->state_of( 1 ) );
			self::assertEqualsWithDelta( time() + DESKSIDE_LEASE + 1, (int) wp_next_scheduled( 'deskside_outbox' ), 2.0, 'Cron begins again by itself.' );

			$this->provider->heal();
			$this->enqueue( 2 );
			self::assertSame( array( 'tried' => 1, 'sent' => 1 ), deskside_outbox_run(), 'Others go on meanwhile.' );
			$GLOBALS['wpdb']->query( 'UPDATE ' . deskside_outbox_table() . " SET lease_until = 1 WHERE state = 'sending'" );
			self::assertSame( array( 'tried' => 1, 'sent' => 1 ), deskside_outbox_run() );
			self::assertSame( array( 'tried' => 0, 'sent' => 0 ), deskside_outbox_run(), 'Once.' );
		}

		public function test_an_object_cache_that_forgets_everything_loses_nothing(): void {
			$before = wp_using_ext_object_cache( true );
			wp_cache_flush();
			// It is null where nobody said, and null would leave it on.
			wp_using_ext_object_cache( (bool) $before );
			self::assertSame( 1, deskside_outbox_run()['sent'] );
		}

		public function test_an_object_cache_that_is_old_is_put_right_by_the_next_hour(): void {
			$options                   = wp_load_alloptions();
			$options['deskside_state'] = maybe_serialize( array( 'waiting' => 0, 'unsent' => 0, 'next_try_at' => 0 ) + deskside_state() );
			wp_cache_set( 'alloptions', $options, 'options' );
			self::assertSame( 0, deskside_state()['waiting'] );
			self::assertFalse( deskside_outbox_is_due() );

			do_action( 'deskside_hourly' );
			self::assertSame( 'sent', $this->state_of( 1 ) );
		}

		public function test_two_sends_at_once_of_one_row_are_one_whatever_the_cache_says(): void {
			self::assertTrue( deskside_outbox_claim( build_ulid(), str_repeat( 'a', 32 ), time() + 60 ) );
			self::assertFalse( deskside_outbox_claim( build_ulid(), str_repeat( 'b', 32 ), time() + 60 ) );
		}

		private function was_away( int $number, int $tries ): void {
			$GLOBALS['wpdb']->update( deskside_outbox_table(), array( 'attempts' => $tries, 'problem' => 'provider_unreachable' ), array( 'id' => build_ulid( $number ) ) );
		}

		private function enqueue( int $number ): void {
			$ticket = json_decode( (string) wp_json_encode( build_new_ticket( array( 'id' => 'tic_' . build_ulid( $number ) ) ) ) );
			deskside_enqueue( 'ticket', $ticket->id, $ticket, wp_get_current_user() );
			deskside_outbox_hurry( null );
		}

		private function state_of( int $number ): string {
			return deskside_outbox_find( build_ulid( $number ) )['state'];
		}
	}
}
