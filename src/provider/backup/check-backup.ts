import { createHash, type Hash } from 'node:crypto';
import {
	BACKUP_FORMAT,
	backupHeader,
	backupManifest,
	filePiece,
	readRowLine,
	type BackupHeader,
	type BackupManifest,
} from './backup-format.ts';
import { BackupError } from './backup-error.ts';
import { broken, readLines } from './read-lines.ts';

export interface CheckedBackup {
	header: BackupHeader;
	manifest: BackupManifest;
}

/**
 * Reads a whole backup and holds it against its manifest, before anything is done with it.
 *
 * @throws {BackupError} for what is no backup, one of a newer format, one that is cut off or was changed.
 */
export async function checkBackup( file: string ): Promise< CheckedBackup > {
	const whole = createHash( 'sha256' );
	const found = new Found();
	let header: BackupHeader | null = null;
	let last: string | null = null;
	for await ( const line of readLines( file ) ) {
		if ( last !== null ) {
			whole.update( `${ last }\n` );
			if ( header ) {
				found.add( file, last );
			} else {
				header = readHeader( file, last );
			}
		}
		last = line;
	}
	const manifest = backupManifest.safeParse( parse( last ?? '' ) );
	if ( ! header || ! manifest.success ) {
		throw broken( file, 'its end is missing' );
	}
	if ( whole.digest( 'hex' ) !== manifest.data.sha256 ) {
		throw broken( file, 'it was changed after it was made' );
	}
	found.holdAgainst( file, manifest.data );
	return { header, manifest: manifest.data };
}

function readHeader( file: string, line: string ): BackupHeader {
	const header = backupHeader.safeParse( parse( line ) );
	if ( ! header.success ) {
		throw broken( file, 'it is no backup of Deskside' );
	}
	if ( header.data.format !== BACKUP_FORMAT ) {
		throw new BackupError(
			`${ file } was made by another Deskside (${ header.data.format }): take the newest one to restore it. Nothing was changed.`
		);
	}
	return header.data;
}

/** Counts what is there, table by table and file by file. */
class Found {
	private readonly tables = new Map< string, { rows: number; hash: Hash } >();
	private readonly files = new Map< string, { bytes: number; hash: Hash } >();

	add( file: string, line: string ): void {
		const row = readRowLine( line );
		const piece = row ? null : filePiece.safeParse( parse( line ) );
		if ( row ) {
			const table = this.tables.get( row.table ) ?? {
				rows: 0,
				hash: createHash( 'sha256' ),
			};
			table.rows++;
			table.hash.update( `${ row.row }\n` );
			this.tables.set( row.table, table );
		} else if ( piece?.success ) {
			const bytes = Buffer.from( piece.data.data, 'base64' );
			const kept = this.files.get( piece.data.file ) ?? {
				bytes: 0,
				hash: createHash( 'sha256' ),
			};
			kept.bytes += bytes.length;
			kept.hash.update( bytes );
			this.files.set( piece.data.file, kept );
		} else {
			throw broken( file, 'a line in it means nothing' );
		}
	}

	holdAgainst( file: string, { tables, files }: BackupManifest ): void {
		for ( const [ name, { rows, sha256 } ] of Object.entries( tables ) ) {
			const table = this.tables.get( name );
			if (
				( table?.rows ?? 0 ) !== rows ||
				( table && table.hash.digest( 'hex' ) !== sha256 )
			) {
				throw broken( file, `table ${ name } is not whole` );
			}
		}
		for ( const [ name, { bytes, sha256 } ] of Object.entries( files ) ) {
			const kept = this.files.get( name );
			if (
				kept?.bytes !== bytes ||
				kept.hash.digest( 'hex' ) !== sha256
			) {
				throw broken( file, `attachment ${ name } is not whole` );
			}
		}
		if (
			[ ...this.tables.keys() ].some( ( name ) => ! tables[ name ] ) ||
			[ ...this.files.keys() ].some( ( name ) => ! files[ name ] )
		) {
			throw broken( file, 'it holds more than its manifest says' );
		}
	}
}

function parse( line: string ): unknown {
	try {
		return JSON.parse( line );
	} catch {
		return undefined;
	}
}
