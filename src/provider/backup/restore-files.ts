import type { AttachmentStore } from '../attachments/attachment-store.ts';
import { ifMissing } from '../attachments/if-missing.ts';
import { BackupError } from './backup-error.ts';
import { filePiece, type BackupManifest } from './backup-format.ts';
import { readLines } from './read-lines.ts';

type Files = Pick< AttachmentStore, 'put' | 'read' >;

/**
 * Puts the attachments of a checked backup into the store; what is there already with the same bytes stays.
 *
 * @param files    The store.
 * @param file     The backup.
 * @param manifest What the backup says it holds.
 * @param kept     Takes up each name before it is put there, so that all can be taken away again when any of it fails.
 * @throws {BackupError} when other bytes are there under a name.
 */
export async function restoreFiles(
	files: Files,
	file: string,
	manifest: BackupManifest,
	kept: string[]
): Promise< void > {
	if ( Object.keys( manifest.files ).length === 0 ) {
		return;
	}
	let pieces: Buffer[] = [];
	let name: string | null = null;
	const put = async () => {
		if ( name !== null ) {
			await putOne( files, name, pieces, kept );
		}
		pieces = [];
	};
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

async function putOne(
	files: Files,
	name: string,
	pieces: readonly Buffer[],
	kept: string[]
): Promise< void > {
	const bytes = Buffer.concat( pieces );
	const there = await files.read( name ).catch( ifMissing );
	if ( there && ! there.equals( bytes ) ) {
		throw new BackupError(
			`Another attachment is stored under ${ name } already: restore into an empty DATA_DIR. Nothing was changed.`
		);
	}
	if ( ! there ) {
		kept.push( name );
		await files.put( name, bytes );
	}
}
