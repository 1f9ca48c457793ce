import { sha256 } from '../access/token.ts';

/**
 * The one way to write a value as JSON (RFC 8785): object keys sorted by UTF-16 code units, no blanks, strings and numbers as
 * ECMAScript writes them. So equal content has equal bytes, and `sha256sum` checks it without our software.
 *
 * @throws {TypeError} for what is no JSON (undefined, functions, NaN): silence would change what was hashed.
 */
export function canonicalJson( value: unknown ): string {
	if ( Array.isArray( value ) ) {
		return `[${ value.map( canonicalJson ).join( ',' ) }]`;
	}
	if ( value !== null && typeof value === 'object' ) {
		const members = Object.entries( value ).sort( ( [ a ], [ b ] ) =>
			a < b ? -1 : 1
		);
		return `{${ members
			.map(
				( [ key, member ] ) =>
					`${ JSON.stringify( key ) }:${ canonicalJson( member ) }`
			)
			.join( ',' ) }}`;
	}
	return scalar( value );
}

/** SHA-256 in hex over the canonical text's UTF-8 bytes. */
export function hashOf( value: unknown ): string {
	return sha256( canonicalJson( value ) );
}

function scalar( value: unknown ): string {
	const isJson =
		value === null ||
		typeof value === 'boolean' ||
		typeof value === 'string' ||
		( typeof value === 'number' && Number.isFinite( value ) );
	if ( ! isJson ) {
		throw new TypeError( `No JSON: ${ String( value ) }` );
	}
	return JSON.stringify( value );
}
