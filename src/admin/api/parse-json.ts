/**
 * The JSON in an answer, even when another plugin printed something before it (a notice, a byte order mark).
 *
 * @return undefined when there is none.
 */
export function parseJson( text: string ): unknown {
	for ( const part of [ text, text.slice( text.indexOf( '{"' ) ) ] ) {
		try {
			return JSON.parse( part );
		} catch {
			// The next part may do.
		}
	}
	return undefined;
}
