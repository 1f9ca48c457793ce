<?php
/**
 * Runs the tests of one file inside a loaded WordPress and prints TAP, for places without PHPUnit.
 *
 * The caller (run.mjs) sets `$deskside_test_file` (name of a file here) and `$deskside_filter`.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

require_once __DIR__ . '/support/shim.php';
require_once __DIR__ . '/support/load.php';

/**
 * The named data sets of a test method, one nameless set when it has none.
 *
 * @param ReflectionMethod $method The method.
 * @return array<string, array<int, mixed>>
 */
function deskside_data_sets( ReflectionMethod $method ): array {
	return preg_match( '/@dataProvider\s+(\w+)/', (string) $method->getDocComment(), $found )
		? call_user_func( array( $method->class, $found[1] ) )
		: array( '' => array() );
}

/**
 * Runs one test with one data set.
 *
 * @param ReflectionMethod  $method The method.
 * @param array<int, mixed> $data   The data set.
 * @return Throwable|null Why it failed.
 */
function deskside_run_test( ReflectionMethod $method, array $data ): ?Throwable {
	$test   = new $method->class();
	$failed = null;
	$phases = array(
		array( 'setUp', array() ),
		array( $method->name, $data ),
		array( 'tearDown', array() ),
	);
	foreach ( $phases as list( $phase, $arguments ) ) {
		try {
			if ( null === $failed || 'tearDown' === $phase ) {
				$run = new ReflectionMethod( $test, $phase );
				$run->setAccessible( true );
				$run->invokeArgs( $test, array_values( $arguments ) );
			}
		} catch ( Throwable $error ) {
			$failed = $failed ?? $error;
		}
	}
	return $failed;
}

/**
 * Runs all tests of the classes that a file declares.
 *
 * @param string $file   Path.
 * @param string $filter Part of a test's name; empty for all.
 */
function deskside_run_file( string $file, string $filter ): void {
	$before = get_declared_classes();
	require_once $file;
	foreach ( array_diff( get_declared_classes(), $before ) as $class ) {
		foreach ( ( new ReflectionClass( $class ) )->getMethods( ReflectionMethod::IS_PUBLIC ) as $method ) {
			if ( 0 !== strpos( $method->name, 'test_' ) ) {
				continue;
			}
			foreach ( deskside_data_sets( $method ) as $name => $data ) {
				$title = basename( $file, '.php' ) . ' › ' . str_replace( '_', ' ', substr( $method->name, 5 ) ) . ( '' === $name ? '' : " ($name)" );
				if ( '' !== $filter && false === stripos( $title . ' ' . $method->name, $filter ) ) {
					continue;
				}
				$error = deskside_run_test( $method, $data );
				printf( "%s - %s\n", $error ? 'not ok' : 'ok', $title );
				if ( $error ) {
					echo '# ' . str_replace( "\n", "\n# ", get_class( $error ) . ': ' . $error->getMessage() . "\n" . basename( $error->getFile() ) . ':' . $error->getLine() . "\n" . $error->getTraceAsString() ) . "\n";
				}
			}
		}
	}
}

// A warning or notice of ours is a failure, as under PHPUnit; those that the code itself silences are not.
set_error_handler(
	static function ( int $level, string $message, string $file, int $line ): bool {
		if ( 0 === ( error_reporting() & $level ) || in_array( $level, array( E_DEPRECATED, E_USER_DEPRECATED ), true ) ) {
			return false;
		}
		throw new ErrorException( $message, 0, $level, $file, $line );
	}
);

deskside_run_file( __DIR__ . '/' . $deskside_test_file, $deskside_filter );
