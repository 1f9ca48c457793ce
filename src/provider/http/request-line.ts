/** A request as the log has it. Neither headers nor the query: they may hold secrets or names. */
export function requestLine( request: { method: string; url: string } ) {
	return { method: request.method, path: request.url.split( '?', 1 )[ 0 ] };
}
