/**
 * Makes every text of a parsed body storable: PostgreSQL keeps no NUL, and half a surrogate pair is no character. The
 * rest stays as written..
 */
export function cleanText< Value >( value: Value ): Value {
	return clean( value ) as Value;
}

function clean( value: unknown ): unknown {
	if ( typeof value === 'string' ) {
		return value
			.replaceAll( '\0', '' )
			.replace( /\p{Surrogate}/gu, '\uFFFD' );
	}
	if ( Array.isArray( value ) ) {
		return value.map( clean );
	}
	if (
		value !== null &&
		typeof value === 'object' &&
		! Buffer.isBuffer( value )
	) {
		return Object.fromEntries(
			Object.entries( value ).map( ( [ key, inner ] ) => [
				key,
				clean( inner ),
			] )
		);
	}
	return value;
}
