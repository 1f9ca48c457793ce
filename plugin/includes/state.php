<?php
/**
 * The one small autoloaded option: all that an ordinary admin page needs to know, without a query of its own.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Bumped when the table, the capabilities or the schedule change; `deskside_install()` brings a site up to it. */
const DESKSIDE_SCHEMA = 4;

/** People whose number of unread answers is kept; the one who looked longest ago goes first. */
const DESKSIDE_UNREAD_PEOPLE = 30;

/**
 * What the site knows at once.
 *
 * @return array{schema: int, connected: bool, reconnect: bool, waiting: int, unsent: int, next_try_at: int, unread: array<int, int>, help_at: int, help_locales: string[], tips: string[], minutes: array{counting: string, granted: int, remaining: int, reserved: int, until: int, zone?: string}|null, grants: array<string, int>, retention: int|null}
 *         `reconnect`: the provider no longer accepts the token. `waiting`: outbox rows that go out by themselves; `unsent`: those and the ones that need somebody; `next_try_at`: Unix seconds.
 *         `unread`: unread answers and quotes to approve by user id, for the people who used the panel or were asked. `help_at`: when help texts were fetched, Unix seconds;
 *         `help_locales`: the languages they are kept in; `tips`: ids of the screens that have tips.
 *         `grants`: ends of the access given to support by id, Unix seconds; 0 when it ended and the provider is yet to be told. `minutes`: the site's, until `until` (Unix seconds), the turn of a month in `zone` (IANA, known to this PHP).
 *         `retention`: months that the provider keeps what was solved, 0 for as long as the contract runs, null before it was asked.
 */
function deskside_state(): array {
	return deskside_whole_state( get_option( 'deskside_state' ) );
}

/**
 * The same of what is stored, whatever that is; an older version stored less.
 *
 * @param mixed $stored Value of the option.
 * @return array{schema: int, connected: bool, reconnect: bool, waiting: int, unsent: int, next_try_at: int, unread: array<int, int>, help_at: int, help_locales: string[], tips: string[], minutes: array{counting: string, granted: int, remaining: int, reserved: int, until: int, zone?: string}|null, grants: array<string, int>, retention: int|null}
 */
function deskside_whole_state( $stored ): array {
	return array_merge(
		array(
			'schema'       => 0,
			'connected'    => false,
			'reconnect'    => false,
			'waiting'      => 0,
			'unsent'       => 0,
			'next_try_at'  => 0,
			'unread'       => array(),
			'help_at'      => 0,
			'help_locales' => array(),
			'tips'         => array(),
			'grants'       => array(),
			'minutes'      => null,
			'retention'    => null,
		),
		is_array( $stored ) ? $stored : array()
	);
}

/**
 * Changes some of it; writes only when something differs.
 *
 * @param array<string, mixed>|callable(array<string, mixed>): array<string, mixed> $changes Keys of deskside_state(). What depends on what is stored, or on what others change, comes from a function: it gets the state of this very moment.
 */
function deskside_update_state( $changes ): void {
	deskside_load( 'change-option' );
	$change = static function ( $stored ) use ( $changes ): array {
		$state = deskside_whole_state( $stored );
		return array_merge( $state, is_array( $changes ) ? $changes : $changes( $state ) );
	};
	deskside_change_option( 'deskside_state', $change, true );
}

/** Whether the site holds a token that the provider has not refused. */
function deskside_is_connected(): bool {
	return deskside_state()['connected'];
}

/**
 * Answers that somebody has not read yet and quotes that they were asked to approve, as of the last time the provider was asked.
 *
 * @param int $user_id Whose.
 */
function deskside_unread( int $user_id ): int {
	return (int) ( deskside_state()['unread'][ $user_id ] ?? 0 );
}

/**
 * Remembers it for the badge.
 *
 * @param int $user_id Whose.
 * @param int $unread  How many.
 */
function deskside_remember_unread( int $user_id, int $unread ): void {
	$remember = static function ( array $state ) use ( $user_id, $unread ): array {
		$people = $state['unread'];
		if ( ( $people[ $user_id ] ?? null ) === $unread ) {
			return array();
		}
		unset( $people[ $user_id ] );
		$people[ $user_id ] = $unread;
		return array( 'unread' => array_slice( $people, -DESKSIDE_UNREAD_PEOPLE, null, true ) );
	};
	deskside_update_state( $remember );
}

/**
 * Remembers the contract's minutes for the admin bar.
 *
 * @param stdClass $summary `summary` of the contract.
 */
function deskside_remember_minutes( stdClass $summary ): void {
	$allowance = $summary->minutes->allowance;
	deskside_update_state(
		array(
			'minutes' => array(
				'counting'  => $summary->contract->counting,
				'granted'   => $allowance->granted ?? 0,
				'remaining' => $allowance->remaining ?? 0,
				'reserved'  => $summary->minutes->reserved,
				'until'     => $allowance ? (int) strtotime( $allowance->lapses_at ) : 0,
				'zone'      => in_array( $summary->contract->zone, timezone_identifiers_list( DateTimeZone::ALL_WITH_BC ), true ) ? $summary->contract->zone : 'UTC',
			),
		)
	);
}
