import { createHash, randomBytes } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { BucketConfig } from '../bucket-config.ts';
import type { FileShelf } from './file-shelf.ts';
import { MissingFile } from './missing-file.ts';

/** Waits before a try is repeated, in milliseconds; a store that stays away longer is reported. */
const AGAIN_AFTER: readonly number[] = [ 100, 400, 1600 ];

/** For one try; the largest file in a minute is a slow line. */
const TIMEOUT = 60_000;

/**
 * A bucket of an S3-compatible store, spoken to by the three plain requests that all of them know, with path-style addresses.
 * Nothing in it is public: its objects are written private, sealed, and only this process reads them.
 *
 * @param config     Where, and with which key.
 * @param againAfter Waits before a try is repeated, in milliseconds; a parameter for the tests' sake.
 */
export function bucketShelf(
	config: BucketConfig,
	againAfter = AGAIN_AFTER
): FileShelf {
	const client = new AwsClient( {
		accessKeyId: config.accessKeyId,
		secretAccessKey: config.secretAccessKey,
		region: config.region,
		service: 's3',
		retries: 0,
	} );
	const ask = async ( method: string, place: string, bytes?: Buffer ) => {
		const address = `${ config.endpoint }/${ config.bucket }/${ config.prefix }${ place }`;
		return patiently( againAfter, () =>
			client.fetch( address, {
				method,
				redirect: 'error',
				signal: AbortSignal.timeout( TIMEOUT ),
				headers: {
					// What arrives cut or changed is refused by the store: there is never half a file.
					'x-amz-content-sha256': sha256(
						bytes ?? Buffer.alloc( 0 )
					),
				},
				...( bytes ? { body: new Uint8Array( bytes ) } : {} ),
			} )
		);
	};
	const shelf: FileShelf = {
		put: async ( place, bytes ) => {
			await ask( 'PUT', place, bytes );
		},
		get: async ( place ) => ( await ask( 'GET', place ) ).bytes,
		remove: async ( place ) => {
			await ask( 'DELETE', place ).catch( ( error: unknown ) => {
				if ( ! ( error instanceof MissingFile ) ) {
					throw error;
				}
			} );
		},
		check: () => check( shelf, config ),
	};
	return shelf;
}

const sha256 = ( bytes: Buffer ): string =>
	createHash( 'sha256' ).update( bytes ).digest( 'hex' );

/** The whole answer, so that one which breaks off in the middle is a failed try. */
interface Answer {
	status: number;
	bytes: Buffer;
}

/**
 * Tries again what may go better: no connection, one that breaks, an overloaded store. Each request may be repeated.
 *
 * @throws {MissingFile} when the store knows no such object.
 */
async function patiently(
	againAfter: readonly number[],
	ask: () => Promise< Response >
): Promise< Answer > {
	for ( let tries = 0; ; tries++ ) {
		const answer = await wholly( ask );
		if ( ! ( answer instanceof Error ) && answer.status < 300 ) {
			return answer;
		}
		const wait = isPassing( answer ) ? againAfter[ tries ] : undefined;
		if ( wait === undefined ) {
			throw answer instanceof Error ? answer : refusal( answer );
		}
		await new Promise( ( done ) => setTimeout( done, wait ) );
	}
}

async function wholly(
	ask: () => Promise< Response >
): Promise< Answer | Error > {
	try {
		const response = await ask();
		return {
			status: response.status,
			bytes: Buffer.from( await response.arrayBuffer() ),
		};
	} catch ( error ) {
		return new Error( 'The file store cannot be reached.', {
			cause: error,
		} );
	}
}

const isPassing = ( answer: Answer | Error ): boolean =>
	answer instanceof Error || answer.status >= 500 || answer.status === 429;

/** What the store says, by its code alone: its text may hold the address or the key's name. */
function refusal( { status, bytes }: Answer ): Error {
	const code = /<Code>(\w{1,60})<\/Code>/.exec( bytes.toString() )?.[ 1 ];
	return status === 404 && code !== 'NoSuchBucket'
		? new MissingFile()
		: new Error(
				`The file store refused with ${ status }${
					code ? ` ${ code }` : ''
				}.`
		  );
}

async function check(
	shelf: FileShelf,
	config: BucketConfig
): Promise< void > {
	const place = `check-${ randomBytes( 8 ).toString( 'hex' ) }`;
	const bytes = randomBytes( 32 );
	try {
		await shelf.put( place, bytes );
		const found = await shelf.get( place );
		await shelf.remove( place );
		if ( ! found.equals( bytes ) ) {
			throw new Error(
				'The file store gave back other bytes than it took.'
			);
		}
	} catch ( error ) {
		throw new Error(
			`Attachments cannot be kept in the bucket ${ config.bucket } at ${
				config.endpoint
			}: ${ ( error as Error ).message } See S3_* in the environment.`,
			{ cause: error }
		);
	}
}
