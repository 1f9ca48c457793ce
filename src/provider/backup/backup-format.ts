import * as z from 'zod';
import { instant } from '../../contract/ids.ts';

/*
 * A backup is gzip over lines of JSON: the header, then each table's rows in an order that every reference allows, then the
 * attachments, then the manifest. `zcat FILE | head` reads it without our software.
 */

export const BACKUP_FORMAT = 'deskside-backup/1';

export const backupHeader = z.strictObject( {
	format: z.string(),
	at: instant,
	/** The steps of the schema that it was made under. */
	migrations: z.array( z.string() ),
} );
export type BackupHeader = z.infer< typeof backupHeader >;

/** A piece of an attachment, base 64; an attachment's pieces follow each other. */
export const filePiece = z.strictObject( {
	file: z.string().regex( /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/ ),
	data: z.base64(),
} );

const hash = z.string().regex( /^[0-9a-f]{64}$/ );

/** The last line: how much there was of everything, and a hash over all lines before it. */
export const backupManifest = z.strictObject( {
	end: z.literal( BACKUP_FORMAT ),
	tables: z.record(
		z.string(),
		z.strictObject( { rows: z.int(), sha256: hash } )
	),
	files: z.record(
		z.string(),
		z.strictObject( { bytes: z.int(), sha256: hash } )
	),
	/** Attachments that the database knows and the store did not have. */
	missing: z.array( z.string() ),
	sha256: hash,
} );
export type BackupManifest = z.infer< typeof backupManifest >;

/** A row's line; the row stays the database's own JSON text, so that no number is rounded on the way. */
export const rowLine = ( table: string, row: string ): string =>
	`{"table":${ JSON.stringify( table ) },"row":${ row }}`;

const ROW = /^\{"table":"([a-z][a-z0-9_]*)","row":(.*)\}$/s;

/** The table and the untouched JSON text of a row's line; null for any other line. */
export function readRowLine(
	line: string
): { table: string; row: string } | null {
	const [ , table, row ] = ROW.exec( line ) ?? [];
	return table !== undefined && row !== undefined ? { table, row } : null;
}
