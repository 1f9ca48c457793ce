<?php
/**
 * A ticket on the page without scripts: read, replied to, read marks, files; hostile words and foreign tickets.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

final class Page_Ticket_Test extends Deskside_Test_Case {
	protected function setUp(): void {
		parent::setUp();
		deskside_load( 'settings-actions', 'page', 'page-actions' );
		$this->sign_in( 'employee' );
	}

	public function test_the_thread_stands_in_order_with_status_minutes_files_and_a_reply(): void {
		$answer = array( 'id' => 'msg_' . build_ulid( 8 ), 'body' => "First line\nSecond line", 'author' => array( 'kind' => 'agent', 'name' => 'Mila', 'you' => false ), 'attachments' => array( build_attachment( 'att_' . build_ulid( 4 ), build_png() ) ) ) + build_message( '' );
		$this->show_ticket( array( 'status' => 'solved', 'agent' => 'Mila', 'minutes_used' => 12, 'messages' => array( build_message( 'msg_' . build_ulid( 2 ) ), $answer ) ) );
		$html = $this->page();

		self::assertMatchesRegularExpression( '/One more thing\..*First line<br \/>\s*Second line/s', $html );
		foreach ( array( '7: The menu is gone', '<bdi>screen.png</bdi></a>', 'Solved', 'Mila', '<strong>Minutes used:</strong> 12', 'attachments/att_' . build_ulid( 4 ), 'A reply opens it again.', 'name="about" value="msg_' ) as $part ) {
			self::assertStringContainsString( $part, $html );
		}
		self::assertStringNotContainsString( '<script', $html );
	}

	public function test_a_reply_by_the_form_goes_through_the_outbox_once(): void {
		$form = array( 'about' => 'msg_' . build_ulid( 2 ), 'ticket' => 'tic_' . build_ulid(), 'body' => "It's\r\nback" );
		self::assertStringContainsString( 'ticket=tic_' . build_ulid(), self::submit( 'reply', $form ) );
		$GLOBALS['wpdb']->query( 'UPDATE ' . deskside_outbox_table() . " SET payload = REPLACE( payload, '" . gmdate( 'Y' ) . "-', '2001-' )" );
		$row = deskside_outbox_find( build_ulid( 2 ) );
		$GLOBALS['wpdb']->update( deskside_outbox_table(), array( 'hash' => deskside_outbox_hash( 'message', 'tic_' . build_ulid(), $row['payload'] ) ), array( 'id' => build_ulid( 2 ) ) );
		self::submit( 'reply', $form );

		$sent = $this->provider->asked( 'POST /v1/tickets/tic_' . build_ulid() . '/messages' );
		self::assertCount( 1, $sent, 'Back and sent again, even a while later: one reply.' );
		self::assertSame( "It's\nback", json_decode( $sent[0]['body'] )->body );
		$this->show_ticket( array() );
		self::assertStringContainsString( 'Sent. Your provider has it.', $this->page() );
	}

	public function test_a_reply_while_the_provider_is_down_waits_and_is_shown(): void {
		$this->provider->on( '', Fake_Provider::down() );
		self::submit( 'reply', array( 'about' => 'msg_' . build_ulid( 2 ), 'ticket' => 'tic_' . build_ulid(), 'body' => 'Waiting words' ) );
		$html = $this->page();
		self::assertStringContainsString( 'Saved on your site.', $html );
		self::assertStringContainsString( 'Waiting words', $html );
	}

	public function test_a_clock_that_stands_still_runs_again_by_a_button(): void {
		$id    = 'pau_' . build_ulid( 44 );
		$pause = array( 'id' => $id, 'reason' => 'access_withheld', 'label' => 'Access is missing', 'from' => '2026-11-20T09:00:00.000Z', 'to' => null, 'note' => 'The password was changed.', 'opened_by' => array( 'kind' => 'agent', 'name' => 'Mila', 'you' => false ), 'ended_by' => null );
		$over  = array( 'id' => 'pau_' . build_ulid( 45 ), 'to' => '2026-11-20T10:00:00.000Z', 'note' => 'Long ago.' ) + $pause;
		$this->show_ticket( array( 'pauses' => array( $pause, $over ) ) );
		$html = $this->page();
		self::assertSame( 1, substr_count( $html, 'clock stands still until you act' ) );
		self::assertStringContainsString( 'The password was changed.', $html );
		self::assertStringNotContainsString( 'Long ago.', $html );
		$this->provider->on( 'POST /v1/tickets', Fake_Provider::json( build_changed() ) );
		$form = array( 'about' => $id, 'ticket' => 'tic_' . build_ulid(), 'key' => build_ulid( 46 ), 'note' => "Here\r\nit is" );
		self::assertStringContainsString( 'ticket=tic_' . build_ulid(), self::submit( 'resume', $form ) );
		self::submit( 'resume', array( 'ticket' => '../x' ) + $form );
		$sent = $this->provider->asked( 'POST /v1/tickets/tic_' . build_ulid() . '/pauses/' . $id . '/end' );
		self::assertSame( array( '{"note":"Here\\nit is"}', build_ulid( 46 ) ), array( $sent[0]['body'], $sent[0]['headers']['Idempotency-Key'] ) );
		self::assertCount( 1, $this->provider->asked( 'POST' ) );
	}

	public function test_it_is_said_to_be_solved_and_opened_again_by_a_button(): void {
		$this->show_ticket( array( 'status' => 'answered' ) );
		self::assertStringContainsString( 'It is solved', $this->page() );
		$form = array( 'about' => 'tic_' . build_ulid(), 'status' => 'solved', 'key' => build_ulid( 43 ) );
		self::assertStringContainsString( 'ticket=tic_' . build_ulid(), self::submit( 'solve', $form ) );
		$sent = $this->provider->asked( 'POST /v1/tickets/tic_' . build_ulid() . '/status' );
		self::assertSame( array( '{"status":"solved"}', build_ulid( 43 ) ), array( $sent[0]['body'], $sent[0]['headers']['Idempotency-Key'] ) );
		$person = json_decode( (string) base64_decode( strtr( $sent[0]['headers']['Deskside-Person'], '-_', '+/' ) ) );
		self::assertSame( array( (string) get_current_user_id(), 'employee' ), array( $person->ref, $person->role ) );
		$this->show_ticket( array( 'status' => 'solved' ) );
		$html = $this->page();
		self::assertStringContainsString( 'It is marked as solved.', $html );
		self::assertStringContainsString( 'Open it again', $html );
		self::assertStringContainsString( 'name="status" value="open"', $html );
	}

	public static function bad_words_on_it(): array {
		return array(
			'another status' => array( array( 'status' => 'refused' ) ),
			'no key'         => array( array( 'key' => '' ) ),
			'no ticket'      => array( array( 'about' => '../tickets' ) ),
		);
	}

	/** @dataProvider bad_words_on_it */
	public function test_a_bad_word_on_it_is_not_handed_on( array $changes ): void {
		self::submit( 'solve', $changes + array( 'about' => 'tic_' . build_ulid(), 'status' => 'solved', 'key' => build_ulid( 43 ) ) );
		self::assertCount( 0, $this->provider->asked( 'POST' ) );
		$this->show_ticket( array( 'status' => 'refused' ) );
		$html = $this->page();
		self::assertStringContainsString( 'notice-error', $html );
		self::assertStringNotContainsString( 'name="key"', $html, 'A refused ticket is opened by writing.' );
	}

	public static function deadlines(): array {
		return array(
			'two working days'  => array( array( 'latest' => '2099-11-25T09:00:00.000Z', 'working_days' => 2 ), 'Wednesday November 25, 2099 10:00 am, 2 working days' ),
			'tomorrow'          => array( array( 'latest' => '2099-11-25T09:00:00.000Z', 'working_days' => 1 ), '10:00 am, 1 working day<' ),
			'today'             => array( array( 'latest' => '2099-11-25T09:00:00.000Z', 'working_days' => 0 ), '10:00 am, still today' ),
			'over'              => array( array( 'latest' => '2020-11-25T09:00:00.000Z', 'working_days' => 0 ), '2020 10:00 am</li>' ),
			'day and night'     => array( array( 'latest' => '2099-11-25T09:00:00.000Z', 'working_days' => null ), 'Wednesday November 25, 2099 10:00 am</li>' ),
			'it stands still'   => array( array( 'latest' => null, 'working_days' => null ), 'The clock of the promised time stands still.' ),
		);
	}

	/** @dataProvider deadlines */
	public function test_when_somebody_answers_is_said_in_plain_words( array $due, string $words ): void {
		update_option( 'date_format', 'F j, Y' );
		update_option( 'time_format', 'g:i a' );
		$this->show_ticket( array( 'due' => $due + array( 'measures' => 'answer' ) ) );
		self::assertStringContainsString( $words, $this->page() );
		$this->show_ticket( array( 'due' => null ) );
		self::assertStringNotContainsString( 'Answer:', $this->page() );
	}

	public static function bad_replies(): array {
		return array(
			'empty'               => array( array( 'body' => " \n " ) ),
			'a foreign kind of id' => array( array( 'about' => 'tic_' . build_ulid( 2 ) ) ),
			'no ticket'           => array( array( 'ticket' => '../tickets' ) ),
			'too long'            => array( array( 'body' => str_repeat( 'x', 30000 ) ) ),
		);
	}

	/** @dataProvider bad_replies */
	public function test_a_bad_reply_is_refused_and_what_was_typed_is_kept( array $changes ): void {
		self::submit( 'reply', $changes + array( 'about' => 'msg_' . build_ulid( 2 ), 'ticket' => 'tic_' . build_ulid(), 'body' => 'Typed words' ) );
		self::assertCount( 0, $this->provider->asked( 'POST' ) );
		self::assertCount( 0, deskside_outbox_unsent( null ) );
		$this->show_ticket( array() );
		self::assertStringContainsString( 'notice-error', $this->page() );
	}

	public function test_reading_marks_what_was_new_as_read(): void {
		deskside_remember_unread( get_current_user_id(), 3 );
		$this->show_ticket( array( 'unread' => 2, 'messages' => array( build_message( 'msg_' . build_ulid( 2 ) ) ) ) );
		$this->page();
		$marks = $this->provider->asked( 'POST /v1/tickets/tic_' . build_ulid() . '/read' );
		self::assertSame( '{"message_id":"msg_' . build_ulid( 2 ) . '"}', $marks[0]['body'] );
		self::assertSame( 1, deskside_unread( get_current_user_id() ) );
	}

	public function test_a_document_of_a_message_is_saved_from_the_provider_a_picture_from_the_site(): void {
		$paper   = array( 'name' => 'offer.pdf', 'type' => 'application/pdf', 'kind' => 'file' ) + build_attachment( 'att_' . build_ulid( 4 ), build_png() );
		$picture = build_attachment( 'att_' . build_ulid( 3 ), build_png() );
		$this->show_ticket( array( 'messages' => array( array( 'attachments' => array( $paper, $picture ) ) + build_message( 'msg_' . build_ulid( 2 ) ) ) ) );
		$html = $this->page();
		self::assertStringContainsString( 'file=att_' . build_ulid( 4 ) . '"><bdi>offer.pdf', $html );
		self::assertMatchesRegularExpression( '#attachments/att_' . build_ulid( 3 ) . '#', $html );
		self::assertStringNotContainsString( 'attachments/att_' . build_ulid( 4 ), $html );
	}

	public function test_the_list_marks_new_answers_and_quotes_that_the_reader_is_asked_to_approve(): void {
		$this->provider->on( 'GET /v1/tickets', Fake_Provider::json( array( 'tickets' => array( build_ticket_line( array( 'unread' => 1, 'asked' => true ) ) ), 'next' => null ) ) );
		$html = self::screen( 'deskside_print_page', array() );
		self::assertStringContainsString( '<strong>New answer</strong> <strong>Your approval is asked</strong>', $html );
		$this->provider->on( 'GET /v1/tickets', Fake_Provider::json( array( 'tickets' => array( build_ticket_line() ), 'next' => null ) ) );
		self::assertStringNotContainsString( '<strong>Your approval', self::screen( 'deskside_print_page', array() ) );
	}

	public function test_a_foreign_or_impossible_ticket_shows_nothing(): void {
		$this->provider->on( 'GET /v1/tickets/', Fake_Provider::problem( 'not_found' ) );
		self::assertStringContainsString( 'This cannot be found.', $this->page() );
		$this->provider->requests = array();
		self::assertStringContainsString( 'This cannot be found.', self::screen( 'deskside_print_page', array( 'ticket' => '../../v1/desk/queue' ) ) );
		self::assertCount( 0, $this->provider->requests );
	}

	public function test_b12_c2_hostile_words_and_names_of_the_provider_run_nothing(): void {
		$hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
		$message = array( 'body' => $hostile, 'author' => array( 'kind' => 'agent', 'name' => $hostile, 'you' => false ), 'attachments' => array( array( 'name' => $hostile ) + build_attachment( 'att_' . build_ulid( 4 ), build_png() ) ) ) + build_message( 'msg_' . build_ulid( 2 ) );
		$this->show_ticket( array( 'subject' => $hostile, 'agent' => $hostile, 'messages' => array( $message ) ) );
		$html = $this->page();
		self::assertStringContainsString( '&lt;script&gt;', $html );
		self::assertStringNotContainsString( '<script', $html );
		self::assertStringNotContainsString( '<img', $html );
	}

	private function show_ticket( array $changes ): void {
		$this->provider->on( 'GET /v1/tickets/', Fake_Provider::json( build_ticket( $changes ) ) );
	}

	private function page(): string {
		return self::screen( 'deskside_print_page', array( 'ticket' => 'tic_' . build_ulid() ) );
	}
}
