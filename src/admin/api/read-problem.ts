import * as z from 'zod';
import {
	type ProblemCode,
	problem,
	problemCode,
} from '../../contract/problem.ts';
import { ApiError } from './api-error.ts';

/** WordPress's own way to say no. `params` names the arguments that its schema refused. */
const wordPressError = z.object( {
	code: z.string(),
	message: z.string().optional(),
	data: z
		.object( {
			params: z.record( z.string(), z.string() ).optional(),
			fields: problem.shape.fields,
			retry_after: problem.shape.retry_after,
			detail: z.string().optional(),
		} )
		.nullish()
		.catch( null ),
} );

/** WordPress's codes that have a name of ours. */
const KNOWN: Record< string, ProblemCode > = {
	rest_cookie_invalid_nonce: 'nonce_expired',
	rest_not_logged_in: 'signed_out',
	rest_forbidden: 'forbidden',
	rest_invalid_param: 'invalid_request',
	rest_missing_callback_param: 'invalid_request',
	rest_no_route: 'not_found',
};

const BY_STATUS: Record< number, ProblemCode > = {
	400: 'invalid_request',
	401: 'signed_out',
	403: 'forbidden',
	404: 'not_found',
	413: 'too_large',
	415: 'unsupported_media_type',
	422: 'invalid_request',
	429: 'rate_limited',
	502: 'provider_unreachable',
	503: 'overloaded',
	504: 'provider_unreachable',
	507: 'storage_failed',
};

function codeOf( given: string, status: number ): ProblemCode {
	const own = problemCode.safeParse( given.replace( /^deskside_/, '' ) );
	return own.data ?? KNOWN[ given ] ?? BY_STATUS[ status ] ?? 'internal';
}

/** The error in an answer that was not a success, whoever wrote it: our PHP, WordPress, or a server in front of it. */
export function readProblem( status: number, body: unknown ): ApiError {
	const ours = problem.safeParse( body );
	if ( ours.success ) {
		return new ApiError( ours.data.code, ours.data );
	}
	const theirs = wordPressError.safeParse( body );
	if ( ! theirs.success ) {
		return new ApiError( BY_STATUS[ status ] ?? 'internal' );
	}
	const { code, message, data } = theirs.data;
	const { params, ...about } = data ?? {};
	return new ApiError( codeOf( code, status ), {
		...( message ? { detail: message } : {} ),
		fields: Object.entries( params ?? {} ).map( ( [ path, reason ] ) => ( {
			path,
			message: reason,
		} ) ),
		...about,
	} );
}
