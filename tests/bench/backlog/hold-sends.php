<?php
/**
 * Must-use plugin of the backlog benchmark: holds the next send as long as a file says so, so that pages with and without a
 * drain can be measured in turns; and lets a visit not run the outbox, so that each way of running it is seen by itself. Writes below a page
 * what it cost: processor time of this process, and queries.
 *
 * @package Deskside
 */

add_filter(
	'pre_http_request',
	static function ( $answer, $options, $url ) {
		while ( false !== strpos( $url, '/v1/tickets' ) && file_exists( WP_CONTENT_DIR . '/hold-sends' ) ) {
			usleep( 2000 );
			clearstatcache();
		}
		return $answer;
	},
	10,
	3
);

add_action(
	'shutdown',
	static function () {
		if ( is_admin() && ! wp_doing_ajax() && 'cli' !== PHP_SAPI ) {
			$used = getrusage();
			$ms   = ( $used['ru_utime.tv_sec'] + $used['ru_stime.tv_sec'] ) * 1000 + ( $used['ru_utime.tv_usec'] + $used['ru_stime.tv_usec'] ) / 1000;
			printf( '<!-- bench cpu=%F queries=%d -->', $ms - $GLOBALS['deskside_bench_began'], $GLOBALS['wpdb']->num_queries ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- numbers.
		}
	},
	0
);

$deskside_bench_used             = getrusage();
$GLOBALS['deskside_bench_began'] = ( $deskside_bench_used['ru_utime.tv_sec'] + $deskside_bench_used['ru_stime.tv_sec'] ) * 1000 + ( $deskside_bench_used['ru_utime.tv_usec'] + $deskside_bench_used['ru_stime.tv_usec'] ) / 1000;

if ( isset( $_SERVER['HTTP_X_BENCH_NO_RUN'] ) ) {
	add_action(
		'admin_init',
		static function () {
			remove_action( 'shutdown', 'deskside_on_shutdown' );
		}
	);
}
