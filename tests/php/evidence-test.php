<?php
/**
 * What a site keeps of a decision, so that a record that is changed afterwards, together with its hash, is noticed.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Evidence_Test extends Deskside_Test_Case {
	protected function setUp(): void {
		parent::setUp();
		deskside_load( 'page', 'told-hashes' );
		$this->sign_in( 'owner' );
		$_GET['evidence'] = 'quo_' . build_ulid( 9 );
	}

	protected function tearDown(): void {
		global $wpdb;
		$_GET = array();
		array_map( 'delete_option', $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'deskside\_told\_%'" ) );
		parent::tearDown();
	}

	/** Approves; the provider's answer tells this hash. */
	private function approve( string $hash ): void {
		$ending = array( 'what' => 'approved', 'version' => 1, 'by' => 'Anna Bakker', 'at' => '2026-11-21T09:00:00.000Z', 'note' => '', 'evidence_sha256' => $hash );
		$quote  = build_quote( array( 'status' => 'approved', 'approval' => null, 'ending' => $ending ) );
		$this->provider->on( 'POST /v1/quotes', Fake_Provider::json( array( 'quote' => $quote ) + build_changed(), 201 ) );
		self::assertSame( 200, $this->dispatch( 'POST', '/quotes/quo_' . build_ulid( 9 ) . '/approve', build_decision( array( 'note' => '' ) ) )->get_status() );
	}

	/** Serves a record as a provider does: with its own hash beside it. */
	private function serve_record( string $record ): void {
		$this->provider->on( 'GET /v1/quotes', Fake_Provider::raw( $record, 'application/json', 200, array( 'deskside-evidence-sha256' => hash( 'sha256', $record ) ) ) );
	}

	public function test_a_record_whose_hash_was_told_at_the_decision_is_said_to_be_the_same(): void {
		$this->approve( hash( 'sha256', build_evidence() ) );
		$html = self::printed( 'deskside_print_page' );
		self::assertMatchesRegularExpression( '/the same that your site was told on [^.]*' . gmdate( 'Y' ) . '/', $html );
		self::assertStringNotContainsString( 'notice-error', $html );
	}

	public function test_a_record_that_was_changed_together_with_its_hash_raises_the_alarm(): void {
		$this->approve( hash( 'sha256', build_evidence() ) );
		$changed = str_replace( '"total_cents_with_vat":14520', '"total_cents_with_vat":94520', build_evidence() );
		$this->serve_record( $changed );
		$html = self::printed( 'deskside_print_page' );
		self::assertMatchesRegularExpression( '/notice-error deskside-alarm.*not the record that your site was told about on/s', $html );
		self::assertStringContainsString( hash( 'sha256', build_evidence() ), $html );
		self::assertStringContainsString( hash( 'sha256', $changed ), $html );
		self::assertStringContainsString( '.notice:not(.deskside-alarm),', $html, 'It is on paper too.' );
		self::assertStringNotContainsString( 'the same that your site was told', $html );
	}

	public function test_a_site_that_was_never_told_says_so(): void {
		$html = self::printed( 'deskside_print_page' );
		self::assertStringContainsString( 'Your site was not told this hash', $html );
		self::assertStringContainsString( hash( 'sha256', build_evidence() ), $html );
		self::assertStringNotContainsString( 'the same that your site was told', $html );
		self::assertStringNotContainsString( 'notice-error', $html );
	}

	public function test_what_was_told_first_stays(): void {
		$this->approve( hash( 'sha256', build_evidence() ) );
		$this->approve( str_repeat( 'b', 64 ) );
		self::assertSame( hash( 'sha256', build_evidence() ), deskside_told_hash( 'quo_' . build_ulid( 9 ) )['sha256'] );
	}

	public function test_an_answer_without_a_record_leaves_nothing_to_compare_with(): void {
		self::assertSame( 200, $this->dispatch( 'POST', '/quotes/quo_' . build_ulid( 9 ) . '/approve', build_decision( array( 'note' => '' ) ) )->get_status() );
		self::assertNull( deskside_told_hash( 'quo_' . build_ulid( 9 ) ) );
	}

	public function test_it_is_not_loaded_with_every_page_holds_nobodys_name_and_has_an_end(): void {
		global $wpdb;
		for ( $number = 1; $number <= DESKSIDE_TOLD_HASHES + 3; $number++ ) {
			deskside_remember_told( sprintf( 'quo_%026d', $number ), str_repeat( 'a', 64 ) );
		}
		$rows = $wpdb->get_results( "SELECT option_name, option_value, autoload FROM $wpdb->options WHERE option_name LIKE 'deskside\\_told\\_%'" );
		self::assertCount( DESKSIDE_TOLD_HASHES, $rows );
		self::assertSame( array(), array_diff( array_column( $rows, 'autoload' ), array( 'no', 'off' ) ) );
		self::assertNull( deskside_told_hash( sprintf( 'quo_%026d', 3 ) ) );
		self::assertSame( array( 'sha256', 'at' ), array_keys( (array) deskside_told_hash( sprintf( 'quo_%026d', 4 ) ) ) );
	}
}
