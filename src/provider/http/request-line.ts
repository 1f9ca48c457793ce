/** An address that is a key itself, or names somebody of a site. */
const KEY = /^(\/v1\/files\/).+/;
const PERSON = /^(\/v1\/people\/)[^/]+/;

/** A request as the log has it. Neither headers nor the query nor an address's key or person: they may hold secrets or names. */
export function requestLine( request: { method: string; url: string } ) {
	const [ path = '' ] = request.url.split( '?', 1 );
	return {
		method: request.method,
		path: path.replace( KEY, '$1…' ).replace( PERSON, '$1…' ),
	};
}
