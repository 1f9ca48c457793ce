import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { ProblemCode } from '../../contract/problem.ts';
import { cutText } from '../cut-text.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { oneAfterAnother } from './one-after-another.ts';
import { requireWanted } from './require-wanted.ts';
import { takeBytes } from './take-bytes.ts';
import type { AttachmentRow } from './to-attachment.ts';
import { updateAttachment } from './update-attachment.ts';
import type { Uploads } from './uploads.ts';

/** Where an upload stands: `offset` of `length` bytes are here, safe to go on from. */
export interface UploadState {
	offset: number;
	length: number;
}

type Needs = Pick< Services, 'db' | 'files' | 'uploads' | 'now' >;

/** Whole files are looked through one by one: each takes its size in memory, more than once. */
const inTurn = oneAfterAnother();

/**
 * Speaks tus about an announced file: `HEAD` tells how far it is, `PATCH` adds to it. With the last byte it is looked through
 * and becomes an attachment, before the answer; a process that is killed in between does so at the next word about it.
 *
 * @param announced By whoever sends it: find-senders.ts.
 * @throws {ProblemError} What tus says of a wrong offset, version or size; what `takeBytes` says of the whole file, and then it
 *                        has to be sent anew from its beginning.
 */
export async function receiveUpload(
	services: Needs,
	announced: AttachmentRow,
	request: FastifyRequest
): Promise< UploadState > {
	requireWanted( announced );
	const length = announced.bytes;
	if ( announced.status === 'here' ) {
		return { offset: length, length };
	}
	await services.uploads.begin( announced, length );
	const answer = await services.uploads.speak( announced, toTus( request ) );
	if ( ! answer.ok ) {
		throw await problemOf( answer );
	}
	const offset = Number( answer.headers.get( 'upload-offset' ) );
	if ( offset === length ) {
		await finish( services, announced );
	}
	return { offset, length };
}

/** Calls a file off: what came is thrown away, and the thread says so. What is here already stays, and what was erased. */
export async function cancelUpload(
	services: Needs,
	announced: AttachmentRow
): Promise< void > {
	await services.uploads.remove( announced );
	await updateAttachment( services.db, announced, {
		status: 'refused',
		refused_for: 'cancelled',
	} );
}

/** Only what tus needs: no key of ours goes further. */
const HEADERS = [
	'tus-resumable',
	'upload-offset',
	'content-type',
	'content-length',
] as const;

function toTus( {
	method,
	headers,
	body,
}: FastifyRequest ): Parameters< Uploads[ 'speak' ] >[ 1 ] {
	return {
		method: method === 'PATCH' ? 'PATCH' : 'HEAD',
		headers: Object.fromEntries(
			HEADERS.flatMap( ( name ) => {
				const value = headers[ name ];
				return typeof value === 'string' ? [ [ name, value ] ] : [];
			} )
		),
		...( body instanceof Readable
			? { body: Readable.toWeb( body ) as ReadableStream }
			: {} ),
	};
}

const CODES: Readonly< Record< number, ProblemCode > > = {
	400: 'invalid_request',
	403: 'invalid_request',
	404: 'not_found',
	409: 'state_conflict',
	410: 'not_found',
	412: 'invalid_request',
	413: 'too_large',
	415: 'unsupported_media_type',
};

async function problemOf( answer: Response ): Promise< ProblemError > {
	const said = cutText( ( await answer.text() ).trim(), 200 );
	const code = CODES[ answer.status ];
	return code
		? new ProblemError( code, said )
		: // The connection broke in the middle, or the disk is full: what is here stays.
		  new ProblemError( 'overloaded', undefined, { retryAfter: 1 } );
}

function finish( services: Needs, announced: AttachmentRow ): Promise< void > {
	return inTurn( async () => {
		const bytes = await services.uploads
			.read( announced )
			.catch( () => null );
		if ( bytes === null ) {
			// Another request finished it.
			return;
		}
		try {
			await takeBytes( services, announced, bytes );
		} catch ( error ) {
			if ( error instanceof ProblemError ) {
				await services.uploads.remove( announced );
			}
			throw error;
		}
		await services.uploads.remove( announced );
	} );
}
