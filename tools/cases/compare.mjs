const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

const sameInstant = ( a, b ) =>
	typeof a === 'string' &&
	typeof b === 'string' &&
	INSTANT.test( a ) &&
	INSTANT.test( b ) &&
	Date.parse( a ) === Date.parse( b );

/**
 * What of an expectation an answer does not meet, as `path: expected …, got …`. Expectations are subsets: what they do
 * not name is free. Instants are compared as instants, however they are written.
 */
export function differences( expected, got, path = '' ) {
	if (
		expected !== null &&
		typeof expected === 'object' &&
		! Array.isArray( expected )
	) {
		return Object.entries( expected ).flatMap( ( [ key, value ] ) =>
			differences(
				value,
				got?.[ key ],
				path ? `${ path }.${ key }` : key
			)
		);
	}
	if (
		sameInstant( expected, got ) ||
		JSON.stringify( expected ) === JSON.stringify( got )
	) {
		return [];
	}
	return [
		`${ path }: expected ${ JSON.stringify( expected ) }, got ${
			JSON.stringify( got ) ?? 'nothing'
		}`,
	];
}
