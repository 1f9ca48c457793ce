<?php
/**
 * Registers the site's routes: each has its generated schemas, a capability with the cookie's nonce, and a short callback.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'problem', 'schema', 'rest/request', 'rest/post-event' );

/** Callbacks by route name; each stands in the file of its route. */
const DESKSIDE_ROUTES = array(
	'getPanel'        => 'get-panel',
	'getSummary'      => 'get-summary',
	'getTopics'       => 'get-topics',
	'createEstimate'  => 'create-estimate',
	'listTickets'     => 'list-tickets',
	'createTicket'    => 'create-ticket',
	'getTicket'       => 'get-ticket',
	'createMessage'   => 'create-message',
	'markRead'        => 'mark-read',
	'setTicketStatus' => 'set-ticket-status',
	'putAttachment'   => 'put-attachment',
	'getAttachment'   => 'get-attachment',
	'getUpload'       => 'get-upload',
	'sendChunk'       => 'send-chunk',
	'cancelUpload'    => 'cancel-upload',
	'saveAttachment'  => 'save-attachment',
	'getMinutes'      => 'get-minutes',
	'listOutbox'      => 'list-outbox',
	'retryOutbox'     => 'retry-outbox',
	'listQuotes'      => 'list-quotes',
	'getQuote'        => 'get-quote',
	'approveQuote'    => 'approve-quote',
	'declineQuote'    => 'decline-quote',
	'askAboutQuote'   => 'ask-about-quote',
	'askToApprove'    => 'ask-to-approve',
	'getEvidence'     => 'get-evidence',
	'confirmSignIn'   => 'confirm-sign-in',
	'getHelp'         => 'get-help',
	'searchHelp'      => 'search-help',
	'getArticle'      => 'get-article',
	'voteHelp'        => 'vote-help',
	'solveHelp'       => 'solve-help',
	'switchTips'      => 'switch-tips',
	'listAccess'      => 'list-access',
	'grantAccess'     => 'grant-access',
	'revokeAccess'    => 'revoke-access',
);

/** Registers them all. */
function deskside_register_routes(): void {
	foreach ( require DESKSIDE_DIR . 'includes/rest/schemas.php' as $name => $route ) {
		deskside_register_route( DESKSIDE_ROUTES[ $name ], $route );
	}
	deskside_register_event_route();
	add_filter( 'rest_request_before_callbacks', 'deskside_rest_before', 10, 3 );
	add_filter( 'rest_post_dispatch', 'deskside_rest_never_cached', 10, 3 );
	add_filter( 'rest_pre_serve_request', 'deskside_rest_serve_bytes', 10, 3 );
}

/**
 * Registers one.
 *
 * @param string               $file  File of the route, which names its callback too.
 * @param array<string, mixed> $route Generated: method, path, may and schemas.
 */
function deskside_register_route( string $file, array $route ): void {
	register_rest_route(
		'deskside/v1',
		'/' . ltrim( (string) preg_replace( '/\{(\w+)\}/', '(?P<$1>[A-Za-z0-9_-]+)', $route['path'] ), '/' ),
		array(
			'methods'             => $route['method'],
			'args'                => deskside_rest_arguments( $route ),
			'permission_callback' => static function ( WP_REST_Request $request ) use ( $route ) {
				return deskside_rest_may( $request, $route['may'], deskside_rest_in_person( $request, $route ) );
			},
			'callback'            => static function ( WP_REST_Request $request ) use ( $file ) {
				deskside_load( 'provider-client', 'rest/' . $file );
				$callback = 'deskside_rest_' . str_replace( '-', '_', $file );
				return is_callable( $callback ) ? $callback( $request ) : deskside_problem( 'internal' );
			},
			'deskside'            => $route,
		)
	);
}

/**
 * WordPress's own arguments: every one with its schema.
 *
 * @param array<string, mixed> $route Generated.
 * @return array<string, array<string, mixed>>
 */
function deskside_rest_arguments( array $route ): array {
	$arguments = array();
	foreach ( array( 'params', 'query', 'body' ) as $part ) {
		foreach ( $route[ $part ]['properties'] ?? array() as $name => $schema ) {
			$arguments[ $name ] = array_merge(
				$schema,
				array(
					// Null counts as missing in WordPress, so what may be null is left to our own check.
					'required'          => ! isset( $schema['anyOf'] ) && in_array( $name, $route[ $part ]['required'] ?? array(), true ),
					'validate_callback' => 'rest_validate_request_arg',
					'sanitize_callback' => false,
				)
			);
		}
	}
	return $arguments;
}

/**
 * Who may: somebody signed in, with the capability, from a page of this site (its nonce). No other way of signing in counts.
 *
 * @param WP_REST_Request $request    The request.
 * @param string          $capability Of the route.
 * @param bool            $in_person  Whether only a person in a browser may, never a program.
 * @return true|WP_Error
 */
function deskside_rest_may( WP_REST_Request $request, string $capability, bool $in_person = false ) {
	if ( ! is_user_logged_in() ) {
		return deskside_problem( 'signed_out' );
	}
	if ( ! current_user_can( $capability ) ) {
		return deskside_problem( 'forbidden' );
	}
	if ( $in_person ) {
		deskside_load( 'in-person' );
		if ( ! deskside_is_in_person() ) {
			return deskside_problem( 'in_person_only' );
		}
	}
	$nonce = $request->get_header( 'x_wp_nonce' ) ?? $request->get_query_params()['_wpnonce'] ?? '';
	return is_string( $nonce ) && wp_verify_nonce( $nonce, 'wp_rest' ) ? true : deskside_problem( 'nonce_expired' );
}

/**
 * Whether only a person in a browser may: always on some routes, on others as soon as the body holds what nobody else gives.
 *
 * @param WP_REST_Request      $request The request, not checked yet.
 * @param array<string, mixed> $route   Generated.
 */
function deskside_rest_in_person( WP_REST_Request $request, array $route ): bool {
	if ( ! isset( $route['in_person_with'] ) ) {
		return $route['in_person'] ?? false;
	}
	$body = deskside_rest_body( $request );
	return $body instanceof stdClass && isset( $body->{ $route['in_person_with'] } );
}

/**
 * Before the callback: WordPress's refusals in our words, and the strict check. Who may not ask learns nothing of either.
 *
 * @param mixed                $response Null, or WordPress's refusal.
 * @param array<string, mixed> $handler  The route as registered.
 * @param WP_REST_Request      $request  The request.
 * @return mixed The same, or a WP_Error.
 */
function deskside_rest_before( $response, $handler, $request ) {
	if ( ! isset( $handler['deskside'] ) ) {
		return $response;
	}
	$may = call_user_func( $handler['permission_callback'], $request );
	if ( is_wp_error( $may ) ) {
		return $may;
	}
	$refusal = deskside_rest_refusal( $request, $handler['deskside'] );
	if ( null === $refusal && is_wp_error( $response ) ) {
		return deskside_problem( 'invalid_request', array( 'detail' => deskside_plain_message( $response ) ) );
	}
	return $refusal ?? $response;
}

/**
 * Answers about people and money are nobody's to keep.
 *
 * @param WP_HTTP_Response $response The answer.
 * @param WP_REST_Server   $server   The server.
 * @param WP_REST_Request  $request  The request.
 * @return WP_HTTP_Response
 */
function deskside_rest_never_cached( $response, $server, $request ) {
	if ( 0 === strpos( $request->get_route(), '/deskside/' ) ) {
		$response->header( 'Cache-Control', 'no-store, private' );
	}
	return $response;
}

/**
 * Sends a picture or an evidence record as it is instead of as JSON.
 *
 * @param bool             $served   Whether somebody has served the request already.
 * @param WP_HTTP_Response $response The answer.
 * @param WP_REST_Request  $request  The request.
 * @return bool
 */
function deskside_rest_serve_bytes( $served, $response, $request ) {
	$bytes = $response->get_data();
	if ( $served || ! is_string( $bytes ) || 'GET' !== $request->get_method() || ! preg_match( '#^/deskside/v1/(?:attachments/\w+(?![\s\S])|quotes/\w+/evidence(?![\s\S]))#', $request->get_route() ) ) {
		return $served;
	}
	// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- a picture or a JSON file; its type is ours, with nosniff and a sandbox.
	echo $bytes;
	return true;
}
