<?php
/**
 * Must-use plugin of the launcher benchmark: switches the plugin off for a request that asks so, and writes down what a request cost.
 *
 * @package Deskside
 */

if ( isset( $_SERVER['HTTP_X_BENCH_ID'] ) ) {
	$deskside_bench_remote = 0;

	if ( 'off' === ( $_SERVER['HTTP_X_BENCH_PLUGIN'] ?? '' ) ) {
		add_filter(
			'option_active_plugins',
			static function ( $plugins ) {
				return array_values( array_diff( $plugins, array( 'deskside/deskside.php' ) ) );
			}
		);
	}

	// Every try counts, also one that would be answered from a cache next time.
	add_filter(
		'pre_http_request',
		static function ( $answer ) use ( &$deskside_bench_remote ) {
			++$deskside_bench_remote;
			return $answer;
		},
		PHP_INT_MIN
	);

	register_shutdown_function(
		static function () use ( &$deskside_bench_remote ) {
			// WordPress's own shutdown work counts too, so this registers last of all.
			register_shutdown_function(
				static function () use ( &$deskside_bench_remote ) {
					$cost = array(
						'id'      => $_SERVER['HTTP_X_BENCH_ID'],
						'path'    => $_SERVER['REQUEST_URI'],
						'queries' => $GLOBALS['wpdb']->num_queries,
						'files'   => count( get_included_files() ),
						'memory'  => memory_get_peak_usage(),
						'remote'  => $deskside_bench_remote,
					);
					file_put_contents( WP_CONTENT_DIR . '/bench.log', json_encode( $cost ) . "\n", FILE_APPEND | LOCK_EX );
				}
			);
		}
	);
}
