import type { AttachmentStore } from '../attachments/attachment-store.ts';
import { ifMissing } from '../attachments/if-missing.ts';
import { BackupError } from './backup-error.ts';
import { filePiece, type BackupManifest } from './backup-format.ts';
import { readLines } from './read-lines.ts';

type Files = Pick< AttachmentStore, 'put' | 'read' | 'remove' >;

/**
 * Puts the attachments of a checked backup into the store; what is there already with the same bytes stays.
 *
 * @return the names that were put there now, to be taken away again when the rest fails.
 * @throws {BackupError} when other bytes are there under a name; nothing of it stays.
 */
export async function restoreFiles(
	files: Files,
	file: string,
	manifest: BackupManifest
): Promise< string[] > {
	const kept: string[] = [];
	let pieces: Buffer[] = [];
	let name: string | null = null;
	const put = async () => {
		if ( name !== null && ( await putOne( files, name, pieces ) ) ) {
			kept.push( name );
		}
		pieces = [];
	};
	try {
		if ( Object.keys( manifest.files ).length > 0 ) {
			for await ( const line of readLines( file ) ) {
				const piece = line.startsWith( '{"file":' )
					? filePiece.parse( JSON.parse( line ) )
					: null;
				if ( piece && piece.file !== name ) {
					await put();
					name = piece.file;
				}
				if ( piece ) {
					pieces.push( Buffer.from( piece.data, 'base64' ) );
				}
			}
			await put();
		}
		return kept;
	} catch ( error ) {
		await Promise.all( kept.map( ( done ) => files.remove( done ) ) );
		throw error;
	}
}

/** False when it was there before. */
async function putOne(
	files: Files,
	name: string,
	pieces: readonly Buffer[]
): Promise< boolean > {
	const bytes = Buffer.concat( pieces );
	const there = await files.read( name ).catch( ifMissing );
	if ( there && ! there.equals( bytes ) ) {
		throw new BackupError(
			`Another attachment is stored under ${ name } already: restore into an empty DATA_DIR. Nothing was changed.`
		);
	}
	if ( ! there ) {
		await files.put( name, bytes );
	}
	return ! there;
}
