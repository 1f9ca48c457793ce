import { parseUrl } from '../parse-url.ts';
import { isPublicQueryKey } from '../masking/public-query-keys.ts';

/** Longest value of a query key that names a screen or a record. */
const LONGEST = 100;

/**
 * Path and the query keys that name a screen; no host, no fragment, nothing that could be a search, a nonce or a token. What is left
 * is searched for private data once more.
 */
export function cleanUrl(
	address: string,
	maskText: ( text: string ) => string
): string {
	const url = parseUrl( address, 'https://site.invalid' );
	if ( ! url ) {
		return '';
	}
	const kept: string[] = [];
	for ( const [ key, value ] of url.searchParams ) {
		if ( isPublicQueryKey( key ) && value.length <= LONGEST ) {
			kept.push(
				`${ key }=${ maskText( value ).replace(
					/[&#]/g,
					encodeURIComponent
				) }`
			);
		}
	}
	return (
		maskPath( url.pathname, maskText ) +
		( kept.length ? `?${ kept.join( '&' ) }` : '' )
	);
}

function maskPath(
	path: string,
	maskText: ( text: string ) => string
): string {
	return path
		.split( '/' )
		.map( ( part ) => maskText( safeDecode( part ) ) )
		.join( '/' );
}

function safeDecode( part: string ): string {
	try {
		return decodeURIComponent( part );
	} catch {
		return part;
	}
}
