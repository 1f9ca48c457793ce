<?php
/**
 * Site Health → Status: whether what was written here arrives.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'connection', 'problem', 'outbox/store', 'outbox/reach' );

/** Seconds after which something that goes out by itself should have gone. */
const DESKSIDE_LATE = HOUR_IN_SECONDS;

/** Seconds after which somebody must look. */
const DESKSIDE_TOO_LATE = DAY_IN_SECONDS;

/**
 * The result in WordPress's shape.
 *
 * @return array<string, mixed>
 */
function deskside_outbox_health(): array {
	$found  = deskside_outbox_finding( deskside_outbox_figures(), deskside_outbox_oldest(), time() );
	$action = 'good' === $found['status'] ? '' : sprintf( '<p><a href="%s">%s</a></p>', esc_url( $found['url'] ), esc_html( $found['action'] ) );
	return array(
		'label'       => $found['label'],
		'status'      => $found['status'],
		'badge'       => array(
			'label' => 'Deskside',
			'color' => 'blue',
		),
		'description' => '<p>' . esc_html( $found['why'] ) . '</p><p>' . esc_html( deskside_runner_words() ) . '</p>',
		'actions'     => $action,
		'test'        => 'deskside_outbox',
	);
}

/**
 * What was found. Red: nothing goes, or something is a day old; orange: something needs somebody, or is late.
 *
 * @param array<string, int> $figures Of the outbox.
 * @param int|null           $oldest  When the oldest unsent row was written, Unix seconds.
 * @param int                $now     Unix seconds.
 * @return array{status: string, label: string, why: string, action: string, url: string}
 */
function deskside_outbox_finding( array $figures, ?int $oldest, int $now ): array {
	$look = array(
		'action' => __( 'Look at what waits', 'deskside' ),
		'url'    => deskside_outbox_url(),
	);
	$age  = null === $oldest ? 0 : $now - $oldest;
	if ( 0 === $figures['unsent'] ) {
		return array(
			'status' => 'good',
			'label'  => __( 'Everything that was written to your provider has arrived', 'deskside' ),
			'why'    => __( 'Nothing waits on this site.', 'deskside' ),
		) + $look;
	}
	if ( deskside_state()['reconnect'] || ! deskside_is_connected() ) {
		return array(
			'status' => 'critical',
			'label'  => __( 'Messages to your provider cannot be sent', 'deskside' ),
			'why'    => deskside_problem_sentence( deskside_state()['reconnect'] ? 'unauthenticated' : 'not_connected' ),
			'action' => __( 'Connect again', 'deskside' ),
			'url'    => admin_url( 'options-general.php?page=deskside-settings' ),
		);
	}
	/* translators: 1: number of messages, 2: a span of time such as "2 hours". */
	$why     = sprintf( _n( '%1$d message waits on this site, for %2$s.', '%1$d messages wait on this site, the oldest for %2$s.', $figures['unsent'], 'deskside' ), $figures['unsent'], human_time_diff( $now - $age, $now ) );
	$needs   = $figures['unsent'] - $figures['waiting'];
	$is_late = $age >= DESKSIDE_LATE;
	$label   = $is_late ? __( 'Messages to your provider wait too long', 'deskside' ) : __( 'Messages to your provider are on their way', 'deskside' );
	return array(
		'status' => $age >= DESKSIDE_TOO_LATE ? 'critical' : ( $is_late || $needs > 0 ? 'recommended' : 'good' ),
		'label'  => $needs > 0 ? __( 'Messages to your provider need somebody', 'deskside' ) : $label,
		'why'    => $why,
	) + $look;
}

/** What sends on this site, as far as it can be known. */
function deskside_runner_words(): string {
	if ( defined( 'DISABLE_WP_CRON' ) && DISABLE_WP_CRON ) {
		return __( 'WP-Cron is off here. What waits is sent by the visits to this admin, by its heartbeat, and by the command “wp deskside outbox run”, which a system’s cron can call every minute.', 'deskside' );
	}
	return __( 'What waits is sent by WP-Cron, by the visits to this admin and by its heartbeat.', 'deskside' );
}
