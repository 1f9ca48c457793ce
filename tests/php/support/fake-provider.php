<?php
/**
 * A provider in the process: answers what WordPress's HTTP API would send, and remembers it.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

/** Answers by the contract unless a test tells it otherwise. */
final class Fake_Provider {
	const ORIGIN = 'http://127.0.0.1:9';
	const TOKEN  = 'dsk_canaryCANARYcanaryCANARYcanaryCANARYcanar_1';
	const CODE   = 'K7QM-2XPA';

	/** Keys of events: 32 bytes each. */
	const EVENT_SECRET      = 'whsec_Y2FuYXJ5Q0FOQVJZY2FuYXJ5Q0FOQVJZY2FuYXJ5Q0E=';
	const NEXT_EVENT_SECRET = 'whsec_bmV4dENhbmFyeW5leHRDYW5hcnluZXh0Q2FuYXJ5bmU=';

	/** Requests so far: method, path, query, headers, body, options. */
	public array $requests = array();

	/** Answers by request, tried before the contract's own; gets the request, gives an answer or null. */
	private array $rules = array();

	/** Starts to answer. */
	public function __construct() {
		add_filter( 'pre_http_request', array( $this, 'answer' ), 10, 3 );
	}

	/** Stops. */
	public function stop(): void {
		remove_filter( 'pre_http_request', array( $this, 'answer' ), 10 );
	}

	/**
	 * Answers requests differently from now on.
	 *
	 * @param string         $what   Beginning of "METHOD /path".
	 * @param callable|array $answer An answer, or a function that makes one from the request.
	 */
	public function on( string $what, $answer ): void {
		array_unshift( $this->rules, array( $what, $answer ) );
	}

	/** Answers by the contract again. */
	public function heal(): void {
		$this->rules = array();
	}

	/** The filter. */
	public function answer( $short, array $options, string $url ) {
		$parts   = wp_parse_url( $url );
		$request = array(
			'method'  => $options['method'],
			'path'    => $parts['path'],
			'query'   => $parts['query'] ?? '',
			'url'     => $url,
			'headers' => $options['headers'],
			'body'    => $options['body'],
			'options' => $options,
		);
		$this->requests[] = $request;
		foreach ( $this->rules as list( $what, $answer ) ) {
			if ( 0 === strncmp( $request['method'] . ' ' . $request['path'], $what, strlen( $what ) ) ) {
				return is_callable( $answer ) ? $answer( $request ) : $answer;
			}
		}
		return $this->by_contract( $request );
	}

	/** Requests of a kind. */
	public function asked( string $what ): array {
		return array_values(
			array_filter(
				$this->requests,
				static function ( array $request ) use ( $what ): bool {
					return 0 === strpos( $request['method'] . ' ' . $request['path'], $what );
				}
			)
		);
	}

	/** JSON with a status. */
	public static function json( array $data, int $status = 200, array $headers = array() ): array {
		return self::raw( (string) wp_json_encode( $data ), 'application/json; charset=utf-8', $status, $headers );
	}

	/** A problem of the contract. */
	public static function problem( string $code, array $extras = array(), array $headers = array() ): array {
		$status = deskside_contract( 'problems' )[ $code ];
		$body   = array_merge( array( 'type' => 'about:blank', 'title' => $code, 'status' => $status, 'code' => $code ), $extras );
		return self::raw( (string) wp_json_encode( $body ), 'application/problem+json', $status, $headers );
	}

	/** The same, made when it is asked for. */
	public static function problem_later( string $code ): callable {
		return static function () use ( $code ): array {
			return self::problem( $code );
		};
	}

	/** Anything. */
	public static function raw( string $body, string $type, int $status = 200, array $headers = array() ): array {
		return array(
			'headers'  => array_merge( array( 'content-type' => $type ), $headers ),
			'body'     => $body,
			'response' => array( 'code' => $status, 'message' => '' ),
			'cookies'  => array(),
			'filename' => null,
		);
	}

	/** No connection. */
	public static function down(): WP_Error {
		return new WP_Error( 'http_request_failed', 'cURL error 7: Failed to connect to 127.0.0.1 port 9' );
	}

	/** No answer in time. */
	public static function slow(): WP_Error {
		return new WP_Error( 'http_request_failed', 'cURL error 28: Operation timed out after 4001 milliseconds' );
	}

	/** What the routes of one quote answer. */
	private static function quote_answer( string $path ): array {
		$parts = explode( '/', $path );
		$quote = build_quote( array( 'id' => $parts[3] ) );
		switch ( $parts[4] ?? '' ) {
			case '':
				return self::json( $quote );
			case 'evidence':
				return self::raw( build_evidence(), 'application/json; charset=utf-8', 200, array( 'deskside-evidence-sha256' => hash( 'sha256', build_evidence() ) ) );
			case 'ask-to-approve':
				return self::json( array( 'quote' => $quote ), 201 );
			default:
				return self::json( array( 'quote' => $quote ) + build_changed(), 201 );
		}
	}

	private function by_contract( array $request ): array {
		$body = is_string( $request['body'] ) ? json_decode( $request['body'], true ) : null;
		$id   = basename( $request['path'] );
		if ( 'POST' === $request['method'] && null !== $request['body'] && 'application/json' !== ( $request['headers']['Content-Type'] ?? '' ) ) {
			return self::problem( 'unsupported_media_type' );
		}
		$writes = in_array( $request['method'], array( 'POST', 'PUT' ), true ) && '/v1/estimates' !== $request['path'];
		$writes = $writes && 'address' !== $id;
		if ( $writes && ! preg_match( '/^[0-9A-HJKMNP-TV-Z]{26}$/', $request['headers']['Idempotency-Key'] ?? '' ) ) {
			return self::problem( 'idempotency_key_required' );
		}
		switch ( true ) {
			case 'POST /v1/pairings' === "{$request['method']} {$request['path']}":
				return self::json( array( 'site_id' => 'sit_' . build_ulid( 5 ), 'token' => self::TOKEN, 'event_secret' => self::EVENT_SECRET, 'summary' => build_summary() ), 201 );
			case 'address' === $id:
				return self::json( array( 'path' => '/v1/files/' . str_repeat( 'a', 43 ), 'expires_at' => '2026-11-20T09:05:00.000Z' ), 201 );
			case 'HEAD' === $request['method']:
				return self::raw( '', '', 200, array( 'upload-offset' => '5', 'upload-length' => '100' ) );
			case 'PATCH' === $request['method']:
				return self::raw( '', '', 204, array( 'upload-offset' => (string) ( (int) $request['headers']['Upload-Offset'] + strlen( $request['body'] ) ), 'upload-length' => '100' ) );
			case 'DELETE' === $request['method']:
				return self::raw( '', '', 204 );
			case '/v1/connection/rotate' === $request['path']:
				return self::json( array( 'token' => substr( self::TOKEN, 0, -1 ) . '2', 'event_secret' => self::NEXT_EVENT_SECRET ) );
			case '/v1/events' === $request['path']:
				return self::json( array( 'events' => array(), 'cursor' => 'WzBd', 'more' => false ) );
			case '/v1/retention' === $request['path']:
				return self::json( array( 'months' => 24 ) );
			case 0 === strpos( $request['path'], '/v1/people/' ):
				return self::json( 'POST' === $request['method'] ? array( 'tickets' => 1, 'messages' => 2, 'attachments' => 0, 'retained' => 1 ) : array( 'items' => array(), 'next' => null ) );
			case '/v1/summary' === $request['path']:
				return self::json( build_summary() );
			case '/v1/topics' === $request['path']:
				return self::json( build_topics() );
			case '/v1/estimates' === $request['path']:
				return self::json( build_estimate() );
			case '/v1/minutes' === $request['path']:
				return self::json( build_statement() );
			case '/v1/quotes' === $request['path']:
				return self::json( array( 'quotes' => array( build_quote() ) ) );
			case 'access-grants' === $id && 'GET' === $request['method']:
				return self::json( array( 'grants' => array() ) );
			case 'access-grants' === $id:
				return self::json( array( 'grant' => build_access_grant( $body ), 'public_key' => build_access_keys()['public'] ), 201 );
			case 0 === strpos( $request['path'], '/v1/access-grants/' ):
				return self::json( build_access_grant( array( 'id' => explode( '/', $request['path'] )[3] ) ) );
			case 0 === strpos( $request['path'], '/v1/quotes/' ):
				return self::quote_answer( $request['path'] );
			case '/v1/help' === $request['path']:
				return self::json( build_help_bundle() );
			case '/v1/help/search' === $request['path']:
				return self::json( array( 'articles' => array( build_article_card() ) ) );
			case 0 === strpos( $request['path'], '/v1/help/articles/' ):
				return self::json( build_article() );
			case 0 === strpos( $request['path'], '/v1/help/' ):
				return self::json( array( 'noted' => true ), 201 );
			case 'PUT' === $request['method']:
				return self::json( build_attachment( $id, (string) $request['body'] ) );
			case 0 === strpos( $request['path'], '/v1/attachments/' ):
				return self::raw( build_png(), 'image/png' );
			case '/v1/tickets' === $request['path'] && 'GET' === $request['method']:
				return self::json( array( 'tickets' => array( build_ticket_line() ), 'next' => null ) );
			case '/v1/tickets' === $request['path']:
				return self::json( build_changed( array( 'id' => $body['id'] ) ), 201 );
			case 'messages' === $id:
				return self::json( build_changed( array( 'id' => basename( dirname( $request['path'] ) ), 'messages' => array( build_message( $body['id'] ) ) ) ), 201 );
			case 'status' === $id:
				return self::json( build_changed( array( 'id' => basename( dirname( $request['path'] ) ), 'status' => 'solved' === $body['status'] ? 'solved' : 'taken' ) ) );
			case 'read' === $id:
				return self::json( build_ticket( array( 'id' => basename( dirname( $request['path'] ) ) ) ) );
			default:
				return self::json( build_ticket( array( 'id' => $id ) ) );
		}
	}
}
