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
