<?php
/**
 * Builders of contract values for the fake provider; fixed values, changed where a test is about them.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

/**
 * A ULID that sorts by its number.
 *
 * @param int $number Which.
 */
function build_ulid( int $number = 1 ): string {
	return '01JD' . str_pad( (string) $number, 22, '0', STR_PAD_LEFT );
}

/**
 * `newTicket`.
 *
 * @param array<string, mixed> $changes Fields.
 * @return array<string, mixed>
 */
function build_new_ticket( array $changes = array() ): array {
	return array_merge(
		array(
			'id'            => 'tic_' . build_ulid(),
			'subject'       => 'The menu is gone',
			'body'          => 'Since this morning the menu does not show.',
			'topic'         => 'site_broken',
			'urgency'       => null,
			'facts'         => new stdClass(),
			'capture'       => null,
			'attachments'   => array(),
			'estimate_seen' => null,
			'consent'       => null,
			'written_at'    => '2026-11-20T09:00:00.000Z',
		),
		$changes
	);
}

/**
 * `newMessage`.
 *
 * @param array<string, mixed> $changes Fields.
 * @return array<string, mixed>
 */
function build_new_message( array $changes = array() ): array {
	return array_merge(
		array(
			'id'          => 'msg_' . build_ulid( 2 ),
			'body'        => 'One more thing.',
			'attachments' => array(),
			'written_at'  => '2026-11-20T09:05:00.000Z',
		),
		$changes
	);
}

/** `estimate`. */
function build_estimate(): array {
	return array(
		'at'                => '2026-11-20T09:00:00.000Z',
		'fingerprint'       => str_repeat( 'a', 64 ),
		'topic'             => 'site_broken',
		'urgency'           => 'red',
		'coverage'          => 'fair_use',
		'minutes_expected'  => 15,
		'fair_use_minutes'  => 15,
		'hourly_minutes'    => 0,
		'remaining_before'  => 18,
		'remaining_after'   => 3,
		'price'             => null,
		'hourly_rate_cents' => 9000,
		'consent_required'  => false,
		'may_refuse'        => false,
		'response'          => array(
			'measures'         => 'answer',
			'earliest'         => null,
			'latest'           => '2026-11-20T13:00:00.000Z',
			'latest_is_breach' => false,
			'text'             => 'Within four working hours.',
		),
		'reasons'           => array(
			array(
				'rule' => 'fair_use',
				'text' => 'Covered by your minutes.',
			),
		),
	);
}

/**
 * `ticketSummary`.
 *
 * @param array<string, mixed> $changes Fields.
 * @return array<string, mixed>
 */
function build_ticket_summary( array $changes = array() ): array {
	return array_merge(
		array(
			'id'           => 'tic_' . build_ulid(),
			'number'       => 7,
			'subject'      => 'The menu is gone',
			'status'       => 'new',
			'topic'        => 'site_broken',
			'topic_label'  => 'My site is broken',
			'urgency'      => 'red',
			'unread'       => 0,
			'minutes_used' => 0,
			'created_at'   => '2026-11-20T09:00:00.000Z',
			'updated_at'   => '2026-11-20T09:00:00.000Z',
		),
		$changes
	);
}

/**
 * `ticketLine`.
 *
 * @param array<string, mixed> $changes Fields.
 * @return array<string, mixed>
 */
function build_ticket_line( array $changes = array() ): array {
	return build_ticket_summary( $changes + array( 'asked' => false ) );
}

/**
 * `ticket`.
 *
 * @param array<string, mixed> $changes Fields.
 * @return array<string, mixed>
 */
function build_ticket( array $changes = array() ): array {
	return array_merge(
		build_ticket_summary(),
		array(
			'opened_by' => array(
				'kind' => 'site',
				'name' => 'Olga Owner',
				'you'  => true,
			),
			'agent'     => null,
			'capture'   => null,
			'estimate'  => build_estimate(),
			'due'       => null,
			'messages'  => array(),
			'pauses'    => array(),
			'refusal'   => null,
			'breaches'  => array(),
		),
		$changes
	);
}

/**
 * A message of a ticket.
 *
 * @param string $id Message id.
 */
function build_message( string $id ): array {
	return array(
		'id'          => $id,
		'author'      => array(
			'kind' => 'site',
			'name' => 'Olga Owner',
			'you'  => true,
		),
		'body'        => 'One more thing.',
		'attachments' => array(),
		'written_at'  => '2026-11-20T09:05:00.000Z',
		'received_at' => '2026-11-20T09:05:01.000Z',
	);
}

/**
 * `minutesSummary`.
 *
 * @param int $used Minutes used.
 */
function build_minutes( int $used = 12 ): array {
	return array(
		'allowance' => array(
			'month'     => '2026-11',
			'granted'   => 30,
			'used'      => $used,
			'remaining' => 30 - $used,
			'lapses_at' => '2026-11-30T23:00:00.000Z',
		),
		'reserved'  => 0,
		'billable'  => 0,
	);
}

/**
 * `ticketChanged`.
 *
 * @param array<string, mixed> $changes Fields of the ticket.
 * @return array<string, mixed>
 */
function build_changed( array $changes = array() ): array {
	return array(
		'ticket'  => build_ticket( $changes ),
		'minutes' => build_minutes( 13 ),
	);
}

/**
 * `summary`.
 *
 * @param array<string, mixed> $changes Fields.
 * @return array<string, mixed>
 */
function build_summary( array $changes = array() ): array {
	return array_merge(
		array(
			'as_of'        => '2026-11-20T09:00:00.000Z',
			'provider'     => array(
				'name'   => 'Good Hands',
				'colour' => '#0a6b4b',
				'logo'   => null,
				'phone'  => null,
			),
			'contract'     => array(
				'id'                => 'con_' . build_ulid( 9 ),
				'client'            => 'Flowers',
				'starts_on'         => '2025-01-01',
				'ends_on'           => null,
				'counting'          => 'allowance',
				'plan'              => 'standaard',
				'plan_label'        => 'Standaard',
				'zone'              => 'Europe/Brussels',
				'currency'          => 'EUR',
				'vat_percent'       => 21,
				'hourly_rate_cents' => 9000,
			),
			'minutes'      => build_minutes(),
			'unread'       => 0,
			'open_tickets' => 1,
			'phone'        => null,
		),
		$changes
	);
}

/** `topicList`. */
function build_topics(): array {
	return array(
		'topics'    => array(
			array(
				'id'        => 'site_broken',
				'label'     => 'My site is broken',
				'urgency'   => 'red',
				'questions' => array(),
			),
		),
		'urgencies' => array(
			array(
				'id'          => 'green',
				'label'       => 'When it suits',
				'description' => 'Works, a change.',
			),
		),
	);
}

/** `statement`. */
function build_statement(): array {
	return build_statement_of( array() );
}

/**
 * `statement` with entries.
 *
 * @param array<int, array<string, mixed>> $entries Entries.
 * @param array<string, mixed>             $changes Fields.
 * @return array<string, mixed>
 */
function build_statement_of( array $entries, array $changes = array() ): array {
	return array_merge(
		array(
			'month'        => '2026-11',
			'zone'         => 'Europe/Brussels',
			'open'         => true,
			'granted'      => 30,
			'used'         => 12,
			'unused'       => 18,
			'expired'      => 0,
			'over'         => 0,
			'billed'       => null,
			'reservations' => array(),
			'entries'      => $entries,
		),
		$changes
	);
}

/** `billedSum`: 14 minutes at 95 an hour. */
function build_billed(): array {
	return array(
		'minutes'              => 14,
		'currency'             => 'EUR',
		'hourly_rate_cents'    => 9500,
		'vat_percent'          => 21,
		'total_cents'          => 2217,
		'vat_cents'            => 466,
		'total_cents_with_vat' => 2683,
	);
}

/**
 * `statementEntry`.
 *
 * @param array<string, mixed> $changes Fields.
 * @return array<string, mixed>
 */
function build_entry( array $changes = array() ): array {
	return array_merge(
		array(
			'id'            => 'min_' . build_ulid( 3 ),
			'kind'          => 'use',
			'minutes'       => -12,
			'billable'      => 0,
			'consented'     => null,
			'worked_at'     => '2026-11-10T10:00:00.000Z',
			'written_at'    => '2026-11-10T10:30:00.000Z',
			'person'        => 'Joris',
			'work'          => 'Mended the shipping costs',
			'ticket_id'     => 'tic_' . build_ulid(),
			'ticket_number' => 7,
			'hidden'        => false,
		),
		$changes
	);
}

/**
 * `attachment`, already with its bytes.
 *
 * @param string $id    Attachment id.
 * @param string $bytes Its content.
 */
function build_attachment( string $id, string $bytes ): array {
	return array(
		'id'     => $id,
		'kind'   => 'picture',
		'name'   => 'screen.png',
		'type'   => 'image/png',
		'bytes'  => max( 1, strlen( $bytes ) ),
		'sha256' => hash( 'sha256', $bytes ),
		'status' => 'here',
		'refused_for' => null,
		'width'  => 2,
		'height' => 2,
	);
}

/** A picture of one pixel. */
function build_png(): string {
	return (string) base64_decode( 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', true );
}

/**
 * `quote`, sent and open.
 *
 * @param array<string, mixed> $changes Fields.
 * @return array<string, mixed>
 */
function build_quote( array $changes = array() ): array {
	return array_merge(
		array(
			'id'        => 'quo_' . build_ulid( 9 ),
			'ticket_id' => 'tic_' . build_ulid(),
			'status'    => 'sent',
			'versions'  => array( build_quote_version() ),
			'ending'    => null,
			'finding'   => null,
			'history'   => array( array( 'what' => 'sent', 'version' => 1, 'by' => 'Saar', 'at' => '2026-11-20T09:00:00.000Z' ) ),
			'requests'  => array(),
			'approval'  => array( 'text_version' => 1, 'locale' => 'en', 'text' => 'I agree to version 1 of this quote: €145.20 including VAT (€120.00 without VAT).', 'shown_sha256' => str_repeat( 'a', 64 ), 'sign_in_minutes' => null ),
		),
		$changes
	);
}

/**
 * `quoteVersion`.
 *
 * @param array<string, mixed> $changes Fields.
 * @return array<string, mixed>
 */
function build_quote_version( array $changes = array() ): array {
	return array_merge(
		array(
			'version'              => 1,
			'lines'                => array( array( 'description' => 'Repair the coupon field', 'quantity' => 1.5, 'unit_cents' => 8000, 'vat_percent' => 21 ) ),
			'vat'                  => array( array( 'percent' => 21, 'net_cents' => 12000, 'vat_cents' => 2520 ) ),
			'total_cents'          => 12000,
			'vat_cents'            => 2520,
			'total_cents_with_vat' => 14520,
			'currency'             => 'EUR',
			'valid_until'          => '2026-12-20T09:00:00.000Z',
			'minutes_cap'          => 90,
			'minutes_price'        => array( 'hourly_rate_cents' => 9500, 'total_cents' => 14250, 'total_cents_with_vat' => 17243 ),
			'note'                 => '',
			'attachments'          => array(),
			'sent_at'              => '2026-11-20T09:00:00.000Z',
			'sent_by'              => 'Saar',
		),
		$changes
	);
}

/**
 * `approveHere` or `declineHere`: what somebody saw of build_quote().
 *
 * @param array<string, mixed> $changes Fields; `note` or `reason` at least.
 * @return array<string, mixed>
 */
function build_decision( array $changes ): array {
	return array_merge(
		array(
			'quote_id'             => 'quo_' . build_ulid( 9 ),
			'version'              => 1,
			'total_cents'          => 12000,
			'total_cents_with_vat' => 14520,
			'currency'             => 'EUR',
			'text_version'         => 1,
			'locale'               => 'en',
			'shown_sha256'         => str_repeat( 'a', 64 ),
			'screen'               => array( 'id' => 'plugins', 'title' => 'Plugins', 'url' => '/wp-admin/plugins.php' ),
			'key'                  => build_ulid( 7 ),
		),
		$changes
	);
}

/** An evidence record as a provider sends it. */
function build_evidence(): string {
	return '{"consent":{"entry_id":"min_' . build_ulid() . '","minutes_cap":90},"decided_at":"2026-11-21T09:00:00.000Z","decision":"approved","format":"deskside-decision/1","key":"' . build_ulid( 7 ) . '","note":"Go ahead.","person":{"email":"anna@shop.example","name":"Anna Bakker","ref":"7","role":"owner"},"screen":{"id":"plugins","title":"Plugins","url":"/wp-admin/plugins.php"},"shown":{"document":{"attachments":[],"client":"Bloemen de Vries","currency":"EUR","finding":null,"lines":[{"description":"Repair the coupon field","quantity":1.5,"unit_cents":8000,"vat_percent":21}],"minutes_cap":90,"note":"As discussed.","provider":{"id":"prv","name":"Nordlicht Support"},"quote_id":"quo_' . build_ulid( 9 ) . '","sent_at":"2026-11-20T09:00:00.000Z","sent_by":"Saar","ticket":{"id":"tic_' . build_ulid() . '","number":7,"subject":"The coupon field is gone"},"total_cents":12000,"total_cents_with_vat":14520,"valid_until":"2026-12-20T09:00:00.000Z","vat":[{"net_cents":12000,"percent":21,"vat_cents":2520}],"vat_cents":2520,"version":1},"text":{"locale":"en","version":1,"words":"I agree to version 1 of this quote: €145.20 including VAT (€120.00 without VAT)."}},"shown_sha256":"' . str_repeat( 'a', 64 ) . '","signed_in_at":"2026-11-21T08:59:00.000Z"}';
}

/**
 * `keptConsent`, of the record that build_agreement() makes.
 *
 * @param array<string, mixed> $changes Fields.
 * @return array<string, mixed>
 */
function build_kept_consent( array $changes = array() ): array {
	return array_merge(
		array(
			'minutes_cap'         => 60,
			'text'                => 'I agree to pay for up to 1 hour of work.',
			'locale'              => 'en',
			'refused_for'         => null,
			'currency'            => 'EUR',
			'hourly_rate_cents'   => 9000,
			'vat_percent'         => 21,
			'most_cents'          => 9000,
			'most_cents_with_vat' => 10890,
			'record_sha256'       => hash( 'sha256', build_agreement() ),
		),
		$changes
	);
}

/** The record of an agreement as a provider sends it. */
function build_agreement(): string {
	return '{"agreed":{"locale":"en","minutes_cap":60,"text":"I agree to pay for up to 1 hour of work."},"client":"Bloemen de Vries","contract":{"id":"con_' . build_ulid( 9 ) . '","plan_id":"standaard","plan_version":1},"figures":{"currency":"EUR","hourly_rate_cents":9000,"most_cents":9000,"most_cents_with_vat":10890,"vat_percent":21},"format":"deskside-consent/1","person":{"email":"anna@shop.example","name":"Anna Bakker","ref":"7","role":"owner"},"provider":{"id":"prv","name":"Nordlicht Support"},"received_at":"2026-11-21T09:00:05.000Z","refused_for":null,"screen":{"id":"plugins","title":"Plugins","url":"/wp-admin/plugins.php"},"seen":{"at":"2026-11-21T08:59:00.000Z","fingerprint":"' . str_repeat( 'f', 64 ) . '"},"shown":{"at":"2026-11-21T08:59:00.000Z","fingerprint":"' . str_repeat( 'f', 64 ) . '","reasons":[{"rule":"hourly","text":"Custom work is billed by the minute."}]},"sign_in_age_seconds":300,"site_id":"sit_' . build_ulid() . '","ticket_id":"tic_' . build_ulid() . '","written_at":"2026-11-21T09:00:00.000Z"}';
}
