<?php
/**
 * Checks decoded JSON against a generated schema, strictly: "5" is no number, a list is no object.
 *
 * WordPress's own check (which also runs, on every argument) is lenient about types and passes unknown top-level fields.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** Faults named at once; the rest shows after these are mended. */
const DESKSIDE_MAX_FAULTS = 10;

/**
 * Where a value is not as the schema says.
 *
 * @param mixed                $value  Decoded with objects as stdClass.
 * @param array<string, mixed> $schema Draft 4, as tools/contract.mjs writes it.
 * @param string               $path   Dotted path of the value.
 * @return array<int, array{path: string, message: string}> Empty when all is well.
 */
function deskside_schema_faults( $value, array $schema, string $path = '' ): array {
	if ( isset( $schema['anyOf'] ) ) {
		return deskside_any_of_faults( $value, $schema['anyOf'], $path );
	}
	$type = deskside_json_type( $value );
	if ( $type !== $schema['type'] && ! ( 'integer' === $type && 'number' === $schema['type'] ) ) {
		return array( deskside_fault( $path, sprintf( 'Must be of type %s.', $schema['type'] ) ) );
	}
	if ( isset( $schema['enum'] ) && ! in_array( $value, $schema['enum'], true ) ) {
		return array( deskside_fault( $path, sprintf( 'Must be one of %s.', implode( ', ', $schema['enum'] ) ) ) );
	}
	switch ( $type ) {
		case 'string':
			return deskside_text_faults( $value, $schema, $path );
		case 'array':
			return deskside_list_faults( $value, $schema, $path );
		case 'object':
			return array_slice( deskside_object_faults( $value, $schema, $path ), 0, DESKSIDE_MAX_FAULTS );
		default:
			return deskside_range_faults( $value, $schema, $path );
	}
}

/**
 * JSON's name for the type of a value.
 *
 * @param mixed $value Decoded with objects as stdClass.
 */
function deskside_json_type( $value ): string {
	$names = array(
		'NULL'    => 'null',
		'double'  => 'number',
		'integer' => 'integer',
		'boolean' => 'boolean',
		'string'  => 'string',
		'array'   => 'array',
		'object'  => 'object',
	);
	// 3.0 is a whole number in JSON.
	if ( is_float( $value ) && floor( $value ) === $value && is_finite( $value ) ) {
		return 'integer';
	}
	return $names[ gettype( $value ) ] ?? 'unknown';
}

/**
 * One fault.
 *
 * @param string $path    Dotted path.
 * @param string $message Why.
 * @return array{path: string, message: string}
 */
function deskside_fault( string $path, string $message ): array {
	return compact( 'path', 'message' );
}

/**
 * Faults of the option that comes nearest.
 *
 * @param mixed                            $value   Decoded value.
 * @param array<int, array<string, mixed>> $options Schemas, one of which must fit.
 * @param string                           $path    Dotted path.
 * @return array<int, array{path: string, message: string}>
 */
function deskside_any_of_faults( $value, array $options, string $path ): array {
	$nearest = array( deskside_fault( $path, 'Is of no type that is allowed here.' ) );
	foreach ( $options as $option ) {
		$faults = deskside_schema_faults( $value, $option, $path );
		if ( array() === $faults ) {
			return array();
		}
		if ( deskside_json_type( $value ) === ( $option['type'] ?? '' ) ) {
			$nearest = $faults;
		}
	}
	return $nearest;
}

/**
 * Faults of a text. Lengths are counted in UTF-16 units, as the browser and the provider count them.
 *
 * @param string               $value  Text.
 * @param array<string, mixed> $schema Its schema.
 * @param string               $path   Dotted path.
 * @return array<int, array{path: string, message: string}>
 */
function deskside_text_faults( string $value, array $schema, string $path ): array {
	$length = deskside_text_length( $value );
	if ( isset( $schema['minLength'] ) && $length < $schema['minLength'] ) {
		return array( deskside_fault( $path, sprintf( 'Must have at least %d characters.', $schema['minLength'] ) ) );
	}
	if ( isset( $schema['maxLength'] ) && $length > $schema['maxLength'] ) {
		return array( deskside_fault( $path, sprintf( 'Must have at most %d characters.', $schema['maxLength'] ) ) );
	}
	if ( isset( $schema['pattern'] ) && ! rest_validate_json_schema_pattern( $schema['pattern'], $value ) ) {
		return array( deskside_fault( $path, 'Is not written as it should be.' ) );
	}
	return array();
}

/**
 * Length of a text in UTF-16 units.
 *
 * @param string $text UTF-8.
 */
function deskside_text_length( string $text ): int {
	return mb_strlen( $text, 'UTF-8' ) + (int) preg_match_all( '/[\x{10000}-\x{10FFFF}]/u', $text );
}

/**
 * Faults of a list.
 *
 * @param array<int, mixed>    $value  List.
 * @param array<string, mixed> $schema Its schema.
 * @param string               $path   Dotted path.
 * @return array<int, array{path: string, message: string}>
 */
function deskside_list_faults( array $value, array $schema, string $path ): array {
	if ( isset( $schema['maxItems'] ) && count( $value ) > $schema['maxItems'] ) {
		return array( deskside_fault( $path, sprintf( 'Must have at most %d entries.', $schema['maxItems'] ) ) );
	}
	foreach ( $value as $at => $item ) {
		$faults = deskside_schema_faults( $item, $schema['items'], ltrim( "$path.$at", '.' ) );
		if ( array() !== $faults ) {
			return $faults;
		}
	}
	return array();
}

/**
 * Faults of an object: missing, unknown and wrong fields.
 *
 * @param stdClass             $value  stdClass.
 * @param array<string, mixed> $schema Its schema.
 * @param string               $path   Dotted path.
 * @return array<int, array{path: string, message: string}>
 */
function deskside_object_faults( stdClass $value, array $schema, string $path ): array {
	$fields = get_object_vars( $value );
	$faults = array();
	foreach ( array_diff( $schema['required'] ?? array(), array_map( 'strval', array_keys( $fields ) ) ) as $missing ) {
		$faults[] = deskside_fault( ltrim( "$path.$missing", '.' ), 'Is missing.' );
	}
	foreach ( $fields as $name => $field ) {
		$inner  = deskside_field_schema( (string) $name, $schema );
		$where  = ltrim( "$path.$name", '.' );
		$faults = array_merge(
			$faults,
			false === $inner ? array( deskside_fault( $where, 'Is not known here.' ) ) : ( true === $inner ? array() : deskside_schema_faults( $field, $inner, $where ) )
		);
	}
	return $faults;
}

/**
 * The schema of one field.
 *
 * @param string               $name   Field.
 * @param array<string, mixed> $schema Schema of the object.
 * @return array<string, mixed>|bool A schema, true for "anything", false for "not allowed".
 */
function deskside_field_schema( string $name, array $schema ) {
	if ( isset( $schema['properties'][ $name ] ) ) {
		return $schema['properties'][ $name ];
	}
	foreach ( $schema['patternProperties'] ?? array() as $pattern => $inner ) {
		if ( rest_validate_json_schema_pattern( $pattern, $name ) ) {
			return $inner;
		}
	}
	return $schema['additionalProperties'];
}

/**
 * Faults of a number.
 *
 * @param mixed                $value  Number, boolean or null.
 * @param array<string, mixed> $schema Its schema.
 * @param string               $path   Dotted path.
 * @return array<int, array{path: string, message: string}>
 */
function deskside_range_faults( $value, array $schema, string $path ): array {
	if ( isset( $schema['minimum'] ) && $value < $schema['minimum'] ) {
		return array( deskside_fault( $path, sprintf( 'Must be at least %s.', $schema['minimum'] ) ) );
	}
	if ( isset( $schema['maximum'] ) && $value > $schema['maximum'] ) {
		return array( deskside_fault( $path, sprintf( 'Must be at most %s.', $schema['maximum'] ) ) );
	}
	return array();
}
