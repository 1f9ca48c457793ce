<?php
/**
 * "Help here" on an admin page: who sees it, its two files, its admin bar node, its help tab, its data.
 *
 * Costs no query and no remote call; the panel comes on intent (rest/get-panel.php).
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Whether the current person sees the launcher on the current screen. */
function deskside_shows_launcher(): bool {
	$screen = get_current_screen();
	if ( ! $screen || defined( 'IFRAME_REQUEST' ) || ! current_user_can( 'deskside_ask' ) ) {
		return false;
	}
	$state = deskside_state();
	$ready = $state['connected'] || $state['reconnect'] || current_user_can( 'deskside_manage' );
	/**
	 * Switches the launcher off, for a role or a screen for example.
	 *
	 * @param bool      $show   Whether it is shown: true where somebody may ask and the site is connected, or they can connect it.
	 * @param WP_Screen $screen The current screen.
	 */
	return (bool) apply_filters( 'deskside_show_launcher', $ready, $screen );
}

/** Enqueues the one module and the one style sheet, if they were built. */
function deskside_enqueue_launcher(): void {
	if ( ! deskside_shows_launcher() ) {
		return;
	}
	deskside_load( 'assets' );
	if ( ! deskside_assets() ) {
		add_action( 'admin_notices', 'deskside_notice_not_built' );
		return;
	}
	wp_enqueue_style( 'deskside-launcher', deskside_asset_url( 'launcher.css' ), array(), deskside_asset_version( 'launcher.css' ) );
	wp_enqueue_script_module( 'deskside-launcher', deskside_asset_url( 'launcher.js' ), array(), deskside_asset_version( 'launcher.js' ) );
}

/** Tells a developer what is missing. An installed plugin always has its assets. */
function deskside_notice_not_built(): void {
	if ( current_user_can( 'activate_plugins' ) ) {
		wp_admin_notice(
			esc_html__( 'Deskside’s scripts have not been built: run “npm run build” and serve the plugin from build/deskside.', 'deskside' ),
			array( 'type' => 'warning' )
		);
	}
}

/**
 * The node, an ordinary link without scripts.
 *
 * @param WP_Admin_Bar $bar The bar.
 */
function deskside_add_admin_bar_node( WP_Admin_Bar $bar ): void {
	if ( ! deskside_shows_launcher() ) {
		return;
	}
	$bar->add_node(
		array(
			'id'     => 'deskside',
			'parent' => 'top-secondary',
			'href'   => admin_url( 'admin.php?page=deskside' ),
			'title'  => '<span class="ab-icon" aria-hidden="true"></span><span class="ab-label">' . esc_html( deskside_launcher_label() ) . '</span>' . deskside_badge( deskside_unread( get_current_user_id() ) ) . deskside_bar_minutes(),
		)
	);
}

/** The button's words. */
function deskside_launcher_label(): string {
	return __( 'Help here', 'deskside' );
}

/**
 * The number of what waits for somebody, unread answers and quotes to approve, for eyes and screen readers; nothing for none.
 *
 * @param int $unread How many.
 * @return string HTML.
 */
function deskside_badge( int $unread ): string {
	return $unread < 1 ? '' : sprintf(
		'<span class="deskside-unread">%d<span class="screen-reader-text"> %s</span></span>',
		$unread,
		/* translators: stands after a number of unread answers, and of quotes that the reader is asked to approve. */
		esc_html__( 'waiting for you', 'deskside' )
	);
}

/**
 * The minutes, small, for a look without opening anything; nothing once they have lapsed and nobody has asked for the new ones.
 *
 * @return string HTML.
 */
function deskside_bar_minutes(): string {
	$minutes = deskside_state()['minutes'];
	if ( ! $minutes || ( 'allowance' === $minutes['counting'] && ( $minutes['granted'] < 1 || $minutes['until'] <= time() ) ) ) {
		return '';
	}
	$ring = 'allowance' !== $minutes['counting'] ? '' : sprintf(
		'<svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="8"/><circle cx="10" cy="10" r="8" pathLength="1" stroke-dasharray="%.2F 1"/></svg>',
		min( 1, $minutes['remaining'] / max( 1, $minutes['granted'] ) )
	);
	return '<span class="deskside-mini" data-deskside-ui>' . $ring . '<span>' . nl2br( esc_html( deskside_bar_words( $minutes ) ) ) . '</span></span>';
}

/**
 * The minutes in words, a line each.
 *
 * @param array{counting: string, granted: int, remaining: int, reserved: int, until: int, zone?: string} $minutes Of the state.
 */
function deskside_bar_words( array $minutes ): string {
	$words = array(
		'unlimited' => __( 'Unlimited: no minutes are counted', 'deskside' ),
		'none'      => __( 'Your plan has no included minutes.', 'deskside' ),
	)[ $minutes['counting'] ] ?? sprintf(
		/* translators: 1: minutes left, 2: minutes of the month, 3: a date. */
		__( '%1$d of %2$d minutes left, until %3$s', 'deskside' ),
		$minutes['remaining'],
		$minutes['granted'],
		// A summary that an older version kept names no zone: then the site's own is the best guess.
		wp_date( 'j M', $minutes['until'] - 1, isset( $minutes['zone'] ) ? new DateTimeZone( $minutes['zone'] ) : null )
	);
	/* translators: %d: minutes that were agreed to beyond the plan and are not used yet. */
	return $words . ( $minutes['reserved'] > 0 ? "\n" . sprintf( __( '%d reserved beyond the plan', 'deskside' ), $minutes['reserved'] ) : '' );
}

/**
 * An entry beside the screen's own help; nothing of it is hidden or replaced.
 *
 * @param WP_Screen $screen The screen.
 */
function deskside_add_help_tab( WP_Screen $screen ): void {
	if ( ! deskside_shows_launcher() ) {
		return;
	}
	$screen->add_help_tab(
		array(
			'id'       => 'deskside',
			'title'    => __( 'Ask your provider', 'deskside' ),
			'content'  => sprintf(
				'<p>%s</p><p><a href="%s" data-deskside-open>%s</a></p>',
				esc_html__( 'Stuck on this screen? Your provider sees what you see, with private data masked, and tells you what help costs before you send.', 'deskside' ),
				esc_url( admin_url( 'admin.php?page=deskside' ) ),
				esc_html( deskside_launcher_label() )
			),
			'priority' => 90,
		)
	);
}

/** Prints the launcher's data. */
function deskside_print_launcher_data(): void {
	$screen = get_current_screen();
	if ( ! $screen || ! deskside_shows_launcher() ) {
		return;
	}
	deskside_load( 'assets' );
	if ( ! deskside_assets() ) {
		return;
	}
	if ( deskside_is_connected() && in_array( $screen->id, deskside_state()['tips'], true ) ) {
		deskside_load( 'help/tips' );
		deskside_print_tips( $screen );
	}
	/**
	 * The launcher's keyboard shortcut; an empty text switches it off.
	 *
	 * @param string $shortcut Such as Alt+Shift+G.
	 */
	$shortcut = (string) apply_filters( 'deskside_shortcut', 'Alt+Shift+G' );
	printf(
		'<template id="deskside-data" data-deskside=\'%s\' data-label="%s" data-unread="%s" data-shortcut="%s"></template>',
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- the JSON flags escape < > & and '; esc_attr() would turn each of some sixty quotes into six bytes.
		(string) wp_json_encode( deskside_launcher_data( $screen ), JSON_UNESCAPED_SLASHES | JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS ),
		esc_attr( deskside_launcher_label() ),
		/* translators: stands after a number of unread answers, and of quotes that the reader is asked to approve. */
		esc_attr__( 'waiting for you', 'deskside' ),
		esc_attr( $shortcut )
	);
}

/**
 * `launcherData` of the contract; nothing secret in it but the reader's own nonce.
 *
 * @param WP_Screen $screen The screen.
 * @return array<string, mixed>
 */
function deskside_launcher_data( WP_Screen $screen ): array {
	deskside_load( 'screen-facts' );
	return array(
		'root'      => untrailingslashit( rest_url( 'deskside/v1' ) ),
		'nonce'     => wp_create_nonce( 'wp_rest' ),
		'nonce_url' => admin_url( 'admin-ajax.php?action=rest-nonce' ),
		'screen'    => array(
			'id'   => mb_substr( $screen->id, 0, 200 ),
			'base' => mb_substr( $screen->base, 0, 200 ),
		),
		'drawn_by'  => deskside_drawn_by( $screen ),
		'unread'    => deskside_unread( get_current_user_id() ),
		'css'       => add_query_arg( 'ver', deskside_asset_version( 'panel.css' ), deskside_asset_url( 'panel.css' ) ),
	);
}
