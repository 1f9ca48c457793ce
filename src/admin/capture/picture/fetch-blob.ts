/** Longest wait for one file, in milliseconds: the page has shown it already, so it is in the cache. */
const WAIT = 2000;

/** A file the page has loaded, from the browser's cache where possible; null when it cannot be read. */
export async function fetchBlob(
	url: string,
	signal?: AbortSignal
): Promise< Blob | null > {
	const timeout = new AbortController();
	const stop = () => timeout.abort();
	const timer = setTimeout( stop, WAIT );
	signal?.addEventListener( 'abort', stop, { once: true } );
	try {
		const answer = await fetch( url, {
			cache: 'force-cache',
			credentials: 'same-origin',
			signal: timeout.signal,
		} );
		return answer.ok ? await answer.blob() : null;
	} catch {
		return null;
	} finally {
		clearTimeout( timer );
		signal?.removeEventListener( 'abort', stop );
	}
}
