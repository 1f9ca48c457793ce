<?php
/**
 * Personal data of somebody for WordPress's own export: what waits here, then what the provider keeps.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'provider-client', 'outbox/items', 'outbox/words' );

/**
 * A page of the export. The first one is this site's, the others are the provider's.
 *
 * @param string $email Whose.
 * @param int    $page  From 1.
 * @return array{data: array<int, array<string, mixed>>, done: bool}|WP_Error An export that lacks the provider's part is none: it is tried again.
 */
function deskside_export_person( string $email, int $page ) {
	$user = get_user_by( 'email', $email );
	if ( ! $user ) {
		return array(
			'data' => array(),
			'done' => true,
		);
	}
	if ( 1 === $page ) {
		delete_transient( 'deskside_export_' . $user->ID );
		return array(
			'data' => deskside_export_waiting( $user ),
			'done' => null === deskside_origin(),
		);
	}
	return deskside_export_from_provider( $user );
}

/**
 * What of somebody is in this site's outbox, sent or not.
 *
 * @param WP_User $user Whose.
 * @return array<int, array<string, mixed>>
 */
function deskside_export_waiting( WP_User $user ): array {
	$things = array();
	foreach ( deskside_outbox_ids_of( $user->ID ) as $id ) {
		$row      = (array) deskside_outbox_find( $id );
		$content  = json_decode( (string) $row['payload'] );
		$things[] = deskside_exported_thing(
			'deskside-outbox',
			__( 'Requests for help, on this site', 'deskside' ),
			$id,
			array(
				__( 'What', 'deskside' )    => deskside_kind_words( (string) $row['kind'] ),
				__( 'Since', 'deskside' )   => deskside_instant( (int) $row['created_at'] ),
				__( 'Subject', 'deskside' ) => (string) json_decode( (string) $row['subject'] ),
				__( 'Text', 'deskside' )    => (string) ( $content->body ?? '' ),
			)
		);
	}
	return $things;
}

/**
 * The next page of what the provider keeps.
 *
 * @param WP_User $user Whose.
 * @return array{data: array<int, array<string, mixed>>, done: bool}|WP_Error
 */
function deskside_export_from_provider( WP_User $user ) {
	$place  = 'deskside_export_' . $user->ID;
	$after  = get_transient( $place );
	$answer = deskside_ask_provider(
		'GET',
		'/v1/people/' . $user->ID . '/data',
		array(
			'answer' => 'person_data',
			'query'  => array( 'after' => is_string( $after ) ? $after : null ),
		)
	);
	if ( is_wp_error( $answer ) ) {
		return $answer;
	}
	null === $answer->next ? delete_transient( $place ) : set_transient( $place, $answer->next, HOUR_IN_SECONDS );
	return array(
		'data' => array_map( 'deskside_exported_item', $answer->items ),
		'done' => null === $answer->next,
	);
}

/**
 * What a thing of the provider is, in words.
 *
 * @param string $kind `kind` of the contract's `personItem`.
 */
function deskside_provider_kind_words( string $kind ): string {
	$words = array(
		'attachment' => __( 'A file', 'deskside' ),
		'question'   => __( 'A question to the help', 'deskside' ),
	);
	return $words[ $kind ] ?? deskside_kind_words( $kind );
}

/**
 * A thing of the provider in WordPress's shape.
 *
 * @param stdClass $item `personItem` of the contract.
 * @return array<string, mixed>
 */
function deskside_exported_item( stdClass $item ): array {
	return deskside_exported_thing(
		'deskside-provider',
		__( 'Requests for help, at the provider', 'deskside' ),
		$item->id,
		array(
			__( 'What', 'deskside' )   => deskside_provider_kind_words( $item->kind ),
			__( 'Since', 'deskside' )  => $item->at,
			__( 'Name', 'deskside' )   => $item->name,
			__( 'E-mail', 'deskside' ) => (string) $item->email,
			__( 'Text', 'deskside' )   => $item->text,
		)
	);
}

/**
 * A thing in WordPress's shape.
 *
 * @param string                $group  Id of its group.
 * @param string                $label  The group in words.
 * @param string                $id     Its id.
 * @param array<string, string> $values Words and values; empty ones are left out.
 * @return array<string, mixed>
 */
function deskside_exported_thing( string $group, string $label, string $id, array $values ): array {
	$data = array();
	foreach ( $values as $name => $value ) {
		if ( '' !== $value ) {
			$data[] = compact( 'name', 'value' );
		}
	}
	return array(
		'group_id'    => $group,
		'group_label' => $label,
		'item_id'     => $id,
		'data'        => $data,
	);
}
