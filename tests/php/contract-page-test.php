<?php
/**
 * "What is in my contract": the page, the owner's word on an advice, the journal as a file, what the site checks by itself.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Contract_Page_Test extends Deskside_Test_Case {
	const HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

	protected function setUp(): void {
		parent::setUp();
		deskside_load( 'contract-page', 'journal-csv', 'journal-actions', 'duty-ticks', 'settings-actions', 'csv' );
		$this->provider->on( 'GET /v1/contract', Fake_Provider::json( self::contract_page() ) );
		$this->provider->on( 'GET /v1/advice', Fake_Provider::json( array( 'advice' => array( self::advice() ) ) ) );
		$this->provider->on( 'GET /v1/journal', Fake_Provider::json( array( 'entries' => array( self::entry( '=cmd' ) ), 'next' => null ) ) );
	}

	public function test_an_owner_reads_all_of_it(): void {
		$this->sign_in( 'owner' );
		$html = self::printed( 'deskside_print_contract_page' );
		foreach ( array( 'Flowers: Standaard', '<p>How help is counted and paid for:</p><ul', 'Shop functions</strong>: From your minutes.', 'Upgrades at the hourly rate', 'open now, until', 'Within 16 office hours', 'Files and database daily', 'size chart</strong>: Under warranty', 'Watch who has access', 'Needs attention:</strong> The site’s own address does not begin with https.', 'last sign-in unknown', 'No backup plugin', 'Use two factors', 'I have read this', 'Anomaly', '=cmd', 'Checked by your own site' ) as $part ) {
			self::assertStringContainsString( $part, $html );
		}
		self::assertStringNotContainsString( '<script', $html );
	}

	public function test_the_ways_to_reach_the_provider_the_examples_and_the_rates_are_told(): void {
		$this->sign_in( 'owner' );
		$html = self::printed( 'deskside_print_contract_page' );
		foreach ( array( 'Chat: Mon–Fri 10:00–12:00 (Europe/Amsterdam; closed now, opens', 'Typical cases', 'A plugin misbehaves: 40 euro.', 'Work by the hour costs €90.00 an hour, without VAT.', 'VAT: 21%.' ) as $part ) {
			self::assertStringContainsString( $part, $html );
		}
		$page             = self::contract_page();
		$page['contract'] = array( 'hourly_rate_cents' => null, 'vat_percent' => null ) + $page['contract'];
		$this->provider->on( 'GET /v1/contract', Fake_Provider::json( $page ) );
		$html = self::printed( 'deskside_print_contract_page' );
		self::assertStringContainsString( 'Your contract names no hourly rate yet.', $html );
		self::assertStringContainsString( 'Your contract names no VAT rate yet.', $html );
	}

	public static function unread(): array {
		return array(
			'advice'  => array( 'GET /v1/advice', 'Advice from your provider' ),
			'journal' => array( 'GET /v1/journal', 'Functions, anomalies and work done' ),
		);
	}

	/** @dataProvider unread */
	public function test_what_cannot_be_read_is_said_and_not_taken_for_nothing( string $question, string $title ): void {
		$this->sign_in( 'owner' );
		$this->provider->on( $question, Fake_Provider::problem( 'internal' ) );
		$html = self::printed( 'deskside_print_contract_page' );
		self::assertMatchesRegularExpression( '~<h2>' . $title . '</h2><p[^>]*><strong>This part could not be read just now\.</strong>~', $html );
		self::assertSame( 1, substr_count( $html, 'could not be read just now' ) );
	}

	public function test_a_journal_of_several_pages_says_that_the_page_is_not_all_of_it(): void {
		$this->sign_in( 'owner' );
		self::assertStringNotContainsString( 'the newest entries', self::printed( 'deskside_print_contract_page' ) );
		$this->provider->on( 'GET /v1/journal', Fake_Provider::json( array( 'entries' => array( self::entry( 'x' ) ), 'next' => 'more' ) ) );
		self::assertStringContainsString( 'These are the newest entries; the file holds all of them.', self::printed( 'deskside_print_contract_page' ) );
	}

	public function test_a_file_of_the_journal_that_was_cut_says_so(): void {
		$this->sign_in( 'owner' );
		$this->provider->on( 'GET /v1/journal', Fake_Provider::json( array( 'entries' => array( self::entry( 'x' ) ), 'next' => 'more' ) ) );
		$rows = deskside_journal_rows();
		self::assertCount( 1 + DESKSIDE_JOURNAL_PAGES + 1, $rows );
		self::assertStringContainsString( 'not all of it: the file ends after 100 entries', implode( '', (array) end( $rows ) ) );
		$this->provider->on( 'GET /v1/journal', Fake_Provider::json( array( 'entries' => array( self::entry( 'x' ) ), 'next' => null ) ) );
		self::assertCount( 2, deskside_journal_rows() );
	}

	public function test_a_mended_anomaly_is_told_as_mended_with_who_noted_it(): void {
		$this->sign_in( 'owner' );
		$mended = array( 'ended_at' => '2026-11-12T10:00:00.000Z' ) + self::entry( 'Slow' );
		$gone   = array( 'kind' => 'function', 'ended_at' => '2026-11-13T10:00:00.000Z' ) + self::entry( 'Old feed' );
		$this->provider->on( 'GET /v1/journal', Fake_Provider::json( array( 'entries' => array( $mended, $gone, array( 'written_by' => array( 'kind' => 'agent', 'name' => 'Mila', 'you' => false ) ) + self::entry( 'Open one' ) ), 'next' => null ) ) );
		$html = self::printed( 'deskside_print_contract_page' );
		foreach ( array( 'Mended on November 12, 2026', 'Gone since November 13, 2026', 'Not mended yet', 'Noted by Mila' ) as $part ) {
			self::assertSame( 1, substr_count( $html, $part ), $part );
		}
		self::assertSame( '2026-11-12', deskside_journal_row( json_decode( (string) wp_json_encode( $mended ) ) )[4] );
	}

	public function test_an_employee_sees_no_accounts_and_signs_for_nothing(): void {
		$this->sign_in( 'employee' );
		$html = self::printed( 'deskside_print_contract_page' );
		self::assertStringContainsString( 'Watch who has access', $html );
		foreach ( array( 'last sign-in', 'I have read this', 'Download for a spreadsheet', 'Checked by your own site' ) as $part ) {
			self::assertStringNotContainsString( $part, $html );
		}
		$this->provider->requests = array();
		foreach ( array( 'acknowledge', 'journal' ) as $form ) {
			self::assertStringContainsString( 'died 403', $this->post( $form, array( '_wpnonce' => wp_create_nonce( deskside_form_nonce( $form ) ) ) ) );
		}
		self::assertCount( 0, $this->provider->requests );
	}

	public function test_an_owner_acknowledges_the_very_text_once(): void {
		$this->sign_in( 'owner' );
		$id = self::advice()['id'];
		$this->provider->on( 'POST /v1/advice', Fake_Provider::json( self::advice(), 201 ) );
		$fields = array( 'about' => $id, 'sha256' => str_repeat( 'a', 64 ), 'key' => build_ulid( 8 ), '_wpnonce' => wp_create_nonce( deskside_form_nonce( 'acknowledge', $id ) ) );
		self::assertStringContainsString( 'page=deskside-contract', $this->post( 'acknowledge', $fields ) );
		self::assertStringContainsString( 'page=deskside-contract', $this->post( 'acknowledge', array( 'sha256' => 'x' ) + $fields ) );
		$sent = $this->provider->asked( 'POST /v1/advice' );
		self::assertCount( 1, $sent );
		self::assertSame( str_repeat( 'a', 64 ), json_decode( (string) $sent[0]['body'] )->text_sha256 );
	}

	public function test_an_owner_notes_something_in_the_journal_once(): void {
		$this->sign_in( 'owner' );
		$zone = get_option( 'timezone_string' );
		update_option( 'timezone_string', 'Europe/Amsterdam' );
		self::assertMatchesRegularExpression( '/name="about" value="jou_[0-9A-HJKMNP-TV-Z]{26}"/', self::printed( 'deskside_print_contract_page' ) );
		$this->provider->on( 'POST /v1/journal', Fake_Provider::json( self::entry( 'Slow' ), 201 ) );
		$id     = 'jou_' . build_ulid( 70 );
		$fields = array( 'about' => $id, 'kind' => 'anomaly', 'subject' => " It's slow ", 'day' => '2026-11-10', 'text' => "a\r\nb", '_wpnonce' => wp_create_nonce( deskside_form_nonce( 'note', $id ) ) );
		$this->post( 'note', $fields );
		$sent = $this->provider->asked( 'POST /v1/journal' );
		self::assertSame( array( 'id' => $id, 'kind' => 'anomaly', 'subject' => "It's slow", 'text' => "a\nb", 'happened_at' => '2026-11-09T23:00:00.000Z', 'ended_at' => null ), json_decode( (string) $sent[0]['body'], true ) );
		self::assertSame( build_ulid( 70 ), $sent[0]['headers']['Idempotency-Key'] );
		foreach ( array( array( 'day' => '2026-02-30' ), array( 'day' => 'x' ), array( 'kind' => 'other' ), array( 'subject' => ' ' ) ) as $wrong ) {
			$this->post( 'note', $wrong + $fields );
		}
		self::assertCount( 1, $this->provider->asked( 'POST /v1/journal' ) );
		update_option( 'timezone_string', $zone );
	}

	public function test_what_the_journal_refused_stands_in_the_form_again(): void {
		$this->sign_in( 'owner' );
		$id = 'jou_' . build_ulid( 71 );
		$this->provider->on( 'POST /v1/journal', Fake_Provider::problem( 'invalid_request', array( 'detail' => 'This has not happened yet.' ) ) );
		$this->post( 'note', array( 'about' => $id, 'kind' => 'work', 'subject' => 'New "theme"', 'day' => '2026-11-10', 'text' => '', '_wpnonce' => wp_create_nonce( deskside_form_nonce( 'note', $id ) ) ) );
		$html = self::printed( 'deskside_print_contract_page' );
		foreach ( array( 'This has not happened yet.', '<details class="deskside-no-print" open>', 'value="New &quot;theme&quot;"' ) as $part ) {
			self::assertStringContainsString( $part, $html );
		}
		self::assertMatchesRegularExpression( '/value="work"\s+selected/', $html );
	}

	public function test_an_owner_ends_what_this_side_noted_as_it_was_seen(): void {
		$this->sign_in( 'owner' );
		$own    = array( 'id' => 'jou_' . build_ulid( 72 ), 'revision' => 3, 'written_by' => array( 'kind' => 'site', 'name' => 'Olga', 'you' => true ) ) + self::entry( 'Slow' );
		$theirs = self::entry( 'Theirs' );
		$this->provider->on( 'GET /v1/journal', Fake_Provider::json( array( 'entries' => array( $own, $theirs ), 'next' => null ) ) );
		$html = self::printed( 'deskside_print_contract_page' );
		self::assertSame( 1, substr_count( $html, 'value="deskside_mend"' ) );
		self::assertStringContainsString( 'It is mended<span class="screen-reader-text">: Slow', $html );
		$this->provider->on( 'GET /v1/journal/jou_', Fake_Provider::json( array( 'revisions' => array( array( 'revision' => 2 ) + $own, array( 'text' => 'Very.' ) + $own ) ) ) );
		$this->provider->on( 'POST /v1/journal', Fake_Provider::json( $own, 201 ) );
		$this->post( 'mend', array( 'about' => $own['id'], 'revision' => '3', 'key' => build_ulid( 73 ), '_wpnonce' => wp_create_nonce( deskside_form_nonce( 'mend', $own['id'] ) ) ) );
		$sent = $this->provider->asked( 'POST /v1/journal/' . $own['id'] . '/corrections' );
		$body = json_decode( (string) $sent[0]['body'], true );
		self::assertSame( array( 3, 'Slow', 'Very.', '2026-11-10T10:00:00.000Z' ), array( $body['revision'], $body['subject'], $body['text'], $body['happened_at'] ) );
		self::assertLessThan( 5, abs( time() - (int) strtotime( $body['ended_at'] ) ) );
		$this->sign_in( 'employee' );
		self::assertStringNotContainsString( 'deskside_mend', self::printed( 'deskside_print_contract_page' ) );
	}

	/** An entry of an owner. */
	private static function own_entry( array $changes = array() ): array {
		return $changes + array( 'id' => 'jou_' . build_ulid( 72 ), 'revision' => 3, 'written_by' => array( 'kind' => 'site', 'name' => 'Olga', 'you' => true ) ) + self::entry( 'Slow' );
	}

	/** Posts the form that sets that entry right, and gives back what was sent. */
	private function correct( array $typed ): ?array {
		$id = self::own_entry()['id'];
		$this->post( 'correct', $typed + array( 'about' => $id, 'revision' => '3', 'key' => build_ulid( 73 ), 'subject' => 'Slow', 'text' => '', 'day' => '2026-11-10', 'ended' => '', '_wpnonce' => wp_create_nonce( deskside_form_nonce( 'correct', $id ) ) ) );
		$sent = $this->provider->asked( 'POST /v1/journal/' . $id . '/corrections' );
		return array() === $sent ? null : json_decode( (string) end( $sent )['body'], true );
	}

	public function test_an_owner_sets_right_what_this_side_noted_itself(): void {
		$this->sign_in( 'owner' );
		$record = self::own_entry( array( 'id' => 'jou_' . build_ulid( 74 ), 'ticket_id' => 'tic_' . build_ulid(), 'is_record' => true ) );
		$this->provider->on( 'GET /v1/journal', Fake_Provider::json( array( 'entries' => array( self::own_entry(), $record, self::entry( 'Theirs' ) ), 'next' => null ) ) );
		$html = self::printed( 'deskside_print_contract_page' );
		self::assertSame( 1, substr_count( $html, 'value="deskside_correct"' ), 'Neither theirs nor a record of what happened.' );
		self::assertStringContainsString( 'Set it right…<span class="screen-reader-text">: Slow', $html );
		$this->sign_in( 'employee' );
		self::assertStringNotContainsString( 'deskside_correct', self::printed( 'deskside_print_contract_page' ) );
	}

	public function test_what_is_set_right_names_what_was_seen_and_keeps_the_rest(): void {
		$this->sign_in( 'owner' );
		$ended = '2026-11-12T15:30:00.000Z';
		$zone  = get_option( 'timezone_string' );
		update_option( 'timezone_string', 'Europe/Amsterdam' );
		$this->provider->on( 'GET /v1/journal/jou_', Fake_Provider::json( array( 'revisions' => array( self::own_entry( array( 'ended_at' => $ended ) ) ) ) ) );
		$this->provider->on( 'POST /v1/journal', Fake_Provider::json( self::own_entry(), 201 ) );
		self::assertSame( array( 'revision' => 3, 'subject' => 'Slow cart', 'text' => "a\nb", 'happened_at' => '2026-11-10T10:00:00.000Z', 'ended_at' => $ended ), $this->correct( array( 'subject' => ' Slow cart ', 'text' => "a\r\nb", 'ended' => '2026-11-12' ) ), 'A day that stays keeps its hour.' );
		$moved = $this->correct( array( 'day' => '2026-11-09', 'ended' => '2026-11-11' ) );
		self::assertSame( array( '2026-11-08T23:00:00.000Z', '2026-11-10T23:00:00.000Z' ), array( $moved['happened_at'], $moved['ended_at'] ) );
		update_option( 'timezone_string', $zone );
		self::assertNull( $this->correct( array() )['ended_at'], 'It is not over after all.' );
		$before = count( $this->provider->asked( 'POST /v1/journal' ) );
		foreach ( array( array( 'subject' => ' ' ), array( 'day' => 'x' ), array( 'ended' => '2026-02-30' ), array( 'key' => 'x' ) ) as $wrong ) {
			$this->correct( $wrong );
		}
		self::assertCount( $before, $this->provider->asked( 'POST /v1/journal' ) );
	}

	public function test_what_was_set_right_and_refused_stands_in_its_own_form_again(): void {
		$this->sign_in( 'owner' );
		$this->provider->on( 'GET /v1/journal', Fake_Provider::json( array( 'entries' => array( self::own_entry(), self::own_entry( array( 'id' => 'jou_' . build_ulid( 75 ) ) ) ), 'next' => null ) ) );
		$this->provider->on( 'GET /v1/journal/jou_', Fake_Provider::json( array( 'revisions' => array( self::own_entry() ) ) ) );
		$this->provider->on( 'POST /v1/journal', Fake_Provider::problem( 'state_conflict', array( 'detail' => 'Somebody else corrected this entry meanwhile.' ) ) );
		$this->correct( array( 'subject' => 'Slow "cart"' ) );
		$html = self::printed( 'deskside_print_contract_page' );
		self::assertStringContainsString( 'Somebody else corrected this entry meanwhile.', $html );
		self::assertSame( array( 1, 1 ), array( substr_count( $html, 'value="Slow &quot;cart&quot;"' ), substr_count( $html, '<details class="deskside-no-print" open>' ) ), 'Neither the other entry nor a new one.' );
	}

	public function test_each_version_of_an_entry_can_be_read(): void {
		$this->sign_in( 'employee' );
		$this->provider->on( 'GET /v1/journal', Fake_Provider::json( array( 'entries' => array( self::own_entry(), self::own_entry( array( 'id' => 'jou_' . build_ulid( 75 ), 'revision' => 1 ) ) ), 'next' => null ) ) );
		$link = 'page=deskside-contract&#038;entry=' . self::own_entry()['id'] . '">Set right 2 times: read every version';
		$html = self::printed( 'deskside_print_contract_page' );
		self::assertStringContainsString( $link, $html );
		self::assertSame( 1, substr_count( $html, 'read every version' ) );

		$this->provider->on( 'GET /v1/journal/jou_', Fake_Provider::json( array( 'revisions' => array( self::own_entry( array( 'revision' => 1, 'subject' => self::HOSTILE ) ), self::own_entry( array( 'revision' => 2, 'subject' => 'Slow cart', 'written_at' => '2026-11-15T10:00:00.000Z' ) ) ) ) ) );
		$_GET['entry'] = self::own_entry()['id'];
		$html          = self::printed( 'deskside_print_contract_page' );
		$_GET['entry'] = '../quotes';
		self::printed( 'deskside_print_contract_page' );
		unset( $_GET['entry'] );
		foreach ( array( 'Every version of this entry', 'Version 1', '&lt;script&gt;', 'Version 2', 'Slow cart', 'November 15, 2026' ) as $part ) {
			self::assertStringContainsString( $part, $html );
		}
		self::assertStringNotContainsString( '<script', $html );
		self::assertCount( 1, $this->provider->asked( 'GET /v1/journal/' ) );
	}

	public function test_a_duty_that_only_a_person_can_tell_is_ticked_with_day_and_person(): void {
		$id = $this->sign_in( 'owner' );
		self::assertStringNotContainsString( 'Seen to on', self::printed( 'deskside_print_contract_page' ) );
		$html = self::printed( 'deskside_print_contract_page' );
		self::assertMatchesRegularExpression( '/For you to judge:(?:(?!<\/li>).)*name="about" value="access"/s', $html, 'What is for a person to judge is ticked too.' );
		self::assertSame( 0, preg_match( '/name="about" value="ssl"/', $html ), 'What the site knows is not.' );
		$tick = function ( string $state ): void {
			$this->post( 'duty', array( 'about' => 'content', 'state' => $state, '_wpnonce' => wp_create_nonce( deskside_form_nonce( 'duty', 'content' ) ) ) );
		};
		$this->provider->requests = array();
		$tick( 'done' );
		self::assertCount( 0, $this->provider->requests );
		self::assertSame( $id, deskside_duty_ticks()['content']['by'] );
		self::assertFalse( isset( wp_load_alloptions( true )['deskside_duties'] ) );
		$this->sign_in( 'employee' );
		$html = self::printed( 'deskside_print_contract_page' );
		self::assertStringContainsString( 'Seen to on ' . wp_date( 'F j, Y' ) . ' by ' . get_userdata( $id )->display_name, $html );
		self::assertStringNotContainsString( 'deskside_duty', $html );
		$this->sign_in( 'owner' );
		update_option( 'deskside_duties', array_fill_keys( array_map( 'strval', range( 1000, 1200 ) ), array( 'at' => 1, 'by' => 1 ) ), false );
		$tick( 'done' );
		self::assertCount( DESKSIDE_TICKS, deskside_duty_ticks() );
		$tick( 'open' );
		self::assertFalse( isset( deskside_duty_ticks()['content'] ) );
		delete_option( 'deskside_duties' );
	}

	public function test_i1_no_cell_of_the_journal_opens_as_a_formula(): void {
		foreach ( array( '=', '+', '-', '@', "\t", "\r" ) as $start ) {
			$rows = array( deskside_journal_row( json_decode( (string) wp_json_encode( self::entry( $start . 'cmd' ) ) ) ) );
			$row  = str_getcsv( trim( substr( deskside_csv( $rows ), 3 ) ), ',', '"', '' );
			self::assertCount( 6, $row );
			foreach ( $row as $cell ) {
				self::assertSame( 0, preg_match( '/^[\s]*[=+\-@]/', (string) $cell ), (string) $cell );
			}
		}
	}

	public function test_hostile_words_stay_words(): void {
		$this->sign_in( 'owner' );
		$page                     = self::contract_page();
		$page['topics'][0]['text']  = self::HOSTILE;
		$page['lines'][0]['label']  = self::HOSTILE;
		$page['client_duties'][0]['text'] = self::HOSTILE;
		$this->provider->on( 'GET /v1/contract', Fake_Provider::json( $page ) );
		$this->provider->on( 'GET /v1/journal', Fake_Provider::json( array( 'entries' => array( self::entry( self::HOSTILE ) ), 'next' => null ) ) );
		$tags = new WP_HTML_Tag_Processor( self::printed( 'deskside_print_contract_page' ) );
		$seen = 0;
		while ( $tags->next_tag() ) {
			++$seen;
			self::assertFalse( in_array( $tags->get_tag(), array( 'SCRIPT', 'IMG' ), true ) );
		}
		self::assertGreaterThan( 30, $seen );
	}

	public static function certificates(): array {
		$now = 1764000000;
		return array(
			'far'     => array( 'https://shop.test/', $now + 60 * DAY_IN_SECONDS, true, 'valid until' ),
			'near'    => array( 'https://shop.test/', $now + 3 * DAY_IN_SECONDS, false, 'valid until' ),
			'over'    => array( 'https://shop.test/', $now - 1, false, 'ended on' ),
			'unseen'  => array( 'https://shop.test/', null, null, 'could not be seen' ),
			'no TLS'  => array( 'http://shop.test/', null, false, 'does not begin with https' ),
		);
	}

	/** @dataProvider certificates */
	public function test_a_certificate( string $url, ?int $end, ?bool $ok, string $words ): void {
		$result = deskside_check_certificate( $url, $end, 1764000000 );
		self::assertSame( $ok, $result['ok'] );
		self::assertStringContainsString( $words, $result['found'] );
		self::assertSame( true === $ok, '' === $result['todo'] );
	}

	public function test_a_backup_is_known_by_what_its_plugin_noted(): void {
		self::assertNull( deskside_last_backup() );
		update_option( 'updraft_last_backup', array( 'backup_time' => 1763900000, 'success' => 1 ) );
		update_option( 'wpvivid_backup_list', array( array( 'create_time' => 1763990000 ), 'nonsense' ) );
		self::assertSame( 1763990000, deskside_last_backup() );
		self::assertTrue( deskside_check_backup( 1763990000, 1764000000 )['ok'] );
		self::assertFalse( deskside_check_backup( 1763990000, 1764000000 + 8 * DAY_IN_SECONDS )['ok'] );
		self::assertNull( deskside_check_backup( null, 1764000000 )['ok'] );
		delete_option( 'updraft_last_backup' );
		delete_option( 'wpvivid_backup_list' );
	}

	public static function runs(): array {
		return array(
			'good'         => array( 0, 120, true ),
			'good, packed' => array( 0, 120, true, '.gz' ),
			'with errors'  => array( 2, 120, false ),
			'not ended'    => array( 0, null, false ),
			'without a log' => array( null, null, false ),
		);
	}

	/** @dataProvider runs */
	public function test_a_run_of_backwpup_counts_only_when_its_log_says_that_it_went_well( ?int $errors, ?int $runtime, bool $counts, string $packed = '' ): void {
		$log = (string) wp_tempnam( 'backwpup_log' ) . '.html' . $packed;
		if ( null !== $errors ) {
			// As BackWPup 3 to 5 begin a log.
			file_put_contents( ( '' === $packed ? '' : 'compress.zlib://' ) . $log, "<!DOCTYPE html>\n<html><head>\n<meta name=\"date\" content=\"2025-11-24T12:00:00+00:00\" />\n" . str_pad( "<meta name=\"backwpup_errors\" content=\"$errors\" />", 100 ) . "\n" . ( null === $runtime ? '' : str_pad( "<meta name=\"backwpup_jobruntime\" content=\"$runtime\" />", 100 ) ) . '</head>' );
		}
		update_site_option( 'backwpup_jobs', array( 1 => array( 'lastrun' => 1763985600, 'lastruntime' => (int) $runtime, 'logfile' => $log ) ) );
		$at = deskside_last_backup();
		self::assertSame( $counts ? (int) strtotime( '2025-11-24T12:00:00Z' ) : null, $at );
		$result = deskside_check( 'last_backup' );
		self::assertSame( ! $counts, false !== strpos( $result['found'], 'whether that went well cannot be seen' ) );
		delete_site_option( 'backwpup_jobs' );
		self::assertStringContainsString( 'No backup plugin', deskside_check( 'last_backup' )['found'] );
		if ( null !== $errors ) {
			unlink( $log );
		}
	}

	public function test_how_old_a_backup_may_be_is_what_the_plan_says(): void {
		$now = 1764000000;
		self::assertTrue( deskside_check_backup( $now - 47 * HOUR_IN_SECONDS, $now, 24 )['ok'] );
		$late = deskside_check_backup( $now - 49 * HOUR_IN_SECONDS, $now, 24 );
		self::assertFalse( $late['ok'] );
		self::assertStringContainsString( 'every 24 hours', $late['todo'] );
		self::assertTrue( deskside_check_backup( $now - 8 * DAY_IN_SECONDS, $now, 720 )['ok'] );
		self::assertTrue( deskside_check_backup( $now - 6 * DAY_IN_SECONDS, $now )['ok'] );
	}

	public static function updates(): array {
		$known = static function ( int $plugins, int $core ): array {
			return array(
				'update_core'    => (object) array( 'last_checked' => 1763990000, 'updates' => array_fill( 0, 2, (object) array( 'response' => 1 === $core ? 'upgrade' : 'latest' ) ) ),
				'update_plugins' => (object) array( 'last_checked' => 1763980000, 'response' => array_fill( 0, $plugins, (object) array() ) ),
				'update_themes'  => (object) array( 'last_checked' => 1763970000, 'response' => array() ),
			);
		};
		return array(
			'never looked' => array( array( 'update_core' => false, 'update_plugins' => false, 'update_themes' => false ), null, 'has not looked for updates yet', 'Open Dashboard' ),
			'none waits'   => array( $known( 0, 0 ), true, '0 updates wait, as WordPress saw it on', '' ),
			'one waits'    => array( $known( 1, 0 ), false, '1 update waits, as WordPress saw it on', 'Make a backup' ),
			'core too'     => array( $known( 3, 1 ), false, '5 updates wait, as WordPress saw it on', 'Make a backup' ),
		);
	}

	/** @dataProvider updates */
	public function test_updates_that_wait_are_counted_as_wordpress_knows_them( array $known, ?bool $ok, string $found, string $todo ): void {
		foreach ( $known as $name => $value ) {
			add_filter( 'pre_site_transient_' . $name, static fn () => false === $value ? (object) array() : $value );
		}
		$result = deskside_check( 'updates_waiting' );
		foreach ( array_keys( $known ) as $name ) {
			remove_all_filters( 'pre_site_transient_' . $name );
		}
		self::assertSame( $ok, $result['ok'] );
		self::assertStringContainsString( $found, $result['found'] );
		self::assertSame( '' === $todo, '' === $result['todo'] );
		self::assertStringContainsString( $todo, $result['todo'] );
	}

	public function test_a_sign_in_is_noted_from_now_on(): void {
		$id = $this->sign_in( 'owner' );
		self::assertStringContainsString( 'last sign-in unknown', deskside_check_administrators()['found'] );
		update_user_meta( get_current_user_id(), 'deskside_last_sign_in', 1795000000 );
		self::assertStringContainsString( ': last sign-in on November 18, 2026', deskside_check_administrators()['found'] );
		delete_user_meta( get_current_user_id(), 'deskside_last_sign_in' );
		do_action( 'wp_login', 'x', get_userdata( $id ) );
		self::assertGreaterThan( time() - 60, (int) get_user_meta( $id, 'deskside_last_sign_in', true ) );
		delete_user_meta( $id, 'deskside_last_sign_in' );
	}

	/** Posts a form. */
	private function post( string $form, array $fields ): string {
		$_POST    = wp_slash( $fields );
		$_REQUEST = $_POST;
		return self::end_of( static function () use ( $form ): void {
			do_action( 'admin_post_deskside_' . $form );
		} );
	}

	private static function said( string $id, string $text ): array {
		return array( 'id' => $id, 'text' => $text );
	}

	private static function entry( string $subject ): array {
		return array( 'id' => 'jou_' . build_ulid( 4 ), 'revision' => 1, 'kind' => 'anomaly', 'subject' => $subject, 'text' => $subject, 'happened_at' => '2026-11-10T10:00:00.000Z', 'ended_at' => null, 'ticket_id' => null, 'written_by' => array( 'kind' => 'agent', 'name' => $subject, 'you' => false ), 'written_at' => '2026-11-10T10:00:00.000Z', 'is_record' => false );
	}

	private static function advice(): array {
		return array( 'id' => 'adv_' . build_ulid( 6 ), 'kind' => 'security', 'subject' => 'Use two factors', 'text' => 'Passwords leak.', 'addressed_to' => 'Olga', 'given_by' => 'Mila', 'given_at' => '2026-11-10T10:00:00.000Z', 'text_sha256' => str_repeat( 'a', 64 ), 'reminded_at' => array(), 'acknowledged' => null );
	}

	private static function contract_page(): array {
		$opening = array( 'open_now' => true, 'until' => '2026-11-10T16:00:00.000Z', 'hours' => 'Mon–Fri 09:00–17:00' );
		$topic   = array( 'urgency' => null, 'nature' => 'corrective', 'place' => 'remote', 'price' => null, 'may_refuse' => false );
		return array(
			'contract'        => build_summary()['contract'] + array( 'plan_version' => 1, 'larger_plan' => false ),
			'as_of'           => '2026-11-10T10:00:00.000Z',
			'office'          => $opening + array( 'zone' => 'Europe/Amsterdam', 'holidays' => 'Closed on holidays.' ),
			'channels'        => array( array( 'id' => 'chat', 'label' => 'Chat', 'open_now' => false, 'until' => '2026-11-11T09:00:00.000Z', 'hours' => 'Mon–Fri 10:00–12:00' ) ),
			'lines'           => array( array( 'id' => 'outage', 'label' => 'Outage line', 'number' => '+31 20', 'purpose' => 'When the shop is down.' ) + $opening ),
			'responses'       => array( array( 'id' => null, 'label' => 'Every request', 'description' => '', 'measures' => 'answer', 'clock' => 'office', 'within_minutes' => 960, 'not_before_minutes' => null, 'latest_is_breach' => false, 'may_refuse' => false, 'text' => 'Within 16 office hours.' ) ),
			'queue'           => self::said( 'urgency', 'Urgent first.' ),
			'allowance'       => array( 'minutes' => 30, 'text' => '30 minutes a month.' ),
			'billing'         => array( self::said( 'hourly', 'By the hour.' ) ),
			'topics'          => array( array( 'id' => 'shop', 'label' => 'Shop functions', 'standing' => 'minutes', 'text' => 'From your minutes.' ) + $topic ),
			'promises'        => array( self::said( 'p', 'We answer.' ) ),
			'exclusions'      => array( self::said( 'x', 'Upgrades at the hourly rate' ) ),
			'exclusions_note' => null,
			'backups'         => array( 'files' => true, 'database' => true, 'every_hours' => 24, 'keep_days' => 7, 'text' => 'Files and database daily, kept 7 days.' ),
			'provider_duties' => array( self::said( 'd', 'Advises.' ) ),
			'client_duties'   => array(
				array( 'id' => 'ssl', 'text' => 'Keep the certificate valid', 'check' => 'ssl_expiry' ),
				array( 'id' => 'access', 'text' => 'Watch who has access', 'check' => 'administrators' ),
				array( 'id' => 'updates', 'text' => 'Update', 'check' => 'updates_waiting' ),
				array( 'id' => 'backup', 'text' => 'Back up', 'check' => 'last_backup' ),
				array( 'id' => 'content', 'text' => 'Content', 'check' => null ),
			),
			'pauses'          => array(),
			'client_slips'    => array(),
			'breach'          => 'Termination and damages.',
			'examples'        => array( self::said( 'plugin', 'A plugin misbehaves: 40 euro.' ) ),
			'decided'         => array(),
			'warranties'      => array( array( 'id' => 'size_chart', 'fixed_price' => true, 'delivered_on' => '2026-09-15', 'went_live_on' => null, 'from' => '2026-09-15', 'until' => '2026-12-15', 'runs' => true, 'text' => 'Under warranty until 15 December 2026.' ) ),
			'subscriptions'   => array(),
		);
	}
}
