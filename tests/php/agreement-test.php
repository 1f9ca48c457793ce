<?php
/**
 * The evidence of an agreement that went out with a ticket: the page, what the site was told, and the line on the ticket.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Agreement_Test extends Deskside_Test_Case {
	protected function setUp(): void {
		parent::setUp();
		deskside_load( 'page', 'told-hashes', 'settings-actions', 'quote-actions' );
		$this->sign_in( 'owner' );
		$this->serve_record( build_agreement() );
	}

	protected function tearDown(): void {
		global $wpdb;
		array_map( 'delete_option', $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'deskside\_told\_%'" ) );
		parent::tearDown();
	}

	/** Serves a record as a provider does: with its own hash beside it. */
	private function serve_record( string $record ): void {
		$this->provider->on( 'GET /v1/tickets/tic_' . build_ulid() . '/consent', Fake_Provider::raw( $record, 'application/json', 200, array( 'deskside-evidence-sha256' => hash( 'sha256', $record ) ) ) );
	}

	/** Sends a ticket whose answer tells of an agreement. */
	private function ask_and_agree( ?array $consent ): void {
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::json( build_changed( array( 'consent' => $consent ) ), 201 ) );
		self::assertSame( 201, $this->dispatch( 'POST', '/tickets', build_new_ticket( array( 'consent' => array( 'minutes_cap' => 60, 'text' => 'Yes.' ) ) ) )->get_status() );
	}

	private function page(): string {
		return self::screen( 'deskside_print_page', array( 'agreement' => 'tic_' . build_ulid() ) );
	}

	public function test_the_page_says_who_agreed_to_what_when_from_where_and_how_to_check_it(): void {
		$html = $this->page();
		foreach ( array( 'It holds.', 'I agree to pay for up to 1 hour of work.', 'Anna Bakker &lt;anna@shop.example&gt;', '2026-11-21T09:00:00.000Z', '2026-11-21T09:00:05.000Z', '5 min', 'Plugins /wp-admin/plugins.php', '>60<', '108.90', '90.00', 'Nordlicht Support', 'Custom work is billed by the minute.', hash( 'sha256', build_agreement() ), 'sha256sum tic_' . build_ulid() . '.json', 'Your site was not told this hash' ) as $part ) {
			self::assertStringContainsString( $part, $html );
		}
		self::assertStringNotContainsString( 'notice-error', $html );
	}

	public function test_a_record_whose_hash_came_with_the_answer_is_said_to_be_the_same(): void {
		$this->ask_and_agree( build_kept_consent() );
		$html = $this->page();
		self::assertMatchesRegularExpression( '/the same that your site was told on [^.]*' . gmdate( 'Y' ) . '/', $html );
		self::assertStringNotContainsString( 'notice-error', $html );
	}

	public function test_a_record_that_was_changed_together_with_its_hash_raises_the_alarm(): void {
		$this->ask_and_agree( build_kept_consent() );
		$changed = str_replace( '"minutes_cap":60', '"minutes_cap":600', build_agreement() );
		$this->serve_record( $changed );
		$html = $this->page();
		self::assertMatchesRegularExpression( '/notice-error deskside-alarm.*not the record that your site was told about on/s', $html );
		self::assertStringContainsString( hash( 'sha256', build_agreement() ), $html );
		self::assertStringContainsString( hash( 'sha256', $changed ), $html );
		self::assertStringNotContainsString( 'the same that your site was told', $html );
	}

	public function test_what_was_told_first_stays_and_a_ticket_without_an_agreement_tells_nothing(): void {
		$this->ask_and_agree( null );
		self::assertNull( deskside_told_hash( 'tic_' . build_ulid() ) );
		deskside_remember_told( 'tic_' . build_ulid(), str_repeat( 'a', 64 ) );
		deskside_remember_told( 'tic_' . build_ulid(), str_repeat( 'b', 64 ) );
		self::assertSame( str_repeat( 'a', 64 ), deskside_told_hash( 'tic_' . build_ulid() )['sha256'] );
	}

	public static function refusals(): array {
		return array(
			'other figures'  => array( 'other_figures', 'it was given for other figures' ),
			'no rate'        => array( 'no_hourly_rate', 'your contract names no hourly rate' ),
			'an old sign-in' => array( 'sign_in', 'it takes a sign-in of the last minutes' ),
		);
	}

	/** @dataProvider refusals */
	public function test_why_an_agreement_does_not_hold_stands_on_the_page_and_on_the_ticket( string $reason, string $words ): void {
		$this->serve_record( str_replace( '"refused_for":null', '"refused_for":"' . $reason . '"', build_agreement() ) );
		self::assertStringContainsString( $words, $this->page() );
		$html = $this->ticket( build_kept_consent( array( 'refused_for' => $reason ) ) );
		self::assertStringContainsString( $words, $html );
		self::assertStringNotContainsString( 'At most', $html );
	}

	public function test_an_agreement_to_other_figures_says_that_nothing_of_the_providers_was_shown(): void {
		$record = (string) preg_replace( '/"shown":\{.*?\}\]\}/', '"shown":null', build_agreement() );
		$this->serve_record( $record );
		self::assertStringContainsString( 'none of your provider’s estimates', $this->page() );
	}

	private function ticket( ?array $consent ): string {
		$this->provider->on( 'GET /v1/tickets/tic_' . build_ulid(), Fake_Provider::json( build_ticket( array( 'consent' => $consent ) ) ) );
		return self::screen( 'deskside_print_page', array( 'ticket' => 'tic_' . build_ulid() ) );
	}

	public function test_the_ticket_says_what_was_agreed_to_and_leads_to_the_record(): void {
		$html = $this->ticket( build_kept_consent() );
		foreach ( array( 'I agree to pay for up to 1 hour of work.', 'It holds.', '108.90', 'agreement=tic_' . build_ulid() ) as $part ) {
			self::assertStringContainsString( $part, $html );
		}
		self::assertStringNotContainsString( 'Agreed to when asking', $this->ticket( null ) );
		self::assertStringContainsString( '90.00 without VAT', $this->ticket( build_kept_consent( array( 'vat_percent' => null, 'most_cents_with_vat' => null ) ) ) );
	}

	public function test_who_may_not_approve_sees_the_words_and_not_the_record(): void {
		$this->sign_in( 'employee' );
		$html = $this->ticket( build_kept_consent() );
		self::assertStringContainsString( 'I agree to pay', $html );
		self::assertStringNotContainsString( 'agreement=tic_', $html );
		$this->provider->requests = array();
		self::assertStringNotContainsString( 'Anna Bakker', $this->page() );
		self::assertSame( 'died 403', substr( self::submit( 'agreement', array( 'about' => 'tic_' . build_ulid() ) ), 0, 8 ) );
		self::assertCount( 0, $this->provider->requests );
	}

	public function test_a_ticket_of_another_site_and_an_impossible_one_show_nothing(): void {
		$this->provider->on( 'GET /v1/tickets', Fake_Provider::problem( 'not_found' ) );
		$this->provider->on( 'GET /v1/tickets/tic_' . build_ulid() . '/consent', Fake_Provider::problem( 'not_found' ) );
		self::assertStringContainsString( 'This cannot be found.', $this->page() );
		self::assertSame( 'died 404', substr( self::submit( 'agreement', array( 'about' => 'tic_' . build_ulid() ) ), 0, 8 ) );
		$this->provider->requests = array();
		self::assertStringContainsString( 'This cannot be found.', self::screen( 'deskside_print_page', array( 'agreement' => '../../v1/desk/queue' ) ) );
		self::submit( 'agreement', array( 'about' => 'tic_' . build_ulid() . '/../x' ) );
		self::assertCount( 0, $this->provider->requests );
	}

	public static function nonsense(): array {
		return array(
			'no record'        => array( '{"format":"deskside-consent/1"}' ),
			'a list'           => array( '[]' ),
			'a day that is none' => array( str_replace( '"2026-11-21T09:00:05.000Z"', '["2026"]', build_agreement() ) ),
			'words that are none' => array( str_replace( '"text":"I agree to pay for up to 1 hour of work."', '"text":{"a":1}', build_agreement() ) ),
		);
	}

	/** @dataProvider nonsense */
	public function test_nonsense_with_the_right_hash_is_no_record( string $text ): void {
		$this->serve_record( $text );
		self::assertStringContainsString( 'notice-error', $this->page() );
	}

	public function test_a_record_whose_hash_is_not_the_one_beside_it_is_not_shown(): void {
		$this->provider->on( 'GET /v1/tickets/tic_' . build_ulid() . '/consent', Fake_Provider::raw( build_agreement(), 'application/json', 200, array( 'deskside-evidence-sha256' => str_repeat( 'a', 64 ) ) ) );
		self::assertStringNotContainsString( 'Anna Bakker', $this->page() );
	}

	public function test_hostile_words_of_an_agreement_stay_words(): void {
		$evil   = '<script>alert(1)</script>';
		$record = str_replace( array( 'I agree to pay for up to 1 hour of work.', 'Anna Bakker', 'Custom work', 'Plugins', 'Nordlicht Support' ), $evil, build_agreement() );
		$this->serve_record( $record );
		self::assertStringNotContainsString( '<script', $this->page() );
		self::assertStringNotContainsString( '<script', $this->ticket( build_kept_consent( array( 'text' => $evil ) ) ) );
	}
}
