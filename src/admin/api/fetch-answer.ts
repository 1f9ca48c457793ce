import { ApiError } from './api-error.ts';
import { connection } from './connection.ts';

export type Call = {
	url: string;
	method: 'GET' | 'POST' | 'PUT';
	body?: BodyInit | undefined;
	type?: string | undefined;
	signal?: AbortSignal | undefined;
	/** Another one than the page's, for a question about it. */
	nonce?: string | undefined;
	/** Milliseconds until an answer counts as lost. */
	patience: number;
};

/** Some servers refuse PUT; WordPress reads the real method from a header. */
function headersOf( { method, type, nonce }: Call ): Record< string, string > {
	return {
		Accept: 'application/json',
		'X-WP-Nonce': nonce ?? connection().nonce,
		...( type ? { 'Content-Type': type } : {} ),
		...( method === 'PUT' ? { 'X-HTTP-Method-Override': 'PUT' } : {} ),
	};
}

/** Aborted by the caller, or by the clock. Spelt out, because AbortSignal.any is younger than the browsers we serve. */
function signalOf( { signal, patience }: Call ) {
	const controller = new AbortController();
	const stop = () => controller.abort();
	const timer = setTimeout( stop, patience );
	signal?.addEventListener( 'abort', stop );
	if ( signal?.aborted ) {
		stop();
	}
	return {
		signal: controller.signal,
		release: () => {
			clearTimeout( timer );
			signal?.removeEventListener( 'abort', stop );
		},
	};
}

/**
 * One HTTP exchange with the site.
 *
 * @throws ApiError `aborted` when the caller cancelled, `offline` when no answer came (also: not in time).
 */
export async function fetchAnswer( call: Call ): Promise< Response > {
	const { signal, release } = signalOf( call );
	try {
		return await fetch( call.url, {
			method: call.method === 'PUT' ? 'POST' : call.method,
			headers: headersOf( call ),
			credentials: 'same-origin',
			signal,
			...( call.body === undefined ? {} : { body: call.body } ),
		} );
	} catch {
		throw new ApiError( call.signal?.aborted ? 'aborted' : 'offline' );
	} finally {
		release();
	}
}
