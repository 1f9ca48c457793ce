/**
 * The address where a site takes events, if it lies on the very origin that is paired: an address elsewhere would let a site
 * send our requests to somebody else.
 */
export function eventsUrlOf( {
	site_url,
	events_url,
}: {
	site_url: string;
	events_url?: string | undefined;
} ): string | null {
	if ( events_url === undefined ) {
		return null;
	}
	const site = new URL( site_url );
	const target = new URL( events_url );
	return target.origin === site.origin &&
		target.username === '' &&
		target.password === '' &&
		target.hash === ''
		? target.href
		: null;
}
