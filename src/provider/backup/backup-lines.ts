import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import { ifMissing } from '../attachments/if-missing.ts';
import type { Trx } from '../db/database.ts';
import {
	BACKUP_FORMAT,
	rowLine,
	type BackupHeader,
	type BackupManifest,
} from './backup-format.ts';
import { listTables, type Table } from './tables.ts';

/** Rows fetched at once. */
const ROWS = 500;
/** Bytes of an attachment in one line. */
const PIECE = 3 * 1024 * 1024;

type Parts = Pick< BackupManifest, 'tables' | 'files' | 'missing' >;

/** All lines of a backup, each with its line feed. Everything is read from the one snapshot that the transaction sees. */
export async function* backupLines(
	trx: Trx,
	files: Pick< AttachmentStore, 'read' >,
	header: BackupHeader
): AsyncGenerator< string > {
	const whole = createHash( 'sha256' );
	const said = ( line: string ): string => {
		whole.update( `${ line }\n` );
		return `${ line }\n`;
	};
	const parts: Parts = { tables: {}, files: {}, missing: [] };
	yield said( JSON.stringify( header ) );
	for ( const table of await listTables( trx ) ) {
		for await ( const line of tableLines( trx, table, parts ) ) {
			yield said( line );
		}
	}
	for await ( const line of fileLines( trx, files, parts ) ) {
		yield said( line );
	}
	const manifest: BackupManifest = {
		end: BACKUP_FORMAT,
		...parts,
		sha256: whole.digest( 'hex' ),
	};
	yield `${ JSON.stringify( manifest ) }\n`;
}

async function* tableLines(
	trx: Trx,
	{ name, columns }: Table,
	parts: Parts
): AsyncGenerator< string > {
	const hash = createHash( 'sha256' );
	let rows = 0;
	const stored = sql.join( columns.map( ( column ) => sql.ref( column ) ) );
	for await ( const row of cursor(
		trx,
		sql`select to_jsonb( line )::text as row from ( select ${ stored } from ${ sql.table(
			name
		) } ) as line`
	) ) {
		hash.update( `${ row }\n` );
		rows++;
		yield rowLine( name, row );
	}
	parts.tables[ name ] = { rows, sha256: hash.digest( 'hex' ) };
}

/** What a query gives, some rows at a time: a table of millions never stands in memory. */
async function* cursor(
	trx: Trx,
	query: ReturnType< typeof sql >
): AsyncGenerator< string > {
	await sql`declare backup_rows no scroll cursor for ${ query }`.execute(
		trx
	);
	for (;;) {
		const { rows } = await sql< {
			row: string;
		} >`fetch ${ sql.lit( ROWS ) } from backup_rows`.execute( trx );
		for ( const { row } of rows ) {
			yield row;
		}
		if ( rows.length < ROWS ) {
			break;
		}
	}
	await sql`close backup_rows`.execute( trx );
}

/** What is stored is never changed or removed, so the bytes belong to the snapshot whenever they are read. */
async function* fileLines(
	trx: Trx,
	files: Pick< AttachmentStore, 'read' >,
	parts: Parts
): AsyncGenerator< string > {
	for await ( const file of cursor(
		trx,
		sql`select stored_name as row from attachments where stored_name is not null order by stored_name`
	) ) {
		const bytes = await files.read( file ).catch( ifMissing );
		if ( ! bytes ) {
			parts.missing.push( file );
			continue;
		}
		parts.files[ file ] = {
			bytes: bytes.length,
			sha256: createHash( 'sha256' ).update( bytes ).digest( 'hex' ),
		};
		for ( let from = 0; from < bytes.length; from += PIECE ) {
			const data = bytes.subarray( from, from + PIECE );
			yield JSON.stringify( { file, data: data.toString( 'base64' ) } );
		}
	}
}
