/** Longest wait for one file, in milliseconds: the page has shown it already, so it is in the cache. */
const WAIT = 2000;

/** A file the page has loaded, from the browser's cache where possible; null when it cannot be read. */
export async function fetchBlob( url: string ): Promise< Blob | null > {
	try {
		const answer = await fetch( url, {
			cache: 'force-cache',
			credentials: 'same-origin',
			signal: AbortSignal.timeout( WAIT ),
		} );
		return answer.ok ? await answer.blob() : null;
	} catch {
		return null;
	}
}
