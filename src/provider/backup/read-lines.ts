import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackupError } from './backup-error.ts';

const LINE_FEED = 10;

/**
 * The lines of a backup. They end at a line feed and nowhere else: text may hold every other separator that there is.
 *
 * @throws {BackupError} when the file cannot be read, or is cut off or changed.
 */
export async function* readLines( file: string ): AsyncGenerator< string > {
	const source = createReadStream( file );
	const gunzip = createGunzip();
	source.on( 'error', ( error ) => gunzip.destroy( error ) );
	let rest: Buffer[] = [];
	try {
		for await ( const chunk of source.pipe(
			gunzip
		) as AsyncIterable< Buffer > ) {
			let from = 0;
			for (
				let end = chunk.indexOf( LINE_FEED );
				end >= 0;
				end = chunk.indexOf( LINE_FEED, from )
			) {
				rest.push( chunk.subarray( from, end ) );
				yield Buffer.concat( rest ).toString( 'utf8' );
				rest = [];
				from = end + 1;
			}
			rest.push( chunk.subarray( from ) );
		}
	} catch ( error ) {
		throw error instanceof BackupError || ! isOfTheFile( error )
			? error
			: broken( file, error.message );
	} finally {
		source.destroy();
	}
	if ( Buffer.concat( rest ).length > 0 ) {
		throw broken( file, 'its last line is cut off' );
	}
}

/** What reading and unpacking fail with; what the caller does with a line fails on its own account. */
const isOfTheFile = ( error: unknown ): error is Error =>
	error instanceof Error &&
	/^(Z_|ENOENT|EACCES|EISDIR|EIO|ERR_)/.test(
		String( ( error as { code?: unknown } ).code )
	);

/** Nothing of a broken backup is taken in. */
export const broken = ( file: string, why: string ): BackupError =>
	new BackupError(
		`${ file } cannot be used as a backup: ${ why }. Nothing was changed; take another copy of it, or another backup.`
	);
