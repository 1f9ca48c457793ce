<?php
/**
 * Errors with a stable code of the contract and a sentence that says what to do next.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * A figure or list of the contract.
 *
 * @param string $name Key of includes/contract.php, which is generated.
 * @return mixed
 */
function deskside_contract( string $name ) {
	static $contract = null;
	if ( null === $contract ) {
		$contract = require DESKSIDE_DIR . 'includes/contract.php';
	}
	return $contract[ $name ];
}

/**
 * An error in the shape of RFC 9457 inside WordPress's own.
 *
 * @param string               $code   Code of the contract; an unknown one becomes `internal`.
 * @param array<string, mixed> $extras `detail`, `fields`, `retry_after`, `request_id` of the problem.
 * @return WP_Error Code, sentence and data: status, problem.
 */
function deskside_problem( string $code, array $extras = array() ): WP_Error {
	$statuses = deskside_contract( 'problems' );
	$code     = isset( $statuses[ $code ] ) ? $code : 'internal';
	$title    = deskside_problem_sentence( $code );
	return new WP_Error(
		$code,
		$title,
		array(
			'status'  => $statuses[ $code ],
			'problem' => array_merge(
				array(
					'type'   => 'about:blank',
					'title'  => $title,
					'status' => $statuses[ $code ],
					'code'   => $code,
				),
				$extras
			),
		)
	);
}

/**
 * One field of an error.
 *
 * @param WP_Error $error Made by deskside_problem().
 * @param string   $key   Such as detail, fields, retry_after.
 * @return mixed Null when it has none.
 */
function deskside_problem_value( WP_Error $error, string $key ) {
	$data = $error->get_error_data();
	return is_array( $data ) ? ( $data['problem'][ $key ] ?? null ) : null;
}

/**
 * What happened and what to do next.
 *
 * @param string $code Code of the contract.
 */
function deskside_problem_sentence( string $code ): string {
	$sentences = array(
		'invalid_request'         => __( 'Something in the request is not as it should be. Check the named fields and try again.', 'deskside' ),
		'unauthenticated'         => __( 'Your provider no longer accepts this site’s connection. Connect it again under Settings → Deskside; nothing that waits is lost.', 'deskside' ),
		'forbidden'               => __( 'You may not do this here. Ask an administrator of this site.', 'deskside' ),
		'recent_sign_in_required' => __( 'For this sum you need to confirm who you are. Enter your password, then approve again.', 'deskside' ),
		'not_found'               => __( 'This cannot be found. It may belong to somebody else or have been removed.', 'deskside' ),
		'method_not_allowed'      => __( 'This is not possible here. Reload the page and try again.', 'deskside' ),
		'state_conflict'          => __( 'This has changed in the meantime. Reload it and try again.', 'deskside' ),
		'pairing_code_expired'    => __( 'This code has expired. Ask your provider for a new one.', 'deskside' ),
		'pairing_code_invalid'    => __( 'This code is not valid. Check it, or ask your provider for a new one.', 'deskside' ),
		'too_large'               => __( 'This is too large to send. Choose a smaller picture or shorten the text.', 'deskside' ),
		'unsupported_media_type'  => __( 'This kind of file cannot be sent. Use a PNG, JPEG or WebP picture.', 'deskside' ),
		'idempotency_conflict'    => __( 'This was already sent with another text. Send it again as a new one.', 'deskside' ),
		'idempotency_in_progress' => __( 'This is being sent already. Wait a moment.', 'deskside' ),
		'consent_required'        => __( 'This needs your agreement to billable minutes first.', 'deskside' ),
		'no_hourly_rate'          => __( 'Your contract names no hourly rate, so minutes cannot be agreed to. Ask your provider for a fixed price.', 'deskside' ),
		'attachment_mismatch'     => __( 'The file is not the one that was announced. Add it again.', 'deskside' ),
		'unknown_topic'           => __( 'Your provider no longer offers this topic. Choose another one.', 'deskside' ),
		'rate_limited'            => __( 'That was a little fast. Wait a minute and try again.', 'deskside' ),
		'internal'                => __( 'Something went wrong at your provider. Try again later.', 'deskside' ),
		'overloaded'              => __( 'Your provider is busy. Try again in a few minutes.', 'deskside' ),
		'not_connected'           => __( 'This site is not connected to a provider. An administrator can connect it under Settings → Deskside.', 'deskside' ),
		'provider_unreachable'    => __( 'Your provider cannot be reached right now. Try again in a few minutes.', 'deskside' ),
		'provider_nonsense'       => __( 'Your provider’s answer could not be understood. Try again later, and tell your provider if it stays so.', 'deskside' ),
		'storage_failed'          => __( 'Your site could not save this. Copy your text, and check the free space of the database.', 'deskside' ),
		'nonce_expired'           => __( 'This page has been open for a long time. Reload it; your text is kept.', 'deskside' ),
		'in_person_only'          => __( 'Only a person in a browser can decide this, not a program. Sign in to the site’s admin and decide there.', 'deskside' ),
		'wrong_password'          => __( 'This is not your password. Enter it again, or sign in anew.', 'deskside' ),
		'signed_out'              => __( 'You are signed out. Sign in again; your text is kept.', 'deskside' ),
	);
	return $sentences[ $code ] ?? $sentences['internal'];
}
