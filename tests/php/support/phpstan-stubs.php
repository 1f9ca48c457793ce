<?php
/**
 * What PHPStan needs to know besides WordPress's stubs: constants that WordPress defines at run time, and WP-CLI.
 *
 * @package Deskside
 */

namespace {
	const KB_IN_BYTES       = 1024;
	const MB_IN_BYTES       = 1048576;
	const MINUTE_IN_SECONDS = 60;
	const HOUR_IN_SECONDS   = 3600;
	const DAY_IN_SECONDS    = 86400;
	const ARRAY_A           = 'ARRAY_A';
	const WP_PLUGIN_DIR     = '/wordpress/wp-content/plugins';
	const WPMU_PLUGIN_DIR   = '/wordpress/wp-content/mu-plugins';

	final class WP_CLI {
		public static function success( string $message ): void {}

		/** @param array<string, mixed> $options */
		public static function add_command( string $name, callable $command, array $options = array() ): void {}
	}
}

namespace WP_CLI\Utils {
	/**
	 * @param array<int, array<string, mixed>> $items
	 * @param string[]                         $fields
	 */
	function format_items( string $format, array $items, array $fields ): void {}
}
