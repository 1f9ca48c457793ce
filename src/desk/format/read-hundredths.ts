const NUMBER = /^([-−]?)(\d{1,8})(?:[.,](\d{1,2}))?$/;

/**
 * A typed number of at most two places as a whole number of hundredths; comma and point both divide, as people type them.
 *
 * @param text Like `80`, `1,5` or `-12.50`; null for anything else.
 * @example readHundredths( '1,5' ) // 150
 */
export function readHundredths( text: string ): number | null {
	const found = NUMBER.exec( text.trim().replace( /\s/g, '' ) );
	if ( ! found ) {
		return null;
	}
	const [ , sign, whole = '', places = '' ] = found;
	const size = Number( whole ) * 100 + Number( places.padEnd( 2, '0' ) );
	return sign ? 0 - size : size;
}
