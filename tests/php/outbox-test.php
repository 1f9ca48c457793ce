<?php
/**
 * The outbox: what an owner wrote reaches the provider once, whatever it answers.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Outbox_Test extends Deskside_Test_Case {
	protected function setUp(): void {
		parent::setUp();
		$this->sign_in( 'owner' );
	}

	public function test_a_ticket_that_arrives_is_answered_with_all_that_it_changed(): void {
		$response = $this->dispatch( 'POST', '/tickets', build_new_ticket() );
		$answer   = self::body_of( $response );

		self::assertSame( 201, $response->get_status() );
		self::assertSame( 'sent', $answer['item']['state'] );
		self::assertSame( 'The menu is gone', $answer['item']['subject'] );
		self::assertSame( 'tic_' . build_ulid(), $answer['changed']['ticket']['id'] );
		self::assertSame( 17, $answer['changed']['minutes']['allowance']['remaining'] );
		self::assertSame( 0, deskside_state()['waiting'] );
		self::assertFalse( wp_next_scheduled( 'deskside_outbox' ) );
	}

	public function test_what_is_sent_is_what_was_written(): void {
		$this->dispatch( 'POST', '/tickets', build_new_ticket( array( 'body' => "Émoji 🙂, \"quotes\", 100 %s\nand \u{2028} a line" ) ) );
		$request = $this->provider->asked( 'POST /v1/tickets' )[0];
		$sent    = json_decode( $request['body'] );

		self::assertSame( "Émoji 🙂, \"quotes\", 100 %s\nand \u{2028} a line", $sent->body );
		self::assertEquals( new stdClass(), $sent->facts, 'An empty object stays an object.' );
		self::assertSame( build_ulid(), $request['headers']['Idempotency-Key'] );
		self::assertSame( 'Bearer ' . Fake_Provider::TOKEN, $request['headers']['Authorization'] );
		$person = json_decode( (string) base64_decode( strtr( $request['headers']['Deskside-Person'], '-_', '+/' ) ), true );
		self::assertSame( array( 'ref' => (string) self::$people['owner'], 'name' => 'Owner Test', 'email' => 'test-owner@example.test', 'role' => 'owner', 'locale' => 'en' ), $person );
	}

	public static function transient_faults(): array {
		return array(
			'provider down'             => array( Fake_Provider::down(), 'provider_unreachable' ),
			'no answer in time'         => array( Fake_Provider::slow(), 'provider_unreachable' ),
			'internal error'            => array( Fake_Provider::problem( 'internal' ), 'internal' ),
			'overloaded'                => array( Fake_Provider::problem( 'overloaded' ), 'overloaded' ),
			'rate limited'              => array( Fake_Provider::problem( 'rate_limited' ), 'rate_limited' ),
			'a proxy\'s 502 page'       => array( Fake_Provider::raw( '<h1>Bad gateway</h1>', 'text/html', 502 ), 'internal' ),
			'a firewall\'s 403 page'    => array( Fake_Provider::raw( 'denied', 'text/html', 403 ), 'provider_nonsense' ),
			'a firewall\'s 401 page'    => array( Fake_Provider::raw( 'denied', 'text/html', 401 ), 'provider_nonsense' ),
			'HTML with 200'             => array( Fake_Provider::raw( '<h1>Hello</h1>', 'text/html' ), 'provider_nonsense' ),
			'empty 200'                 => array( Fake_Provider::raw( '', 'application/json' ), 'provider_nonsense' ),
			'broken JSON'               => array( Fake_Provider::raw( '{"ticket":', 'application/json', 201 ), 'provider_nonsense' ),
			'JSON called text'          => array( Fake_Provider::raw( '{}', 'text/plain', 201 ), 'provider_nonsense' ),
			'JSON of another shape'     => array( Fake_Provider::json( array( 'ok' => true ), 201 ), 'provider_nonsense' ),
			'null'                      => array( Fake_Provider::raw( 'null', 'application/json', 201 ), 'provider_nonsense' ),
			'somebody else\'s ticket'   => array( Fake_Provider::json( build_changed( array( 'id' => 'tic_' . build_ulid( 99 ) ) ), 201 ), 'provider_nonsense' ),
			'a redirect'                => array( Fake_Provider::raw( '', 'text/html', 302, array( 'location' => 'https://elsewhere.invalid/' ) ), 'provider_nonsense' ),
			'a code that does not fit'  => array( Fake_Provider::raw( '{"code":"invalid_request","status":503}', 'application/problem+json', 503 ), 'overloaded' ),
			'still busy with the first' => array( Fake_Provider::problem( 'idempotency_in_progress' ), 'idempotency_in_progress' ),
		);
	}

	/** @dataProvider transient_faults */
	public function test_a_passing_fault_leaves_the_ticket_saved_and_it_is_sent_later( $fault, string $problem ): void {
		$this->provider->on( 'POST /v1/tickets', $fault );
		$response = $this->dispatch( 'POST', '/tickets', build_new_ticket() );
		$answer   = self::body_of( $response );

		self::assertSame( array( 202, null, 'queued', $problem ), array( $response->get_status(), $answer['changed'], $answer['item']['state'], $answer['item']['problem'] ) );
		self::assertGreaterThan( time(), strtotime( $answer['item']['next_try_at'] ) );
		self::assertSame( 1, deskside_state()['waiting'] );
		self::assertSame( deskside_state()['next_try_at'], wp_next_scheduled( 'deskside_outbox' ) );

		$this->provider->heal();
		self::assertSame( 0, deskside_outbox_run()['tried'], 'Not before its time.' );
		self::make_due();
		self::assertSame( array( 'tried' => 1, 'sent' => 1 ), deskside_outbox_run() );
		$tries = $this->provider->asked( 'POST /v1/tickets' );
		self::assertSame( $tries[0]['body'], $tries[1]['body'] );
		self::assertSame( $tries[0]['headers']['Idempotency-Key'], $tries[1]['headers']['Idempotency-Key'] );
		self::assertSame( 0, deskside_state()['waiting'] );
	}

	public function test_why_it_waits_is_said_where_it_is_read_not_in_the_language_of_whoever_tried(): void {
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::down() );
		$item = self::body_of( $this->dispatch( 'POST', '/tickets', build_new_ticket() ) )['item'];
		self::assertSame( array( 'provider_unreachable', null ), array( $item['problem'], $item['detail'] ) );
		deskside_load( 'outbox/words' );
		self::assertSame( 'Your provider cannot be reached right now.', deskside_why_words( $item ) );
	}

	public static function passing_problems(): array {
		$problems = array();
		foreach ( array( 'provider_unreachable', 'rate_limited', 'overloaded', 'internal', 'provider_nonsense', 'idempotency_in_progress' ) as $code ) {
			$problems[ $code ] = array( $code );
		}
		return $problems;
	}

	/** @dataProvider passing_problems */
	public function test_nobody_is_asked_to_try_again_what_is_tried_again_by_itself( string $code ): void {
		deskside_load( 'outbox/words' );
		$item = array( 'state' => 'queued', 'problem' => $code, 'detail' => null );
		self::assertSame( 0, preg_match( '/try again|wait a/i', deskside_why_words( $item ) ), deskside_why_words( $item ) );
	}

	public static function permanent_refusals(): array {
		$refusals = array();
		foreach ( array( 'invalid_request', 'forbidden', 'not_found', 'state_conflict', 'too_large', 'idempotency_conflict', 'consent_required', 'unknown_topic' ) as $code ) {
			$refusals[ $code ] = array( $code );
		}
		return $refusals;
	}

	/** @dataProvider permanent_refusals */
	public function test_a_refusal_asks_the_writer_and_is_not_repeated( string $code ): void {
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::problem( $code, array( 'detail' => 'Because.', 'fields' => array( array( 'path' => 'topic', 'message' => 'Not offered.' ) ) ) ) );
		$response = $this->dispatch( 'POST', '/tickets', build_new_ticket() );
		$item     = self::body_of( $response )['item'];

		self::assertSame( array( 202, 'needs_you', $code, "Because.\ntopic: Not offered.", null ), array( $response->get_status(), $item['state'], $item['problem'], $item['detail'], $item['next_try_at'] ) );
		self::make_due();
		self::assertSame( 0, deskside_outbox_run()['tried'] );
		self::assertCount( 1, $this->provider->asked( 'POST /v1/tickets' ) );
		self::assertStringContainsString( 'Since this morning', deskside_outbox_find( build_ulid() )['payload'], 'The text is kept.' );
	}

	public function test_never_before_retry_after(): void {
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::problem( 'rate_limited', array(), array( 'retry-after' => '900' ) ) );
		$item = self::body_of( $this->dispatch( 'POST', '/tickets', build_new_ticket() ) )['item'];

		self::assertGreaterThan( time() + 895, strtotime( $item['next_try_at'] ) );
		self::assertLessThan( time() + 1000, strtotime( $item['next_try_at'] ) );
	}

	public static function waits(): array {
		return array(
			'first failure, least'       => array( 1, null, 0.0, 13 ),
			'first failure, most'        => array( 1, null, 1.0, 17 ),
			'third failure'              => array( 3, null, 0.5, 60 ),
			'hundredth failure'          => array( 100, null, 1.0, 3375 ),
			'retry-after longer'         => array( 1, 600, 0.0, 600 ),
			'retry-after with jitter'    => array( 1, 600, 1.0, 660 ),
			'retry-after shorter'        => array( 5, 1, 0.5, 300 ),
			'retry-after of nothing'     => array( 1, 0, 0.5, 15 ),
		);
	}

	/** @dataProvider waits */
	public function test_delays_grow_with_jitter( int $attempts, ?int $retry_after, float $chance, int $expected ): void {
		self::assertSame( $expected, deskside_outbox_delay( $attempts, $retry_after, $chance ) );
	}

	public function test_the_same_id_and_text_twice_is_one_ticket_and_one_answer(): void {
		$first  = $this->dispatch( 'POST', '/tickets', build_new_ticket() );
		$second = $this->dispatch( 'POST', '/tickets', build_new_ticket() );

		self::assertSame( self::body_of( $first ), self::body_of( $second ) );
		self::assertSame( 201, $second->get_status() );
		self::assertCount( 1, $this->provider->asked( 'POST /v1/tickets' ) );
	}

	public function test_the_same_id_with_another_text_is_refused(): void {
		$this->dispatch( 'POST', '/tickets', build_new_ticket() );
		$second = $this->dispatch( 'POST', '/tickets', build_new_ticket( array( 'body' => 'Something else.' ) ) );

		self::assertSame( array( 422, 'idempotency_conflict' ), self::refusal_of( $second ) );
		self::assertCount( 1, $this->provider->asked( 'POST /v1/tickets' ) );
	}

	public function test_a_refused_ticket_that_its_writer_mends_is_still_the_same_ticket(): void {
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::problem( 'unknown_topic' ) );
		$this->dispatch( 'POST', '/tickets', build_new_ticket() );
		$this->provider->heal();
		$this->sign_in( 'employee' );
		self::assertSame( array( 422, 'idempotency_conflict' ), self::refusal_of( $this->dispatch( 'POST', '/tickets', build_new_ticket( array( 'topic' => 'other' ) ) ) ), 'Nobody else mends it.' );
		$this->sign_in( 'owner' );
		$again = $this->dispatch( 'POST', '/tickets', build_new_ticket( array( 'topic' => 'other', 'subject' => 'Mended' ) ) );

		self::assertSame( array( 201, 'sent', 'Mended' ), array( $again->get_status(), self::body_of( $again )['item']['state'], self::body_of( $again )['item']['subject'] ) );
		self::assertSame( array( build_ulid(), build_ulid() ), array_map( static function ( array $request ): string {
			return $request['headers']['Idempotency-Key'];
		}, $this->provider->asked( 'POST /v1/tickets' ) ) );
		self::assertSame( 0, deskside_state()['unsent'] );
	}

	public function test_somebody_elses_id_is_refused_and_tells_nothing(): void {
		$this->dispatch( 'POST', '/tickets', build_new_ticket() );
		$this->sign_in( 'employee' );
		$second = $this->dispatch( 'POST', '/tickets', build_new_ticket() );

		self::assertSame( array( 422, 'idempotency_conflict' ), self::refusal_of( $second ) );
		self::assertStringNotContainsString( 'menu', (string) wp_json_encode( $second->get_data() ) );
	}

	public function test_a_second_runner_in_the_middle_of_a_send_takes_nothing(): void {
		$inner = null;
		$this->provider->on( 'POST /v1/tickets', static function ( array $request ) use ( &$inner ) {
			$inner = deskside_outbox_run();
			return Fake_Provider::json( build_changed( array( 'id' => json_decode( $request['body'] )->id ) ), 201 );
		} );
		$this->dispatch( 'POST', '/tickets', build_new_ticket() );

		self::assertSame( array( 'tried' => 0, 'sent' => 0 ), $inner );
		self::assertCount( 1, $this->provider->asked( 'POST /v1/tickets' ) );
	}

	public function test_the_same_request_again_while_the_first_is_under_way_says_sending(): void {
		$inner = null;
		$this->provider->on( 'POST /v1/tickets', function ( array $request ) use ( &$inner ) {
			$inner = $this->dispatch( 'POST', '/tickets', build_new_ticket() );
			return Fake_Provider::json( build_changed( array( 'id' => json_decode( $request['body'] )->id ) ), 201 );
		} );
		$outer = $this->dispatch( 'POST', '/tickets', build_new_ticket() );

		self::assertSame( array( 202, 'sending' ), array( $inner->get_status(), self::body_of( $inner )['item']['state'] ) );
		self::assertSame( 201, $outer->get_status() );
		self::assertCount( 1, $this->provider->asked( 'POST /v1/tickets' ) );
	}

	public function test_what_a_dead_process_held_goes_on_after_its_lease(): void {
		global $wpdb;
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::down() );
		$this->dispatch( 'POST', '/tickets', build_new_ticket() );
		$this->provider->heal();
		self::assertTrue( deskside_outbox_claim( build_ulid(), str_repeat( 'd', 32 ), time() + 60 ) );
		deskside_outbox_reschedule();

		self::assertSame( 0, deskside_outbox_run()['tried'], 'Held.' );
		$wpdb->update( deskside_outbox_table(), array( 'lease_until' => time() - 1 ), array( 'id' => build_ulid() ) );
		self::assertSame( array( 'tried' => 1, 'sent' => 1 ), deskside_outbox_run() );
	}

	public function test_a_process_that_comes_back_after_its_lease_changes_nothing(): void {
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::down() );
		$this->dispatch( 'POST', '/tickets', build_new_ticket() );
		self::assertTrue( deskside_outbox_claim( build_ulid(), str_repeat( 'a', 32 ), time() - 1 ) );
		self::assertTrue( deskside_outbox_claim( build_ulid(), str_repeat( 'b', 32 ), time() + 60 ) );
		deskside_outbox_settle( build_ulid(), str_repeat( 'a', 32 ), array( 'state' => 'needs_you' ) );

		self::assertSame( 'sending', deskside_outbox_find( build_ulid() )['state'] );
	}

	public function test_a_refused_token_holds_everything_until_the_site_is_connected_again(): void {
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::problem( 'unauthenticated' ) );
		$item = self::body_of( $this->dispatch( 'POST', '/tickets', build_new_ticket() ) )['item'];
		self::assertSame( array( 'queued', 'unauthenticated' ), array( $item['state'], $item['problem'] ) );
		self::assertTrue( deskside_state()['reconnect'] );

		self::make_due();
		deskside_outbox_run();
		$this->dispatch( 'GET', '/summary' );
		$second = $this->dispatch( 'POST', '/tickets', build_new_ticket( array( 'id' => 'tic_' . build_ulid( 3 ) ) ) );
		self::assertCount( 1, $this->provider->requests, 'No call with a dead token.' );
		self::assertSame( 202, $second->get_status(), 'Still saved.' );
		self::assertFalse( wp_next_scheduled( 'deskside_outbox' ) );

		$this->provider->heal();
		self::assertTrue( deskside_connect( Fake_Provider::ORIGIN, Fake_Provider::CODE ) );
		self::assertSame( array( 'tried' => 2, 'sent' => 2 ), deskside_outbox_run() );
	}

	public function test_nothing_goes_to_another_provider_by_itself(): void {
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::down() );
		$this->dispatch( 'POST', '/tickets', build_new_ticket() );
		deskside_disconnect();
		self::assertTrue( deskside_connect( 'http://127.0.0.1:10', Fake_Provider::CODE ) );
		deskside_outbox_run();

		self::assertCount( 1, $this->provider->asked( 'POST /v1/tickets' ) );
		self::assertSame( 'needs_you', deskside_outbox_find( build_ulid() )['state'] );
		$this->provider->heal();
		self::assertSame( 201, $this->dispatch( 'POST', '/outbox/' . build_ulid() . '/retry', array() )->get_status(), 'Its writer decides.' );
	}

	public function test_a_picture_goes_after_its_ticket(): void {
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::down() );
		$this->dispatch( 'POST', '/tickets', build_new_ticket() );
		$saved = $this->put_picture( 'att_' . build_ulid( 4 ) );
		self::assertSame( array( 202, 'queued' ), array( $saved->get_status(), self::body_of( $saved )['item']['state'] ) );
		self::assertCount( 0, $this->provider->asked( 'PUT' ) );

		$this->provider->heal();
		self::make_due();
		self::assertSame( 2, deskside_outbox_run()['sent'] );
		$methods = array_column( $this->provider->requests, 'method' );
		self::assertSame( array( 'POST', 'POST', 'PUT' ), $methods );
		self::assertSame( build_png(), $this->provider->asked( 'PUT' )[0]['body'], 'Byte for byte.' );
		self::assertNull( deskside_outbox_find( build_ulid( 4 ) )['bytes'], 'Let go once it arrived.' );
	}

	public function test_a_picture_of_eight_megabytes_survives_the_database(): void {
		$bytes    = build_png() . str_repeat( "\x00\xFF'\\%\"\x1A\n", (int) ( ( 8 * MB_IN_BYTES - 100 ) / 8 ) );
		$response = $this->put_picture( 'att_' . build_ulid( 4 ), $bytes );

		self::assertSame( array( 201, 'sent', null ), array( $response->get_status(), self::body_of( $response )['item']['state'], self::body_of( $response )['changed'] ) );
		self::assertSame( hash( 'sha256', $bytes ), hash( 'sha256', $this->provider->asked( 'PUT' )[0]['body'] ) );
	}

	public function test_a_picture_before_its_announcement_is_tried_again(): void {
		$this->provider->on( 'PUT', Fake_Provider::problem( 'not_found' ) );
		$response = $this->put_picture( 'att_' . build_ulid( 4 ) );

		self::assertSame( 'queued', self::body_of( $response )['item']['state'] );
		for ( $try = 2; $try <= DESKSIDE_UNANNOUNCED_TRIES; $try++ ) {
			self::make_due();
			deskside_outbox_run();
		}
		self::assertSame( 'needs_you', deskside_outbox_find( build_ulid( 4 ) )['state'] );
	}

	public function test_messages_of_a_ticket_keep_their_order(): void {
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::down() );
		$this->dispatch( 'POST', '/tickets', build_new_ticket() );
		$path = '/tickets/tic_' . build_ulid() . '/messages';
		foreach ( array( 2, 3, 4 ) as $number ) {
			$this->dispatch( 'POST', $path, build_new_message( array( 'id' => 'msg_' . build_ulid( $number ) ) ) );
		}
		$this->provider->requests = array();
		$this->provider->heal();
		self::make_due();
		self::assertSame( 4, deskside_outbox_run()['sent'] );
		self::assertSame( array( 1, 2, 3, 4 ), array_map( static function ( array $request ): int {
			return (int) substr( $request['headers']['Idempotency-Key'], -2 );
		}, $this->provider->requests ) );
	}

	public function test_one_bad_row_holds_up_nobody(): void {
		$this->provider->on( 'POST /v1/tickets', static function ( array $request ) {
			$id = json_decode( $request['body'] )->id;
			return 'tic_' . build_ulid( 1 ) === $id ? Fake_Provider::problem( 'internal' ) : Fake_Provider::json( build_changed( array( 'id' => $id ) ), 201 );
		} );
		foreach ( array( 1, 2, 3 ) as $number ) {
			$ticket = json_decode( (string) wp_json_encode( build_new_ticket( array( 'id' => 'tic_' . build_ulid( $number ) ) ) ) );
			deskside_enqueue( 'ticket', $ticket->id, $ticket, wp_get_current_user() );
		}
		self::make_due();

		self::assertSame( array( 'tried' => 3, 'sent' => 2 ), deskside_outbox_run() );
		self::assertSame( 1, deskside_state()['waiting'] );
	}

	public function test_an_outage_costs_one_try_for_the_whole_backlog(): void {
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::down() );
		foreach ( range( 1, 5 ) as $number ) {
			$ticket = json_decode( (string) wp_json_encode( build_new_ticket( array( 'id' => 'tic_' . build_ulid( $number ) ) ) ) );
			deskside_enqueue( 'ticket', $ticket->id, $ticket, wp_get_current_user() );
		}
		self::make_due();
		deskside_outbox_run();
		deskside_outbox_run();

		self::assertCount( 1, $this->provider->requests );
		self::assertSame( 5, deskside_state()['waiting'] );
		self::assertGreaterThan( time() + 5, deskside_state()['next_try_at'] );
	}

	public function test_nothing_is_called_saved_that_the_database_did_not_keep(): void {
		global $wpdb;
		$break = static function ( string $query ): string {
			return false !== strpos( $query, 'INSERT INTO' ) && false !== strpos( $query, 'deskside_outbox' ) ? 'SELECT 1' : $query;
		};
		add_filter( 'query', $break );
		$response = $this->dispatch( 'POST', '/tickets', build_new_ticket() );
		remove_filter( 'query', $break );

		self::assertSame( array( 507, 'storage_failed' ), self::refusal_of( $response ) );
		self::assertCount( 0, $this->provider->requests );
	}

	public function test_the_sweep_takes_what_arrived_and_never_what_did_not(): void {
		global $wpdb;
		$this->dispatch( 'POST', '/tickets', build_new_ticket() );
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::down() );
		$this->dispatch( 'POST', '/tickets', build_new_ticket( array( 'id' => 'tic_' . build_ulid( 2 ) ) ) );
		deskside_load( 'outbox/sweep' );

		$wpdb->query( 'UPDATE ' . deskside_outbox_table() . ' SET updated_at = ' . ( time() - 2 * DAY_IN_SECONDS ) );
		deskside_outbox_sweep();
		self::assertSame( array( '', null ), array( deskside_outbox_find( build_ulid( 1 ) )['payload'], deskside_outbox_find( build_ulid( 1 ) )['answer'] ) );
		$again = $this->dispatch( 'POST', '/tickets', build_new_ticket() );
		self::assertSame( array( 201, null ), array( $again->get_status(), self::body_of( $again )['changed'] ), 'A repeated id is still known.' );

		$wpdb->query( 'UPDATE ' . deskside_outbox_table() . ' SET updated_at = ' . ( time() - 31 * DAY_IN_SECONDS ) );
		deskside_outbox_sweep();
		self::assertNull( deskside_outbox_find( build_ulid( 1 ) ) );
		self::assertStringContainsString( 'Since this morning', deskside_outbox_find( build_ulid( 2 ) )['payload'] );
	}

	public function test_an_employee_sees_only_their_own_and_retries_only_their_own(): void {
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::down() );
		$this->dispatch( 'POST', '/tickets', build_new_ticket() );
		$this->sign_in( 'employee' );
		$this->dispatch( 'POST', '/tickets', build_new_ticket( array( 'id' => 'tic_' . build_ulid( 2 ), 'subject' => 'From Emma' ) ) );

		self::assertSame( array( 'From Emma' ), array_column( self::body_of( $this->dispatch( 'GET', '/outbox' ) )['items'], 'subject' ) );
		self::assertSame( array( 404, 'not_found' ), self::refusal_of( $this->dispatch( 'POST', '/outbox/' . build_ulid() . '/retry', array() ) ) );
		$this->sign_in( 'owner' );
		self::assertSame( array( 'The menu is gone', 'From Emma' ), array_column( self::body_of( $this->dispatch( 'GET', '/outbox' ) )['items'], 'subject' ) );
	}

	public function test_heartbeat_cron_and_summary_run_what_is_due_and_only_then(): void {
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::down() );
		$this->dispatch( 'POST', '/tickets', build_new_ticket() );
		deskside_after_heartbeat();
		self::assertCount( 1, $this->provider->requests, 'Not due yet.' );

		foreach ( array( 'deskside_after_heartbeat', 'deskside_on_outbox_event', 'deskside_on_hourly_event' ) as $work ) {
			self::make_due();
			$before = count( $this->provider->asked( 'POST /v1/tickets' ) );
			$work();
			self::assertCount( $before + 1, $this->provider->asked( 'POST /v1/tickets' ), $work );
		}
	}

	public function test_deactivation_keeps_what_waits_and_activation_goes_on(): void {
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::down() );
		$this->dispatch( 'POST', '/tickets', build_new_ticket() );
		deskside_on_deactivation();
		self::assertFalse( wp_next_scheduled( 'deskside_outbox' ) );
		self::assertFalse( wp_next_scheduled( 'deskside_hourly' ) );

		deskside_on_activation();
		self::assertNotNull( deskside_outbox_find( build_ulid() ) );
		self::assertGreaterThan( 0, (int) wp_next_scheduled( 'deskside_outbox' ) );
	}

	private function put_picture( string $id, ?string $bytes = null ): WP_REST_Response {
		$request = new WP_REST_Request( 'PUT', '/deskside/v1/attachments/' . $id );
		$request->set_query_params( array( 'ticket' => 'tic_' . build_ulid() ) );
		$request->set_header( 'Content-Type', 'image/png' );
		$request->set_header( 'X-WP-Nonce', wp_create_nonce( 'wp_rest' ) );
		$request->set_body( $bytes ?? build_png() );
		return $this->serve( $request );
	}
}
