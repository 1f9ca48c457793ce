<?php
/**
 * The statement as a page and as a file, and the minutes in the admin bar.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Statement_Test extends Deskside_Test_Case {
	const HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

	protected function setUp(): void {
		parent::setUp();
		deskside_load( 'statement-page', 'statement-csv', 'settings-actions', 'csv', 'launcher' );
		$_GET = array();
	}

	protected function tearDown(): void {
		$_GET = array();
		parent::tearDown();
	}

	public function test_the_page_tells_each_entry_and_what_was_not_used(): void {
		$this->sign_in( 'owner' );
		$this->state( array( build_entry(), build_entry( array( 'kind' => 'consent', 'minutes' => 0, 'consented' => 45, 'work' => 'I agree. [quo_X v1 sha256:' . str_repeat( 'a', 64 ) . ']' ) ) ) );
		$html = self::printed( 'deskside_print_statement_page' );
		foreach ( array( 'Minutes of November 2026', '<dt>Used</dt><dd>12 minutes</dd>', '<dt>Not used yet</dt><dd>18 minutes</dd>', 'Mended the shipping costs', 'Joris', 'data-deskside-ticket="tic_', '>Ticket 7</a>', '<th scope="col">Agreed at most</th>', '<td class="deskside-number" data-label="Agreed at most">45</td>', '<td data-label="Work"><bdi>Mended', 'Flowers, with Good Hands: Standaard', 'Contract since January 1, 2025' ) as $part ) {
			self::assertStringContainsString( $part, $html );
		}
		self::assertStringNotContainsString( 'sha256', $html );
		self::assertStringNotContainsString( '<script', $html );
	}

	public function test_what_is_empty_takes_no_line_of_its_own_on_a_small_screen(): void {
		$this->sign_in( 'owner' );
		$this->state( array( build_entry( array( 'kind' => 'lapse', 'minutes' => -1, 'work' => '', 'person' => '', 'ticket_id' => null, 'ticket_number' => null ) ) ) );
		$html = self::printed( 'deskside_print_statement_page' );
		foreach ( array( 'Person', 'Ticket', 'Minutes added' ) as $column ) {
			self::assertMatchesRegularExpression( '/<td[^>]* data-label="' . $column . '"><\/td>/', $html );
		}
		self::assertStringContainsString( '.deskside-cards td:empty{display:none}', $html );
	}

	public function test_numbers_are_written_as_the_sums_beside_them(): void {
		$this->sign_in( 'owner' );
		update_user_meta( get_current_user_id(), 'locale', 'de_DE' );
		$numbers = array( deskside_number( 2.5 ), deskside_number( 1234 ), deskside_money( 123450, 'EUR' ) );
		delete_user_meta( get_current_user_id(), 'locale' );
		self::assertSame( class_exists( 'NumberFormatter' ) ? array( '2,5', '1.234', "1.234,50\u{a0}€" ) : array( '2.5', '1,234', 'EUR 1,234.50' ), $numbers );
	}

	public function test_a_price_that_was_agreed_to_is_no_minutes(): void {
		$this->sign_in( 'owner' );
		$this->state( array( build_entry( array( 'kind' => 'consent', 'minutes' => 0, 'consented' => 0, 'work' => 'I agree to pay.' ) ) ) );
		$html = self::printed( 'deskside_print_statement_page' );
		self::assertStringContainsString( 'I agree to pay.', $html );
		self::assertStringNotContainsString( 'Agreed at most', $html );
		self::assertStringNotContainsString( '>0<', $html );
	}

	public function test_work_at_no_charge_has_columns_of_its_own_where_there_is_any(): void {
		$this->sign_in( 'owner' );
		$this->state( array( build_entry( array( 'minutes' => 0, 'included' => 25 ) ), build_entry( array( 'kind' => 'correction', 'minutes' => 0, 'included' => -5 ) ) ) );
		$html = self::printed( 'deskside_print_statement_page' );
		self::assertStringContainsString( '<td class="deskside-number" data-label="Minutes at no charge">25</td>', $html );
		self::assertStringContainsString( '<td class="deskside-number" data-label="Minutes at no charge taken back">5</td>', $html );
		$rows = deskside_statement_rows( deskside_fetch_statement( null ) );
		self::assertSame( array( 25, 0 ), array_slice( $rows[1], 9, 2 ) );
		self::assertSame( array( 0, 5 ), array_slice( $rows[2], 9, 2 ) );
		foreach ( $rows as $row ) {
			self::assertCount( count( $rows[0] ), $row );
		}
		$this->state( array( build_entry() ) );
		self::assertStringNotContainsString( 'at no charge', self::printed( 'deskside_print_statement_page' ) );
	}

	public function test_what_is_reserved_says_for_which_tickets_and_what_it_comes_to(): void {
		$this->sign_in( 'owner' );
		$one = array( 'agreed' => 45, 'left' => 38, 'ticket_id' => 'tic_' . build_ulid(), 'ticket_number' => 9, 'hidden' => false );
		$this->state( array(), array( 'reservations' => array( $one, array( 'agreed' => 15, 'left' => 15, 'ticket_id' => null, 'ticket_number' => null, 'hidden' => true ) ) ) );
		$html = self::printed( 'deskside_print_statement_page' );
		foreach ( array( '<h2>Reserved: agreed to, not used yet</h2>', '>Ticket 9</a></dt><dd>38 minutes, of 45 agreed to</dd>', '<dt>Work on somebody else’s ticket</dt><dd>15 minutes, of 15 agreed to</dd>', '<dt>Together</dt><dd>53 minutes</dd>' ) as $part ) {
			self::assertStringContainsString( $part, $html );
		}
		$this->state( array() );
		self::assertStringNotContainsString( 'Reserved', self::printed( 'deskside_print_statement_page' ) );
	}

	public function test_a_past_month_is_asked_for_and_says_what_lapsed(): void {
		$this->sign_in( 'owner' );
		$_GET['month'] = '2026-10';
		$this->state( array(), array( 'month' => '2026-10', 'open' => false, 'expired' => 18 ) );
		$html = self::printed( 'deskside_print_statement_page' );
		self::assertStringContainsString( 'month=2026-10', $this->provider->asked( 'GET /v1/minutes' )[0]['url'] );
		self::assertStringContainsString( '<dt>Lapsed unused</dt><dd>18 minutes</dd>', $html );
		self::assertStringContainsString( '>September 2026</a>', $html );
		self::assertStringContainsString( '>November 2026</a>', $html );
		self::assertStringContainsString( 'Nothing was booked in this month.', $html );
	}

	public static function contracts(): array {
		return array(
			'unlimited'           => array( array( 'counting' => 'unlimited' ), 'Your plan is unlimited: no minutes are counted down.' ),
			'without minutes'     => array( array( 'counting' => 'none' ), 'Your plan has no included minutes.' ),
			'before it began'     => array( array( 'starts_on' => '2026-12-01' ), 'Your contract did not run in this month.' ),
			'after it ended'      => array( array( 'ends_on' => '2026-10-31' ), 'Your contract did not run in this month.' ),
			'not begun in it yet' => array( array( 'starts_on' => '2026-11-30' ), 'No minutes yet in this month.' ),
		);
	}

	/** @dataProvider contracts */
	public function test_a_month_without_minutes_says_why( array $contract, string $words ): void {
		$this->sign_in( 'owner' );
		$summary             = build_summary();
		$summary['contract'] = array_merge( $summary['contract'], $contract );
		$this->provider->on( 'GET /v1/summary', Fake_Provider::json( $summary ) );
		$this->state( array(), array( 'granted' => 0, 'used' => 0, 'unused' => 0 ) );
		$html = self::printed( 'deskside_print_statement_page' );
		self::assertStringContainsString( $words, $html );
		self::assertStringNotContainsString( '<dt>Used</dt>', $html );
	}

	public function test_what_an_ended_contract_left_is_gone_though_the_month_is_open(): void {
		$this->sign_in( 'owner' );
		$summary                        = build_summary();
		$summary['contract']['ends_on'] = '2020-11-05';
		$this->provider->on( 'GET /v1/summary', Fake_Provider::json( $summary ) );
		$this->state( array() );
		self::assertStringContainsString( '<dt>Lapsed unused</dt><dd>18 minutes</dd>', self::printed( 'deskside_print_statement_page' ) );
	}

	public function test_hostile_words_stay_words(): void {
		$this->sign_in( 'owner' );
		$this->state( array( build_entry( array( 'person' => self::HOSTILE, 'work' => self::HOSTILE ) ) ), array( 'zone' => self::HOSTILE ) );
		$tags = new WP_HTML_Tag_Processor( self::printed( 'deskside_print_statement_page' ) );
		$seen = 0;
		while ( $tags->next_tag() ) {
			++$seen;
			self::assertFalse( in_array( $tags->get_tag(), array( 'SCRIPT', 'IMG' ), true ) );
			self::assertSame( array(), $tags->get_attribute_names_with_prefix( 'on' ) ?? array() );
		}
		self::assertGreaterThan( 20, $seen );
	}

	public function test_a_provider_that_is_down_is_said_and_nothing_is_made_up(): void {
		$this->sign_in( 'owner' );
		$this->provider->on( '', Fake_Provider::down() );
		$html = self::printed( 'deskside_print_statement_page' );
		self::assertStringContainsString( 'Your provider cannot be reached right now.', $html );
		self::assertStringNotContainsString( '<table', $html );
	}

	public static function languages(): array {
		return array(
			'English' => array( '', array( '14 minutes at €95.00 an hour</dt><dd>€22.17', '21% VAT of €22.17</dt><dd>€4.66', 'Total with VAT</dt><dd>€26.83' ), '22.17' ),
			'Dutch'   => array( 'nl_NL', array( '<dd>€ 22,17', '<dd>€ 4,66', '<dd>€ 26,83' ), '22,17' ),
		);
	}

	/** @dataProvider languages */
	public function test_what_is_billed_stands_there_to_the_cent_on_page_and_file( string $locale, array $parts, string $cell ): void {
		$this->sign_in( 'owner' );
		update_user_meta( get_current_user_id(), 'locale', $locale );
		$speak = static fn (): string => '' === $locale ? 'en_US' : $locale;
		add_filter( 'determine_locale', $speak );
		$this->state( array( build_entry() ), array( 'over' => 14, 'billed' => build_billed() ) );
		$html = str_replace( array( "\u{A0}", "\u{202F}", '&nbsp;' ), ' ', self::printed( 'deskside_print_statement_page' ) );
		$file = deskside_csv( deskside_statement_rows( deskside_fetch_statement( null ) ) );
		remove_filter( 'determine_locale', $speak );
		delete_user_meta( get_current_user_id(), 'locale' );
		foreach ( $parts as $part ) {
			self::assertStringContainsString( $part, $html );
		}
		self::assertStringContainsString( '"' . $cell . '"', $file );
		self::assertSame( 5, substr_count( $file, "\r\n" ) );
	}

	public function test_no_sum_is_made_up_where_the_contract_names_no_rate(): void {
		$this->sign_in( 'owner' );
		$unknown = array( 'vat_percent' => null, 'vat_cents' => null, 'total_cents_with_vat' => null );
		$this->state( array(), array( 'over' => 14, 'billed' => $unknown + build_billed() ) );
		$html = self::printed( 'deskside_print_statement_page' );
		self::assertStringContainsString( '€22.17', $html );
		self::assertStringContainsString( 'That is without VAT', $html );
		$this->state( array(), array( 'over' => 14, 'billed' => array( 'hourly_rate_cents' => null, 'total_cents' => null ) + $unknown + build_billed() ) );
		$html = self::printed( 'deskside_print_statement_page' );
		self::assertStringNotContainsString( '€', $html );
		self::assertStringContainsString( 'no hourly rate yet', $html );
	}

	public function test_what_an_old_summary_says_is_asked_for_first_and_told_with_its_date_otherwise(): void {
		$user = $this->sign_in( 'owner' );
		deskside_keep_summary( $user, self::summary( array( 'as_of' => '2026-11-01T22:30:00.000Z' ) ) );
		$this->provider->on( 'GET /v1/summary', Fake_Provider::json( (array) self::summary( array( 'client' => 'Flowers and Sons' ) ) ) );
		$this->state( array() );
		$html = self::printed( 'deskside_print_statement_page' );
		self::assertStringContainsString( 'Flowers and Sons', $html );
		self::assertStringContainsString( 'As of November 20, 2026 10:00 am', $html );
		deskside_keep_summary( $user, self::summary( array( 'as_of' => '2026-11-01T22:30:00.000Z' ) ) );
		$this->provider->on( 'GET /v1/summary', Fake_Provider::down() );
		$html = self::printed( 'deskside_print_statement_page' );
		self::assertStringContainsString( 'What is said of the contract is of November 1, 2026 11:30 pm', $html );
		self::assertStringNotContainsString( 'As of', $html );
	}

	/** @param array<string, mixed> $changes Of the summary or its contract. */
	private static function summary( array $changes ): stdClass {
		$summary             = array_merge( build_summary(), array_intersect_key( $changes, build_summary() ) );
		$summary['contract'] = array_merge( $summary['contract'], array_diff_key( $changes, build_summary() ) );
		return json_decode( (string) wp_json_encode( $summary ) );
	}

	public function test_the_admin_bar_takes_the_last_day_from_the_contracts_zone(): void {
		$zone = get_option( 'timezone_string' );
		update_option( 'timezone_string', 'Asia/Tokyo' );
		$words = array();
		foreach ( array( 'Europe/Amsterdam', 'No/Where' ) as $name ) {
			$summary = self::summary( array( 'zone' => $name ) );
			$summary->minutes->allowance->lapses_at = '2098-11-30T23:00:00.000Z';
			deskside_remember_minutes( $summary );
			$words[] = deskside_bar_words( deskside_state()['minutes'] );
		}
		$kept = deskside_state()['minutes'];
		unset( $kept['zone'] );
		$words[] = deskside_bar_words( $kept );
		update_option( 'timezone_string', $zone );
		self::assertSame( array( '18 of 30 minutes left, until 30 Nov', '18 of 30 minutes left, until 30 Nov', '18 of 30 minutes left, until 1 Dec' ), $words );
	}

	public static function cells(): array {
		$bad = array();
		foreach ( array( '=', '+', '-', '@', "\t", "\r", "\n", '＝', '＋', '－', '＠', '−', ' =', "\u{A0}=", "\0=", "\t=" ) as $start ) {
			$bad[ bin2hex( $start ) ] = array( $start . 'cmd|\' /C calc\'!A0' );
		}
		return $bad;
	}

	/** @dataProvider cells */
	public function test_i1_no_cell_of_the_file_opens_as_a_formula( string $hostile ): void {
		$this->sign_in( 'owner' );
		$entry = build_entry( array( 'person' => $hostile, 'work' => 'Fine";' . $hostile . "\n" . $hostile, 'minutes' => 5, 'billable' => -5, 'kind' => 'correction' ) );
		$rows  = deskside_statement_rows( json_decode( (string) wp_json_encode( build_statement_of( array( $entry, build_entry( array( 'work' => $hostile ) ) ) ) ) ) );
		$file  = deskside_csv( $rows );
		self::assertSame( "\xEF\xBB\xBF", substr( $file, 0, 3 ) );
		$lines = explode( "\r\n", rtrim( substr( $file, 3 ), "\r\n" ) );
		self::assertCount( 3, $lines );
		$cells = 0;
		foreach ( $lines as $line ) {
			self::assertSame( 0, preg_match( '/[\x00-\x1F]/', $line ) );
			$row = str_getcsv( $line, ',', '"', '' );
			self::assertCount( 13, $row );
			foreach ( $row as $cell ) {
				++$cells;
				self::assertSame( 0, preg_match( '/^[\s\p{Z}\p{C}]*[=+\-@＝＋－＠−]/u', (string) $cell ), (string) $cell );
			}
		}
		self::assertSame( 39, $cells );
		self::assertStringContainsString( "'", $file );
	}

	public function test_the_file_comes_by_its_own_form_only(): void {
		$this->state( array() );
		foreach ( array( 'subscriber', 'nobody' ) as $who ) {
			$this->sign_in( $who );
			self::assertStringContainsString( 'died 403', $this->post( 'nonsense' ) );
		}
		$this->sign_in( 'owner' );
		self::assertStringContainsString( 'died 403', $this->post( wp_create_nonce( 'deskside_statement_2026-10' ) ) );
		self::assertCount( 0, $this->provider->requests );
		$this->provider->on( 'GET /v1/minutes', Fake_Provider::down() );
		self::assertStringContainsString( 'page=deskside-statement&month=2026-11', $this->post( wp_create_nonce( 'deskside_statement_2026-11' ) ) );
	}

	public static function minutes(): array {
		$soon = time() + HOUR_IN_SECONDS;
		return array(
			'some left'     => array( array( 'counting' => 'allowance', 'granted' => 30, 'remaining' => 18, 'reserved' => 0, 'until' => $soon ), array( '18 of 30 minutes left', 'stroke-dasharray="0.60 1"' ) ),
			'and reserved'  => array( array( 'counting' => 'allowance', 'granted' => 30, 'remaining' => 0, 'reserved' => 45, 'until' => $soon ), array( '0 of 30 minutes left', '45 reserved beyond the plan', 'stroke-dasharray="0.00 1"' ) ),
			'unlimited'     => array( array( 'counting' => 'unlimited', 'granted' => 0, 'remaining' => 0, 'reserved' => 0, 'until' => 0 ), array( 'Unlimited: no minutes are counted' ) ),
			'none'          => array( array( 'counting' => 'none', 'granted' => 0, 'remaining' => 0, 'reserved' => 0, 'until' => 0 ), array( 'Your plan has no included minutes.' ) ),
			'lapsed'        => array( array( 'counting' => 'allowance', 'granted' => 30, 'remaining' => 18, 'reserved' => 0, 'until' => time() ), array() ),
			'ended'         => array( array( 'counting' => 'allowance', 'granted' => 0, 'remaining' => 0, 'reserved' => 0, 'until' => $soon ), array() ),
			'never heard'   => array( null, array() ),
		);
	}

	/** @dataProvider minutes */
	public function test_the_admin_bar_says_what_is_true_without_asking( ?array $minutes, array $parts ): void {
		global $wpdb;
		deskside_update_state( array( 'minutes' => $minutes ) );
		$before = $wpdb->num_queries;
		$html   = deskside_bar_minutes();
		self::assertSame( $before, $wpdb->num_queries );
		self::assertCount( 0, $this->provider->requests );
		self::assertSame( array() === $parts, '' === $html );
		foreach ( $parts as $part ) {
			self::assertStringContainsString( $part, $html );
		}
	}

	public function test_own_actions_refresh_the_minutes_of_the_admin_bar(): void {
		$user = $this->sign_in( 'owner' );
		deskside_fetch_summary( wp_get_current_user() );
		self::assertSame( 18, deskside_state()['minutes']['remaining'] );
		deskside_keep_minutes( $user, json_decode( (string) wp_json_encode( build_minutes( 25 ) ) ) );
		self::assertSame( 5, deskside_state()['minutes']['remaining'] );
	}

	/** What the provider tells of a month. */
	private function state( array $entries, array $changes = array() ): void {
		$this->provider->on( 'GET /v1/minutes', Fake_Provider::json( build_statement_of( $entries, $changes ) ) );
	}

	/** Posts the form of November 2026. */
	private function post( string $nonce ): string {
		$_POST    = array( 'about' => '2026-11', '_wpnonce' => $nonce );
		$_REQUEST = $_POST;
		return self::end_of( static function (): void {
			do_action( 'admin_post_deskside_statement' );
		} );
	}
}
