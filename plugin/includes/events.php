<?php
/**
 * What the provider tells this site: signed events by the rules of Standard Webhooks, and the list by which a site catches up.
 *
 * An event says that something changed, never what: the site reads its summary anew. So events may come late, twice or in any
 * order, and a forged one could do no more than that.
 *
 * phpcs:disable WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.DirectDatabaseQuery -- see outbox/store.php.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'connection', 'events-table', 'summary' );

/** Seconds that the clocks of provider and site may differ. */
const DESKSIDE_EVENT_SKEW = 300;

/** Bytes; the provider sends a few hundred. */
const DESKSIDE_EVENT_BYTES = 20000;

/** Ids are remembered longer than the provider keeps its list. */
const DESKSIDE_EVENT_MEMORY = 40 * DAY_IN_SECONDS;

/** Pages of the list in one hourly run. */
const DESKSIDE_CATCH_UP_PAGES = 10;

/**
 * Whether the provider sent this, just now, to this site. Nothing of the body is looked at before its signature holds.
 *
 * @param string                $body    As it came.
 * @param array<string, string> $headers id, timestamp, signature.
 * @param int                   $now     Unix seconds.
 */
function deskside_event_is_genuine( string $body, array $headers, int $now ): bool {
	$secret = deskside_event_secret();
	if ( '' === $secret || '' === $body || strlen( $body ) > DESKSIDE_EVENT_BYTES ) {
		return false;
	}
	if ( ! preg_match( '/^evt_[0-9A-HJKMNP-TV-Z]{26}(?![\s\S])/', $headers['id'] ) || ! preg_match( '/^[0-9]{1,12}(?![\s\S])/', $headers['timestamp'] ) ) {
		return false;
	}
	// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- the form of a Standard Webhooks signature.
	$expected = base64_encode( hash_hmac( 'sha256', $headers['id'] . '.' . $headers['timestamp'] . '.' . $body, $secret, true ) );
	$genuine  = false;
	foreach ( array_slice( explode( ' ', $headers['signature'] ), 0, 10 ) as $signature ) {
		$genuine = hash_equals( 'v1,' . $expected, $signature ) || $genuine;
	}
	return $genuine
		&& abs( $now - (int) $headers['timestamp'] ) <= DESKSIDE_EVENT_SKEW
		&& deskside_event_is_ours( json_decode( $body, false, 8 ), $headers['id'] );
}

/** The key that signs, as bytes; empty when this site is not connected or takes no events. */
function deskside_event_secret(): string {
	$stored = deskside_connection()['event_secret'] ?? null;
	$stored = is_string( $stored ) && 0 === strpos( $stored, 'whsec_' ) ? substr( $stored, 6 ) : '';
	// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- the form of a Standard Webhooks secret.
	$key = base64_decode( $stored, true );
	return false !== $key && strlen( $key ) >= 24 ? $key : '';
}

/**
 * Whether a signed body is an event for this very site: one that was signed for another id or site is not.
 *
 * @param mixed  $event Decoded.
 * @param string $id    Of the header.
 */
function deskside_event_is_ours( $event, string $id ): bool {
	return $event instanceof stdClass
		&& ( $event->id ?? null ) === $id
		&& ( $event->site_id ?? null ) === ( deskside_connection()['site_id'] ?? false )
		&& is_string( $event->type ?? null )
		&& ( $event->data ?? null ) instanceof stdClass;
}

/**
 * Takes an event that is genuine, once.
 *
 * @param stdClass $event `siteEvent` of the contract.
 * @return true|WP_Error Status 409 for one that was taken before; 503 when the provider could not be asked, so that it tells again.
 */
function deskside_take_event( stdClass $event ) {
	if ( ! deskside_claim_event( $event->id ) ) {
		return new WP_Error( 'event_repeated', 'event_repeated', array( 'status' => 409 ) );
	}
	if ( ! deskside_follow_event( $event ) ) {
		deskside_unclaim_event( $event->id );
		return new WP_Error( 'event_postponed', 'event_postponed', array( 'status' => 503 ) );
	}
	deskside_announce_event( $event );
	return true;
}

/**
 * Reads anew what an event is about: the help texts, or the badges.
 *
 * @param stdClass $event `siteEvent` of the contract.
 * @return bool False when the provider could not be asked.
 */
function deskside_follow_event( stdClass $event ): bool {
	if ( 'help.changed' !== $event->type ) {
		return deskside_refresh_summaries( DESKSIDE_UNREAD_PEOPLE, 8.0 );
	}
	deskside_load( 'help/refresh' );
	return true === deskside_refresh_help( null, 4.0 );
}

/**
 * Lets whoever keeps something of the provider's know that it is old.
 *
 * @param stdClass $event `siteEvent` of the contract.
 */
function deskside_announce_event( stdClass $event ): void {
	/**
	 * Fires when the provider told that something changed.
	 *
	 * @param string      $type      Such as ticket.changed or quote.changed.
	 * @param string|null $ticket_id The ticket.
	 * @param string|null $quote_id  The quote.
	 */
	do_action( 'deskside_changed', $event->type, $event->data->ticket_id ?? null, $event->data->quote_id ?? null );
}

/**
 * Remembers an id; false when it was remembered before. The table's key decides, so two requests at once cannot both win.
 *
 * @param string $id Event id.
 */
function deskside_claim_event( string $id ): bool {
	global $wpdb;
	$table = deskside_events_table();
	return 1 === $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO $table (id, taken_at) VALUES (%s, %d)", $id, time() ) );
}

/**
 * Forgets an id, so that the same event can come again.
 *
 * @param string $id Event id.
 */
function deskside_unclaim_event( string $id ): void {
	$GLOBALS['wpdb']->delete( deskside_events_table(), array( 'id' => $id ) );
}

/** Forgets ids that are too old to come again. */
function deskside_sweep_events(): void {
	global $wpdb;
	$table = deskside_events_table();
	$wpdb->query( $wpdb->prepare( "DELETE FROM $table WHERE taken_at < %d", time() - DESKSIDE_EVENT_MEMORY ) );
}

/** Once an hour: what was told while this site could not be reached. Goes on where the last run ended. */
function deskside_catch_up(): void {
	deskside_sweep_events();
	if ( ! deskside_is_connected() ) {
		return;
	}
	deskside_load( 'provider-client' );
	$site = deskside_connection()['site_id'] ?? '';
	for ( $page = 0, $more = true; $more && $page < DESKSIDE_CATCH_UP_PAGES; $page++ ) {
		$answer = deskside_ask_provider(
			'GET',
			'/v1/events',
			array(
				'answer' => 'events',
				'query'  => array( 'after' => deskside_events_cursor() ),
			)
		);
		if ( is_wp_error( $answer ) ) {
			return;
		}
		foreach ( $answer->events as $event ) {
			if ( deskside_claim_event( $event->id ) ) {
				deskside_note_missed( $event );
				deskside_announce_event( $event );
			}
		}
		update_option( 'deskside_events_cursor', array( $site => $answer->cursor ), false );
		$more = $answer->more;
	}
}

/**
 * Help texts that changed while this site could not be reached are due now; the hourly run reads the rest anew anyway.
 *
 * @param stdClass $event `siteEvent` of the contract.
 */
function deskside_note_missed( stdClass $event ): void {
	if ( 'help.changed' === $event->type ) {
		deskside_update_state( array( 'help_at' => 0 ) );
	}
}

/** Where the last run ended; null for a connection that has not asked yet. */
function deskside_events_cursor(): ?string {
	$kept   = get_option( 'deskside_events_cursor' );
	$cursor = is_array( $kept ) ? ( $kept[ deskside_connection()['site_id'] ?? '' ] ?? null ) : null;
	return is_string( $cursor ) ? $cursor : null;
}
