<?php
/**
 * As much of PHPUnit's TestCase as these tests use, for places without PHPUnit (WordPress Playground in `npm test`).
 *
 * @package Deskside
 */

declare( strict_types = 1 );

namespace PHPUnit\Framework;

/** Thrown when an assertion does not hold. */
class AssertionFailedError extends \Exception {}

/** The base of every test. */
abstract class TestCase {
	/** Assertions made so far, by all tests. */
	public static int $assertions = 0;

	protected function setUp(): void {}

	protected function tearDown(): void {}

	public static function fail( string $message = '' ): void {
		throw new AssertionFailedError( $message );
	}

	public static function assertTrue( $actual, string $message = '' ): void {
		self::hold( true === $actual, 'true', $actual, $message );
	}

	public static function assertFalse( $actual, string $message = '' ): void {
		self::hold( false === $actual, 'false', $actual, $message );
	}

	public static function assertNull( $actual, string $message = '' ): void {
		self::hold( null === $actual, 'null', $actual, $message );
	}

	public static function assertNotNull( $actual, string $message = '' ): void {
		self::hold( null !== $actual, 'not null', $actual, $message );
	}

	public static function assertSame( $expected, $actual, string $message = '' ): void {
		self::hold( $expected === $actual, self::text( $expected ), $actual, $message );
	}

	public static function assertNotSame( $expected, $actual, string $message = '' ): void {
		self::hold( $expected !== $actual, 'anything but ' . self::text( $expected ), $actual, $message );
	}

	public static function assertEquals( $expected, $actual, string $message = '' ): void {
		// phpcs:ignore Universal.Operators.StrictComparisons.LooseEqual -- assertEquals compares objects by value.
		self::hold( $expected == $actual, self::text( $expected ), $actual, $message );
	}

	public static function assertCount( int $expected, $actual, string $message = '' ): void {
		self::hold( count( $actual ) === $expected, $expected . ' entries', $actual, $message );
	}

	public static function assertInstanceOf( string $expected, $actual, string $message = '' ): void {
		self::hold( $actual instanceof $expected, $expected, $actual, $message );
	}

	public static function assertArrayHasKey( $key, $actual, string $message = '' ): void {
		self::hold( array_key_exists( $key, $actual ), 'a key ' . $key, $actual, $message );
	}

	public static function assertContains( $needle, $actual, string $message = '' ): void {
		self::hold( in_array( $needle, $actual, true ), 'one entry ' . self::text( $needle ), $actual, $message );
	}

	public static function assertStringContainsString( string $needle, string $actual, string $message = '' ): void {
		self::hold( false !== strpos( $actual, $needle ), 'text with ' . self::text( $needle ), $actual, $message );
	}

	public static function assertStringNotContainsString( string $needle, string $actual, string $message = '' ): void {
		self::hold( false === strpos( $actual, $needle ), 'text without ' . self::text( $needle ), $actual, $message );
	}

	public static function assertMatchesRegularExpression( string $pattern, string $actual, string $message = '' ): void {
		self::hold( 1 === preg_match( $pattern, $actual ), 'a match of ' . $pattern, $actual, $message );
	}

	public static function assertGreaterThan( $expected, $actual, string $message = '' ): void {
		self::hold( $actual > $expected, 'more than ' . self::text( $expected ), $actual, $message );
	}

	public static function assertLessThan( $expected, $actual, string $message = '' ): void {
		self::hold( $actual < $expected, 'less than ' . self::text( $expected ), $actual, $message );
	}

	public static function assertEqualsWithDelta( $expected, $actual, float $delta, string $message = '' ): void {
		self::hold( abs( $expected - $actual ) <= $delta, self::text( $expected ) . ' within ' . $delta, $actual, $message );
	}

	private static function hold( bool $holds, string $expected, $actual, string $message ): void {
		++self::$assertions;
		if ( ! $holds ) {
			self::fail( trim( $message . "\nexpected " . $expected . "\ngot      " . self::text( $actual ) ) );
		}
	}

	private static function text( $value ): string {
		return mb_substr( (string) wp_json_encode( is_object( $value ) ? array( get_class( $value ) => get_object_vars( $value ) ) : $value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PARTIAL_OUTPUT_ON_ERROR ), 0, 2000 );
	}
}
