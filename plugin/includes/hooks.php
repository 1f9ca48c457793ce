<?php
/**
 * Every hook of the plugin, in one place so that one file tells what runs when, and a page reads one file for it. Callbacks are
 * short and load what they need.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Prepares the site: table, capabilities, schedule. On a network each site does so at its first admin page. */
function deskside_on_activation(): void {
	deskside_load( 'install' );
	deskside_install();
}
register_activation_hook( DESKSIDE_FILE, 'deskside_on_activation' );

/**
 * Stops the background work. What waits in the outbox stays, and goes on after reactivation; access for support ends, since nothing would hold it to its time.
 *
 * @param bool $network_wide Whether it is switched off for all sites of a network.
 */
function deskside_on_deactivation( $network_wide = false ): void {
	deskside_load( 'install' );
	$network_wide && is_multisite() ? deskside_switch_off_network() : deskside_switch_off();
}
register_deactivation_hook( DESKSIDE_FILE, 'deskside_on_deactivation' );

/** Brings the site up to the files' version after an update; costs one comparison on other pages. */
function deskside_on_admin_init(): void {
	if ( DESKSIDE_SCHEMA !== deskside_state()['schema'] ) {
		deskside_on_activation();
	}
	// WordPress compares it on every admin page, for those only who look after the policy.
	if ( current_user_can( 'manage_privacy_options' ) && ! wp_doing_ajax() ) {
		deskside_load( 'privacy/policy' );
		deskside_suggest_privacy_text();
	}
}
add_action( 'admin_init', 'deskside_on_admin_init', 9 );

/** Texts, for the admin side only. */
function deskside_on_init(): void {
	load_plugin_textdomain( 'deskside', false, dirname( plugin_basename( DESKSIDE_FILE ) ) . '/languages' );
}
add_action( 'init', 'deskside_on_init' );

/**
 * Finds the texts of nl_BE in those of nl_NL, and so on.
 *
 * @param string $file   Path of a .mo file.
 * @param string $domain Text domain.
 * @return string The path to read.
 */
function deskside_on_mofile( $file, $domain ) {
	if ( 'deskside' !== $domain || 0 === strpos( determine_locale(), 'en' ) ) {
		return $file;
	}
	deskside_load( 'languages' );
	return deskside_language_file( (string) $file );
}
add_filter( 'load_textdomain_mofile', 'deskside_on_mofile', 10, 2 );

/** Prints the launcher's few bytes where somebody may ask. */
function deskside_on_admin_enqueue_scripts(): void {
	deskside_load( 'launcher' );
	deskside_enqueue_launcher();
}
add_action( 'admin_enqueue_scripts', 'deskside_on_admin_enqueue_scripts' );

/**
 * "Help here" in the admin bar, and that support may sign in.
 *
 * @param WP_Admin_Bar $bar The bar.
 */
function deskside_on_admin_bar_menu( WP_Admin_Bar $bar ): void {
	if ( is_admin() ) {
		deskside_load( 'launcher' );
		deskside_add_admin_bar_node( $bar );
	}
	if ( array() !== deskside_state()['grants'] ) {
		deskside_load( 'access/bar' );
		deskside_add_access_line( $bar );
	}
}
add_action( 'admin_bar_menu', 'deskside_on_admin_bar_menu', 5 );

/** The launcher's data, in a template element of its own. */
function deskside_on_admin_footer(): void {
	deskside_load( 'launcher' );
	deskside_print_launcher_data();
}
add_action( 'admin_footer', 'deskside_on_admin_footer' );

/**
 * An entry under "Help" at the top of the screen.
 *
 * @param WP_Screen $screen The screen.
 */
function deskside_on_current_screen( WP_Screen $screen ): void {
	deskside_load( 'launcher' );
	deskside_add_help_tab( $screen );
}
add_action( 'current_screen', 'deskside_on_current_screen', 100 );

/** The page that works without scripts, and the settings. */
function deskside_on_admin_menu(): void {
	deskside_load( 'menu' );
	deskside_add_pages();
}
add_action( 'admin_menu', 'deskside_on_admin_menu' );

/** A page without a menu entry has no title of its own. */
function deskside_on_load_page(): void {
	// phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- what add_menu_page() does for pages with an entry.
	$GLOBALS['title'] = __( 'Help from your provider', 'deskside' );
}
foreach ( array( '', '-statement', '-contract', '-outbox' ) as $deskside_page ) {
	add_action( 'load-admin_page_deskside' . $deskside_page, 'deskside_on_load_page' );
}

/** Who signs in elsewhere proves who they are there, and comes back. */
function deskside_on_sign_in_again(): void {
	// phpcs:disable WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- an address to come back to, which is validated there; the sign-in itself is reached by anybody.
	if ( isset( $_GET['sign_in'] ) ) {
		deskside_load( 'sign-in-again' );
		deskside_sign_in_again( wp_unslash( $_GET['sign_in'] ) );
	}
	// phpcs:enable
}
add_action( 'load-admin_page_deskside', 'deskside_on_sign_in_again' );

/** Forms of the settings screen and of the page. */
function deskside_on_form(): void {
	deskside_load( 'settings-actions', 'page-actions', 'quote-actions', 'statement-csv', 'journal-csv', 'journal-actions', 'duty-ticks', 'pause-form', 'access/revoke-form', 'outbox/file', 'outbox/step-edit', 'outbox/step-discard', 'outbox/step-leaving', 'outbox/hurry-form' );
	deskside_handle_form( (string) current_action() );
}
foreach ( array( 'connect', 'disconnect', 'rotate', 'roles', 'help', 'ask', 'reply', 'retry', 'download', 'statement', 'solve', 'acknowledge', 'journal', 'note', 'mend', 'correct', 'duty', 'resume', 'approve', 'decline', 'evidence', 'agreement', 'revoke', 'edit', 'discard', 'unsent', 'hurry', 'leaving' ) as $deskside_form ) {
	add_action( 'admin_post_deskside_' . $deskside_form, 'deskside_on_form' );
}

/**
 * Notes when somebody signed in: the owner's checklist shows it for administrators. It never leaves the site.
 *
 * @param string  $login Not needed.
 * @param WP_User $user  Who.
 */
function deskside_on_login( $login, $user ): void {
	update_user_meta( $user->ID, 'deskside_last_sign_in', time() );
}
add_action( 'wp_login', 'deskside_on_login', 10, 2 );

/** Routes, only for requests that are about them: the block editor's own REST calls load nothing of ours. */
function deskside_on_rest_api_init(): void {
	if ( deskside_is_own_rest_request() ) {
		deskside_load( 'rest/register' );
		deskside_register_routes();
	}
}
add_action( 'rest_api_init', 'deskside_on_rest_api_init' );

/** Whether the request that PHP serves now is a REST request to this plugin or to the index of all routes. */
function deskside_is_own_rest_request(): bool {
	if ( ! defined( 'REST_REQUEST' ) || ! REST_REQUEST ) {
		return false;
	}
	$route = $GLOBALS['wp']->query_vars['rest_route'] ?? '/';
	return is_string( $route ) && ( '' === trim( $route, '/' ) || 0 === strpos( $route, '/deskside/' ) );
}

/** Sends what waits; called by cron at the time of the next try. */
function deskside_on_outbox_event(): void {
	deskside_load( 'outbox/run' );
	deskside_outbox_run();
}
add_action( 'deskside_outbox', 'deskside_on_outbox_event' );

/** Once an hour: what waits, what the provider told in vain, the badges, the help texts, the sweep. */
function deskside_on_hourly_event(): void {
	deskside_load( 'outbox/run', 'outbox/sweep', 'summary', 'events', 'help/refresh', 'privacy/retention' );
	deskside_outbox_run();
	deskside_outbox_sweep();
	deskside_catch_up();
	deskside_refresh_summaries();
	deskside_refresh_due_help();
	deskside_refresh_retention();
}
add_action( 'deskside_hourly', 'deskside_on_hourly_event' );

/**
 * The browser's background heartbeat sends what is due, so that nothing depends on WP-Cron and no page waits.
 *
 * @param array<string, mixed> $response The answer to the heartbeat, unchanged.
 * @return array<string, mixed> The same.
 */
function deskside_on_heartbeat( $response ) {
	add_action( 'shutdown', 'deskside_after_heartbeat' );
	return $response;
}
add_filter( 'heartbeat_send', 'deskside_on_heartbeat' );

/** Once the browser has its answer. Where PHP cannot answer first, it takes a moment only: after half a minute without an answer editors believe that the connection is lost. */
function deskside_after_heartbeat(): void {
	$answered = deskside_answer_first();
	if ( deskside_outbox_is_due() ) {
		deskside_load( 'outbox/run' );
		$answered ? deskside_outbox_run() : deskside_outbox_run( 5.0, 10.0 );
	}
	deskside_load( 'help/refresh' );
	deskside_refresh_due_help();
}

/** An admin visit does so too where PHP can answer the browser first. */
function deskside_on_shutdown(): void {
	if ( is_admin() && ! wp_doing_ajax() && deskside_outbox_is_due() && deskside_answer_first() ) {
		deskside_on_outbox_event();
	}
}
add_action( 'shutdown', 'deskside_on_shutdown' );

/** Lets the browser go before what follows, where PHP can. */
function deskside_answer_first(): bool {
	if ( function_exists( 'fastcgi_finish_request' ) ) {
		return fastcgi_finish_request();
	}
	return function_exists( 'litespeed_finish_request' ) && litespeed_finish_request();
}

/** Whether something waits and its time has come; reads the autoloaded option only. */
function deskside_outbox_is_due(): bool {
	$state = deskside_state();
	return $state['waiting'] > 0 && ! $state['reconnect'] && $state['next_try_at'] <= time();
}

/**
 * WordPress's export of personal data.
 *
 * @param array<string, array<string, mixed>> $exporters Exporters.
 * @return array<string, array<string, mixed>> Exporters with ours.
 */
function deskside_on_privacy_exporters( $exporters ) {
	$exporters['deskside'] = array(
		'exporter_friendly_name' => __( 'Deskside: requests for help', 'deskside' ),
		'callback'               => static function ( $email, $page = 1 ) {
			deskside_load( 'privacy/export' );
			return deskside_export_person( (string) $email, (int) $page );
		},
	);
	return $exporters;
}
add_filter( 'wp_privacy_personal_data_exporters', 'deskside_on_privacy_exporters' );

/**
 * And its erasure.
 *
 * @param array<string, array<string, mixed>> $erasers Erasers.
 * @return array<string, array<string, mixed>> Erasers with ours.
 */
function deskside_on_privacy_erasers( $erasers ) {
	$erasers['deskside'] = array(
		'eraser_friendly_name' => __( 'Deskside: requests for help', 'deskside' ),
		'callback'             => static function ( $email, $page = 1 ) {
			deskside_load( 'privacy/erase' );
			return deskside_erase_person( (string) $email, (int) $page );
		},
	);
	return $erasers;
}
add_filter( 'wp_privacy_personal_data_erasers', 'deskside_on_privacy_erasers' );

/**
 * Site Health → Info.
 *
 * @param array<string, mixed> $info Sections.
 * @return array<string, mixed> Sections with ours.
 */
function deskside_on_debug_information( $info ) {
	deskside_load( 'site-health' );
	$info['deskside'] = deskside_site_health_section();
	return $info;
}
add_filter( 'debug_information', 'deskside_on_debug_information' );

/**
 * Site Health → Status.
 *
 * @param array<string, mixed> $tests Tests.
 * @return array<string, mixed> Tests with ours.
 */
function deskside_on_site_status_tests( $tests ) {
	$tests['direct']['deskside_outbox'] = array(
		'label' => __( 'What was written to the provider arrives', 'deskside' ),
		'test'  => 'deskside_on_site_status_outbox',
	);
	return $tests;
}
add_filter( 'site_status_tests', 'deskside_on_site_status_tests' );

/**
 * The test itself.
 *
 * @return array<string, mixed>
 */
function deskside_on_site_status_outbox(): array {
	deskside_load( 'outbox/health' );
	return deskside_outbox_health();
}

/**
 * A link to the settings in the list of plugins.
 *
 * @param string[] $links Links of the row.
 * @return string[] Links with ours first.
 */
function deskside_on_action_links( $links ) {
	$settings = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=deskside-settings' ) ), esc_html__( 'Settings', 'deskside' ) );
	if ( isset( $links['deactivate'] ) && deskside_state()['unsent'] > 0 ) {
		// Something waits: what becomes of it is asked before the plugin is switched off, since nobody can ask afterwards.
		$links['deactivate'] = sprintf( '<a href="%s" id="deactivate-deskside">%s</a>', esc_url( admin_url( 'admin.php?page=deskside-outbox&leaving=1' ) ), esc_html__( 'Deactivate…', 'deskside' ) );
	}
	return current_user_can( 'deskside_manage' ) ? array_merge( array( 'settings' => $settings ), $links ) : $links;
}
add_filter( 'plugin_action_links_' . plugin_basename( DESKSIDE_FILE ), 'deskside_on_action_links' );

/**
 * A support account is nobody as soon as its grant is over. The meta is read with the person's own, so it costs no query.
 *
 * @param int|false $user_id Who was recognised.
 * @return int|false
 */
function deskside_on_determine_current_user( $user_id ) {
	$grant = is_numeric( $user_id ) && (int) $user_id > 0 ? get_user_meta( (int) $user_id, 'deskside_access', true ) : '';
	if ( ! is_string( $grant ) || '' === $grant ) {
		return $user_id;
	}
	deskside_load( 'access/guard' );
	return deskside_access_user( (int) $user_id, $grant );
}
add_filter( 'determine_current_user', 'deskside_on_determine_current_user', PHP_INT_MAX );

/**
 * A support account has no password that opens anything.
 *
 * @param WP_User|WP_Error $user Who wants to sign in.
 * @return WP_User|WP_Error
 */
function deskside_on_authenticate_user( $user ) {
	if ( ! $user instanceof WP_User || ! deskside_is_support( $user->ID ) ) {
		return $user;
	}
	deskside_load( 'access/guard' );
	return deskside_access_refusal();
}
add_filter( 'wp_authenticate_user', 'deskside_on_authenticate_user', PHP_INT_MAX );

/**
 * Whether an account is one for the provider's support.
 *
 * @param int $user_id Whose.
 */
function deskside_is_support( int $user_id ): bool {
	return '' !== (string) get_user_meta( $user_id, 'deskside_access', true );
}

/**
 * A support account makes no application passwords.
 *
 * @param bool    $available Whether it may.
 * @param WP_User $user      Who.
 * @return bool
 */
function deskside_on_application_passwords( $available, $user ) {
	return $user instanceof WP_User && deskside_is_support( $user->ID ) ? false : $available;
}
add_filter( 'wp_is_application_passwords_available_for_user', 'deskside_on_application_passwords', PHP_INT_MAX, 2 );

/**
 * Nor is its password sent to anybody.
 *
 * @param bool|WP_Error $allow   Whether it may be.
 * @param int           $user_id Whose.
 * @return bool|WP_Error
 */
function deskside_on_password_reset( $allow, $user_id ) {
	return deskside_is_support( (int) $user_id ) ? false : $allow;
}
add_filter( 'allow_password_reset', 'deskside_on_password_reset', PHP_INT_MAX, 2 );

/**
 * Nor can it be given a password or an address, by whomever.
 *
 * @param array<string, mixed> $data    Columns of the account.
 * @param bool                 $update  Whether it is there already.
 * @param int|null             $user_id Whose.
 * @return array<string, mixed>
 */
function deskside_on_account_change( $data, $update, $user_id ) {
	$user = $update && deskside_is_support( (int) $user_id ) ? get_userdata( (int) $user_id ) : false;
	if ( $user ) {
		$data['user_pass']  = $user->user_pass;
		$data['user_email'] = $user->user_email;
	}
	return $data;
}
add_filter( 'wp_pre_insert_user_data', 'deskside_on_account_change', PHP_INT_MAX, 3 );

/** Support is held to what was lent, before WordPress decides what its texts may hold. */
function deskside_on_set_current_user(): void {
	if ( deskside_is_support( get_current_user_id() ) ) {
		deskside_load( 'access/guard' );
		deskside_guard();
	}
}
add_action( 'set_current_user', 'deskside_on_set_current_user', 0 );

/**
 * The list of users leads to where access is ended.
 *
 * @param array<string, string> $actions Links of the row.
 * @param WP_User               $user    Whose row.
 * @return array<string, string>
 */
function deskside_on_user_row( $actions, $user ) {
	if ( ! $user instanceof WP_User || ! deskside_is_support( $user->ID ) || ! current_user_can( 'deskside_manage' ) ) {
		return $actions;
	}
	deskside_load( 'access/places' );
	return deskside_add_access_action( $actions );
}
add_filter( 'user_row_actions', 'deskside_on_user_row', 10, 2 );

/**
 * Who deletes a support account ends its access: no other one is made for it.
 *
 * @param int      $id       Not needed.
 * @param int|null $reassign Not needed.
 * @param WP_User  $user     Who is gone.
 */
function deskside_on_deleted_user( $id, $reassign, $user ): void {
	if ( array() !== deskside_state()['grants'] && $user instanceof WP_User ) {
		deskside_load( 'ulid', 'person', 'access/end' );
		deskside_end_access_of( $user->user_login );
	}
}
add_action( 'deleted_user', 'deskside_on_deleted_user', 10, 3 );

/** The provider's support comes in. */
function deskside_on_enter(): void {
	deskside_load( 'access/enter' );
	deskside_enter();
}
add_action( 'admin_post_nopriv_deskside_enter', 'deskside_on_enter' );
add_action( 'admin_post_deskside_enter', 'deskside_on_enter' );

/** And goes before its time. */
function deskside_on_leave(): void {
	deskside_load( 'access/leave' );
	deskside_leave();
}
add_action( 'admin_post_deskside_leave', 'deskside_on_leave' );

/** Ends what is over where cron did not run; an ordinary page reads the autoloaded list only. */
function deskside_on_access_due(): void {
	foreach ( deskside_state()['grants'] as $ends_at ) {
		if ( $ends_at > 0 && $ends_at <= time() ) {
			deskside_on_access_event();
			return;
		}
	}
}
add_action( 'admin_init', 'deskside_on_access_due', 8 );

/** Ends what is over and tells the provider what it does not know. */
function deskside_on_access_event(): void {
	deskside_load( 'ulid', 'person', 'access/end' );
	deskside_sweep_access();
}
add_action( 'deskside_hourly', 'deskside_on_access_event' );

if ( defined( 'WP_CLI' ) && WP_CLI ) {
	deskside_load( 'cli' );
}
