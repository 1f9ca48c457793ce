/** `example.com` stands for its own subdomains too, as relaxed alignment has it (RFC 7489, 3.1). */
const isAligned = ( domain: string, with_: string ): boolean =>
	domain === with_ ||
	with_.endsWith( `.${ domain }` ) ||
	domain.endsWith( `.${ with_ }` );

const domainOf = ( address: string ): string =>
	address.slice( address.lastIndexOf( '@' ) + 1 ).toLowerCase();

/**
 * Whether the mail server before us proved that the domain of `From` sent this: DMARC passed, or DKIM or SPF for the same
 * domain. Only the topmost header counts, and only with that server's own name (RFC 8601): anybody can write one below it.
 *
 * @param headers `Authentication-Results`, topmost first.
 * @param server  The server's authserv-id.
 * @param from    The one address in `From`.
 */
export function isAuthenticated(
	headers: readonly string[],
	server: string,
	from: string
): boolean {
	// Comments could hold anything that looks like a result.
	const [ said = '', ...results ] = ( headers[ 0 ] ?? '' )
		.replace( /\([^()]*\)/g, ' ' )
		.toLowerCase()
		.split( ';' )
		.map( ( part ) => part.trim() );
	if ( said.split( /\s/ )[ 0 ] !== server.toLowerCase() ) {
		return false;
	}
	const domain = domainOf( from );
	return results.some( ( result ) => proves( result, domain ) );
}

function proves( result: string, domain: string ): boolean {
	const [ , method, outcome ] = /^(\w+)\s*=\s*(\w+)/.exec( result ) ?? [];
	if ( outcome !== 'pass' ) {
		return false;
	}
	const property = {
		dmarc: /\bheader\.from\s*=\s*(\S+)/,
		dkim: /\bheader\.(?:d|i)\s*=\s*(\S+)/,
		spf: /\bsmtp\.mailfrom\s*=\s*(\S+)/,
	}[ method ?? '' ];
	const proven = property?.exec( result )?.[ 1 ];
	return (
		proven !== undefined &&
		isAligned( domainOf( proven.replace( /["<>]/g, '' ) ), domain )
	);
}
