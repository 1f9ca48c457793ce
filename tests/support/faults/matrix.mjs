/**
 * The fault matrix: what is broken, what must hold, and the tests that break it (path › its name in the file). docs/faults.md
 * is made from it; tools/faults.test.mjs holds that each named test is there. A row without a test says so in the table.
 */

const OUTBOX = 'tests/php/outbox-test.php';
const RUNNER = 'tests/php/outbox-runner-test.php';
const SCREEN = 'tests/php/outbox-screen-test.php';
const LINES = 'tests/faults/outbox-faults.test.mjs';
const BAD_DAYS = 'tests/e2e/bad-days.test.ts';

/** @type {Array<{ row: number, fault: string, holds: string, tests: string[] }>} */
export const MATRIX = [
	{
		row: 1,
		fault: 'The provider is down or refuses connections',
		holds: 'saved on the site, sent once when it is back, one try for the whole backlog',
		tests: [
			`${ LINES } › fault 1: refused`,
			`${ BAD_DAYS } › keeps the ticket on the site and sends it once when the provider is back`,
			`${ OUTBOX } › test_an_outage_costs_one_try_for_the_whole_backlog`,
			`${ RUNNER } › test_after_a_long_outage_the_oldest_still_goes_first`,
			`${ RUNNER } › test_a_long_outage_uses_up_nobodys_tries`,
			`${ RUNNER } › test_a_ticket_at_which_the_provider_falls_over_is_no_outage_and_holds_up_nobody`,
		],
	},
	{
		row: 2,
		fault: '5xx, 429 with Retry-After, a firewall’s page',
		holds: 'growing waits with jitter, never before Retry-After',
		tests: [
			`${ OUTBOX } › test_a_passing_fault_leaves_the_ticket_saved_and_it_is_sent_later`,
			`${ OUTBOX } › test_never_before_retry_after`,
			`${ OUTBOX } › test_delays_grow_with_jitter`,
		],
	},
	{
		row: 3,
		fault: 'The provider refuses for good (4xx)',
		holds: 'not repeated; the writer is told why, edits and sends under the same id',
		tests: [
			`${ OUTBOX } › test_a_refusal_asks_the_writer_and_is_not_repeated`,
			`${ SCREEN } › test_a_refused_ticket_is_edited_and_sent_under_its_own_id`,
			`${ OUTBOX } › test_a_refused_ticket_that_its_writer_mends_is_still_the_same_ticket`,
		],
	},
	{
		row: 4,
		fault: 'Late, slow, half-open, no answer at all',
		holds: 'one ticket; nobody waits longer than the limit',
		tests: [
			`${ LINES } › fault 4: every chunk half a second late`,
			`${ LINES } › fault 4: a few bytes at a time`,
			`${ LINES } › fault 4: half-open, the answer never comes`,
			`${ LINES } › fault 4: half-open in the middle of the request`,
		],
	},
	{
		row: 5,
		fault: 'Cut or reset in the middle of the request',
		holds: 'one ticket; a picture arrives byte for byte',
		tests: [
			`${ LINES } › fault 5: cut in the middle of the request`,
			`${ LINES } › fault 5: reset in the middle of the request`,
			`${ OUTBOX } › test_a_picture_of_eight_megabytes_survives_the_database`,
		],
	},
	{
		row: 6,
		fault: 'The answer is lost after the commit, at any byte',
		holds: 'one ticket; the stored answer is given again',
		tests: [
			`${ LINES } › fault 6: the answer is lost after the commit`,
			`${ LINES } › fault 6: half of the answer is lost`,
			`${ LINES } › fault 6: cut at each fortieth of the %s: one ticket each`,
		],
	},
	{
		row: 7,
		fault: 'Requests and events twice, or in another order',
		holds: 'each once; the newest state wins',
		tests: [
			`${ LINES } › fault 7: the request arrives twice at once`,
			`${ LINES } › fault 7: what was said first arrives last`,
			'tests/php/events-test.php › test_h3_the_same_event_again_is_answered_409_and_does_nothing',
			'tests/php/events-test.php › test_events_out_of_order_end_in_the_newest_summary',
		],
	},
	{
		row: 8,
		fault: 'The clocks of site and provider differ',
		holds: 'stale events are refused; a grant ends by the provider’s clock',
		tests: [
			'tests/php/events-test.php › test_h3_a_stale_event_is_refused',
			'tests/provider/desk-work.test.ts › forgives a clock that runs a little ahead, and no more',
			'tests/provider/access-grants.test.ts › ends at its instant, by the clock alone',
		],
	},
	{
		row: 10,
		fault: 'The site’s database does not keep what it was given',
		holds: 'nothing is called saved; the text stays in the browser, which says so',
		tests: [
			`${ OUTBOX } › test_nothing_is_called_saved_that_the_database_did_not_keep`,
			'src/admin/drafts/use-draft.test.tsx › says so when the browser keeps nothing',
		],
	},
	{
		row: 11,
		fault: 'kill -9 of the provider in the middle',
		holds: 'each acknowledged ticket once after the restart',
		tests: [
			`${ LINES } › fault 11: the provider in the middle of a send`,
			'tests/provider/restart.test.ts › after kill -9 while tickets come in, has every ticket it acknowledged, once',
			`${ BAD_DAYS } › loses nothing when it is killed after the ticket was acknowledged`,
		],
	},
	{
		row: 12,
		fault: 'kill -9 of PostgreSQL; its line refused, late, slow, cut, reset, half-open',
		holds: 'each ticket once; it goes on by itself',
		tests: [
			`${ LINES } › fault 12: PostgreSQL in the middle of a send`,
			`${ LINES } › fault 12: refused`,
			`${ LINES } › fault 12: late`,
			`${ LINES } › fault 12: slow`,
			`${ LINES } › fault 12: cut`,
			`${ LINES } › fault 12: reset`,
			`${ LINES } › fault 12: half-open`,
		],
	},
	{
		row: 13,
		fault: 'kill -9 of MariaDB while tickets are saved',
		holds: 'what was called saved is there; the rest is saved again under its id',
		tests: [ `${ LINES } › fault 13: MariaDB while tickets are saved` ],
	},
	{
		row: 14,
		fault: 'The plugin is switched off, then deleted, with something unsent',
		holds: 'asked first, offered as a file, kept until somebody gives it up',
		tests: [
			`${ OUTBOX } › test_deactivation_keeps_what_waits_and_activation_goes_on`,
			`${ SCREEN } › test_switching_off_asks_first_when_something_waits_and_only_then`,
			'tests/php/uninstall-test.php › test_what_is_not_sent_outlives_deleting_until_somebody_gives_it_up',
		],
	},
	{
		row: 15,
		fault: 'The plugin is updated while something is written',
		holds: 'an older draft is taken up whole',
		tests: [
			'src/admin/drafts/use-draft.test.tsx › takes up what an older version of the plugin kept, and lacks nothing of today',
		],
	},
	{
		row: 16,
		fault: 'No WP-Cron, loopback blocked, no traffic',
		holds: 'sent by heartbeat, admin visit, panel, command line; Site Health turns orange and red',
		tests: [
			`${ RUNNER } › test_without_cron_and_loopback_the_heartbeat_of_an_open_page_sends_after_its_answer`,
			`${ RUNNER } › test_without_cron_an_admin_visit_sends_after_its_answer_and_a_page_of_the_shop_does_not`,
			`${ RUNNER } › test_without_cron_the_command_line_sends_and_lists`,
			`${ RUNNER } › test_without_cron_the_open_panel_sends`,
			`${ SCREEN } › test_site_health_is_orange_and_red_in_time`,
		],
	},
	{
		row: 17,
		fault: 'A fatal error or the memory limit in the middle of a send',
		holds: 'the lease ends, the ticket is taken again under its key, others go on meanwhile',
		tests: [
			'tests/php/support/run-together.mjs › in the middle of a send: the lease ends',
			`${ RUNNER } › test_a_process_that_dies_in_the_middle_loses_nothing_and_its_ticket_is_taken_again_once`,
			`${ OUTBOX } › test_a_process_that_comes_back_after_its_lease_changes_nothing`,
		],
	},
	{
		row: 18,
		fault: 'Tab closed, crash, reload in the middle of writing',
		holds: 'the draft is there again, to its last word',
		tests: [
			`${ BAD_DAYS } › who reloads finds what was written`,
			'src/admin/drafts/use-draft.test.tsx › keeps what was typed in the last moment before the page went',
		],
	},
	{
		row: 19,
		fault: 'Two tabs, two windows, a double click, several runners',
		holds: 'one ticket; no text overwrites another',
		tests: [
			'src/admin/drafts/use-draft.test.tsx › lets two tabs write in one draft without overwriting each other',
			`${ BAD_DAYS } › who clicks twice has one ticket`,
			`${ SCREEN } › test_two_windows_that_edit_the_same_text_do_not_overwrite_each_other`,
			'tests/php/support/run-together.mjs › four runners at once send each of 12 tickets once',
		],
	},
	{
		row: 20,
		fault: 'The nonce ran out overnight',
		holds: 'renewed once, the same bytes again',
		tests: [
			`${ BAD_DAYS } › whose session ran out overnight keeps the text and sends it after one click`,
			'src/admin/api/call-site.test.ts › renews an expired nonce once and sends the same bytes again',
		],
	},
	{
		row: 21,
		fault: 'Signed out while writing; somebody else signs in',
		holds: 'nothing goes out in another’s name; nobody else sees the draft',
		tests: [
			'src/admin/api/call-site.test.ts › sends nothing in the name of somebody else who signed in meanwhile',
			'src/admin/drafts/use-draft.test.tsx › shows nothing of it to another person of the same browser',
		],
	},
	{
		row: 22,
		fault: 'The right to ask is taken away meanwhile',
		holds: 'checked at each call; no button, every route refuses',
		tests: [
			`${ BAD_DAYS } › sees no button and is refused by every route`,
			'tests/php/routes-test.php › test_a5_e6_nobody_and_subscribers_are_refused_and_nothing_happens',
		],
	},
	{
		row: 23,
		fault: 'The token is revoked or renewed',
		holds: 'no call with a dead token, the queue waits; a rotation misses nothing',
		tests: [
			`${ OUTBOX } › test_a_refused_token_holds_everything_until_the_site_is_connected_again`,
			'tests/php/events-test.php › test_a_rotation_misses_nothing',
		],
	},
	{
		row: 25,
		fault: 'Two people decide on one quote at once',
		holds: 'one decision, the other is told who; booked once',
		tests: [
			'tests/provider/quotes-race.test.ts › row 25: of two who decide at once one wins, and the other is told who',
		],
	},
	{
		row: 26,
		fault: 'The month turns, also twice or late',
		holds: 'each month’s minutes lapse once',
		tests: [ 'tests/provider/housekeeping.test.ts › the turn of a month' ],
	},
	{
		row: 27,
		fault: 'Minutes are corrected',
		holds: 'by an entry of its own, visible, once for a key',
		tests: [
			'tests/provider/corrections.test.ts › gives minutes back; the statement, the ticket and the journal show it',
			'tests/provider/corrections.test.ts › is done once for a key',
		],
	},
	{
		row: 28,
		fault: 'A grant is over, replayed, revoked, with cron off',
		holds: 'nobody comes in; account and sessions are gone',
		tests: [
			'tests/php/access-test.php › test_f3_f4_f6_ten_thousand_replayed_ended_revoked_and_malformed_entries_let_nobody_in',
			'tests/php/access-test.php › test_f4_it_ends_by_itself_without_cron',
		],
	},
	{
		row: 29,
		fault: 'The provider answers nonsense: HTML, nothing, another shape, 50 MB, a redirect, scripts in words',
		holds: '“not understood”, never data; nothing runs',
		tests: [
			`${ OUTBOX } › test_a_passing_fault_leaves_the_ticket_saved_and_it_is_sent_later`,
			'tests/php/strange-provider-test.php › test_f9_g2_it_is_an_error_in_time_and_no_secret_is_in_it',
			'tests/php/page-ticket-test.php › test_b12_c2_hostile_words_and_names_of_the_provider_run_nothing',
		],
	},
	{
		row: 35,
		fault: 'A network of sites',
		holds: 'each site’s own to its own provider; deleting asks each',
		tests: [
			'tests/php/network-outbox-test.php › test_each_site_of_a_network_sends_its_own_and_deleting_keeps_what_any_has_not_sent',
		],
	},
	{
		row: 36,
		fault: 'An object cache that is empty or old',
		holds: 'nothing is lost; the next hour puts it right',
		tests: [
			`${ RUNNER } › test_an_object_cache_that_forgets_everything_loses_nothing`,
			`${ RUNNER } › test_an_object_cache_that_is_old_is_put_right_by_the_next_hour`,
		],
	},
	{
		row: 37,
		fault: 'Any script, four-byte signs, NUL, halves of signs',
		holds: 'comes back as written, or loses only what no database keeps',
		tests: [
			'tests/provider/hostile-text.test.ts › comes back as written: %s',
			`${ OUTBOX } › test_what_is_sent_is_what_was_written`,
		],
	},
];
