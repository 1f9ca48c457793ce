import type * as z from 'zod';
import { ApiError } from './api-error.ts';
import { type Call, fetchAnswer } from './fetch-answer.ts';
import { parseJson } from './parse-json.ts';
import { readProblem } from './read-problem.ts';
import { renewNonce } from './renew-nonce.ts';

const READ_MS = 20_000;
const WRITE_MS = 30_000;

type CallOptions = Omit< Call, 'patience' > & { patience?: number };

const withPatience = ( options: CallOptions ): Call => ( {
	...options,
	patience:
		options.patience ?? ( options.method === 'GET' ? READ_MS : WRITE_MS ),
} );

async function problemOf( response: Response ): Promise< ApiError > {
	return readProblem( response.status, parseJson( await response.text() ) );
}

/**
 * Sends; when the nonce is stale, renews it and sends the same bytes once more. The ids inside make that safe:
 * the site and the provider answer a repeated id with what they answered first.
 */
async function exchange( call: Call ): Promise< Response > {
	const first = await fetchAnswer( call );
	if ( first.ok ) {
		return first;
	}
	const problem = await problemOf( first );
	if ( problem.code !== 'nonce_expired' ) {
		throw problem;
	}
	await renewNonce();
	const second = await fetchAnswer( call );
	if ( second.ok ) {
		return second;
	}
	throw await problemOf( second );
}

/**
 * Calls a route of the site and reads its answer with the contract.
 *
 * @throws ApiError always, and nothing else.
 */
export async function callSite< T >(
	options: CallOptions,
	answer: z.ZodType< T >
): Promise< T > {
	const response = await exchange( withPatience( options ) );
	const parsed = answer.safeParse( parseJson( await response.text() ) );
	if ( ! parsed.success ) {
		throw new ApiError( 'provider_nonsense' );
	}
	return parsed.data;
}

/** As `callSite`, for a route that streams bytes. */
export async function callSiteForBytes(
	options: CallOptions
): Promise< Blob > {
	return ( await exchange( withPatience( options ) ) ).blob();
}
