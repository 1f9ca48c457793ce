<?php
/**
 * The base of the plugin's tests: a clean site with an owner, an employee and a subscriber, and a fake provider.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

use PHPUnit\Framework\TestCase;

/** Thrown instead of ending the request. */
final class Deskside_Ended extends Exception {}

/** Every test starts on a connected site unless it disconnects. */
abstract class Deskside_Test_Case extends TestCase {
	/** The provider of this test. */
	protected Fake_Provider $provider;

	/** User ids by what they are. */
	protected static array $people = array();

	protected function setUp(): void {
		global $wpdb;
		wp_set_current_user( 0 );
		deskside_install();
		deskside_grant_capabilities();
		self::make_people();
		$wpdb->query( 'DELETE FROM ' . deskside_outbox_table() );
		$wpdb->query( 'DELETE FROM ' . deskside_events_table() );
		deskside_unschedule();
		foreach ( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%transient%deskside%' OR option_name LIKE 'deskside_access_%'" ) as $name ) {
			delete_option( $name );
		}
		update_option( 'deskside_state', array( 'schema' => DESKSIDE_SCHEMA ) );
		delete_option( 'deskside_events_cursor' );
		$this->provider = new Fake_Provider();
		$this->connect();
		add_filter( 'wp_die_handler', array( $this, 'on_die' ) );
		add_filter( 'wp_redirect', array( $this, 'on_redirect' ) );
		$_POST    = array();
		$_REQUEST = array();
	}

	protected function tearDown(): void {
		$this->provider->stop();
		remove_filter( 'wp_die_handler', array( $this, 'on_die' ) );
		remove_filter( 'wp_redirect', array( $this, 'on_redirect' ) );
		remove_all_filters( 'deskside_show_launcher' );
		remove_all_filters( 'deskside_mask_rules' );
		wp_set_current_user( 0 );
		unset( $_COOKIE[ LOGGED_IN_COOKIE ], $GLOBALS['wp_rest_application_password_uuid'] );
		$_POST    = array();
		$_REQUEST = array();
	}

	/** Makes wp_die() an exception. */
	public function on_die(): callable {
		return static function ( $message, $title = '', $args = array() ): void {
			$status = is_array( $args ) ? ( $args['response'] ?? 0 ) : $args;
			throw new Deskside_Ended( 'died ' . (int) $status . ': ' . ( is_wp_error( $message ) ? $message->get_error_message() : $message ) );
		};
	}

	/** Makes a redirect an exception. */
	public function on_redirect( string $location ): string {
		throw new Deskside_Ended( 'redirect ' . $location );
	}

	/** Stores a connection as pairing would. */
	protected function connect( string $origin = Fake_Provider::ORIGIN ): void {
		update_option( 'deskside_connection', array( 'origin' => $origin, 'token' => Fake_Provider::TOKEN, 'site_id' => 'sit_' . build_ulid( 5 ), 'event_secret' => Fake_Provider::EVENT_SECRET, 'connected_at' => time() ), false );
		// The help texts were fetched just now: tests that are not about them ask for none.
		deskside_update_state( array( 'connected' => true, 'reconnect' => false, 'help_at' => time(), 'help_locales' => array( 'en' ) ) );
	}

	/** Forgets it. */
	protected function forget_connection(): void {
		delete_option( 'deskside_connection' );
		deskside_update_state( array( 'connected' => false, 'reconnect' => false ) );
	}

	/** Runs something as another PHP process would at this moment: with nothing of what this one has cached, and nothing left of its own. */
	protected static function in_another_process( callable $run ) {
		global $wp_object_cache;
		$here = $wp_object_cache;
		wp_cache_init();
		try {
			return $run();
		} finally {
			$wp_object_cache = $here;
		}
	}

	/** Signs somebody in, with a browser's cookie and session: owner, employee, subscriber or nobody. */
	protected function sign_in( string $who, int $seconds_ago = 0 ): int {
		$id = self::$people[ $who ] ?? 0;
		unset( $_COOKIE[ LOGGED_IN_COOKIE ] );
		wp_set_current_user( $id );
		if ( $id > 0 ) {
			$end      = time() + HOUR_IN_SECONDS;
			$sessions = WP_Session_Tokens::get_instance( $id );
			$sessions->destroy_all();
			$token    = $sessions->create( $end );
			$sessions->update( $token, array( 'login' => time() - $seconds_ago ) + (array) $sessions->get( $token ) );
			$_COOKIE[ LOGGED_IN_COOKIE ] = wp_generate_auth_cookie( $id, $end, 'logged_in', $token );
		}
		return $id;
	}

	/** What acts as an owner and is no person in a browser, for become(). */
	public static function programs(): array {
		return array(
			'an application password'            => array( 'application password' ),
			'a program that sets the user'       => array( 'no cookie' ),
			'somebody else’s cookie'             => array( 'other cookie' ),
			'a cookie whose session has ended'   => array( 'ended session' ),
			'a cookie with a changed signature'  => array( 'forged cookie' ),
		);
	}

	/** Makes the current request another kind than a browser's. */
	protected function become( string $what, int $owner ): void {
		switch ( $what ) {
			case 'application password':
				$GLOBALS['wp_rest_application_password_uuid'] = 'a-b-c';
				break;
			case 'no cookie':
				unset( $_COOKIE[ LOGGED_IN_COOKIE ] );
				break;
			case 'other cookie':
				$this->sign_in( 'employee' );
				wp_set_current_user( $owner );
				break;
			case 'ended session':
				WP_Session_Tokens::get_instance( $owner )->destroy_all();
				break;
			default:
				$_COOKIE[ LOGGED_IN_COOKIE ] = substr( $_COOKIE[ LOGGED_IN_COOKIE ], 0, -1 ) . 'g';
		}
	}

	/** Sends a request through the real REST server, as a page of this site would. */
	protected function dispatch( string $method, string $path, ?array $body = null, array $query = array(), bool $nonce = true ): WP_REST_Response {
		$request = new WP_REST_Request( $method, '/deskside/v1' . $path );
		$request->set_query_params( $query );
		if ( null !== $body ) {
			$request->set_header( 'Content-Type', 'application/json' );
			$request->set_body( (string) wp_json_encode( $body ) );
		}
		if ( $nonce ) {
			$request->set_header( 'X-WP-Nonce', wp_create_nonce( 'wp_rest' ) );
		}
		return $this->serve( $request );
	}

	/** Sends a request with a nonce, a good one unless it is given; a PUT carries a picture, an offset a chunk. */
	protected function ask( string $method, string $path, ?array $body, array $query = array(), ?string $nonce = null ): WP_REST_Response {
		$nonce = $nonce ?? wp_create_nonce( 'wp_rest' );
		if ( 'PUT' === $method ) {
			return $this->put( $path, $query, $nonce, 'image/png', build_png() );
		}
		$request = new WP_REST_Request( $method, '/deskside/v1' . $path );
		$request->set_query_params( $query );
		$request->set_header( 'X-WP-Nonce', $nonce );
		if ( isset( $query['offset'] ) ) {
			$request->set_header( 'Content-Type', 'application/offset+octet-stream' );
			$request->set_body( 'chunk' );
		}
		if ( null !== $body ) {
			$request->set_header( 'Content-Type', 'application/json' );
			$request->set_body( (string) wp_json_encode( $body ) );
		}
		return $this->serve( $request );
	}

	/** Sends bytes. */
	protected function put( string $path, array $query, string $nonce, string $type, string $bytes ): WP_REST_Response {
		$request = new WP_REST_Request( 'PUT', '/deskside/v1' . $path );
		$request->set_query_params( $query );
		$request->set_header( 'Content-Type', $type );
		$request->set_header( 'X-WP-Nonce', $nonce );
		$request->set_body( $bytes );
		return $this->serve( $request );
	}

	/** Serves a request as WP_REST_Server::serve_request() does, filters included. */
	protected function serve( WP_REST_Request $request ): WP_REST_Response {
		$response = rest_ensure_response( rest_get_server()->dispatch( $request ) );
		return apply_filters( 'rest_post_dispatch', $response, rest_get_server(), $request );
	}

	/** An answer as the browser gets it: decoded JSON with objects as arrays. */
	protected static function body_of( WP_REST_Response $response ): array {
		return (array) json_decode( (string) wp_json_encode( $response->get_data() ), true );
	}

	/** Status and code of a refusal. */
	protected static function refusal_of( WP_REST_Response $response ): array {
		return array( $response->get_status(), self::body_of( $response )['code'] ?? null );
	}

	/** Runs a function that ends the request, and says how. */
	protected static function end_of( callable $run ): string {
		ob_start();
		try {
			$run();
			return 'went on';
		} catch ( Deskside_Ended $end ) {
			return $end->getMessage();
		} finally {
			ob_end_clean();
		}
	}

	/** Posts a form with its own nonce as a browser would, and says how the request ended. */
	protected static function submit( string $form, array $fields = array() ): string {
		$nonce    = wp_create_nonce( deskside_form_nonce( $form, (string) ( $fields['about'] ?? '' ) ) );
		$_POST    = wp_slash( $fields + array( '_wpnonce' => $nonce ) );
		$_REQUEST = $_POST;
		return self::end_of( static function () use ( $form ): void {
			do_action( 'admin_post_deskside_' . $form );
		} );
	}

	/** A screen as it is printed for an address. */
	protected static function screen( callable $print, array $query = array() ): string {
		$_GET = wp_slash( $query );
		$html = self::printed( $print );
		$_GET = array();
		return $html;
	}

	/** What a function prints. */
	protected static function printed( callable $run ): string {
		ob_start();
		try {
			$run();
		} finally {
			$html = (string) ob_get_clean();
		}
		return $html;
	}

	/** Makes everything in the outbox due. */
	protected static function make_due(): void {
		deskside_outbox_hurry( null );
		deskside_outbox_reschedule();
	}

	private static function make_people(): void {
		$roles = array( 'owner' => 'administrator', 'employee' => 'editor', 'colleague' => 'editor', 'subscriber' => 'subscriber' );
		get_role( 'editor' )->add_cap( 'deskside_ask' );
		get_role( 'subscriber' )->remove_cap( 'deskside_ask' );
		foreach ( $roles as $who => $role ) {
			$user                 = get_user_by( 'login', "test_$who" );
			self::$people[ $who ] = $user ? $user->ID : wp_insert_user( array( 'user_login' => "test_$who", 'user_pass' => 'secret', 'user_email' => "test-$who@example.test", 'display_name' => ucfirst( $who ) . ' Test', 'role' => $role ) );
		}
	}
}
