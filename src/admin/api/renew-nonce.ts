import * as z from 'zod';
import { ApiError } from './api-error.ts';
import { buildUrl } from './build-url.ts';
import { connection } from './connection.ts';
import { fetchAnswer } from './fetch-answer.ts';
import { parseJson } from './parse-json.ts';

const PATIENCE_MS = 10_000;

const bootOf = z.object( { user: z.object( { key: z.string() } ) } );

const get = ( url: string, nonce?: string ) =>
	fetchAnswer( { url, method: 'GET', nonce, patience: PATIENCE_MS } );

/** Whoever is signed in now must be the one who opened the panel: nothing is ever sent in another person's name. */
async function checkPerson( nonce: string ): Promise< void > {
	const response = await get( buildUrl( '/panel' ), nonce );
	const boot = bootOf.safeParse( parseJson( await response.text() ) );
	if ( boot.data?.user.key !== connection().person ) {
		throw new ApiError( 'signed_out' );
	}
}

/**
 * A new nonce for a session that lives longer than its nonce.
 *
 * @throws ApiError `signed_out` when the session ended or belongs to somebody else now.
 */
export async function renewNonce(): Promise< void > {
	const response = await get( connection().nonce_url );
	const nonce = ( await response.text() ).trim();
	if ( ! response.ok || ! /^[0-9a-f]{6,}$/i.test( nonce ) ) {
		throw new ApiError( 'signed_out' );
	}
	// Kept when it is known whose it is, for whatever is sent meanwhile goes out with the one that is kept.
	await checkPerson( nonce );
	connection().nonce = nonce;
}
