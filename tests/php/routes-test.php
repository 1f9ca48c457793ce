<?php
/**
 * Every route: who may, what is refused, what is answered.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Routes_Test extends Deskside_Test_Case {
	/** A good request to each route: method, path, body, query, expected status. */
	public static function routes(): array {
		return build_routes( self::$people['owner'] ?? 1 );
	}

	protected function setUp(): void {
		parent::setUp();
		$ticket = json_decode( (string) wp_json_encode( build_new_ticket( array( 'id' => 'tic_' . build_ulid( 8 ), 'body' => 'FOREIGN words' ) ) ) );
		deskside_enqueue( 'ticket', $ticket->id, $ticket, get_userdata( self::$people['employee'] ) );
		deskside_access_keep( build_access_record( array( 'ticket_id' => 'tic_' . build_ulid( 8 ) ) ) );
	}

	public function test_every_route_of_the_contract_is_here_and_in_this_table(): void {
		rest_get_server();
		$schemas = array_keys( require DESKSIDE_DIR . 'includes/rest/schemas.php' );
		self::assertSame( $schemas, array_keys( DESKSIDE_ROUTES ) );
		self::assertSame( $schemas, array_keys( self::routes() ) );
		foreach ( rest_get_server()->get_routes( 'deskside/v1' ) as $path => $handlers ) {
			foreach ( '/deskside/v1' === $path ? array() : $handlers as $handler ) {
				// Events come without a person: their permission is the provider's signature.
				$may = $handler['permission_callback'];
				self::assertTrue( $may instanceof Closure || ( '/deskside/v1/events' === $path && 'deskside_rest_may_tell' === $may ), $path );
			}
		}
	}

	/** @dataProvider routes */
	public function test_an_owner_gets_an_answer( string $method, string $path, ?array $body, array $query, int $status ): void {
		$this->sign_in( 'owner' );
		self::assertSame( $status, $this->ask( $method, $path, $body, $query )->get_status() );
	}

	/** @dataProvider routes */
	public function test_an_employee_gets_an_answer_and_spends_nothing( string $method, string $path, ?array $body, array $query, int $status ): void {
		$this->sign_in( 'employee' );
		$response = $this->ask( $method, $path, $body, $query );
		if ( preg_match( '#/(?:approve|decline|evidence|sign-in|revoke)(?![\s\S])#', $path ) || 'POST/access' === $method . strrchr( $path, '/' ) ) {
			self::assertSame( array( 403, 'forbidden' ), self::refusal_of( $response ) );
			self::assertCount( 0, $this->provider->requests );
			return;
		}
		self::assertSame( $status, $response->get_status() );
	}

	/** @dataProvider routes */
	public function test_a5_e6_nobody_and_subscribers_are_refused_and_nothing_happens( string $method, string $path, ?array $body, array $query ): void {
		foreach ( array( 'nobody' => array( 401, 'signed_out' ), 'subscriber' => array( 403, 'forbidden' ) ) as $who => $refusal ) {
			$this->sign_in( $who );
			$response = $this->ask( $method, $path, $body, $query );
			self::assertSame( $refusal, self::refusal_of( $response ), $who );
			self::assertStringNotContainsString( 'FOREIGN', (string) wp_json_encode( $response->get_data() ) );
		}
		self::assertCount( 0, $this->provider->requests );
		self::assertCount( 1, deskside_outbox_unsent( null ) );
	}

	/** @dataProvider routes */
	public function test_e6_bad_input_tells_an_outsider_nothing( string $method, string $path, ?array $body, array $query ): void {
		$this->sign_in( 'subscriber' );
		self::assertSame( array( 403, 'forbidden' ), self::refusal_of( $this->ask( $method, $path, array( 'nonsense' => 1 ), $query + array( 'more' => '1' ) ) ) );
	}

	/** @dataProvider routes */
	public function test_e1_e2_e3_without_a_good_nonce_nothing_happens( string $method, string $path, ?array $body, array $query ): void {
		$this->sign_in( 'owner' );
		$foreign = wp_create_nonce( 'deskside_connect' );
		$other   = self::nonce_of( 'employee' );
		foreach ( array( 'none' => null, 'wrong' => 'abcdef1234', 'of another action' => $foreign, 'of another person' => $other ) as $what => $nonce ) {
			$response = $this->ask( $method, $path, $body, $query, $nonce ?? '' );
			self::assertSame( array( 403, 'nonce_expired' ), self::refusal_of( $response ), $what );
		}
		self::assertCount( 0, $this->provider->requests );
	}

	/** @dataProvider routes */
	public function test_e7_unknown_fields_are_refused_by_name( string $method, string $path, ?array $body, array $query ): void {
		$this->sign_in( 'owner' );
		$response = $this->ask( $method, $path, $body, $query + array( 'site_id' => 'sit_x' ) );
		self::assertSame( array( 400, 'invalid_request' ), self::refusal_of( $response ) );
		self::assertContains( 'site_id', array_column( self::body_of( $response )['data']['problem']['fields'], 'path' ) );
		if ( null !== $body ) {
			$response = $this->ask( $method, $path, $body + array( 'acting_role' => 'owner' ), $query );
			self::assertSame( array( 400, 'invalid_request' ), self::refusal_of( $response ) );
			self::assertContains( 'acting_role', array_column( self::body_of( $response )['data']['problem']['fields'], 'path' ) );
		}
		self::assertCount( 0, $this->provider->requests );
	}

	/** @dataProvider routes */
	public function test_f2_a_site_without_a_connection_says_so( string $method, string $path, ?array $body, array $query ): void {
		$this->forget_connection();
		$this->sign_in( 'owner' );
		$response = $this->ask( $method, $path, $body, $query );
		// What is open here can be shut here, connected or not.
		if ( in_array( $path, array( '/panel', '/outbox', '/sign-in', '/help/tips' ), true ) || '/revoke' === strrchr( $path, '/' ) ) {
			self::assertSame( 200, $response->get_status() );
			return;
		}
		self::assertSame( array( 409, 'not_connected' ), self::refusal_of( $response ) );
		self::assertCount( 0, $this->provider->requests );
	}

	/** @dataProvider routes */
	public function test_e4_the_token_is_in_no_answer( string $method, string $path, ?array $body, array $query ): void {
		$token = Fake_Provider::TOKEN;
		foreach ( array( null, Fake_Provider::problem( 'invalid_request', array( 'detail' => "token $token", 'fields' => array( array( 'path' => $token, 'message' => $token ) ) ) ), new WP_Error( 'http_request_failed', "Bearer $token" ) ) as $fault ) {
			if ( null !== $fault ) {
				$this->provider->on( '', $fault );
			}
			foreach ( array( 'owner', 'employee', 'subscriber' ) as $who ) {
				$this->sign_in( $who );
				$response = $this->ask( $method, $path, $body, $query );
				self::assertStringNotContainsString( 'canaryCANARY', (string) wp_json_encode( array( $response->get_data(), $response->get_headers() ) ) );
			}
		}
		self::assertStringNotContainsString( 'canaryCANARY', (string) wp_json_encode( deskside_outbox_unsent( null ) ) );
	}

	public function test_answers_are_not_cached(): void {
		$this->sign_in( 'owner' );
		self::assertSame( 'no-store, private', $this->ask( 'GET', '/summary', null )->get_headers()['Cache-Control'] );
	}

	public static function bad_bodies(): array {
		return array(
			'a number for a text'       => array( array( 'subject' => 7 ), 'subject' ),
			'a text for null'           => array( array( 'urgency' => 'purple' ), 'urgency' ),
			'an id of another kind'     => array( array( 'id' => 'msg_' . build_ulid() ), 'id' ),
			'an id with a line feed'    => array( array( 'id' => 'tic_' . build_ulid() . "\n" ), 'id' ),
			'an id in lower case'       => array( array( 'id' => 'tic_' . strtolower( build_ulid() ) ), 'id' ),
			'a token as list'           => array( array( 'id' => array( 'tic_' . build_ulid() ) ), 'id' ),
			'a list for an object'      => array( array( 'facts' => array( 1 ) ), 'facts' ),
			'a fact with a bad name'    => array( array( 'facts' => array( '../x' => 1 ) ), 'facts.../x' ),
			'a nested unknown field'    => array( array( 'consent' => array( 'minutes_cap' => 5, 'text' => 'Yes', 'by' => 'me' ) ), 'consent.by' ),
			'a text for a number'       => array( array( 'consent' => array( 'minutes_cap' => '5', 'text' => 'Yes' ) ), 'consent.minutes_cap' ),
			'no minutes to agree to'    => array( array( 'consent' => array( 'minutes_cap' => 0, 'text' => 'Yes' ) ), 'consent.minutes_cap' ),
			'an instant without Z'      => array( array( 'written_at' => '2026-11-20T09:00:00' ), 'written_at' ),
			'a subject too long'        => array( array( 'subject' => str_repeat( 'é', 201 ) ), 'subject' ),
			'a subject of 101 emoji'    => array( array( 'subject' => str_repeat( '🙂', 101 ) ), 'subject' ),
			'a body too long'           => array( array( 'body' => str_repeat( 'x', 20001 ) ), 'body' ),
			'an empty body'             => array( array( 'body' => '' ), 'body' ),
			'a body of spaces'          => array( array( 'body' => " \n\t " ), 'body' ),
			'eleven files'              => array( array( 'attachments' => array_fill( 0, 11, array() ) ), 'attachments' ),
			'a file of another type'    => array( array( 'attachments' => array( array( 'id' => 'att_' . build_ulid(), 'kind' => 'picture', 'name' => 'x.svg', 'type' => 'image/svg+xml', 'bytes' => 1, 'sha256' => str_repeat( 'a', 64 ) ) ) ), 'attachments.0.type' ),
		);
	}

	/** @dataProvider bad_bodies */
	public function test_a_bad_ticket_is_refused_with_the_field_named( array $changes, string $path ): void {
		$this->sign_in( 'owner' );
		$response = $this->ask( 'POST', '/tickets', build_new_ticket( $changes ) );

		self::assertSame( array( 400, 'invalid_request' ), self::refusal_of( $response ) );
		self::assertContains( $path, array_column( self::body_of( $response )['data']['problem']['fields'], 'path' ) );
		self::assertNull( deskside_outbox_find( build_ulid() ) );
		self::assertCount( 0, $this->provider->requests );
	}

	public function test_a_missing_field_is_named(): void {
		$this->sign_in( 'owner' );
		$ticket = build_new_ticket();
		unset( $ticket['capture'], $ticket['body'] );
		$paths = array_column( self::body_of( $this->ask( 'POST', '/tickets', $ticket ) )['data']['problem']['fields'], 'path' );
		self::assertSame( array( 'body', 'capture' ), $paths );
	}

	public static function raw_bodies(): array {
		return array(
			'no JSON'        => array( 'application/json', '{"id":', 400, 'invalid_request' ),
			'a list'         => array( 'application/json', '[]', 400, 'invalid_request' ),
			'a text'         => array( 'application/json', '"x"', 400, 'invalid_request' ),
			'nothing'        => array( 'application/json', '', 400, 'invalid_request' ),
			'half an emoji'  => array( 'application/json', '{"body":"\ud83d"}', 400, 'invalid_request' ),
			'a form'         => array( 'application/x-www-form-urlencoded', 'body=x', 415, 'unsupported_media_type' ),
			'plain text'     => array( 'text/plain', '{}', 415, 'unsupported_media_type' ),
			'a megabyte'     => array( 'application/json', '{"body":"' . str_repeat( 'x', 1024 * 1024 ) . '"}', 413, 'too_large' ),
			'a deep hole'    => array( 'application/json', str_repeat( '{"a":', 600 ) . '1' . str_repeat( '}', 600 ), 400, 'invalid_request' ),
		);
	}

	/** @dataProvider raw_bodies */
	public function test_what_is_no_ticket_is_refused( string $type, string $body, int $status, string $code ): void {
		$this->sign_in( 'owner' );
		$request = new WP_REST_Request( 'POST', '/deskside/v1/tickets' );
		$request->set_header( 'Content-Type', $type );
		$request->set_header( 'X-WP-Nonce', wp_create_nonce( 'wp_rest' ) );
		$request->set_body( $body );
		self::assertSame( array( $status, $code ), self::refusal_of( $this->serve( $request ) ) );
	}

	public static function bad_paths(): array {
		return array(
			'an id of another kind' => array( 'GET', '/tickets/msg_' . build_ulid(), 'id' ),
			'an id in lower case'   => array( 'GET', '/tickets/tic_' . strtolower( build_ulid() ), 'id' ),
			'a month that is none'  => array( 'GET', '/minutes?month=2026-13', 'month' ),
			'a list of months'      => array( 'GET', '/minutes?month[]=2026-11', 'month' ),
			'a status that is none' => array( 'GET', "/tickets?status=new'--", 'status' ),
			'markup for a handle'   => array( 'GET', '/panel?have=<script>', 'have' ),
		);
	}

	/** @dataProvider bad_paths */
	public function test_bad_addresses_are_refused( string $method, string $path, string $field ): void {
		$this->sign_in( 'owner' );
		parse_str( (string) wp_parse_url( $path, PHP_URL_QUERY ), $query );
		$response = $this->ask( $method, (string) wp_parse_url( $path, PHP_URL_PATH ), null, $query );
		self::assertSame( array( 400, 'invalid_request' ), self::refusal_of( $response ) );
		self::assertSame( array( $field ), array_column( self::body_of( $response )['data']['problem']['fields'], 'path' ) );
		self::assertCount( 0, $this->provider->requests );
	}

	public function test_the_provider_hears_who_asks_and_the_filters(): void {
		$this->sign_in( 'employee' );
		$this->ask( 'GET', '/tickets', null, array( 'status' => 'new', 'after' => 'a b&c' ) );
		$request = $this->provider->requests[0];
		$person  = json_decode( (string) base64_decode( strtr( $request['headers']['Deskside-Person'], '-_', '+/' ) ), true );
		self::assertSame( 'status=new&after=a%20b%26c', $request['query'] );
		self::assertSame( 'employee', $person['role'] );
	}

	public function test_an_employees_404_stays_a_404(): void {
		$this->provider->on( 'GET /v1/tickets/', Fake_Provider::problem( 'not_found' ) );
		$this->sign_in( 'employee' );
		self::assertSame( array( 404, 'not_found' ), self::refusal_of( $this->ask( 'GET', '/tickets/tic_' . build_ulid(), null ) ) );
	}

	public function test_a_summary_is_kept_for_bad_days_and_for_its_reader_only(): void {
		$this->provider->on( 'GET /v1/summary', Fake_Provider::json( build_summary( array( 'unread' => 3 ) ) ) );
		$this->sign_in( 'owner' );
		$fresh = self::body_of( $this->ask( 'GET', '/summary', null ) );
		self::assertSame( array( 3, false ), array( $fresh['summary']['unread'], $fresh['stale'] ) );
		self::assertSame( 3, deskside_unread( get_current_user_id() ) );

		$this->provider->on( 'GET /v1/summary', Fake_Provider::down() );
		$stale = self::body_of( $this->ask( 'GET', '/summary', null ) );
		self::assertSame( array( 3, true ), array( $stale['summary']['unread'], $stale['stale'] ) );
		self::assertSame( array( 'ask' => true, 'approve_quotes' => true, 'manage' => true, 'has_approver' => true ), $stale['rights'] );

		$this->sign_in( 'employee' );
		$other = self::body_of( $this->ask( 'GET', '/summary', null ) );
		self::assertSame( array( null, true ), array( $other['summary'], $other['stale'] ) );
		self::assertSame( 0, deskside_unread( get_current_user_id() ) );
	}

	public function test_topics_are_kept_for_bad_days(): void {
		$this->sign_in( 'owner' );
		$this->ask( 'GET', '/topics', null );
		$this->provider->on( 'GET /v1/topics', Fake_Provider::down() );
		self::assertSame( build_topics(), self::body_of( $this->ask( 'GET', '/topics', null ) ) );
	}

	public function test_a_picture_comes_as_a_picture_and_nothing_else(): void {
		$this->sign_in( 'owner' );
		$path     = '/attachments/att_' . build_ulid( 3 );
		$response = $this->ask( 'GET', $path, null );
		$headers  = $response->get_headers();
		self::assertSame( array( 'image/png', 'nosniff', "default-src 'none'; sandbox" ), array( $headers['Content-Type'], $headers['X-Content-Type-Options'], $headers['Content-Security-Policy'] ) );
		self::assertStringContainsString( 'attachment; filename="att_', $headers['Content-Disposition'] );
		$request = new WP_REST_Request( 'GET', '/deskside/v1' . $path );
		self::assertSame( build_png(), self::printed( static function () use ( $response, $request ): void {
			self::assertTrue( apply_filters( 'rest_pre_serve_request', false, $response, $request, rest_get_server() ) );
		} ) );

		foreach ( array( 'text/html', 'image/svg+xml', '' ) as $type ) {
			$this->provider->on( 'GET /v1/attachments', Fake_Provider::raw( '<script>1</script>', $type ) );
			self::assertSame( array( 502, 'provider_nonsense' ), self::refusal_of( $this->ask( 'GET', $path, null ) ) );
		}
	}

	public static function bad_files(): array {
		return array(
			'a script called PNG' => array( 'image/png', '<?php echo 1;', 415 ),
			'an SVG'              => array( 'image/svg+xml', '<svg/>', 415 ),
			'a JPEG called PNG'   => array( 'image/png', "\xFF\xD8\xFF\xE0", 415 ),
			'nothing'             => array( 'image/png', '', 415 ),
			'one byte too many'   => array( 'image/png', build_png() . str_repeat( 'x', 8 * 1024 * 1024 ), 413 ),
		);
	}

	/** @dataProvider bad_files */
	public function test_a_bad_file_is_not_taken( string $type, string $bytes, int $status ): void {
		$this->sign_in( 'owner' );
		$response = $this->put( '/attachments/att_' . build_ulid( 3 ), array( 'ticket' => 'tic_' . build_ulid() ), wp_create_nonce( 'wp_rest' ), $type, $bytes );
		self::assertSame( $status, $response->get_status() );
		self::assertNull( deskside_outbox_find( build_ulid( 3 ) ) );
	}

	public function test_a_chunk_is_handed_on_as_it_came_and_says_how_far_it_is(): void {
		$this->sign_in( 'owner' );
		$path     = '/attachments/att_' . build_ulid( 3 ) . '/upload';
		$response = $this->ask( 'POST', $path, null, array( 'offset' => '7' ) );
		self::assertSame( array( 'offset' => 12, 'length' => 100 ), self::body_of( $response ) );
		$sent = $this->provider->asked( 'PATCH /v1/uploads/att_' . build_ulid( 3 ) )[0];
		self::assertSame( array( 'chunk', '7', '1.0.0', 'application/offset+octet-stream' ), array( $sent['body'], $sent['headers']['Upload-Offset'], $sent['headers']['Tus-Resumable'], $sent['headers']['Content-Type'] ) );
		self::assertSame( array( 'offset' => 5, 'length' => 100 ), self::body_of( $this->ask( 'GET', $path, null ) ) );

		$this->provider->on( 'PATCH /v1/uploads', Fake_Provider::problem( 'state_conflict' ) );
		self::assertSame( array( 409, 'state_conflict' ), self::refusal_of( $this->ask( 'POST', $path, null, array( 'offset' => '7' ) ) ) );
		foreach ( array( array(), array( 'upload-offset' => '-1', 'upload-length' => '5' ), array( 'upload-offset' => '9', 'upload-length' => '5' ), array( 'upload-offset' => '1e1', 'upload-length' => '50' ) ) as $headers ) {
			$this->provider->on( 'HEAD /v1/uploads', Fake_Provider::raw( '', '', 200, $headers ) );
			self::assertSame( array( 502, 'provider_nonsense' ), self::refusal_of( $this->ask( 'GET', $path, null ) ) );
		}
	}

	public static function bad_chunks(): array {
		return array(
			'of another type'       => array( 'video/mp4', 'chunk', '0', 415 ),
			'of a form'             => array( 'multipart/form-data; boundary=x', '--x--', '0', 415 ),
			'of nothing'            => array( 'application/offset+octet-stream', '', '0', 415 ),
			'larger than a chunk'   => array( 'application/offset+octet-stream', str_repeat( 'x', 4 * 1024 * 1024 + 1 ), '0', 413 ),
			'that begins somewhere' => array( 'application/offset+octet-stream', 'chunk', '0x1', 400 ),
			'that begins before'    => array( 'application/offset+octet-stream', 'chunk', '-1', 400 ),
		);
	}

	/** @dataProvider bad_chunks */
	public function test_a_bad_chunk_is_not_handed_on( string $type, string $bytes, string $offset, int $status ): void {
		$this->sign_in( 'owner' );
		$request = new WP_REST_Request( 'POST', '/deskside/v1/attachments/att_' . build_ulid( 3 ) . '/upload' );
		$request->set_query_params( array( 'offset' => $offset ) );
		$request->set_header( 'X-WP-Nonce', wp_create_nonce( 'wp_rest' ) );
		$request->set_header( 'Content-Type', $type );
		$request->set_body( $bytes );
		self::assertSame( $status, $this->serve( $request )->get_status() );
		self::assertSame( array(), $this->provider->asked( 'PATCH /v1/uploads' ) );
	}

	public function test_i2_a_file_is_saved_from_the_pinned_provider_only(): void {
		$this->sign_in( 'owner' );
		$path = '/attachments/att_' . build_ulid( 3 ) . '/address';
		self::assertSame( Fake_Provider::ORIGIN . '/v1/files/' . str_repeat( 'a', 43 ), self::body_of( $this->ask( 'POST', $path, null ) )['url'] );
		foreach ( array( '//evil.example/v1/files/' . str_repeat( 'a', 43 ), '@evil.example/' . str_repeat( 'a', 43 ), 'https://evil.example/', '/v1/files/x' ) as $address ) {
			$this->provider->on( 'POST /v1/attachments', Fake_Provider::json( array( 'path' => $address, 'expires_at' => '2026-11-20T09:05:00.000Z' ), 201 ) );
			self::assertSame( array( 502, 'provider_nonsense' ), self::refusal_of( $this->ask( 'POST', $path, null ) ) );
		}
	}

	public function test_e4_the_rest_index_shows_routes_and_no_secret(): void {
		$index = (string) wp_json_encode( rest_get_server()->dispatch( new WP_REST_Request( 'GET', '/deskside/v1' ) )->get_data(), JSON_UNESCAPED_SLASHES );
		self::assertStringContainsString( '/deskside/v1/tickets', $index );
		self::assertStringNotContainsString( 'canary', $index );
	}

	public function test_the_block_editors_own_calls_load_nothing_of_ours(): void {
		$before                                   = $GLOBALS['wp']->query_vars['rest_route'];
		$GLOBALS['wp']->query_vars['rest_route'] = '/wp/v2/posts';
		self::assertFalse( deskside_is_own_rest_request() );
		$GLOBALS['wp']->query_vars['rest_route'] = '/';
		self::assertTrue( deskside_is_own_rest_request() );
		$GLOBALS['wp']->query_vars['rest_route'] = $before;
	}

	private static function nonce_of( string $who ): string {
		$before = get_current_user_id();
		wp_set_current_user( self::$people[ $who ] );
		$nonce = wp_create_nonce( 'wp_rest' );
		wp_set_current_user( $before );
		return $nonce;
	}
}
