<?php
/**
 * An owner's agreement to costs before sending: only a person in a browser gives it. Who gives none asks as before.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Consent_Test extends Deskside_Test_Case {
	const AGREED = array(
		'minutes_cap' => 6000,
		'text'        => 'I agree to pay for up to 6000 minutes.',
	);

	private static function agreeing(): array {
		return build_new_ticket( array( 'consent' => self::AGREED ) );
	}

	public function test_a_person_in_a_browser_agrees_while_asking(): void {
		$this->sign_in( 'owner' );
		self::assertSame( 201, $this->dispatch( 'POST', '/tickets', self::agreeing() )->get_status() );
		self::assertSame( self::AGREED, json_decode( $this->provider->asked( 'POST /v1/tickets' )[0]['body'], true )['consent'] );
	}

	/** @dataProvider programs */
	public function test_no_automation_interface_agrees_to_costs_while_asking( string $what ): void {
		$owner = $this->sign_in( 'owner' );
		$nonce = wp_create_nonce( 'wp_rest' );
		$this->become( $what, $owner );
		foreach ( array( $nonce, wp_create_nonce( 'wp_rest' ) ) as $one ) {
			self::assertSame( array( 403, 'in_person_only' ), self::refusal_of( $this->ask( 'POST', '/tickets', self::agreeing(), array(), $one ) ) );
		}
		self::assertNull( deskside_outbox_find( build_ulid() ), 'Nothing is saved that could be sent later.' );
		self::assertCount( 0, $this->provider->requests );
	}

	/** A summary as the site keeps it. */
	private static function keep_summary( int $user_id, array $contract = array() ): void {
		$contract += array( 'sign_in' => array( 'from_cents' => 50000, 'minutes' => 15 ) );
		$summary   = build_summary();
		deskside_keep_summary( $user_id, json_decode( (string) wp_json_encode( array( 'contract' => $contract + (array) $summary['contract'] ) + $summary ) ) );
	}

	public function test_how_old_the_sign_in_was_at_the_click_goes_along_however_late_it_is_sent(): void {
		$this->sign_in( 'owner', 61 );
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::down() );
		$this->dispatch( 'POST', '/tickets', self::agreeing() );
		$this->provider->heal();
		$this->sign_in( 'owner', 7200 );
		deskside_retry( build_ulid(), wp_get_current_user() );
		$ages = array_column( array_column( $this->provider->asked( 'POST /v1/tickets' ), 'headers' ), 'Deskside-Sign-In-Age' );
		self::assertCount( 2, $ages );
		foreach ( $ages as $age ) {
			self::assertEqualsWithDelta( 61, (int) $age, 2 );
		}
	}

	public function test_without_an_agreement_nothing_is_said_of_the_sign_in(): void {
		$this->sign_in( 'owner', 61 );
		$this->dispatch( 'POST', '/tickets', build_new_ticket() );
		self::assertFalse( isset( $this->provider->asked( 'POST /v1/tickets' )[0]['headers']['Deskside-Sign-In-Age'] ) );
	}

	public function test_an_agreement_mended_after_a_refusal_goes_with_the_sign_in_of_its_own_click(): void {
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::problem( 'unknown_topic' ) );
		$this->sign_in( 'owner', 800 );
		$this->dispatch( 'POST', '/tickets', self::agreeing() );
		$this->provider->heal();
		$this->sign_in( 'owner', 5 );
		$this->dispatch( 'POST', '/tickets', array( 'topic' => 'shop_function' ) + self::agreeing() );
		$sent = $this->provider->asked( 'POST /v1/tickets' );
		self::assertEqualsWithDelta( 5, (int) end( $sent )['headers']['Deskside-Sign-In-Age'], 2 );
	}

	public static function large_sums(): array {
		return array(
			'minutes at the rate, with VAT' => array( array(), 60 * 5, true ),
			'a smaller sum'                 => array( array(), 60 * 4, false ),
			'no VAT'                        => array( array( 'vat_percent' => null ), 60 * 5, false ),
			'a rate that nobody knows'      => array( array( 'hourly_rate_cents' => null ), 1, true ),
			'a contract that asks always'   => array( array( 'sign_in' => array( 'from_cents' => 0, 'minutes' => 15 ) ), 1, true ),
			'an older provider'             => array( array( 'sign_in' => null ), 60 * 50, false ),
		);
	}

	/** @dataProvider large_sums */
	public function test_a_large_agreement_asks_for_the_password_before_it_is_saved( array $contract, int $minutes, bool $asks ): void {
		$owner = $this->sign_in( 'owner', 901 );
		self::keep_summary( $owner, $contract + array( 'hourly_rate_cents' => 9000, 'vat_percent' => 21 ) );
		$ticket = build_new_ticket( array( 'consent' => array( 'minutes_cap' => $minutes, 'text' => 'Yes' ) ) );
		$answer = $this->dispatch( 'POST', '/tickets', $ticket );
		if ( ! $asks ) {
			self::assertSame( 201, $answer->get_status() );
			return;
		}
		self::assertSame( array( 403, 'recent_sign_in_required' ), self::refusal_of( $answer ) );
		self::assertNull( deskside_outbox_find( build_ulid() ) );
		self::assertCount( 0, $this->provider->asked( 'POST /v1/tickets' ) );
		self::assertSame( 200, $this->dispatch( 'POST', '/sign-in', array( 'password' => 'secret' ) )->get_status() );
		self::assertSame( 201, $this->dispatch( 'POST', '/tickets', $ticket )->get_status() );
	}

	public static function prices(): array {
		return array(
			'a large price' => array( array( 'max_cents' => 50000, 'max_cents_with_vat' => 60500 ), 403 ),
			'a small one'   => array( array( 'max_cents' => 40000, 'max_cents_with_vat' => 48400 ), 201 ),
			'none'          => array( null, 201 ),
		);
	}

	/** @dataProvider prices */
	public function test_the_sum_of_a_price_is_the_providers_word( ?array $price, int $status ): void {
		$owner = $this->sign_in( 'owner', 901 );
		self::keep_summary( $owner );
		$price = null === $price ? null : $price + array( 'currency' => 'EUR', 'min_cents' => 1, 'min_cents_with_vat' => 1, 'vat_percent' => 21 );
		$this->provider->on( 'POST /v1/estimates', Fake_Provider::json( array( 'price' => $price ) + build_estimate() ) );
		$consent = array( 'minutes_cap' => null, 'text' => 'Yes' );
		self::assertSame( $status, $this->dispatch( 'POST', '/tickets', build_new_ticket( array( 'consent' => $consent ) ) )->get_status() );
	}

	public function test_a_provider_that_is_away_holds_up_no_agreement_to_a_price(): void {
		$owner = $this->sign_in( 'owner', 901 );
		self::keep_summary( $owner );
		$this->provider->on( '', Fake_Provider::down() );
		self::assertSame( 202, $this->dispatch( 'POST', '/tickets', build_new_ticket( array( 'consent' => array( 'minutes_cap' => null, 'text' => 'Yes' ) ) ) )->get_status() );
	}

	/** @dataProvider programs */
	public function test_a_program_mends_no_refused_ticket_into_one_that_agrees( string $what ): void {
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::problem( 'unknown_topic' ) );
		$owner = $this->sign_in( 'owner' );
		$this->dispatch( 'POST', '/tickets', build_new_ticket() );
		self::assertSame( 'needs_you', deskside_outbox_find( build_ulid() )['state'] );
		$this->become( $what, $owner );
		self::assertSame( array( 403, 'in_person_only' ), self::refusal_of( $this->dispatch( 'POST', '/tickets', self::agreeing() ) ) );
		self::assertNull( json_decode( deskside_outbox_find( build_ulid() )['payload'] )->consent );
	}

	public function test_a_program_asks_without_agreeing(): void {
		$owner = $this->sign_in( 'owner' );
		$this->become( 'no cookie', $owner );
		self::assertSame( 201, $this->dispatch( 'POST', '/tickets', build_new_ticket() )->get_status() );
	}

	public function test_the_page_without_scripts_agrees_to_nothing(): void {
		deskside_load( 'settings-actions', 'page', 'page-actions' );
		$this->sign_in( 'owner' );
		$_POST    = wp_slash(
			array(
				'_wpnonce' => wp_create_nonce( 'deskside_ask_tic_' . build_ulid() ),
				'about'    => 'tic_' . build_ulid(),
				'subject'  => '',
				'body'     => 'The menu is gone.',
				'topic'    => 'site_broken',
				'urgency'  => '',
				'consent'  => self::AGREED,
			)
		);
		$_REQUEST = $_POST;
		self::end_of(
			static function (): void {
				deskside_handle_form( 'admin_post_deskside_ask' );
			}
		);
		self::assertNull( json_decode( $this->provider->asked( 'POST /v1/tickets' )[0]['body'] )->consent );
	}
}
