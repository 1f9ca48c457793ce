import { MAX_CHUNK_BYTES } from '../../contract/attachment.ts';
import type { ProblemCode } from '../../contract/problem.ts';
import type { UploadState } from '../../contract/site.ts';
import { ApiError, toApiError } from './api-error.ts';
import { cancelUpload } from './cancel-upload.ts';
import { getUpload } from './get-upload.ts';
import { runningUploads } from './running-uploads.ts';
import { sendChunk } from './send-chunk.ts';

/** Below what any server lets in by default (nginx: 1 MB); grows while the line is fast. */
const FIRST_CHUNK = 512 * 1024;
const SMALLEST_CHUNK = 64 * 1024;
const FAST_MS = 1500;

/** Tries without a byte of progress, and the pause before the first of them; each pause is twice the one before. */
const TRIES = 6;
const PAUSE_MS = 500;

/** What trying again can change: the line, the provider, a chunk too large for a server between, an offset that moved. */
const PASSING: ReadonlySet< ProblemCode > = new Set( [
	'offline',
	'provider_unreachable',
	'provider_nonsense',
	'overloaded',
	'rate_limited',
	'internal',
	'state_conflict',
	'idempotency_in_progress',
] );

/** The provider looked at the whole file and does not take it: the thread says why, and no other try would help. */
const REFUSED: ReadonlySet< ProblemCode > = new Set( [
	'unsupported_media_type',
	'attachment_mismatch',
] );

/**
 * Sends a document or video in chunks, from where the provider is, and shows how far it is. Called off by the reader, or refused
 * by the provider, it is over as well: the thread tells.
 *
 * @param id   Of the announced attachment.
 * @param name As the reader knows it.
 * @throws ApiError when it cannot go on now; called again it goes on from there.
 */
export async function uploadFile(
	id: string,
	file: Blob,
	name: string
): Promise< void > {
	const controller = new AbortController();
	const show = ( sent: number, waits = false ) =>
		runningUploads.put( {
			id,
			name,
			sent,
			waits,
			total: file.size,
			cancel: () => controller.abort(),
		} );
	show( 0 );
	try {
		await sendAll( id, file, show, controller.signal );
	} catch ( error ) {
		const { code } = toApiError( error );
		if ( controller.signal.aborted ) {
			await cancelUpload( id );
		} else if ( ! REFUSED.has( code ) ) {
			throw error;
		}
	} finally {
		runningUploads.remove( id );
	}
}

async function sendAll(
	id: string,
	file: Blob,
	show: ( sent: number, waits?: boolean ) => void,
	signal: AbortSignal
): Promise< void > {
	let size = FIRST_CHUNK;
	let failures = 0;
	let state: UploadState | null = null;
	let sent = 0;
	while ( ! state || state.offset < state.length ) {
		const began = Date.now();
		try {
			if ( ! state ) {
				state = await getUpload( id, signal );
				if ( state.length !== file.size ) {
					throw new ApiError( 'attachment_mismatch' );
				}
				sent = state.offset;
				show( sent );
				continue;
			}
			const { offset } = state;
			state = await sendChunk(
				id,
				offset,
				file.slice( offset, offset + size ),
				signal
			);
			failures = 0;
			sent = state.offset;
			show( sent );
			if ( Date.now() - began < FAST_MS ) {
				size = Math.min( MAX_CHUNK_BYTES, size * 2 );
			}
		} catch ( error ) {
			size = smaller( size, error, ++failures );
			state = null;
			show( sent, true );
			await pause( failures, signal );
		}
	}
}

/** @throws The error when trying again would change nothing. */
function smaller( size: number, error: unknown, failures: number ): number {
	const { code } = toApiError( error );
	const mayShrink = code === 'too_large' && size > SMALLEST_CHUNK;
	// What announces it waits on the site: without it the provider does not know the file.
	const waits = code === 'not_found';
	if (
		failures >= TRIES ||
		! ( PASSING.has( code ) || mayShrink || waits )
	) {
		throw waits ? new ApiError( 'provider_unreachable' ) : error;
	}
	return Math.max( SMALLEST_CHUNK, Math.floor( size / 2 ) );
}

const pause = ( failures: number, signal: AbortSignal ) =>
	new Promise< void >( ( resolve, reject ) => {
		const timer = setTimeout( resolve, PAUSE_MS * 2 ** ( failures - 1 ) );
		signal.addEventListener( 'abort', () => {
			clearTimeout( timer );
			reject( new ApiError( 'aborted' ) );
		} );
	} );
