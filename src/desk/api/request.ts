import type { z } from 'zod';
import { deskQuoteConflict } from '../../contract/desk-quote.ts';
import { problem } from '../../contract/problem.ts';
import { ApiProblem } from './api-problem.ts';
import { tellSessionEnded } from './session-ended.ts';

/** Longer than any answer should take; then the agent is told, and may send again under the same key. */
const LIMIT_MS = 20_000;

interface Wanted {
	method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
	body?: unknown;
	/** A ULID, the same for every try of one intent. */
	key?: string;
}

/**
 * The address of something under `/v1/desk/`, relative to the page, so that a provider may live below a path.
 *
 * @param path Below `/v1/desk/`, without a leading slash.
 */
export function deskUrl( path: string ): string {
	return new URL( `../v1/desk/${ path }`, document.baseURI ).href;
}

/**
 * One request to the provider, its answer parsed by the contract.
 *
 * @param path   Below `/v1/desk/`.
 * @param schema The contract's schema of the answer.
 * @param wanted Method, body and idempotency key.
 * @throws {ApiProblem} With the provider's code; `offline` without an answer, `provider_nonsense` for one off its schema.
 */
export async function request< T >(
	path: string,
	schema: z.ZodType< T >,
	wanted: Wanted = {}
): Promise< T > {
	const response = await send( path, wanted );
	const parsed = schema.safeParse( await readJson( response ) );
	if ( ! parsed.success ) {
		throw new ApiProblem( 'provider_nonsense' );
	}
	return parsed.data;
}

/**
 * A request whose answer has no body.
 *
 * @param path   Below `/v1/desk/`.
 * @param wanted Method, body and idempotency key.
 * @throws {ApiProblem} As `request` does.
 */
export async function requestNothing(
	path: string,
	wanted: Wanted
): Promise< void > {
	await send( path, wanted );
}

async function send(
	path: string,
	{ method = 'GET', body, key }: Wanted
): Promise< Response > {
	const headers: Record< string, string > = { Accept: 'application/json' };
	if ( method !== 'GET' ) {
		headers[ 'Deskside-Desk' ] = '1';
	}
	if ( body !== undefined ) {
		headers[ 'Content-Type' ] = 'application/json';
	}
	if ( key ) {
		headers[ 'Idempotency-Key' ] = key;
	}
	return fetchDesk( path, {
		method,
		headers,
		...( body === undefined ? {} : { body: JSON.stringify( body ) } ),
	} );
}

/**
 * The answer as it comes, for what is no JSON.
 *
 * @param path Below `/v1/desk/`.
 * @param init Method, headers and bytes.
 * @throws {ApiProblem} As `request` does.
 */
export async function fetchDesk(
	path: string,
	init: RequestInit,
	limit = LIMIT_MS
): Promise< Response > {
	const response = await fetch( deskUrl( path ), {
		credentials: 'same-origin',
		cache: 'no-store',
		signal: AbortSignal.timeout( limit ),
		...init,
	} ).catch( () => {
		throw new ApiProblem( 'offline' );
	} );
	if ( ! response.ok ) {
		const found = await toProblem( response );
		if ( found.code === 'unauthenticated' ) {
			tellSessionEnded();
		}
		throw found;
	}
	return response;
}

async function toProblem( response: Response ): Promise< ApiProblem > {
	const body = await readJson( response );
	const parsed = problem.safeParse( body );
	if ( parsed.success ) {
		const conflict = deskQuoteConflict.safeParse( body );
		return new ApiProblem(
			parsed.data.code,
			parsed.data,
			conflict.success ? conflict.data.quote : null
		);
	}
	return new ApiProblem(
		response.status === 401 ? 'unauthenticated' : 'provider_nonsense'
	);
}

async function readJson( response: Response ): Promise< unknown > {
	return response.json().catch( () => null );
}
